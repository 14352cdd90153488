import { expect, it } from 'vitest';
import { visible, visibleLine } from '../../language-server/src/views/diagnostics/visible.js';
import { readReport } from '../../language-server/src/views/reports/read-report.js';
import { CONFIG, calm, folder } from '../bundle/command-line.js';

// What the runner of a pipeline looks for: `##vso[` and `##[` anywhere in a line, `::` after blanks at its beginning.
const OBEYED = /^[ \t]*::|##(vso)?\[/im;

it.each(['##vso[task.setvariable x]y', 'a ##[group]b', '::error::c', ' \t::add-mask::d', 'a\n::stop-commands::e', '###VSO[x]', '::::'])(
    '%j is no order to a pipeline',
    (text) => {
        expect(text).toMatch(OBEYED);
        expect(visible(text)).not.toMatch(OBEYED);
        expect(visible(text)).toHaveLength(text.length);
        expect(visibleLine(text)).not.toContain('\n');
    },
);

it('texts that are none stay as they are', () => {
    for (const text of ['# a [b]', '#[x]', 'fe80::1', 'a::b', 'C:\\x', ': :']) expect(visible(text)).toBe(text);
});

it('neither a plan, nor the name of its file, nor a report speaks to the pipeline that checks it', () => {
    const text = 'post Head "##vso[task.setvariable variable=x]y" { held by Nobody }\n::set-output name=a::b\n';
    const root = folder({ 'preplan.yaml': CONFIG, '::add-mask::x.preplan': text, 'b.preplan': text });
    const { stdout, code } = calm(['check'], { cwd: root });
    expect([code, stdout.includes('task.setvariable'), stdout.includes('add-mask')]).toEqual([1, true, true]);
    expect(stdout).not.toMatch(OBEYED);
    const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const finding = { rule: 'names/unknown', severity: 'error', message: 'a\n::error::x', file: 'a.preplan', range: at, part: 'x' };
    const summary = { plans: 1, files: 1, baseline: 0, errors: 1, warnings: 0, infos: 0 };
    const findings = [{ ...finding, requirements: [], related: [], fixes: [], fingerprint: '0123456789abcdef' }];
    const report = folder({ 'r.json': JSON.stringify({ version: 1, findings, summary, plans: [] }) });
    for (const format of ['pretty', 'github', 'md']) {
        const merged = calm(['merge-reports', 'r.json', '--format', format], { cwd: report });
        expect([format, merged.code]).toEqual([format, 1]);
        expect(merged.stdout.replace(/^::error file=/gm, '')).not.toMatch(OBEYED);
    }
});

it('a report for programs speaks to no pipeline, and says the same to them', () => {
    const text = 'post Head "##vso[task.setvariable variable=x]y" { held by Nobody }\n';
    const name = process.platform === 'win32' ? '##[group]a.preplan' : '##[group]a\n::error::b.preplan';
    const root = folder({ 'preplan.yaml': CONFIG, [name]: text });
    for (const format of ['json', 'sarif', 'gitlab', 'junit']) {
        const { stdout, code } = calm(['check', '--format', format], { cwd: root });
        expect([format, code]).toEqual([format, 1]);
        expect(stdout).not.toMatch(OBEYED);
        expect(stdout).toMatch(/group(\]|%5D)a/);
    }
    const { findings } = JSON.parse(calm(['check', '--format', 'json'], { cwd: root }).stdout);
    expect(findings[0].file).toBe(name);
});

it.each([
    [0, 2],
    [1, 0],
    [1, 1_000_000_000],
    [10_000, 10_000],
    [1.5, 2],
])('a report of shard %d of %d is none', (index, of) => {
    const summary = { plans: 0, files: 0, baseline: 0, errors: 0, warnings: 0, infos: 0 };
    expect(readReport({ version: 1, findings: [], summary, plans: [], shard: { index, of } })).toHaveProperty('fault');
    expect(readReport({ version: 1, findings: [], summary, plans: [], shard: { index: 1, of: 9999 } })).toHaveProperty('report');
});
