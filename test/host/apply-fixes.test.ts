import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../language-server/src/host/apply-fixes.js';
import { diagnose } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';

const CONFIG = 'language: 2026\n';
function fixed(files: Readonly<Record<string, string | Uint8Array>>, wants = (_: string) => true) {
    const map = new Map(Object.entries(files).map(([path, text]) => [`/w/p/${path}`, text]));
    const all = memoryFiles(map);
    const found = discover(all, '/w/p').find(({ root }) => root === '/w/p')!;
    const result = applyFixes(all, found, { workspace: '/w', asOf: '2026-03-01', lang: 'en', wants });
    const after = { ...files };
    for (const [path, text] of result.texts) after[path] = text.after;
    return { ...result, after };
}
function findings(files: Readonly<Record<string, string | Uint8Array>>) {
    const all = memoryFiles(new Map(Object.entries(files).map(([path, text]) => [`/w/p/${path}`, text])));
    return diagnose(all, loadProject(all, discover(all, '/w/p')[0]!, { workspace: '/w' }), '2026-03-01', 'en');
}

describe('fixing', () => {
    it('applies fixes that lie side by side, in several files and rounds, and then is done', () => {
        const files = {
            'preplan.yaml': CONFIG,
            'plan.preplan':
                'plan Unit "Unit" {\n    kind unit\n    sector educaton\n    organization { body Office "Office" { members "the centre" } }\n}\n',
            'other.preplan': 'system S "S" { operated by "the centre" }\n',
        };
        const { applied, after, texts } = fixed(files);
        expect(after['plan.preplan']).toContain('sector education');
        expect(after['plan.preplan']).toContain('members TheCentre');
        expect(after['plan.preplan']).toMatch(/investigation \{[\s\S]*supplementary \{/);
        expect([...texts.keys()].sort()).toEqual(['other.preplan', 'plan.preplan']);
        expect(applied.map(({ rule }) => rule)).toContain('structure/chapters-missing');
        expect(findings(after).filter(({ rule }) => rule.startsWith('syntax/'))).toEqual([]);
        expect(fixed(after).texts.size).toBe(0);
    });

    it('mends what then brings more to light', () => {
        const { after } = fixed({ 'plan.preplan': 'plan Unit "Unit" {\n    kind unitt\n}\n' });
        expect(after['plan.preplan']).toContain('kind unit\n');
        expect(after['plan.preplan']).toContain('general {');
    });

    it('leaves holes out of a plan that is approved', () => {
        const text = (approved: string) =>
            `plan Unit "Unit" {\n    ${approved}\n    response { step Contain "Contain" does contain within 30m }\n}\n`;
        expect(fixed({ 'plan.preplan': text('') }).after['plan.preplan']).toContain('todo');
        expect(fixed({ 'plan.preplan': text('approved 2026-02-01 by incident_unit') }).after['plan.preplan']).not.toContain('todo');
    });

    it('touches neither superiors nor files that were not meant nor those that are no UTF-8', () => {
        const files = {
            'preplan.yaml': `${CONFIG}superiors:\n    - file: above.preplan\n`,
            'above.preplan': 'plan Above "Above" { abridged kind provinse }\n',
            'plan.preplan': 'plan Unit "Unit" { kind unitt under territorial Above }\n',
            'bad.preplan': Buffer.concat([Buffer.from('system S "'), Buffer.from([0xff]), Buffer.from('" { kind databasee }\n')]),
        };
        const { texts } = fixed(files);
        expect([...texts.keys()]).toEqual(['plan.preplan']);
        expect(fixed(files, (path) => path === 'bad.preplan').texts.size).toBe(0);
    });

    it('keeps line breaks and a byte order mark', () => {
        const { after } = fixed({ 'plan.preplan': '\uFEFFplan Unit "Unit" {\r\n    kind unitt\r\n}\r\n' });
        expect(after['plan.preplan']).toMatch(/^\uFEFFplan Unit "Unit" \{\r\n {4}kind unit\r\n/);
        expect(String(after['plan.preplan']).replaceAll('\r\n', '')).not.toContain('\n');
    });
});

describe('fixing the example of mistakes', () => {
    const root = fileURLToPath(new URL('../../examples/mistakes', import.meta.url));
    const paths = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
            join(entry.parentPath, entry.name)
                .slice(root.length + 1)
                .replaceAll('\\', '/'),
        );
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

    it('makes it better, changes no superior, and changes nothing more the second time', () => {
        const { after, texts, applied } = fixed(files);
        type Files = Parameters<typeof findings>[0];
        const errors = (of: Files) => findings(of).filter(({ severity }) => severity === 'error').length;
        const unread = (of: Files) => findings(of).filter(({ rule }) => rule.startsWith('syntax/')).length;
        expect(applied.length).toBeGreaterThan(10);
        expect(errors(after)).toBeLessThan(errors(files));
        expect(unread(after)).toBeLessThanOrEqual(unread(files));
        expect([...texts.keys()].filter((path) => path.startsWith('superiors/'))).toEqual([]);
        expect(fixed(after).texts.size).toBe(0);
    });
});
