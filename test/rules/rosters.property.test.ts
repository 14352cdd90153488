import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANDARD_DAYS } from '../../language-server/src/compile/day-calendar.js';
import { bookingsOf, standInsOf } from '../../language-server/src/compile/rosters/bookings.js';
import { coversOf } from '../../language-server/src/compile/rosters/cover.js';
import { calledRosters, needsOf } from '../../language-server/src/compile/rosters/needs.js';
import { planOf } from '../compile/plans.js';
import { readCases } from './case-file.js';
import { run } from './run-case.js';

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

/** Wall clocks of Berlin, minute by minute over some days: `2026-03-29 03:00`. */
function wallClock(from: string, to: string): { readonly at: number; readonly wall: string }[] {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });
    const found: { at: number; wall: string }[] = [];
    for (let time = Date.parse(from); time < Date.parse(to); time += 60_000) found.push({ at: time / 60_000, wall: format.format(time) });
    return found;
}

test('where the clocks change, holes are the minutes of the wall clock in which nobody of the team is there', () => {
    const hours = fc.constantFrom(0, 4, 6, 8, 12, 18, 20, 22);
    const turn = fc.record({ who, first: fc.integer({ min: 0, max: 2 }), days: fc.integer({ min: 0, max: 3 }) });
    const drawn = fc.record({ from: hours, to: hours, turns: fc.array(turn, { minLength: 1, maxLength: 2 }) });
    const away = fc.record({ who, first: fc.integer({ min: 0, max: 3 }), days: fc.integer({ min: 0, max: 1 }) });
    const period = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
    // Hours that come twice, or not at all, begin and end no shift here: what they mean is a case of its own.
    for (const { month, first, span } of [
        { month: '03', first: 27, span: wallClock('2026-03-26T23:00:00Z', '2026-03-31T22:00:00Z') },
        { month: '10', first: 23, span: wallClock('2026-10-22T22:00:00Z', '2026-10-27T23:00:00Z') },
    ]) {
        const dayOf = (n: number) => `2026-${month}-${String(first + n).padStart(2, '0')}`;
        expect(span[0]?.wall).toBe(`${dayOf(0)} 00:00`);
        expect(span).toHaveLength(5 * 1440 + (month === '03' ? -60 : 60));
        fc.assert(
            fc.property(
                fc.array(drawn, { minLength: 1, maxLength: 3 }),
                fc.array(away, { maxLength: 2 }),
                period,
                (shifts, leaves, ends) => {
                    const [begin, end] = [Math.min(...ends), Math.max(...ends)];
                    const text = `plan P "P" { kind unit organization { body Team "Team" { head A members B } } }
                    protection Event "Event" for P { activity S "S" from ${dayOf(begin)} to ${dayOf(end)} during { on_duty R } }
                    ${personsText(leaves, dayOf)}
                    roster R "R" for Team { ${shiftsText(shifts, dayOf)} }`;
                    const plan = planOf({ 'preplan.yaml': 'language: 2026\ntimezone: Europe/Berlin\n', 'plan.preplan': text });
                    const need = needsOf(plan).find(({ cause }) => cause === 'protection');
                    if (!need) throw new Error('no need');
                    const [cover] = coversOf(plan, need, STANDARD_DAYS, '2026-01-01', () => []);
                    const isAway = (person: string, wall: string) =>
                        leaves.some(
                            (one) =>
                                one.who === person &&
                                wall >= `${dayOf(one.first)} 00:00` &&
                                wall < `${dayOf(one.first + one.days + 1)} 00:00`,
                        );
                    const kept = (wall: string) =>
                        shifts.some(({ from, to, turns }) =>
                            turns.some((one) => {
                                const order = standIns(
                                    turns.map((other) => other.who),
                                    one.who,
                                );
                                for (let n = one.first; n <= one.first + one.days; n++) {
                                    if (wall < `${dayOf(n)} ${time(from)}` || wall >= `${dayOf(to > from ? n : n + 1)} ${time(to)}`)
                                        continue;
                                    const there = order.find((person) => !isAway(person, wall));
                                    if (there === 'A' || there === 'B') return true;
                                }
                                return false;
                            }),
                        );
                    const asked = span.filter(({ wall }) => wall >= `${dayOf(begin)} 00:00` && wall < `${dayOf(end + 1)} 00:00`);
                    const expected: { start: number; end: number }[] = [];
                    for (const { at, wall } of asked) {
                        if (kept(wall)) continue;
                        const last = expected.at(-1);
                        if (last?.end === at) last.end++;
                        else expected.push({ start: at, end: at + 1 });
                    }
                    if (cover?.state === 'nobody') expect(expected).toEqual([{ start: asked[0]?.at, end: (asked.at(-1)?.at ?? 0) + 1 }]);
                    else expect(cover?.holes).toEqual(expected);
                },
            ),
            { numRuns: 40 },
        );
    }
}, 60_000);

type Days = readonly { readonly who: string; readonly first: number; readonly days: number }[];
const personsText = (leaves: Days, dayOf: (n: number) => string) =>
    PEOPLE.map((one) => {
        const away = leaves.filter((leave) => leave.who === one);
        return `person ${one} "x" { ${away.map(({ first, days }) => `leave from ${dayOf(first)} to ${dayOf(first + days)}`).join(' ')} }`;
    }).join('\n');
const shiftsText = (shifts: readonly Drawn[], dayOf: (n: number) => string) =>
    shifts
        .map(({ from, to, turns }, i) => {
            const said = turns.map((one) => `${one.who} from ${dayOf(one.first)} to ${dayOf(one.first + one.days)}`);
            return `shift S${i} ${time(from)}..${time(to)} { ${said.join(' ')} }`;
        })
        .join('\n');

test('who is booked and who stands in is told minute by minute, in whatever order the leave is written', () => {
    let stoodIn = 0;
    fc.assert(
        fc.property(fc.array(shift, { minLength: 1, maxLength: 3 }), fc.array(leave, { maxLength: 4 }), (shifts, leaves) => {
            const plan = planOf({
                'plan.preplan': `plan P "P" { kind unit response { level I { on_duty R } } }
                ${personsText(leaves, day)}
                roster R "R" { ${shiftsText(shifts, day)} }
                roster Uncalled "U" { ${shiftsText(shifts, day)} }`,
            });
            const isAway = (person: string, minute: number) =>
                leaves.some((one) => one.who === person && minute >= (one.first - 1) * 1440 && minute < (one.first + one.days) * 1440);
            const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
            const sorted = (counts: Map<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
            const [booked, standing] = [new Map<string, number>(), new Map<string, number>()];
            for (const [i, { from, to, turns }] of shifts.entries())
                for (const { who: name, first, days } of turns)
                    for (let n = first; n <= first + days; n++)
                        for (let minute = (n - 1) * 1440 + from * 60; minute < (n - (to > from ? 1 : 0)) * 1440 + to * 60; minute += 60) {
                            const order = standIns(
                                turns.map((one) => one.who),
                                name,
                            );
                            const there = order.find((person) => !isAway(person, minute));
                            if (there === name) count(booked, `${name} ${i} ${minute}`);
                            else if (there) count(standing, `${there} for ${name} ${i} ${minute}`);
                        }
            const called = calledRosters(plan);
            const hoursOf = ({ start, end }: { start: number; end: number }) =>
                Array.from({ length: (end - start) / 60 }, (_, hour) => start - MIDNIGHT + hour * 60);
            const shiftOf = (id: string) => id.slice(id.lastIndexOf('S') + 1);
            const foundBooked = new Map<string, number>();
            for (const [person, list] of bookingsOf(plan, '2026-03-01', called)) {
                expect(list.map(({ duty }) => duty.start)).toEqual(list.map(({ duty }) => duty.start).sort((a, b) => a - b));
                for (const { duty } of list)
                    for (const minute of hoursOf(duty)) count(foundBooked, `${person.slice(-1)} ${shiftOf(duty.shift)} ${minute}`);
            }
            expect(sorted(foundBooked)).toEqual(sorted(booked));
            const foundStanding = new Map<string, number>();
            for (const { duty, person, others } of standInsOf(plan, '2026-03-01', called)) {
                for (const minute of hoursOf(duty))
                    count(foundStanding, `${person.slice(-1)} for ${duty.ref} ${shiftOf(duty.shift)} ${minute}`);
                const order = standIns(shifts[Number(shiftOf(duty.shift))]?.turns.map((one) => one.who) ?? [], duty.ref);
                const free = order.filter((one) => one !== person.slice(-1) && !hoursOf(duty).some((minute) => isAway(one, minute)));
                expect(others.map((one) => one.slice(-1))).toEqual(free);
                stoodIn++;
            }
            expect(sorted(foundStanding)).toEqual(sorted(standing));
        }),
        { numRuns: 120, seed: 5 },
    );
    expect(stoodIn).toBeGreaterThan(40);
}, 60_000);

test('nobody is on two shifts, on duty too long or rests too little exactly where the minutes say so', () => {
    const turn = fc.record({ who: fc.constantFrom('A', 'B'), first: fc.integer({ min: 3, max: 5 }), days: fc.integer({ min: 0, max: 1 }) });
    const short = fc.record({
        from: fc.constantFrom(0, 4, 6, 8, 12, 14, 20, 22),
        hours: fc.constantFrom(2, 4, 6),
        turns: fc.array(turn, { minLength: 1, maxLength: 2 }),
    });
    const rosters = fc.array(fc.array(short, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
    const told = { twice: 0, long: 0, rest: 0 };
    fc.assert(
        fc.property(
            rosters,
            fc.array(leave, { maxLength: 2 }),
            fc.integer({ min: 6, max: 9 }),
            fc.integer({ min: 2, max: 14 }),
            (list, leaves, most, rest) => {
                const away = (person: string) =>
                    leaves.filter((one) => one.who === person).map(({ first, days }) => `leave from ${day(first)} to ${day(first + days)}`);
                const text = `plan P "P" { response { level I { on_duty ${list.map((_, i) => `R${i}`).join(', ')} } } }
                ${PEOPLE.map((one) => `person ${one} "x" { ${away(one).join(' ')} }`).join('\n')}
                ${list
                    .map(
                        (shifts, r) =>
                            `roster R${r} "R" { longest ${most}h rest ${rest}h ${shifts
                                .map(
                                    ({ from, hours, turns }, s) =>
                                        `shift S${s} ${time(from)}..${time((from + hours) % 24)} { ${turns
                                            .map((one) => `${one.who} from ${day(one.first)} to ${day(one.first + one.days)}`)
                                            .join(' ')} }`,
                                )
                                .join('\n')} }`,
                    )
                    .join('\n')}`;
                const found = run(readCases(text)[0]!).findings.map(({ rule, message }) => `${rule} ${message}`);
                // On which shifts somebody is, minute by minute from 1 March.
                const minutes = (person: string) => {
                    const at = new Map<number, Set<string>>();
                    for (const [r, shifts] of list.entries())
                        for (const [s, { from, hours, turns }] of shifts.entries())
                            for (const { who: name, first, days } of turns)
                                for (let n = first; name === person && n <= first + days; n++)
                                    for (let minute = (n - 1) * 1440 + from * 60; minute < (n - 1) * 1440 + (from + hours) * 60; minute++) {
                                        const gone = leaves.some(
                                            (one) =>
                                                one.who === person &&
                                                minute >= (one.first - 1) * 1440 &&
                                                minute < (one.first + one.days) * 1440,
                                        );
                                        if (!gone) at.set(minute, (at.get(minute) ?? new Set()).add(`${r} ${s}`));
                                    }
                    return at;
                };
                const all = PEOPLE.map(minutes);
                const twice = all.some((at) => [...at.values()].some((shifts) => shifts.size > 1));
                expect(found.includes('rosters/double-booking twice')).toBe(twice);
                told.twice += Number(twice);
                // Who is in two places at once has another trouble.
                if (twice) return;
                const runs = all.map((at) => {
                    const stretches: { start: number; end: number }[] = [];
                    for (const minute of [...at.keys()].sort((a, b) => a - b)) {
                        const last = stretches.at(-1);
                        if (last?.end === minute) last.end++;
                        else stretches.push({ start: minute, end: minute + 1 });
                    }
                    return stretches;
                });
                const long = runs.some((stretches) => stretches.some(({ start, end }) => end - start > most * 60));
                expect(found.includes('rosters/too-long chain')).toBe(long);
                const tired = runs.some((stretches) =>
                    stretches.some(({ start }, i) => i > 0 && start - (stretches[i - 1]?.end ?? 0) < rest * 60),
                );
                expect(found.includes('rosters/too-long rest')).toBe(tired);
                told.long += Number(long);
                told.rest += Number(tired);
            },
        ),
        { numRuns: 150, seed: 3 },
    );
    expect(
        Object.values(told).every((count) => count > 3),
        JSON.stringify(told),
    ).toBe(true);
}, 60_000);
