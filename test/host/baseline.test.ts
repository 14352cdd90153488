import { describe, expect, it } from 'vitest';
import { baselineText, readBaseline, shrunkText } from '../../language-server/src/host/baseline.js';
import { findingsOf, verdictOf } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { applyBaseline, coverOf, entriesOf, shrink } from '../../language-server/src/rules/baseline.js';
import { newChecks } from '../../language-server/src/lsp/checks.js';
import { fileDiagnostics } from '../../language-server/src/lsp/diagnostics.js';
import { newSchedule } from '../../language-server/src/lsp/schedule.js';
import { loadFolders, newState } from '../../language-server/src/lsp/state/projects.js';

const DAY = '2026-03-01';
const PLAN = 'plan Unit "Unit" {\n    kind unitt\n    sector educaton\n    organization { body Office "Office" { members "one", "two" } }\n}\n';
type Files = Readonly<Record<string, string>>;
const host = (files: Files) => memoryFiles(new Map(Object.entries({ 'preplan.yaml': 'language: 2026\n', ...files }).map(([path, text]) => [`/p/${path}`, text])));
function load(files: Files) {
    const all = host(files);
    return { all, loaded: loadProject(all, discover(all, '/p')[0]!, { workspace: '/p' }) };
}
const findings = (files: Files) => findingsOf(resolveProject(load(files).loaded.project), DAY);
function verdict(files: Files) {
    const { all, loaded } = load(files);
    return verdictOf(all, loaded, DAY, 'en');
}
const rulesOf = (files: Files) => verdict(files).diagnostics.map(({ rule }) => rule);

describe('a baseline', () => {
    const text = baselineText(entriesOf(findings({ 'plan.preplan': PLAN })));

    it('hides what it was written for, and nothing else', () => {
        const known = verdict({ 'plan.preplan': PLAN });
        const now = verdict({ 'plan.preplan': PLAN, 'preplan-baseline.yaml': text });
        expect(now.diagnostics).toEqual([]);
        expect(now.hidden).toBe(known.diagnostics.length);
        const more = { 'plan.preplan': PLAN.replace('kind', 'operator x kind'), 'preplan-baseline.yaml': text };
        expect(rulesOf(more)).toEqual(['terms/unknown']);
    });

    it('does not depend on the place in the text', () => {
        expect(rulesOf({ 'plan.preplan': `// moved\n\n${PLAN.replace('\n', '\n\n')}`, 'preplan-baseline.yaml': text })).toEqual([]);
    });

    it('counts: one more of the same is shown', () => {
        const more = PLAN.replace('"one", "two"', '"one", "two", "three"');
        expect(rulesOf({ 'plan.preplan': more, 'preplan-baseline.yaml': text })).toEqual(['structure/party-text']);
    });

    it('has stale entries when something is mended, at their place', () => {
        const { diagnostics } = verdict({ 'plan.preplan': PLAN.replace('unitt', 'unit'), 'preplan-baseline.yaml': text });
        const stale = diagnostics.filter(({ rule }) => rule === 'baseline/stale');
        expect(stale).toHaveLength(1);
        const line = text.split('\n')[stale[0]!.range.start.line];
        expect([stale[0]!.file, line]).toEqual(['preplan-baseline.yaml', '  - rule: "terms/unknown"']);
        const damaged = verdict({ 'plan.preplan': `${PLAN.replace('unitt', 'unit')}}`, 'preplan-baseline.yaml': text });
        expect(damaged.diagnostics.map(({ rule }) => rule)).not.toContain('baseline/stale');
    });

    it('never covers what cannot be read, nor waivers', () => {
        const bad = 'plan Unit "Unit" { abridged general { purpose } waiver "x/y" for Unit {} }\n';
        const made = entriesOf(findings({ 'plan.preplan': bad }));
        expect(made.map(({ rule }) => rule).filter((rule) => /^(syntax|waivers)\//.test(rule))).toEqual([]);
        const shown = rulesOf({ 'plan.preplan': bad, 'preplan-baseline.yaml': baselineText(made) });
        expect(shown.some((rule) => rule.startsWith('syntax/'))).toBe(true);
        expect(shown).toContain('waivers/incomplete');
    });

    it('only shrinks', () => {
        const all = findings({ 'plan.preplan': PLAN });
        const entries = entriesOf(all);
        expect(shrink(entries, all)).toEqual(entries);
        expect(shrink(entries, [])).toEqual([]);
        expect(shrink(entries.slice(1), all)).toEqual(entries.slice(1));
        const baseline = readBaseline('b.yaml', text);
        expect(shrunkText(baseline, all)).toBe(text);
        expect(readBaseline('b.yaml', shrunkText(baseline, all.slice(1))).entries.length).toBeLessThan(baseline.entries.length);
        const one = entries.map((entry) => ({ ...entry, count: entry.count + 1 }));
        expect(applyBaseline(all, one, coverOf).stale).toEqual(one);
    });

    it('says the same in the editor', async () => {
        const files = host({ 'plan.preplan': PLAN.replace('kind', 'operator x kind'), 'preplan-baseline.yaml': text });
        const state = newState(files);
        loadFolders(state, ['/p']);
        const [project] = [...state.projects.values()];
        const schedule = newSchedule({ asOf: () => DAY, publish: () => undefined, failed: (error) => { throw error; } });
        schedule.add([project!], new Set());
        await schedule.idle();
        const shown = fileDiagnostics(state, project!, schedule.checksOf(project!), 'plan.preplan', DAY, 'en');
        expect(shown.map(({ rule }) => rule)).toEqual(['terms/unknown']);
        expect(fileDiagnostics(state, project!, newChecks(), 'plan.preplan', DAY, 'en')).toEqual([]);
    });

    it.each([
        ['version: 2\nfindings: []\n', 'baseline/version'],
        ['version: 1\n', 'baseline/syntax'],
        ['version: 1\nfindings:\n  - rule: a/b\n', 'baseline/entry'],
        ['version: 1\nfindings:\n  - { rule: a/b, part: x, key: y, count: 0 }\n', 'baseline/entry'],
        ['version: 1\nfindings: [\n', 'baseline/syntax'],
        ['- a\n', 'baseline/syntax'],
        ['', 'baseline/syntax'],
    ])('that cannot be read hides nothing and is an error: %j', (broken, code) => {
        const { diagnostics, hidden } = verdict({ 'plan.preplan': PLAN, 'preplan-baseline.yaml': broken });
        expect(hidden).toBe(0);
        expect(diagnostics.filter(({ rule }) => rule.startsWith('baseline/')).map(({ rule, severity }) => [rule, severity])).toEqual([[code, 'error']]);
    });

    it('may have another name; one that is not there is an error', () => {
        const named = { 'preplan.yaml': 'language: 2026\nbaseline: known/old.yaml\n', 'plan.preplan': PLAN };
        expect(rulesOf({ ...named, 'known/old.yaml': text })).toEqual([]);
        expect(rulesOf(named)).toContain('config/file-missing');
    });
});
