import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { fill } from '../../language-server/src/rules/messages.js';
import { circlesOf } from '../../language-server/src/rules/routes/cycles.js';
import { tooLate } from '../../language-server/src/rules/routes/too-late.js';
import { readCases } from './case-file.js';
import { run } from './run-case.js';

const PROVINCE = `//// superior: province.preplan
plan Province "Province" { abridged kind province organization { body Office "Office" as office {} } }`;
const check = (text: string, rule: string): Finding[] => run(readCases(text)[0]!).findings.filter((finding) => finding.rule === rule);

interface Drawn {
    readonly minutes: number;
    readonly after: readonly number[];
}
/** Steps, each after some earlier ones. */
const steps = (most: number) =>
    fc
        .array(fc.record({ minutes: fc.integer({ min: 1, max: 90 }), after: fc.array(fc.nat(20), { maxLength: 3 }) }), {
            minLength: 1,
            maxLength: most,
        })
        .map((list) =>
            list.map(({ minutes, after }, i): Drawn => ({ minutes, after: i === 0 ? [] : [...new Set(after.map((n) => n % i))] })),
        );
const afterText = (after: readonly number[]) => (after.length > 0 ? `after ${after.map((n) => `S${n}`).join(', ')}` : '');

/** Every path to a step, one by one. */
function pathsTo(list: readonly Drawn[], i: number): number[][] {
    const one = list[i];
    if (!one) return [];
    return one.after.length === 0 ? [[one.minutes]] : one.after.flatMap((n) => pathsTo(list, n).map((path) => [...path, one.minutes]));
}
const sum = (path: readonly number[]) => path.reduce((all, minutes) => all + minutes, 0);

test('a report is too late exactly where the longest of all paths is', () => {
    const operators = fc.constantFrom(['ordinary', 240], ['central_organ', 120], ['cii', 60]) as fc.Arbitrary<[string, number]>;
    fc.assert(
        fc.property(steps(7), operators, fc.nat(40), fc.nat(40), (list, [operator, allowed], provider, sending) => {
            const last = list.length - 1;
            const found = check(
                `plan Unit "Unit" { kind unit operator ${operator} conforms to reporting_measures_2025
                    organization { body A "A" as office {} }
                    monitoring { monitor network by Guard }
                    response {
                        ${list.map(({ minutes, after }, i) => `step S${i} "S${i}" by A ${afterText(after)} within ${minutes}m`).join('\n')}
                        report Up "Up" { from A to One, Two, Three, Four after S${last} within ${sending}m }
                    }
                }
                provider Guard "Guard" { reports within ${provider}m }
                authority One "One" { kind cyberspace }  authority Two "Two" { kind department_cyberspace }
                authority Three "Three" { kind protection_department }  authority Four "Four" { kind public_security }`,
                'routes/too-late',
            );
            const worst = provider + Math.max(...pathsTo(list, last).map(sum)) + sending;
            expect(found.length > 0).toBe(worst > allowed);
            for (const { args } of found) {
                const shown = fill(tooLate.messages.late!, args, 'en').match(/= (?:(\d+) h)? ?(?:(\d+) min)?/);
                expect(Number(shown?.[1] ?? 0) * 60 + Number(shown?.[2] ?? 0)).toBe(worst);
            }
        }),
        { numRuns: 60 },
    );
});

test('a deadline cannot be kept exactly where a path to it is longer', () => {
    fc.assert(
        fc.property(steps(7), fc.integer({ min: 1, max: 400 }), (list, due) => {
            const last = list.length;
            const after = [...list.keys()].filter((n) => n % 2 === last % 2);
            const found = check(
                `plan Unit "Unit" { organization { body A "A" as office {} } response {
                    ${list.map(({ minutes, after: before }, i) => `step S${i} "S${i}" by A ${afterText(before)} within ${minutes}m`).join('\n')}
                    step S${last} "Last" by A ${afterText(after)} within ${due}m of discovery
                } }`,
                'routes/cannot-be-kept',
            );
            const ready = Math.max(0, ...after.flatMap((n) => pathsTo(list, n).map(sum)));
            expect(found.length).toBe(ready > due ? 1 : 0);
        }),
        { numRuns: 60 },
    );
});

/** Every order of some names. */
function permutations<T>(items: readonly T[]): T[][] {
    if (items.length === 0) return [[]];
    return items.flatMap((item, i) => permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]));
}
const subsets = <T>(items: readonly T[]): T[][] =>
    Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, i) => (mask >> i) % 2 === 1));

test('circles are found exactly where some order of some names closes', () => {
    const graph = fc.array(fc.array(fc.nat(4), { maxLength: 2 }), { minLength: 1, maxLength: 5 });
    fc.assert(
        fc.property(graph, (drawn) => {
            const waits = new Map(
                drawn.map((list, i) => [`S${i}`, [...new Set(list)].filter((n) => n < drawn.length).map((n) => `S${n}`)]),
            );
            const names = [...waits.keys()];
            const closes = (circle: readonly string[]) =>
                circle.length > 0 && circle.every((name, i) => waits.get(name)?.includes(circle[(i + 1) % circle.length] ?? ''));
            const circles = subsets(names).flatMap((subset) => permutations(subset).filter(closes));
            const found = circlesOf(waits);
            for (const circle of found) expect(closes(circle)).toBe(true);
            // Each name in a circle shares one with a circle that is shown, and no circle is shown for two groups.
            const together = (a: string, b: string) => {
                const open = [a];
                for (const name of open)
                    for (const circle of circles)
                        if (circle.includes(name)) for (const next of circle) if (!open.includes(next)) open.push(next);
                return open.includes(b);
            };
            for (const name of new Set(circles.flat())) expect(found.filter((circle) => together(name, circle[0] ?? ''))).toHaveLength(1);
            expect(found.length > 0).toBe(circles.length > 0);
        }),
        { numRuns: 300 },
    );
});

test('nobody tells a recipient exactly where no report does at that level', () => {
    const report = fc.record({
        levels: fc.subarray(['I', 'II', 'III', 'IV'], { minLength: 1 }),
        to: fc.subarray(['Police', 'Bureau', 'A'], { minLength: 1 }),
        condition: fc.constantFrom('', 'crime_suspected', 'cii_affected', '"something happens"'),
        at: fc.constantFrom('', 'at_discretion of A'),
    });
    fc.assert(
        fc.property(fc.array(report, { maxLength: 4 }), (list) => {
            const text = list.map(
                ({ levels, to, condition, at }, i) =>
                    `report R${i} "R" { when grade ${levels.join(', ')} ${condition ? `and ${condition}` : ''} from A to ${to.join(', ')} ${at} within 1h of discovery }`,
            );
            const plan = `plan Unit "Unit" { kind unit operator cii conforms to reporting_measures_2025
                organization { body A "A" as office {} } response { ${text.join('\n')} } }
                authority Police "P" { kind public_security } authority Bureau "B" { kind protection_department }`;
            const found = [...check(plan, 'routes/no-report'), ...check(plan, 'routes/discretion')];
            for (const [recipient, word] of [
                ['Police', 'public security organ'],
                ['Bureau', 'department that protects critical infrastructure'],
            ] as const) {
                for (const level of ['I', 'II', 'III']) {
                    const sure = list.some(
                        ({ levels, to, condition, at }) =>
                            levels.includes(level) && to.includes(recipient) && condition !== 'crime_suspected' && at === '',
                    );
                    const told = found.some((one) =>
                        saidIn(one).some(({ to, at }) => to.includes(word) && at.split(', ').some((each) => each.startsWith(`${level} (`))),
                    );
                    // One finding about the discretion of a report speaks for all of its levels.
                    const optional = found.some(({ rule, part }) => {
                        const of = rule === 'routes/discretion' ? list[Number(/R(\d+)$/.exec(part)?.[1])] : undefined;
                        return of?.levels.includes(level) && of.to.includes(recipient);
                    });
                    if (sure) expect(told, `${recipient} ${level}`).toBe(false);
                    else expect(told || optional, `${recipient} ${level}`).toBe(true);
                }
            }
        }),
        { numRuns: 60 },
    );
});

/** Who is not told, and when: of a finding about several, each by itself. */
function saidIn({ message, args }: Finding): { to: string; at: string }[] {
    const en = (key: string) => (args[key] as { en: string }).en;
    if (message !== 'several') return [{ to: en('to'), at: en('at') }];
    return en('lacks')
        .split('; ')
        .map((piece) => ({ at: piece.slice(0, piece.indexOf(': ')), to: piece.slice(piece.indexOf(': ')) }));
}

test('a superior is told in time exactly where its own limit and the law’s are kept', () => {
    fc.assert(
        fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (promised, demanded) => {
            const found = check(
                `plan Unit "Unit" { kind unit operator ordinary under territorial Province conforms to reporting_measures_2025
                    organization { body A "A" as office {} }
                    response { report Up "Up" { from A to Province.Office within ${promised}m of discovery } } }
${PROVINCE.replace('{} } }', `{} } require of each unit { reports to Office within ${demanded}m of discovery } }`)}`,
                'routes/too-late',
            );
            // One report that is late has one cause, however many want it sooner.
            expect(found).toHaveLength(Number(promised > 240 || promised > demanded));
        }),
        { numRuns: 40 },
    );
});
