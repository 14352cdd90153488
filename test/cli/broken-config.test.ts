import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildResult } from '../../language-server/src/lsp/protocol.js';
import { calm, examples, findingsOf, folder } from '../bundle/command-line.js';
import { start, uriOf } from '../lsp-stdio/client.js';

/** A project that states its day, with its preplan.yaml changed. */
function university(change: (text: string) => string): string {
    const root = folder({});
    cpSync(join(examples, 'linjiang-university'), root, { recursive: true });
    const path = join(root, 'preplan.yaml');
    const text = readFileSync(path, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(path, change(text));
    return root;
}

describe('a preplan.yaml of which the day cannot be read', () => {
    const broken: [string, (text: string) => string][] = [
        ['a bracket left open', (text) => text.replace('language: 2026', 'language: [2026')],
        ['a day that there is not', (text) => text.replace('2026-03-01', '2026-02-30')],
        ['a day that is a list', (text) => text.replace('2026-03-01', '[2026-03-01]')],
        ['the day twice', (text) => text.replace(/^(as_of:.*)$/m, '$1\n$1')],
        ['a list', () => '- language: 2026\n'],
    ];
    it.each(broken)('gives its own error alone: %s', async (_, change) => {
        const root = university(change);
        const checked = calm(['check', '--format', 'json'], { cwd: root });
        expect(checked.code).toBe(2);
        const rules = new Set(findingsOf(checked).map(({ rule, file }) => `${file} ${rule}`));
        expect(
            [...rules].every((one) => one.startsWith('preplan.yaml config/')),
            [...rules].join(),
        ).toBe(true);
        expect(rules.size).toBeGreaterThan(0);
        for (const args of [['coverage'], ['verify', '0123456789abcdef']]) {
            const ran = calm(args, { cwd: root });
            expect([ran.code, ran.stdout]).toEqual([2, '']);
            expect(ran.stderr).toMatch(/preplan\.yaml is broken/);
        }
        const note = calm(['diff', join(examples, 'linjiang-university'), root, '--format', 'json'], { cwd: root });
        expect(JSON.parse(note.stdout).damaged).toContain('preplan.yaml');

        const client = await start([root]);
        const uri = uriOf(join(root, 'plan.preplan'));
        await client.until('the error', () => client.shown.has(uriOf(join(root, 'preplan.yaml'))));
        client.open(join(root, 'plan.preplan'), readFileSync(join(root, 'plan.preplan'), 'utf8'));
        const made = await client.connection.sendRequest<BuildResult>('preplan/build', {
            ...{ uri, plan: 'LinjiangUniversity', formats: ['csv'] },
        });
        expect(made).toEqual({ refused: expect.stringMatching(/preplan\.yaml has errors/) });
        await client.connection.sendRequest('preplan/view', { uri, tab: 'coverage' });
        expect([...client.shown.keys()]).toEqual([uriOf(join(root, 'preplan.yaml'))]);
    });
});
