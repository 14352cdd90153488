import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyOf, recall, recorder } from '../../language-server/src/cli/cache/run-cache.js';
import { checkProjects } from '../../language-server/src/cli/run/check-projects.js';
import type { Checked } from '../../language-server/src/cli/run/run.js';
import { inputs } from '../../language-server/src/cli/targets.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import '../../language-server/src/language/full.js';
import { random } from '../bench/generate.js';
import { folder } from '../bundle/command-line.js';

const UNITS = 12;
const today = () => '2026-03-01';
/** Text enough that a few units fill a slice. */
const PADDING = `// ${'x'.repeat(120_000)}\n`;
const unit = (i: number, head: string) => `${PADDING}plan Unit${i} "Unit ${i}" {
    kind unit
    under territorial Province
    organization { body Office "Office" { head ${head} } }
}
person P${i} "P" {}
`;
const province = (demand: string) => `plan Province "Province" {
    abridged
    kind province
    organization { body Office "Office" as office {} }
    require of each unit { ${demand} }
}
`;

it('what is kept of parts of the work gives what a check of everything gives, after any edits', async () => {
    const texts = new Map([
        ['preplan.yaml', 'language: 2026\nas_of: 2026-03-01\nsuperiors:\n  - file: province.preplan\nprivate: [n0.preplan]\n'],
        ['province.preplan', province('drills every 1y')],
        ...Array.from({ length: UNITS }, (_, i) => [`u${i}.preplan`, unit(i, `P${i}`)] as const),
    ]);
    const root = folder(Object.fromEntries(texts));
    const cache = { folder: folder({}), build: 'test', environment: 'en' };
    const options = { lang: 'en', jobs: 1 };
    let known = 0;
    let made = 0;
    const warm = async (): Promise<Checked> => {
        const list = inputs([root]);
        const key = keyOf(list, options, cache);
        const before = recall(key, list, cache, today);
        if (before.checked) return before.checked;
        const record = recorder(key, list, cache, today);
        const kept = {
            known: (task: Parameters<typeof before.known>[0]) => {
                const found = before.known(task);
                if (found) known++;
                else made++;
                return found;
            },
            made: record.made,
        };
        const checked = await checkProjects(nodeFiles, list, { ...options, record: record.record, kept });
        expect(record.keep(checked)).toBe(true);
        return checked;
    };
    const next = random(7);
    const pick = (n: number) => Math.floor(next() * n);
    const write = (path: string, text: string) => {
        texts.set(path, text);
        writeFileSync(join(root, path), text);
    };
    const extra = () => `n${pick(4)}.preplan`;
    const edits = [
        (i: number) => write(`u${i}.preplan`, `${texts.get(`u${i}.preplan`)}\n`),
        (i: number) => write(`u${i}.preplan`, unit(i, `P${i}`)),
        (i: number) => write(`u${i}.preplan`, unit(i, 'Absent')),
        // Declared in another part, or no longer.
        (i: number) => write(`u${i}.preplan`, unit(i, `P${pick(UNITS)}`)),
        (i: number) => write(`u${i}.preplan`, `${unit(i, `P${i}`)}person Absent "A" {}\n`),
        () => write('province.preplan', province(`drills every ${1 + pick(3)}y`)),
        // Files that come and go, that are imported or not, and that a wrong import may have meant.
        () => write(extra(), 'person New "N" {}\n'),
        () => write(extra(), `person Absent "A" {}\nperson P${pick(UNITS)} "P" {}\n`),
        () => rmSync(join(root, extra()), { force: true }),
        (i: number) => write(`u${i}.preplan`, `import "${extra()}"\n${unit(i, `P${i}`)}`),
    ];
    for (let step = 0; step < 32; step++) {
        if (step > 0) edits[pick(edits.length)]?.(pick(UNITS));
        const { report } = await warm();
        const cold = await checkProjects(nodeFiles, inputs([root]), options);
        expect(report, `after ${step} edits`).toEqual(cold.report);
        expect(report.findings.length).toBeGreaterThan(UNITS);
        expect((await warm()).report).toEqual(report);
    }
    // Of four parts, more than one was known after an edit.
    expect(known).toBeGreaterThan(40);
    expect(made).toBeGreaterThan(40);
});

it('a file that comes or goes makes only those parts anew that see it, or that look for a file in the list', async () => {
    const units = Array.from({ length: 2 * UNITS }, (_, i) => [`u${i}.preplan`, unit(i, `P${i}`)] as const);
    const root = folder({
        'preplan.yaml': 'language: 2026\nas_of: 2026-03-01\nsuperiors:\n  - file: province.preplan\n',
        'province.preplan': province('drills every 1y'),
        ...Object.fromEntries(units),
        // Looks for the file that it may mean.
        'u3.preplan': `import "extra.preplan"\n${unit(3, 'P3')}`,
    });
    const cache = { folder: folder({}), build: 'test', environment: 'en' };
    const options = { lang: 'en', jobs: 1 };
    const made: string[][] = [];
    const check = async () => {
        made.length = 0;
        const list = inputs([root]);
        const key = keyOf(list, options, cache);
        const before = recall(key, list, cache, today);
        const record = recorder(key, list, cache, today);
        const kept = {
            known: (task: Parameters<typeof before.known>[0]) => {
                const found = before.known(task);
                if (!found) made.push([...(task.slice?.owned ?? ['all'])]);
                return found;
            },
            made: record.made,
        };
        const checked = before.checked ?? (await checkProjects(nodeFiles, list, { ...options, record: record.record, kept }));
        if (!before.checked) expect(record.keep(checked)).toBe(true);
        const cold = await checkProjects(nodeFiles, inputs([root]), options);
        expect(checked.report).toEqual(cold.report);
        return checked.report.findings.map(({ message }) => message);
    };
    const said = await check();
    expect(made.length).toBeGreaterThan(5);
    expect(said.filter((one) => one.includes('extra.preplan'))).toHaveLength(1);
    expect(said.join()).not.toContain('Did you mean');
    await check();
    expect(made).toEqual([]);
    // Similar to what is looked for: who looks is asked again, and who has the file.
    writeFileSync(join(root, 'extras.preplan'), 'person Extra "E" {}\n');
    expect((await check()).join()).toContain('Did you mean extras.preplan');
    expect(made.flat()).toEqual(expect.arrayContaining(['extras.preplan', 'u3.preplan']));
    expect(made.length).toBeLessThan(3);
    rmSync(join(root, 'extras.preplan'));
    expect(await check()).toEqual(said);
    expect(made.flat()).toContain('u3.preplan');
    expect(made.length).toBeLessThan(3);
    // Whoever misses nothing is not asked.
    writeFileSync(join(root, 'u3.preplan'), unit(3, 'P3'));
    await check();
    writeFileSync(join(root, 'zz.preplan'), 'person Zz "Z" {}\n');
    await check();
    expect(made.map((owned) => owned.includes('zz.preplan'))).toEqual([true]);
});
