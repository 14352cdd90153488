import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCases } from './case-file.js';
import { run } from './run-case.js';

const DAY = 86_400_000;
const text = (time: number) => new Date(time).toISOString().slice(0, 10);
const day = fc.integer({ min: Date.parse('2024-01-01') / DAY, max: Date.parse('2026-12-31') / DAY }).map((n) => text(n * DAY));

/** The same day so many months on, or the last one of a month that is shorter, found by going on day by day. */
function monthsOn(from: string, months: number): string {
    const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
    const wanted = (month - 1 + months) % 12;
    let time = Date.UTC(year, month - 1 + months, 1);
    while (new Date(time).getUTCDate() < date && new Date(time + DAY).getUTCMonth() === wanted) time += DAY;
    return text(time);
}

/** Periods as written, with the last day that they leave, counted by hand. */
const period = fc.oneof(
    fc.integer({ min: 1, max: 24 }).map((n) => ({ word: `${n}mo`, last: (from: string) => monthsOn(from, n) })),
    fc.integer({ min: 1, max: 60 }).map((n) => ({ word: `${n}w`, last: (from: string) => text(Date.parse(from) + 7 * n * DAY) })),
    fc.integer({ min: 1, max: 400 }).map((n) => ({ word: `${n}d`, last: (from: string) => text(Date.parse(from) + n * DAY) })),
    fc.integer({ min: 1, max: 2 }).map((n) => ({ word: `${n}y`, last: (from: string) => monthsOn(from, 12 * n) })),
);

interface Kind {
    readonly name: string;
    readonly rule: string;
    readonly message: string;
    /** The plan, with what was done on a day and is promised every so often. */
    readonly plan: (done: string, every: string) => string;
}

const unit = (inside: string, beside = '') => `plan Unit "Unit" { kind unit organization { body A "A" {} } ${inside} }\n${beside}`;

/** What is good for a period from the day on which it was done. */
const REPEATED: readonly Kind[] = [
    {
        name: 'a contact that was tried',
        rule: 'dates/contact-stale',
        message: 'stale',
        plan: (done, every) =>
            unit(`prevention { work contact_check every ${every} by A }`, `person P "P" { phone "+86 571 5550 0100" verified ${done} }`),
    },
    {
        name: 'a training',
        rule: 'dates/training-overdue',
        message: 'overdue',
        plan: (done, every) => unit(`prevention { training "This plan" for leaders, all_staff by A every ${every} done ${done} }`),
    },
    {
        name: 'an inspection',
        rule: 'dates/work-overdue',
        message: 'overdue',
        plan: (done, every) => unit(`prevention { inspection every ${every} by A done ${done} }`),
    },
    {
        name: 'a backup of a system',
        rule: 'dates/work-overdue',
        message: 'overdue',
        plan: (done, every) =>
            unit('prevention {}', `system S "S" { operated by A backup every ${every} done ${done} restore_tested ${done} }`),
    },
];

/** What is good for a year from the day on which it was done. */
const YEARLY: readonly Kind[] = [
    {
        name: 'a restore test',
        rule: 'dates/work-overdue',
        message: 'restore',
        plan: (done) => unit('prevention {}', `system S "S" { operated by A backup every 9y done ${done} restore_tested ${done} }`),
    },
    {
        name: 'a check of a stock',
        rule: 'dates/work-overdue',
        message: 'stock',
        plan: (done) => unit(`safeguards { resource "Laptop" count 1 checked ${done} }`),
    },
];

/** What is good until a day. */
const UNTIL: readonly Kind[] = [
    {
        name: 'a contract',
        rule: 'dates/contract-expired',
        message: 'contract',
        plan: (until) => unit('', `provider N "N" { contract until ${until} }`),
    },
    {
        name: 'a cooperation',
        rule: 'dates/contract-expired',
        message: 'cooperation',
        plan: (until) => unit(`safeguards { cooperation "C" with A until ${until} }`),
    },
];

const count = ({ rule, message, plan }: Kind, on: string, every: string, asOf: string) =>
    run({ ...readCases(plan(on, every))[0]!, asOf }).findings.filter((one) => one.rule === rule && one.message === message).length;
const off = fc.integer({ min: -3, max: 3 });

describe('is late exactly on the days after its last one', () => {
    test.each(REPEATED)('$name', (kind) => {
        fc.assert(
            fc.property(day, period, off, (done, { word, last }, days) => {
                const asOf = text(Date.parse(last(done)) + days * DAY);
                if (asOf < done) return;
                expect(count(kind, done, word, asOf), `${done} ${word} ${asOf}`).toBe(Number(days > 0));
            }),
            { numRuns: 60 },
        );
    });
    test.each(YEARLY)('$name', (kind) => {
        fc.assert(
            fc.property(day, off, (done, days) => {
                const asOf = text(Date.parse(monthsOn(done, 12)) + days * DAY);
                expect(count(kind, done, '', asOf), `${done} ${asOf}`).toBe(Number(days > 0));
            }),
            { numRuns: 60 },
        );
    });
    test.each(UNTIL)('$name', (kind) => {
        fc.assert(
            fc.property(day, off, (until, days) => {
                const asOf = text(Date.parse(until) + days * DAY);
                expect(count(kind, until, '', asOf), `${until} ${asOf}`).toBe(Number(days > 0));
            }),
            { numRuns: 60 },
        );
    });
});

test('a plan was not yet in force exactly on the days before it takes effect, and a training is before it exactly where its day is', () => {
    fc.assert(
        fc.property(day, off, (effective, days) => {
            const asOf = text(Date.parse(effective) + days * DAY);
            const plan = `plan Unit "Unit" { kind unit approved 2023-01-01 by A effective ${effective} organization { body A "A" {} } }`;
            const found = run({ ...readCases(plan)[0]!, asOf }).findings.filter(
                ({ rule, message }) => rule === 'dates/plan-not-in-force' && message === 'future',
            );
            expect(found.length).toBe(Number(days < 0));
        }),
        { numRuns: 60 },
    );
    fc.assert(
        fc.property(day, off, (approved, days) => {
            const done = text(Date.parse(approved) + days * DAY);
            const plan = `plan Unit "Unit" { kind unit approved ${approved} by A organization { body A "A" {} }
                prevention { training "This plan" for leaders, all_staff by A done ${done} } }`;
            const found = run({ ...readCases(plan)[0]!, asOf: '2027-06-01' }).findings.filter(
                ({ rule, message }) => rule === 'dates/training-overdue' && message === 'before',
            );
            expect(found.length, `${approved} ${done}`).toBe(Number(days < 0));
        }),
        { numRuns: 60 },
    );
});
