import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const out: string[] = [];
const told: string[] = [];
vi.mock('../../language-server/src/cli/write.js', () => ({
    write: (text: string) => out.push(text),
    tell: (text: string) => told.push(text),
}));
const { fix } = await import('../../language-server/src/cli/commands/fix.js');
const { check } = await import('../../language-server/src/cli/commands/check.js');

let root = '';
const PLAN = 'plan Unit "Unit" {\n    kind unitt\n}\nperson Ann "Ann Lee" { phone "+86 571 5550 0001" }\n';
beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'preplan-fix-'));
    writeFileSync(join(root, 'preplan.yaml'), 'language: 2026\n');
    writeFileSync(join(root, 'plan.preplan'), PLAN);
    out.length = 0;
    told.length = 0;
});
afterEach(() => rmSync(root, { recursive: true }));
const text = () => readFileSync(join(root, 'plan.preplan'), 'utf8');

describe('check --fix', () => {
    it('writes what it mends, says so beside the result, and then has nothing to do', () => {
        expect(fix([root], {})).toBe(0);
        expect(text()).toContain('kind unit\n');
        expect(told.join('\n')).toMatch(/plan\.preplan:2 {2}Write “unit” {2}terms\/unknown/);
        expect(out).toEqual([]);
        const once = text();
        fix([root], {});
        expect(text()).toBe(once);
        expect(told.at(-1)).toBe('0 fixes made in 0 files');
    });

    it('with --dry-run writes nothing, and shows no name and no number', () => {
        expect(fix([root], { dryRun: true, lang: 'zh-CN' })).toBe(1);
        expect(text()).toBe(PLAN);
        expect(out.join('')).toContain('-    kind unitt\n+    kind unit\n');
        expect(out.join('')).not.toMatch(/Ann|5550/);
        expect(told.at(-1)).toMatch(/^可修正 \d+ 处，涉及 1 个文件$/);
        expect(fix([root], {})).toBe(0);
        expect(fix([root], { dryRun: true })).toBe(0);
    });

    it('goes on to check, and --dry-run alone is refused', async () => {
        await check([root], { format: 'json', failLevel: 'error', fix: true });
        expect(JSON.parse(out.join('')).findings.map(({ rule }: { rule: string }) => rule)).not.toContain('terms/unknown');
        await expect(check([root], { format: 'json', failLevel: 'error', dryRun: true })).rejects.toThrow('--fix');
    });

    it('makes no fix that somebody has to be asked for', () => {
        const twice =
            'plan Unit "Unit" {\n    kind unit\n    organization { body Office "Office" as office {} }\n    response {\n        step A "A" by Offcie\n        step B "B" by Offcie\n    }\n}\n';
        writeFileSync(join(root, 'plan.preplan'), twice);
        fix([root], {});
        expect(text()).toContain('step A "A" by Offcie\n        step B "B" by Offcie\n');
        // Written once, the same name is a slip of the pen.
        writeFileSync(join(root, 'plan.preplan'), twice.replace('B "B" by Offcie', 'B "B" by Office'));
        fix([root], {});
        expect(text()).toContain('step A "A" by Office\n');
    });

    it('never leaves the project through a link', () => {
        const outside = mkdtempSync(join(tmpdir(), 'preplan-out-'));
        try {
            writeFileSync(join(outside, 'other.preplan'), 'system S "S" { kind databasee }\n');
            mkdirSync(join(root, 'sub'));
            symlinkSync(join(outside, 'other.preplan'), join(root, 'sub', 'other.preplan'));
            fix([root], {});
            expect(readFileSync(join(outside, 'other.preplan'), 'utf8')).toContain('databasee');
        } finally {
            rmSync(outside, { recursive: true });
        }
    });
});
