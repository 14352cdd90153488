import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANDARD_DAYS } from '../../language-server/src/compile/day-calendar.js';
import { promisedMinutes } from '../../language-server/src/compile/durations.js';
import { after } from '../../language-server/src/rules/dates/days.js';
import { readCases } from './case-file.js';
import { run } from './run-case.js';

const check = (text: string, asOf: string, rule: string) =>
    run({ ...readCases(text)[0]!, asOf }).findings.filter((finding) => finding.rule === rule);

const DAY = 86_400_000;
const text = (time: number) => new Date(time).toISOString().slice(0, 10);
/** Every day of some years, one after the other. */
const days = (from: string, to: string) => {
    const found: string[] = [];
    for (let time = Date.parse(from); time <= Date.parse(to); time += DAY) found.push(text(time));
    return found;
};
const KNOWN = days('2025-01-01', '2026-12-31');
const known = fc.constantFrom(...KNOWN);

/** The last day of a period of months or years: the same day of the month, or the last one where the month is shorter. */
function lastDay(day: string, months: number): string {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const first = Date.UTC(year, month - 1 + months, 1);
    let found = first;
    while (new Date(found).getUTCDate() < date && new Date(found + DAY).getUTCMonth() === new Date(first).getUTCMonth()) found += DAY;
    return text(found);
}

test('a drill is overdue exactly on the days after the last day of its period', () => {
    const period = fc.oneof(
        fc.integer({ min: 1, max: 12 }).map((n) => ({ word: `${n}mo`, last: (day: string) => lastDay(day, n) })),
        fc.integer({ min: 1, max: 52 }).map((n) => ({ word: `${n}w`, last: (day: string) => text(Date.parse(day) + 7 * n * DAY) })),
        fc.constant({ word: '1y', last: (day: string) => lastDay(day, 12) }),
    );
    fc.assert(
        fc.property(known, fc.integer({ min: -3, max: 3 }), period, (held, off, { word, last }) => {
            const asOf = text(Date.parse(last(held)) + off * DAY);
            if (asOf < held) return;
            const plan = `plan Unit "Unit" { kind unit organization { body A "A" {} }
                prevention { drill_rule every ${word} by A drill Last "Last" { held ${held} } } }`;
            const found = check(plan, asOf, 'dates/drill-overdue').filter(({ message }) => message === 'overdue');
            expect(found.length, `${held} ${word} ${asOf}`).toBe(Number(off > 0));
        }),
        { numRuns: 80 },
    );
});

test('a review is overdue exactly on the days after the same day a year later', () => {
    fc.assert(
        fc.property(fc.constantFrom('2024-02-29', ...KNOWN), fc.integer({ min: -3, max: 3 }), (reviewed, off) => {
            const asOf = text(Date.parse(lastDay(reviewed, 12)) + off * DAY);
            const plan = `plan Unit "Unit" { kind unit reviewed ${reviewed} by A organization { body A "A" {} } }`;
            expect(check(plan, asOf, 'dates/review-overdue').length).toBe(Number(off > 0));
        }),
        { numRuns: 60 },
    );
});

test('what is due in working days is late exactly when so many working days have gone by', () => {
    fc.assert(
        fc.property(
            fc.integer({ min: 0, max: 400 }),
            fc.integer({ min: 1, max: 25 }),
            fc.integer({ min: 0, max: 60 }),
            (start, amount, later) => {
                const held = KNOWN[start] ?? '';
                const asOf = KNOWN[start + later] ?? '';
                // Every working day after the drill and before the day of the check.
                const gone = KNOWN.slice(start + 1, start + later).filter((day) => STANDARD_DAYS.kindOf(day) === 'workday').length;
                const plan = `plan Unit "Unit" { kind unit organization { body A "A" {} }
                prevention { drill_rule every 1y by A reported to B within ${amount}wd drill Last "Last" { held ${held} } } }
                authority B "B" { kind other }`;
                const found = check(plan, asOf, 'dates/drill-overdue').filter(({ message }) => message === 'unreported');
                expect(found.length, `${held} ${amount}wd ${asOf}`).toBe(Number(gone >= amount));
            },
        ),
        { numRuns: 80 },
    );
});

test('working days at their worst are never fewer than from any day that the calendar knows', () => {
    for (let amount = 1; amount <= 40; amount++) {
        const worst = (promisedMinutes(`${amount}wd`) ?? 0) / 1440;
        for (const day of KNOWN.slice(0, 600)) {
            const end = after(day, `${amount}wd`) ?? '';
            expect((Date.parse(end) - Date.parse(day)) / DAY).toBeLessThanOrEqual(worst);
        }
    }
});

test('an investigation is in time exactly where its slowest course ends within thirty days of the end', () => {
    const promise = fc.oneof(
        fc.integer({ min: 1, max: 60 }).map((n) => ({ word: `${n}d`, most: n })),
        fc.integer({ min: 1, max: 6 }).map((n) => ({ word: `${n}w`, most: 7 * n })),
        fc.integer({ min: 1, max: 3 }).map((n) => ({
            word: `${n}mo`,
            most: Math.max(...KNOWN.slice(0, 500).map((day) => (Date.parse(lastDay(day, n)) - Date.parse(day)) / DAY)),
        })),
    );
    fc.assert(
        fc.property(promise, fc.constantFrom('', 'of end', 'of discovery'), ({ word, most }, clock) => {
            const plan = `plan Unit "Unit" { kind unit organization { body A "A" {} }
                investigation { submit Summary "S" by A to B within ${word} ${clock} { covers cause } } } authority B "B" { kind other }`;
            const found = check(plan, '2026-03-01', 'dates/investigation-late').map(({ message }) => message);
            const expected = clock === 'of discovery' ? ['clock'] : most > 30 ? ['late'] : [];
            expect(found).toEqual(expected);
        }),
        { numRuns: 60 },
    );
});
