import { expect, it } from 'vitest';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { rules } from '../../language-server/src/rules/registry.js';
import type { Rule } from '../../language-server/src/rules/rule.js';
import { catalogues } from '../../language-server/src/standard/catalogue.js';
import type { Requirement } from '../../language-server/src/standard/catalogue-types.js';
import type { OverlayData } from '../../language-server/src/standard/overlay-types.js';
import { readCases } from './case-file.js';
import { findingsOf, projectOf } from './run-case.js';
import { told } from './told.js';
import { verdictsOf } from './verdicts.js';

const CHAPTERS = ['general', 'organization', 'monitoring', 'response', 'investigation', 'prevention', 'safeguards', 'supplementary'];
const EMPTY = CHAPTERS.map((chapter) => `${chapter} {}`).join(' ');
const KINDS = ['unit', 'department', 'province', 'region'] as const;
const overlay = { id: 'more', version: '1', name: { en: 'The notice', zh: '通知' }, source: { en: 'Notice 12', zh: '12号通知' } };
const shipped = catalogues.flatMap(({ requirements }) => requirements);
const judging = rules.filter(({ id }) => id.startsWith('requirement/') || id.startsWith('routes/'));

/** What an overlay makes of a shipped requirement. */
const WAYS: Readonly<Record<string, (of: Requirement) => object>> = {
    graver: () => ({ severity: 'error' }),
    'at least a warning': () => ({ severity: 'warning' }),
    'binding all at once': () => ({ applies_to: KINDS, unit_duty: 'direct', modality: 'shall' }),
    sooner: ({ limit_minutes: minutes }) => ({ limit: minutes === undefined ? '20m' : `${Math.ceil(minutes / 2)}m` }),
    'no sooner': ({ limit_minutes: minutes }) => ({ limit: minutes === undefined ? '90d' : `${minutes}m` }),
};
const stricter = (way: keyof typeof WAYS): OverlayData =>
    ({ overlay, stricter: shipped.map((of) => ({ of: of.id, ...WAYS[way]!(of) })) }) as OverlayData;

/** Every check of the catalogues once more, as a requirement of the project's own. */
const own = (more: object): OverlayData =>
    ({
        overlay,
        requirements: shipped
            .filter(({ check }) => check && check.kind !== 'rule' && check.kind !== 'reader')
            .map(({ id, clause, title, requirement, check }) => ({
                ...{ id: `OWN-${id}`, clause, title, requirement, check, applies_to: KINDS },
                ...more,
            })),
    }) as unknown as OverlayData;

/** Everything that is said of a bare plan under an overlay, with how each requirement stands, by rule. */
function saidOf(kind: string, data: OverlayData | undefined): Map<Rule, readonly string[]> {
    const text = `plan Unit "Unit" {\n    kind ${kind} conforms to reporting_measures_2025 operator ordinary under territorial Up\n    ${EMPTY}\n}\n`;
    const above = '//// superior: up.preplan\nplan Up "Up" { kind province abridged organization { body Office "Office" as office {} } }\n';
    const { project } = projectOf(readCases(text + above)[0]!);
    const resolved = resolveProject({ ...project, ...(data ? { overlays: [{ path: 'overlay.yaml', data }] } : {}) });
    return new Map(
        judging.map((rule) => [
            rule,
            [
                ...findingsOf(rule, resolved, '2026-03-01').map((finding) => told(finding, rule)),
                ...verdictsOf(rule, resolved, '2026-03-01'),
            ],
        ]),
    );
}

const besides = (before: ReadonlyMap<Rule, readonly string[]>, now: ReadonlyMap<Rule, readonly string[]>): string[] =>
    [...now].flatMap(([rule, texts]) => {
        const old = before.get(rule) ?? [];
        const lines = [
            ...old.filter((text) => !texts.includes(text)).map((text) => `    - ${text}`),
            ...texts.filter((text) => !old.includes(text)).map((text) => `    + ${text}`),
        ];
        return lines.length > 0 ? [rule.id, ...lines] : [];
    });

// What is said of a plan that holds nothing, once the shipped requirements are made stricter, and once each check stands in an
// overlay too. Read through by hand when it changes; `npm run baselines` writes it anew.
it.each(Object.keys(WAYS))('requirements made %s are told as the baseline says', async (way) => {
    const lines = (['unit', 'department'] as const).flatMap((kind) => [
        `## of the kind ${kind}`,
        ...besides(saidOf(kind, undefined), saidOf(kind, stricter(way))),
    ]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`overlays/${way.replaceAll(' ', '-')}.txt`);
});

it.each([
    ['as it is', {}],
    ['grave', { severity: 'error' }],
    ['of an unverified fact', { status: 'unverified' }],
    ['for provinces', { applies_to: ['province'] }],
] as const)('requirements of the project’s own, %s, are told as the baseline says', async (name, more) => {
    const lines = besides(saidOf('unit', undefined), saidOf('unit', own(more)));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`overlays/own-${name.replaceAll(' ', '-')}.txt`);
});

it.each([
    ['with a text to write', 'provider Power "Grid" { service "Power" }'],
    ['without one', undefined],
])('what is to stand beside the plan, %s, is offered where nothing of its kind does', (_, insert) => {
    const some = { has: 'service', name: { en: 'who brings power', zh: '供电单位' }, word: 'provider …', ...(insert ? { insert } : {}) };
    const requirement = {
        ...{ id: 'OWN-POWER', clause: { en: '1', zh: '1' }, title: { en: 'Power', zh: '供电' }, requirement: { en: 'Power', zh: '供电' } },
        ...{ check: { kind: 'asset', of: ['provider'], some }, applies_to: KINDS, modality: 'shall', unit_duty: 'direct' },
    };
    const data = { overlay, requirements: [requirement] } as unknown as OverlayData;
    const said = (beside: string, absent: string[] = []) => {
        const { project } = projectOf(readCases(`plan Unit "Unit" { kind unit }\n${beside}\n`)[0]!);
        const resolved = resolveProject({ ...project, absent, overlays: [{ path: 'overlay.yaml', data }] });
        return findingsOf(rules.find(({ id }) => id === 'requirement/asset')!, resolved, '2026-03-01').filter(({ requirements }) =>
            requirements.includes('OWN-POWER'),
        );
    };
    const [found, ...more] = said('');
    expect(more).toEqual([]);
    expect([found?.message, found?.args['name'], found?.args['word']]).toEqual([
        'missing',
        { en: some.name.en, 'zh-CN': some.name.zh },
        some.word,
    ]);
    const change = { kind: 'declare', file: 'plan.preplan', text: insert };
    expect(found?.fixes).toEqual(insert ? [{ title: 'insert', args: { word: some.word }, changes: [change] }] : []);
    expect(said('provider Grid "Grid" { service "Power" }')).toEqual([]);
    // It may stand in what is not shared.
    expect(said('', ['private.preplan'])).toEqual([]);
});

it('what an entry leaves unsaid is told once, whatever each clause calls the entry', () => {
    const text =
        'plan Unit "Unit" { kind unit prevention { training "T" for leaders drill_rule every 1y } safeguards { platform "Logs" budget "B" } }';
    const incomplete = (overlays?: readonly { readonly path: string; readonly data: OverlayData }[]) => {
        const resolved = resolveProject({ ...projectOf(readCases(text)[0]!).project, ...(overlays ? { overlays } : {}) });
        const found = findingsOf(rules.find(({ id }) => id === 'requirement/given')!, resolved, '2026-03-01');
        return found
            .filter(({ message }) => message === 'incomplete')
            .map(({ part, requirements }) => [part, requirements.length] as const);
    };
    const renamed = JSON.parse(JSON.stringify(own({})), (key, value) => (key === 'name' && value?.zh ? { en: 'It', zh: '其' } : value));
    const before = incomplete();
    expect(before.length).toBeGreaterThan(1);
    // The copies bind units more often than what they were copied from.
    const after = incomplete([{ path: 'overlay.yaml', data: renamed }]);
    expect(new Set(after.map(([part]) => part)).size).toBe(after.length);
    for (const [part, clauses] of before) expect(after).toContainEqual([part, 2 * clauses]);
});
