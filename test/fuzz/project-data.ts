import fc from 'fast-check';
import { CONFIG_NAME } from '../../language-server/src/host/discover.js';
import { examples, type Mutation, mutate, mutation, ROOT, stored } from './material.js';

/** What a project reads beside its plans, added to every example: an overlay, a second one in the wings, a baseline. */
const OVERLAY = `overlay:
  id: fuzz_city
  version: "1"
  name: { en: City requirements, zh: 市级要求 }
  source: { en: Notice 1, zh: 第1号通知 }
stricter:
  - of: NP-6.3-1
    severity: warning
requirements:
  - id: CITY-1
    clause: "3"
    title: { en: Weeks are named, zh: 明确保障期间 }
    requirement: { en: The plan names the weeks., zh: 预案应明确保障期间。 }
    applies_to: [unit, department, region, province]
    check:
      kind: given
      at: prevention
      needs:
        - { has: contents, name: { en: what is done then, zh: 保障措施 }, word: "section \\"…\\" { … }" }
`;
const BASELINE = `version: 1
findings:
  - rule: "names/unused"
    part: "nobody"
    key: ""
`;
const SECOND = OVERLAY.replace('fuzz_city', 'fuzz_area').replaceAll('CITY-1', 'AREA-1');

const withData = examples.map(
    (files) =>
        new Map([
            ...files,
            [`${ROOT}/${CONFIG_NAME}`, `${files.get(`${ROOT}/${CONFIG_NAME}`)}overlays:\n  - overlays/own.yaml\n`],
            [`${ROOT}/overlays/own.yaml`, OVERLAY],
            [`${ROOT}/overlays/second.yaml`, SECOND],
            [`${ROOT}/preplan-baseline.yaml`, BASELINE],
        ]),
);

/** A place above and one below it in one folder that is opened: what changes above must be told below. */
const together = (above: ReadonlyMap<string, string>, below: ReadonlyMap<string, string>) => {
    const under = (folder: string, files: ReadonlyMap<string, string>) =>
        [...files].map(([path, text]) => [`${ROOT}/${folder}${path.slice(ROOT.length)}`, text] as const);
    const files = new Map([...under('above', above), ...under('below', below)]);
    const config = `${ROOT}/below/${CONFIG_NAME}`;
    const text = files.get(config) ?? '';
    const superior = '  - project: ../above\n';
    return files.set(
        config,
        text.includes('superiors:\n') ? text.replace('superiors:\n', `superiors:\n${superior}`) : `${text}superiors:\n${superior}`,
    );
};

/** The example projects with an overlay and a baseline, and two of them as one stands above the other. */
export const projects: readonly ReadonlyMap<string, string>[] = [
    ...withData,
    ...withData.map((below, i) => together(withData[(i + 3) % withData.length] ?? below, below)),
];

/** Lines that mean something to a project, put into its preplan.yaml. */
const LINES = [
    'overlays: [overlays/own.yaml, overlays/second.yaml]',
    'overlays: [overlays/second.yaml]',
    'overlays: [overlays/absent.yaml, ../out.yaml]',
    'overlays: [./overlays/own.yaml, overlays//own.yaml, overlays]',
    'overlays: [preplan.yaml, plan.preplan, preplan-baseline.yaml]',
    'exclude: ["superiors/**"]',
    'exclude: ["*.preplan"]',
    'as_of: 2031-05-05',
    'as_of: 2026-02-30',
    'baseline: overlays/own.yaml',
    'baseline: preplan-baseline.yaml',
    'baseline: preplan.yaml',
    'baseline: ./overlays/second.yaml',
    'severities: { names/unused: error, names/confusable: off, "*": off }',
    'private: [people.preplan, absent.preplan]',
    'superiors: [{ project: ../above }, { project: . }]',
    'superiors: []',
    'plan: Nobody',
    'language: 2031',
    'timezone: Mars/Base',
    'a: &x [*x]',
];

/** What happens to the data of a project outside the editor, as `git checkout` or another editor does it. */
export const dataChange = fc.oneof(
    { weight: 3, arbitrary: fc.record({ how: fc.constant('mutate' as const), mutation }) },
    { weight: 3, arbitrary: fc.record({ how: fc.constant('line' as const), line: fc.constantFrom(...LINES) }) },
    { weight: 1, arbitrary: fc.record({ how: fc.constant('delete' as const) }) },
    { weight: 2, arbitrary: fc.record({ how: fc.constant('restore' as const) }) },
);
type DataChange = { how: 'mutate'; mutation: Mutation } | { how: 'line'; line: string } | { how: 'delete' } | { how: 'restore' };

export const isData = (path: string) => path.endsWith('.yaml');

/** Changes a file of data among those of a project; returns what the editor is told of it, as LSP numbers it. */
export function changeData(
    disk: Map<string, string>,
    original: ReadonlyMap<string, string>,
    n: number,
    change: DataChange,
): readonly (readonly [string, 1 | 2 | 3])[] {
    const all = [...original.keys()].filter(isData).sort();
    const path = all[n % all.length];
    if (path === undefined) return [];
    const before = disk.get(path);
    const after = textAfter(path, before, original.get(path), change);
    if (after === before) return [];
    if (after === undefined) disk.delete(path);
    else disk.set(path, after);
    return [[path, after === undefined ? 3 : before === undefined ? 1 : 2]];
}

function textAfter(path: string, before: string | undefined, first: string | undefined, change: DataChange): string | undefined {
    if (change.how === 'delete') return undefined;
    if (change.how === 'restore') return first;
    if (change.how === 'mutate') return stored(mutate(before ?? '', change.mutation));
    if (!path.endsWith(CONFIG_NAME)) return before;
    const key = change.line.slice(0, change.line.indexOf(':') + 1);
    const kept = (before ?? '').split('\n');
    const at = kept.findIndex((line) => line.startsWith(key));
    if (at >= 0) {
        let end = at + 1;
        while (/^ /.test(kept[end] ?? '')) end++;
        kept.splice(at, end - at);
    }
    return [change.line, ...kept].join('\n');
}
