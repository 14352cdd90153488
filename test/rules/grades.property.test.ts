import fc from 'fast-check';
import { expect, test } from 'vitest';
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
