import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANDARD_DAYS } from '../../language-server/src/compile/day-calendar.js';
import { coversOf } from '../../language-server/src/compile/rosters/cover.js';
import { needsOf } from '../../language-server/src/compile/rosters/needs.js';
import { planOf } from '../compile/plans.js';

const PEOPLE = ['A', 'B', 'C'];
interface Drawn {
    readonly from: number;
    readonly to: number;
    readonly turns: readonly { readonly who: string; readonly first: number; readonly days: number }[];
}
const who = fc.constantFrom(...PEOPLE);
const shift: fc.Arbitrary<Drawn> = fc.record({
    from: fc.integer({ min: 0, max: 23 }),
    to: fc.integer({ min: 0, max: 24 }),
    turns: fc.array(fc.record({ who, first: fc.integer({ min: 2, max: 7 }), days: fc.integer({ min: 0, max: 4 }) }), {
        minLength: 1,
        maxLength: 3,
    }),
});
const leave = fc.record({ who, first: fc.integer({ min: 2, max: 7 }), days: fc.integer({ min: 0, max: 2 }) });
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
const time = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** 1 March 2026, 00:00 in Shanghai, in minutes since 1970. */
const MIDNIGHT = Date.parse('2026-03-01T00:00:00+08:00') / 60_000;

test('holes are the minutes in which nobody of the team is there', () => {
    fc.assert(
        fc.property(fc.array(shift, { minLength: 1, maxLength: 3 }), fc.array(leave, { maxLength: 2 }), (shifts, leaves) => {
            const away = (person: string) => leaves.filter((one) => one.who === person);
            const text = `plan P "P" { kind unit organization { body Team "Team" { head A members B } } }
                protection Event "Event" for P { activity S "S" from ${day(3)} to ${day(5)} during { on_duty R } }
                ${PEOPLE.map(
                    (one) =>
                        `person ${one} "x" { ${away(one)
                            .map(({ first, days }) => `leave from ${day(first)} to ${day(first + days)}`)
                            .join(' ')} }`,
                ).join('\n')}
                roster R "R" for Team { ${shifts
                    .map(
                        ({ from, to, turns }, i) =>
                            `shift S${i} ${time(from)}..${time(to)} { ${turns.map((one) => `${one.who} from ${day(one.first)} to ${day(one.first + one.days)}`).join(' ')} }`,
                    )
                    .join('\n')} }`;
            const plan = planOf({ 'plan.preplan': text });
            const need = needsOf(plan).find(({ cause }) => cause === 'protection');
            if (!need) throw new Error('no need');
            const [cover] = coversOf(plan, need, STANDARD_DAYS, '2026-03-01', () => []);
            const expected: { start: number; end: number }[] = [];
            for (let minute = 2 * 1440; minute < 5 * 1440; minute++) {
                if (isKept(minute, shifts, leaves)) continue;
                const last = expected.at(-1);
                if (last?.end === minute) last.end++;
                else expected.push({ start: minute, end: minute + 1 });
            }
            const holes = expected.map(({ start, end }) => ({ start: start + MIDNIGHT, end: end + MIDNIGHT }));
            // Where nobody of the team is ever there, that is said instead.
            if (cover?.state === 'nobody') expect(holes).toEqual([{ start: MIDNIGHT + 2 * 1440, end: MIDNIGHT + 5 * 1440 }]);
            else expect(cover?.holes).toEqual(holes);
        }),
        { numRuns: 150 },
    );
}, 60_000);

test('a level asks from the first shift to the last, whoever is away', () => {
    let asked = 0;
    fc.assert(
        fc.property(fc.array(shift, { minLength: 1, maxLength: 3 }), fc.array(leave, { maxLength: 2 }), (shifts, leaves) => {
            const text = `plan P "P" { kind unit organization { body Team "Team" { head A members B } } response { level I { on_duty R } } }
                ${PEOPLE.map((one) => {
                    const away = leaves
                        .filter(({ who }) => who === one)
                        .map(({ first, days }) => `leave from ${day(first)} to ${day(first + days)}`);
                    return `person ${one} "x" { ${away.join(' ')} }`;
                }).join('\n')}
                roster R "R" for Team { from ${day(2)} to ${day(8)} ${shifts
                    .map(
                        ({ from, to, turns }, i) =>
                            `shift S${i} ${time(from)}..${time(to)} { ${turns.map((one) => `${one.who} from ${day(one.first)} to ${day(one.first + one.days)}`).join(' ')} }`,
                    )
                    .join('\n')} }`;
            const plan = planOf({ 'plan.preplan': text });
            const need = needsOf(plan).find(({ cause }) => cause === 'level_I');
            if (!need) throw new Error('no need');
            const [cover] = coversOf(plan, need, STANDARD_DAYS, '2026-03-01', () => []);
            const within = shifts.map((one) => ({
                ...one,
                turns: one.turns.map((turn) => ({ ...turn, days: Math.min(turn.days, 8 - turn.first) })),
            }));
            const runs = within.flatMap(({ from, to, turns }) =>
                turns.flatMap(({ first, days }) => [
                    [(first - 1) * 1440 + from * 60, 0] as const,
                    [0, (first + days - 1) * 1440 + to * 60 + (to > from ? 0 : 1440)] as const,
                ]),
            );
            const first = Math.min(...runs.filter(([, end]) => end === 0).map(([start]) => start));
            const last = Math.max(...runs.map(([, end]) => end));
            const [begin, end] = [1440, 8 * 1440];
            const start = first < begin + 1440 ? first : begin;
            const stop = last > end - 1440 ? last : end;
            const expected: { start: number; end: number }[] = [];
            for (let minute = start; minute < stop; minute++) {
                if (isKept(minute, within, leaves)) continue;
                const hole = expected.at(-1);
                if (hole?.end === minute) hole.end++;
                else expected.push({ start: minute, end: minute + 1 });
            }
            if (cover?.state === 'nobody') return;
            asked++;
            expect(cover?.holes).toEqual(expected.map((hole) => ({ start: hole.start + MIDNIGHT, end: hole.end + MIDNIGHT })));
        }),
        { numRuns: 80, seed: 11 },
    );
    expect(asked).toBeGreaterThan(40);
}, 60_000);

/** Minutes are counted from 1 March, 00:00. Each turn is somebody; on leave it is the next of the shift who is not. */
function isKept(minute: number, shifts: readonly Drawn[], leaves: readonly { who: string; first: number; days: number }[]): boolean {
    const isAway = (person: string) =>
        leaves.some((one) => one.who === person && minute >= (one.first - 1) * 1440 && minute < (one.first + one.days) * 1440);
    return shifts.some(({ from, to, turns }) =>
        turns.some((turn) => {
            for (let n = turn.first; n <= turn.first + turn.days; n++) {
                const start = (n - 1) * 1440 + from * 60;
                const end = (n - 1) * 1440 + to * 60 + (to > from ? 0 : 1440);
                if (minute < start || minute >= end) continue;
                // A person who has several turns has one place in the order: the first.
                const order = standIns(
                    turns.map((one) => one.who),
                    turn.who,
                );
                const there = order.find((person) => !isAway(person));
                if (there === 'A' || there === 'B') return true;
            }
            return false;
        }),
    );
}

/** The one whose turn it is, then the others in the order of the text. */
const standIns = (turns: readonly string[], who: string) => [...new Set([who, ...turns])];
