import { expect, it } from 'vitest';
import { compare } from '../../language-server/src/review/compare.js';
import { findingKeys } from '../../language-server/src/review/imposed.js';
import { readSnapshot } from '../../language-server/src/views/snapshot/read.js';
import { planOfSnapshot, snapshotOf } from '../../language-server/src/views/snapshot/snapshot.js';
import { base, edited, planOf } from './fixture.js';

const DAY = '2026-03-05';
const SUPERIOR = 'superiors/donghai-2025.1.preplan';
const incomplete = planOf(edited(base, 'plan.preplan', '        drill_rule every 1y', '        // drill_rule every 1y'));

it('tells apart what a newer tool finds in a plan that is the same', () => {
    const now = findingKeys(incomplete, DAY);
    expect(now.length).toBeGreaterThan(0);
    const { imposed } = compare(incomplete, incomplete, { asOf: DAY, knownThen: new Set() });
    expect(imposed.length).toBeGreaterThan(0);
    expect(compare(incomplete, incomplete, { asOf: DAY, knownThen: new Set(now) }).imposed).toEqual([]);
    // What the plan itself now lacks is its own doing.
    const own = compare(planOf(base), incomplete, { asOf: DAY, knownThen: new Set(findingKeys(planOf(base), DAY)) });
    expect(own.imposed).toEqual([]);
    expect(own.changes.map(({ kind }) => kind)).toContain('drill_rule-removed');
});

it('takes days that passed for no newer rule', () => {
    const [then, later] = [findingKeys(planOf(base), DAY), findingKeys(planOf(base), '2028-03-05')];
    // Contacts that nobody tried, drills that nobody held: what the plan was found to lack two years on.
    expect(later.filter((key) => !then.includes(key)).length).toBeGreaterThan(10);
    expect(compare(planOf(base), planOf(base), { asOf: '2028-03-05', knownThen: new Set(then) }).imposed).toEqual([]);
});

it('reports for the unit what the province asks anew', () => {
    const asking = planOf(edited(base, SUPERIOR, 'drills every 1y', 'drills every 3mo'));
    const review = compare(planOf(base), asking, { asOf: DAY });
    expect(review.changes).toEqual([]);
    expect(review.above.map((one) => `${one.class} ${one.kind}`)).toEqual(['stricter demand-strengthened']);
    expect(review.imposed.map(({ rule }) => rule)).toEqual(['dates/drill-overdue', 'superior/period-longer']);
    expect(compare(asking, planOf(base), { asOf: DAY }).imposed).toEqual([]);
});

it('takes a rule that the project itself asks for now for no doing of the superior', () => {
    const quiet = edited(base, 'preplan.yaml', 'language: 2026', 'language: 2026\nseverities:\n  dates/contact-stale: off');
    const asking = (files: typeof base) => planOf(edited(files, SUPERIOR, 'drills every 1y', 'drills every 3mo'));
    const imposed = (old: typeof base) => compare(planOf(old), asking(base), { asOf: '2028-03-05' }).imposed.map(({ rule }) => rule);
    // That nobody tried the contacts was not asked before, and is the plan's own.
    expect([imposed(base), imposed(quiet)]).toEqual([
        ['dates/drill-overdue', 'superior/period-longer'],
        ['dates/drill-overdue', 'superior/period-longer'],
    ]);
});

it('reads what an older tool wrote, before the language grew', () => {
    const { findings, ...older } = JSON.parse(JSON.stringify(snapshotOf(incomplete, { tool: '1', asOf: DAY, catalogues: [] })));
    expect(findings).toEqual(findingKeys(incomplete, DAY));
    // Without lists that were added since, and with one value where several may stand now.
    const text = JSON.stringify(older, (key, value) => {
        if (
            key === 'fallback' ||
            key === 'unless' ||
            (Array.isArray(value) && value.length === 0 && !['catalogues', 'imports', 'superiors', 'declarations'].includes(key))
        )
            return undefined;
        return key === 'under' && Array.isArray(value) ? value[0] : value;
    });
    const read = readSnapshot(text);
    if (!('snapshot' in read)) throw new Error(JSON.stringify(read.problem));
    const plan = planOfSnapshot(read.snapshot);
    if (!plan) throw new Error('no plan');
    const lost = compare(incomplete, plan, { asOf: DAY }).changes.map(({ kind }) => kind);
    expect([...new Set(lost)].sort()).toEqual(['exemption-removed', 'fallback-removed', 'platform_fallback-removed']);
});
