import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const out: string[] = [];
vi.mock('../../language-server/src/cli/write.js', () => ({ write: (text: string) => out.push(text), tell: () => undefined }));
const { check } = await import('../../language-server/src/cli/commands/check.js');

let root = '';
const put = (name: string, text: string) => writeFileSync(join(root, name), text);
const baseline = () => readFileSync(join(root, 'preplan-baseline.yaml'), 'utf8');
beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'preplan-base-'));
    put('preplan.yaml', 'language: 2026\nas_of: 2026-03-01\n');
    put('plan.preplan', 'plan Unit "Unit" {\n    kind unitt\n    sector educaton\n}\n');
    out.length = 0;
});
afterEach(() => rmSync(root, { recursive: true }));
const run = async (writeBaseline = false, failLevel = 'info') => {
    out.length = 0;
    const code = await check([root], { format: 'pretty', lang: 'en', failLevel, writeBaseline });
    return { code, text: out.join('') };
};

describe('check --write-baseline', () => {
    it('takes in an old plan, then only shrinks', async () => {
        expect((await run()).code).toBe(1);
        const first = await run(true);
        expect(first.code).toBe(0);
        expect(first.text).toMatch(/0 errors, 0 warnings, 0 notes \(\d+ findings in the baseline not shown\)/);
        const written = baseline();

        // Something new is found, and does not get in.
        put('plan.preplan', 'plan Unit "Unit" {\n    kind unitt\n    sector educaton\n    operator x\n}\n');
        expect((await run()).text).toContain('terms/unknown');
        expect((await run(true)).code).toBe(1);
        expect(baseline()).toBe(written);

        // Something is mended, and goes out.
        put('plan.preplan', 'plan Unit "Unit" {\n    kind unit\n    sector educaton\n}\n');
        expect((await run()).text).toContain('baseline/stale');
        await run(true);
        expect(baseline().length).toBeLessThan(written.length);
        expect((await run()).text).not.toContain('baseline/stale');
    });

    it('writes the name that preplan.yaml gives, and refuses to replace what it cannot read', async () => {
        put('preplan.yaml', 'language: 2026\nas_of: 2026-03-01\nbaseline: old.yaml\n');
        expect((await run()).code).toBe(2);
        expect((await run(true)).code).toBe(0);
        expect(existsSync(join(root, 'old.yaml'))).toBe(true);
        put('old.yaml', 'version: 9\n');
        await expect(run(true)).rejects.toThrow('Restore or delete');
        expect(readFileSync(join(root, 'old.yaml'), 'utf8')).toBe('version: 9\n');
        put('preplan.yaml', 'language: 2026\nunknown: 1\n');
        await expect(run(true)).rejects.toThrow('preplan.yaml');
    });
});
