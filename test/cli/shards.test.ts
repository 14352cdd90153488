import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkProjects } from '../../language-server/src/cli/run/check-projects.js';
import { tasksOf } from '../../language-server/src/cli/run/plan-tasks.js';
import { inputs } from '../../language-server/src/cli/targets.js';
import { diagnose } from '../../language-server/src/host/check.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { balanced, componentsOf, factsOf, importsIn } from '../../language-server/src/host/slices/components.js';
import '../../language-server/src/language/full.js';
import { mergeReports } from '../../language-server/src/views/reports/merge.js';
import { readReport } from '../../language-server/src/views/reports/read-report.js';
import type { Report } from '../../language-server/src/views/reports/result.js';
import { generateProject } from '../bench/generate.js';
import { contents, examples, folder, preplan } from '../bundle/command-line.js';

const UNITS = 5;
/** Plans of their own with a file of authorities each, that look into each other's by qualified and by misspelt names. */
function project(): string {
    const root = folder({});
    const put = (path: string, text: string) => {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    };
    const { files } = generateProject(UNITS);
    const units = [...files].filter(([path]) => path.startsWith('units/'));
    for (const [path, text] of files) if (!path.startsWith('units/') && !path.startsWith('hubs/')) put(path, text);
    const hub = files.get('hubs/hub-0.preplan') ?? '';
    units.forEach(([path, text], i) => {
        put(`hubs/own-${i}.preplan`, i === 1 ? `${hub}plan Second "Second" { abridged\n organization { body Desk "Desk" {} } }\n` : hub);
        put(path, text.replace('hub-0.preplan', `own-${i}.preplan`));
    });
    // Declared elsewhere; reached by its plan's name from elsewhere; declared nowhere; imported from where it is not.
    put(
        'more/a.preplan',
        'import "../hubs/own-9.preplan"\npost Odd "Odd" { held by WatchOfficer }\npost Odd2 "Odd" { held by Unit3.Office }\n',
    );
    put(
        'more/b.preplan',
        'plan Alone "Alone" { kind unit\n under territorial Unit4\n organization { body Crew "Crew" { head Nobody deputy Second.Desk } } }\n',
    );
    // A fault in what stands above all of them.
    put('superiors/province.preplan', `${files.get('superiors/province.preplan') ?? ''}\npost Above "Above" { held by Nobodie }\n`);
    const rule = { version: 1, findings: [{ rule: 'names/unknown', part: 'post:Odd', key: '0000000000000000' }] };
    put('preplan-baseline.yaml', JSON.stringify(rule));
    return root;
}

const check = async (root: string, shard?: { index: number; of: number }): Promise<Report> =>
    (await checkProjects(nodeFiles, inputs([root]), { lang: 'en', jobs: 1, ...(shard ? { shard } : {}) })).report;
const shards = (root: string, of: number) => Promise.all(Array.from({ length: of }, (_, i) => check(root, { index: i + 1, of })));
const bare = ({ findings, plans, summary }: Report) => ({ findings, plans, summary });

describe('shards', () => {
    it('find together what one run finds, and each only a part of it', async () => {
        const root = project();
        const whole = await check(root);
        expect(whole.findings.map(({ rule }) => rule)).toEqual(
            expect.arrayContaining(['structure/import-missing', 'names/unknown', 'baseline/stale']),
        );
        for (const of of [2, 3]) {
            const parts = await shards(root, of);
            for (const part of parts) {
                expect(readReport(JSON.parse(JSON.stringify(part)))).toEqual({ report: part });
                expect(part.plans.length).toBeLessThan(whole.plans.length);
                expect(part.findings.map(({ rule }) => rule)).not.toContain('baseline/stale');
            }
            const merged = mergeReports(parts.toReversed());
            if (!('findings' in merged)) throw new Error('not merged');
            expect(bare(merged)).toEqual(bare(whole));
        }
    });

    it('find the same in the examples, project by project', async () => {
        const whole = await check(examples);
        const merged = mergeReports(await shards(examples, 3));
        if (!('findings' in merged)) throw new Error('not merged');
        expect(merged.findings.map(({ fingerprint }) => fingerprint).sort()).toEqual(
            whole.findings.map(({ fingerprint }) => fingerprint).sort(),
        );
        expect(merged.summary).toEqual(whole.summary);
    });

    it('keep imports together, share evenly, and every time alike', () => {
        const root = project();
        const list = inputs([root]);
        const of = 3;
        const owned = Array.from({ length: of }, (_, i) => {
            const shard = { index: i + 1, of };
            const files = () => [...tasksOf(nodeFiles, list, shard).values()].flat().flatMap((task) => task.slice?.owned ?? []);
            expect(files()).toEqual(files());
            return files();
        });
        expect(owned.flat().sort()).toEqual([...(list[0]?.found.files ?? [])].sort());
        for (let i = 0; i < UNITS; i++) {
            const shard = owned.find((files) => files.includes(`hubs/own-${i}.preplan`));
            expect(shard).toContain(`units/0000/unit-${i}.preplan`);
        }
        const weights = balanced(
            Array.from({ length: 50 }, (_, i) => ({ weight: i + 1 })),
            4,
        ).map((one) => one.reduce((sum, { weight }) => sum + weight, 0));
        expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(2);
    });

    it('part what only shares a file that all import, and find what the whole has', async () => {
        const padding = `// ${'x'.repeat(120_000)}\n`;
        const unit = (i: number) => `import "hub.preplan"
${padding}plan Unit${i} "Unit ${i}" {
    kind unit
    organization { body Office "Office" as office { head ${i === 3 ? 'Absent' : `P${i}`} } }
    general { scope "${i === 4 ? 'XXX' : 'All systems'}" }
    monitoring { monitor System${i} by Helper }
}
person P${i} "P" {}
system System${i} "System" { operated by Helper${i === 5 ? 's' : ''} }
`;
        const units = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`u${i}.preplan`, unit(i)]));
        const hub = `provider Helper "Helper" { service "Watching" contract until 2025-01-31 phone "+86 571 5553 1000" verified 2020-02-01 }
authority Police "Police" { kind public_securty }
`;
        const root = folder({ 'preplan.yaml': 'language: 2026\nas_of: 2026-03-01\n', 'hub.preplan': hub, ...units });
        const list = inputs([root]);
        const [input] = list;
        if (!input) throw new Error('no project');
        const tasks = [...tasksOf(nodeFiles, list, undefined).values()].flat();
        expect(tasks.length).toBeGreaterThan(2);
        expect(tasks.flatMap((task) => task.slice?.owned ?? []).sort()).toEqual([...input.found.files].sort());
        const whole = diagnose(nodeFiles, loadProject(nodeFiles, input.found, { workspace: input.workspace }), '2026-03-01', 'en');
        const told = ({ rule, message, range }: (typeof whole)[number]) => JSON.stringify([rule, message, range]);
        const found = (await check(root)).findings;
        expect(found.map(told).sort()).toEqual(whole.map(told).sort());
        expect(new Set(found.filter(({ file }) => file.endsWith('hub.preplan')).map(({ rule }) => rule)).size).toBeGreaterThan(1);
    });

    it('cannot be merged unless all are there, once', async () => {
        const root = folder({ 'a.preplan': 'post Head "Head" { held by Nobody }\n' });
        const [one, two] = await shards(root, 2);
        if (!one || !two) throw new Error('no shards');
        expect(mergeReports([two])).toEqual({ missing: [1], of: 2 });
        expect(mergeReports([one, two, two])).toEqual({ twice: 2, of: 2 });
        expect(mergeReports([one, { ...two, shard: { index: 2, of: 3 } }])).toEqual({ of: 2, other: 3 });
        expect(mergeReports([one, two, { ...two, shard: { index: 1, of: 3 } }])).toEqual({ of: 2, other: 3 });
    });

    it('make an office’s page beside the other reports, and as the answer without a verdict', () => {
        const at = folder({ 'p/a.preplan': 'post Head "Head" { held by Nobody }\n' });
        const made = preplan(['check', 'p', '--report', `json=${at}/one.json`], { cwd: at });
        const both = ['--report', `office-html=${at}/clauses.html`, '--report', `office-csv=${at}/clauses.csv`];
        const merged = preplan(['merge-reports', 'one.json', ...both], { cwd: at });
        expect([made.code, merged.code]).toEqual([1, 1]);
        const answer = preplan(['merge-reports', 'one.json', '--format', 'office-csv'], { cwd: at });
        expect([answer.code, answer.stdout]).toEqual([0, contents(at)['clauses.csv']]);
        expect(contents(at)['clauses.html']).toMatch(/^<!doctype html>/);
        expect(preplan(['merge-reports', 'one.json', '--report', 'office=x'], { cwd: at })).toMatchObject({
            ...{ code: 2, stderr: expect.stringContaining('office-html, office-csv') },
        });
    });

    it('wrong ones are refused with a way out', () => {
        for (const text of ['0/2', '3/2', '1', 'a/b', '1/0', '-1/2']) {
            const ran = preplan(['check', 'mistakes', '--shard', text]);
            expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('--shard 1/4')]);
        }
    });
});

describe('components', () => {
    it('read imports as the language has them', () => {
        expect(importsIn('a/b.preplan', 'import "../c.preplan"\nimport “d.preplan”\nimport "./e/../f.preplan"')).toEqual([
            'c.preplan',
            'a/d.preplan',
            'a/f.preplan',
        ]);
        const texts = {
            'a.preplan': 'import "b.preplan"',
            'b.preplan': '',
            'c.preplan': 'import "s.preplan"',
            'd.preplan': 'import "s.preplan"',
            's.preplan': '',
        };
        const facts = new Map(Object.entries(texts).map(([path, text]) => [path, factsOf(path, text)]));
        expect(componentsOf(facts, new Set()).map(({ files }) => files.join())).toEqual([
            'a.preplan,b.preplan',
            'c.preplan,d.preplan,s.preplan',
        ]);
        expect(componentsOf(facts, new Set(['s.preplan'])).map(({ files }) => files.join())).toEqual([
            'a.preplan,b.preplan',
            'c.preplan',
            'd.preplan',
            's.preplan',
        ]);
    });
});
