import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calm, contents, folder } from '../bundle/command-line.js';

const FILES = {
    'preplan.yaml': 'language: 2026\nas_of: 2026-03-01\n',
    'plan.preplan': 'plan Unit "Unit" {\n    kind unit\n    general {\n        purpose "To be ready"\n    }\n}\n',
};

it('build shows what the baseline covers, and check does not', () => {
    const root = folder(FILES);
    const check = () => calm(['check', '--fail-level', 'info', '--format', 'json'], { cwd: root });
    const before = JSON.parse(check().stdout).findings as { rule: string; message: string }[];
    expect(before.map(({ rule }) => rule)).toContain('structure/chapters-missing');
    expect(calm(['check', '--write-baseline'], { cwd: root }).code).toBe(0);
    const after = check();
    expect([after.code, JSON.parse(after.stdout).findings]).toEqual([0, []]);

    const built = calm(['build', '--out', 'out', '--format', 'html,md', '--lang', 'en'], { cwd: root });
    expect([built.code, built.stderr]).toEqual([0, '']);
    const pages = contents(join(root, 'out'));
    const html = pages['Unit.html'] ?? '';
    for (const { rule } of before) expect(html).toContain(rule);
    // The same pages as without a baseline: who holds them in hand knows of none.
    const plain = folder(FILES);
    calm(['build', '--out', 'out', '--format', 'html,md', '--lang', 'en'], { cwd: plain });
    expect(pages).toEqual(contents(join(plain, 'out')));
});

it('coverage counts what the baseline covers as not met', () => {
    const root = folder(FILES);
    const states = () => {
        const { plans } = JSON.parse(calm(['coverage', '--format', 'json'], { cwd: root }).stdout);
        return plans[0].summary;
    };
    const before = states();
    expect(calm(['check', '--write-baseline'], { cwd: root }).code).toBe(0);
    expect(states()).toEqual(before);
    expect(before.unmet).toBeGreaterThan(10);
});
