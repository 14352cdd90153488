import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains } from '../../language-server/src/compile/grades/axes.js';
import { type Defect, defectsOf } from '../../language-server/src/compile/grades/defects.js';
import { laddersOf } from '../../language-server/src/compile/grades/ladders.js';
import { planOf } from '../compile/plans.js';

interface Bounds {
    readonly low?: { readonly op: 'at least' | 'more than'; readonly value: number };
    readonly high?: { readonly op: 'below' | 'up to'; readonly value: number };
}
const value = fc.integer({ min: 0, max: 14 });
const low = fc.record({ op: fc.constantFrom('at least' as const, 'more than' as const), value });
const high = fc.record({ op: fc.constantFrom('below' as const, 'up to' as const), value });
/** Persons, where more is graver: every criterion says from how many. */
const rising: fc.Arbitrary<Bounds> = fc.oneof(fc.record({ low }), fc.record({ low, high }));
const LEVELS = ['I', 'II', 'III'];
const ladder = (one: fc.Arbitrary<Bounds>) => fc.tuple(one, one, one);

const written = ({ low, high }: Bounds) => [low, high].flatMap((one) => (one ? [`${one.op} ${one.value} persons`] : [])).join(' ');

/** Whether a number of persons meets a criterion, word by word. */
function meets({ low, high }: Bounds, persons: number): boolean {
    if (low?.op === 'at least' && persons < low.value) return false;
    if (low?.op === 'more than' && persons <= low.value) return false;
    if (high?.op === 'below' && persons >= high.value) return false;
    return !(high?.op === 'up to' && persons > high.value);
}

function defects(grades: readonly Bounds[], rest: string): { found: Defect[]; nameOf: (id: string) => number } {
    const lines = grades.map((one, i) => `grade ${LEVELS[i]} { affected ${written(one)} }`).join('\n');
    const [made] = laddersOf(planOf({ 'plan.preplan': `plan P "P" { general { ${lines} ${rest} } }` }).plan.general);
    if (!made) throw new Error('no ladder');
    const ids = made.rungs.map(({ grade }) => grade.id);
    return { found: made.tables.flatMap((table) => defectsOf(table, made)), nameOf: (id) => ids.indexOf(id) };
}

/** Everyone from nobody to a hundred persons, one after the other. */
const EVERYBODY = Array.from({ length: 100 }, (_, i) => i);

test('gaps, overlaps and dead criteria are those that counting one by one finds', () => {
    fc.assert(
        fc.property(ladder(rising), (grades) => {
            const { found, nameOf } = defects(grades, 'grade IV { otherwise }');
            const gradeOf = (persons: number) => {
                const at = grades.findIndex((one) => meets(one, persons));
                return at < 0 ? 3 : at;
            };
            const members = grades.map((one) => EVERYBODY.filter((persons) => meets(one, persons)));
            const empty = grades.flatMap((_, i) => (members[i]?.length === 0 ? [i] : []));
            const dead = grades.flatMap((_, i) => (members[i]?.length && members[i]?.every((persons) => gradeOf(persons) < i) ? [i] : []));
            const of = (kind: Defect['kind']) =>
                found
                    .filter((one) => one.kind === kind)
                    .map((one) => nameOf(one.lesser.grade.id))
                    .sort();
            expect(of('empty')).toEqual(empty);
            expect(of('never')).toEqual(dead);
            const twice = grades.flatMap((one, j) =>
                one.high && !dead.includes(j) && grades.some((graver, i) => i < j && members[j]?.some((persons) => meets(graver, persons)))
                    ? [j]
                    : [],
            );
            expect(of('overlap')).toEqual(twice);
            const falls = EVERYBODY.filter((persons) => EVERYBODY.some((less) => less < persons && gradeOf(less) < gradeOf(persons)));
            expect(of('gap').length > 0).toBe(falls.length > 0);
            for (const one of found) {
                const [persons = -1] = 'values' in one ? one.values : [];
                if (one.kind === 'gap') expect(falls).toContain(persons);
                if (one.kind === 'overlap') expect(grades.filter((each) => meets(each, persons)).length).toBeGreaterThan(1);
            }
        }),
        { numRuns: 400 },
    );
});

test('less is graver where all criteria say at most', () => {
    fc.assert(
        fc.property(ladder(fc.record({ high })), (grades) => {
            const { found, nameOf } = defects(grades, 'grade IV { otherwise }');
            const members = grades.map((one) => EVERYBODY.filter((persons) => meets(one, persons)));
            const dead = grades.flatMap((_, i) =>
                members[i]?.length && members[i]?.every((persons) => grades.slice(0, i).some((one) => meets(one, persons))) ? [i] : [],
            );
            expect(found.filter(({ kind }) => kind === 'never').map((one) => nameOf(one.lesser.grade.id))).toEqual(dead);
            expect(found.filter(({ kind }) => kind === 'gap' || kind === 'overlap')).toEqual([]);
        }),
        { numRuns: 200 },
    );
});

test('without a remainder, a value below all grades is shown where there is one', () => {
    fc.assert(
        fc.property(ladder(rising), (grades) => {
            const { found } = defects(grades, '');
            const lowest = EVERYBODY.find((persons) => grades.some((one) => meets(one, persons)));
            const below = found.find(({ kind }) => kind === 'below');
            // Nobody harmed is no incident.
            if (lowest !== undefined) expect(below !== undefined).toBe(lowest > 1);
            if (below?.kind === 'below') expect(grades.some((one) => meets(one, below.values[0] ?? -1))).toBe(false);
        }),
        { numRuns: 200 },
    );
});

/** A field of a table: persons and hosts, from how many and, where that is said, below how many. */
const field = fc.record({
    persons: fc.integer({ min: 0, max: 8 }),
    hosts: fc.integer({ min: 0, max: 8 }),
    fewer: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    less: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
});

test('a table of two axes has a gap exactly where some field is graver than one that is graded higher', () => {
    fc.assert(
        fc.property(fc.tuple(field, field, field), (fields) => {
            const lines = fields.map(({ persons, hosts, fewer, less }, i) => {
                const first = `affected at least ${persons} persons ${fewer ? `below ${persons + fewer} persons` : ''}`;
                const second = `affected of Net at least ${hosts} hosts ${less ? `below ${hosts + less} hosts` : ''}`;
                return `grade ${LEVELS[i]} { ${first} and ${second} }`;
            });
            const text = `plan P "P" { general { ${lines.join('\n')} grade IV { otherwise } } } network Net "Net" {}`;
            const [made] = laddersOf(planOf({ 'plan.preplan': text }).plan.general);
            if (!made) throw new Error('no ladder');
            const found = made.tables.flatMap((table) => defectsOf(table, made));
            const gradeOf = (persons: number, hosts: number) => {
                const at = fields.findIndex(
                    (one) =>
                        persons >= one.persons &&
                        hosts >= one.hosts &&
                        (!one.fewer || persons < one.persons + one.fewer) &&
                        (!one.less || hosts < one.hosts + one.less),
                );
                return at < 0 ? 3 : at;
            };
            const all = Array.from({ length: 16 }, (_, i) => i);
            const combinations = all.flatMap((persons) => all.map((hosts) => ({ persons, hosts, grade: gradeOf(persons, hosts) })));
            const falls = combinations.some((one) =>
                combinations.some((less) => less.persons <= one.persons && less.hosts <= one.hosts && less.grade < one.grade),
            );
            expect(found.some(({ kind }) => kind === 'gap')).toBe(falls);
            for (const one of found) {
                if (one.kind !== 'gap') continue;
                const [a = 0, b = 0] = one.values;
                // Axes stand in an order of their own: one of the two readings is a field that falls.
                const fallsAt = (persons: number, hosts: number) =>
                    combinations.some((less) => less.persons <= persons && less.hosts <= hosts && less.grade < gradeOf(persons, hosts));
                expect(fallsAt(a, b) || fallsAt(b, a)).toBe(true);
            }
        }),
        { numRuns: 150 },
    );
});

test('what is said twice of one thing holds where both hold', () => {
    fc.assert(
        fc.property(fc.oneof(rising, fc.record({ high })), fc.oneof(rising, fc.record({ high })), (one, other) => {
            const text = `plan P "P" { general { grade I { affected ${written(one)} and affected ${written(other)} } } }`;
            const spans = laddersOf(planOf({ 'plan.preplan': text }).plan.general)[0]?.tables[0]?.boxes[0]?.spans ?? [];
            expect(spans.length).toBe(1);
            expect(EVERYBODY.filter((persons) => spans.every((span) => contains(span, persons)))).toEqual(
                EVERYBODY.filter((persons) => meets(one, persons) && meets(other, persons)),
            );
        }),
        { numRuns: 150 },
    );
});
