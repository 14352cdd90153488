import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { STANDARD_DAYS } from '../../language-server/src/compile/day-calendar.js';
import type { DayCalendar, DayWindow, DutyCalendar } from '../../language-server/src/compile/duty-types.js';
import { planOf } from './plans.js';

const PEOPLE = 'plan P "P" { kind unit } person A "Alice" {} person B "Bob" {} person C "Carol" {} post Watch "Watch" { held by A }';
function roster(text: string, options: { window?: DayWindow; calendar?: DayCalendar } = {}, yaml = 'language: 2026\n'): DutyCalendar {
    const made = compile(planOf({ 'preplan.yaml': yaml, 'plan.preplan': `${PEOPLE} roster R "R" ${text}` }), options).rosters[0];
    if (!made) throw new Error('no roster');
    return made;
}
/** Duties as `day who start…end`, local to Shanghai, which is eight hours ahead. */
const local = (minutes: number) => new Date((minutes + 480) * 60_000).toISOString().slice(5, 16);
const lines = ({ duties }: DutyCalendar) =>
    duties.map(({ day, ref, start, end }) => `${day.slice(5)} ${ref} ${local(start)}…${local(end)}`);

describe('shifts', () => {
    test('belong to the day they start on, both ends included, past midnight', () => {
        const made = roster('{ shift Night 20:00..08:00 { A from 2026-03-03 to 2026-03-04 } }');
        expect(lines(made)).toEqual(['03-03 A 03-03T20:00…03-04T08:00', '03-04 A 03-04T20:00…03-05T08:00']);
        expect(made.duties[0]).toMatchObject({ holder: 'person:A', type: 'person', how: 'assigned', shift: 'roster:R/shift:Night' });
    });

    test('in turn begin with the first day that can be read', () => {
        const made = roster(
            '{ from 2026-02-30 to 2026-03-20 from 2026-03-10 to 2026-03-11 shift D 08:00..20:00 { rotate A, B every 1d } }',
            {
                window: { from: '2026-03-06', to: '2026-03-11' },
            },
        );
        expect(made.duties.map(({ day, ref }) => `${day} ${ref}`)).toEqual(['2026-03-10 A', '2026-03-11 B']);
    });

    test('that end before they begin leave a window of one day', () => {
        const made = roster('{ from 2026-03-10 to 2026-03-01 shift D 08:00..20:00 { A from 2026-03-10 to 2026-03-02 } }');
        expect([made.window, made.duties]).toEqual([{ from: '2026-03-10', to: '2026-03-10' }, []]);
    });

    test('of the day before reach into a window', () => {
        const made = roster('{ from 2026-03-01 to 2026-03-09 shift Night 20:00..08:00 { always A } shift Day 08:00..20:00 { always B } }', {
            window: { from: '2026-03-04', to: '2026-03-04' },
        });
        expect(lines(made)).toEqual([
            '03-03 A 03-03T20:00…03-04T08:00',
            '03-04 B 03-04T08:00…03-04T20:00',
            '03-04 A 03-04T20:00…03-05T08:00',
        ]);
    });

    test('may last to midnight, or a whole day', () => {
        expect(lines(roster('{ shift S 16:00..24:00 { A from 2026-03-03 to 2026-03-03 } }'))).toEqual(['03-03 A 03-03T16:00…03-04T00:00']);
        expect(lines(roster('{ shift S 08:00..08:00 { A from 2026-03-03 to 2026-03-03 } }'))).toEqual(['03-03 A 03-03T08:00…03-04T08:00']);
    });

    test('follow the clock of the zone through a change of it', () => {
        // In Berlin the clock goes from 02:00 to 03:00 on 29 March 2026: the night is an hour shorter.
        const made = roster(
            '{ shift N 20:00..08:00 { A from 2026-03-27 to 2026-03-28 } }',
            {},
            'language: 2026\ntimezone: Europe/Berlin\n',
        );
        expect(made.duties.map(({ start, end }) => end - start)).toEqual([720, 660]);
        expect(made.zone).toBe('Europe/Berlin');
    });

    test('take posts as well as persons', () => {
        expect(roster('{ shift S 08:00..20:00 { Watch from 2026-03-03 to 2026-03-03 } }').duties[0]).toMatchObject({
            holder: 'post:Watch',
            type: 'post',
        });
    });
});

describe('rotations', () => {
    test.each([
        ['1d', '2026-02-01', '2026-02-02'],
        ['2wd', '2026-02-02', '2026-02-03'],
        ['24h', '2026-02-01', '2026-02-02'],
        ['30m', '2026-02-01', '2026-02-02'],
        ['36h', '2026-02-02', '2026-02-03'],
        ['3d', '2026-02-03', '2026-02-04'],
        ['1w', '2026-02-07', '2026-02-08'],
        ['2w', '2026-02-14', '2026-02-15'],
        ['1mo', '2026-02-28', '2026-03-01'],
        ['6mo', '2026-07-31', '2026-08-01'],
        ['1y', '2027-01-31', '2027-02-01'],
        ['2y', '2028-01-31', '2028-02-01'],
    ])('of %s from 1 February 2026 change after %s', (every, last, next) => {
        const made = roster(`{ from 2026-02-01 shift D 08:00..20:00 { rotate A, B every ${every} } }`, {
            window: { from: last, to: next },
        });
        expect(made.duties.map(({ day, ref }) => `${day} ${ref}`)).toEqual([`${last} A`, `${next} B`]);
    });

    test('count whole turns from the start of the roster', () => {
        const made = roster('{ from 2026-02-28 to 2026-03-05 shift D 08:00..20:00 { rotate A, B, C every 2d always Watch } }');
        const turns = made.duties.filter(({ how }) => how === 'rotation').map(({ day, ref }) => `${day.slice(5)} ${ref}`);
        expect(turns).toEqual(['02-28 A', '03-01 A', '03-02 B', '03-03 B', '03-04 C', '03-05 C']);
        expect(made.duties.filter(({ how }) => how === 'always')).toHaveLength(6);
    });

    test('count from their own start, and by calendar months', () => {
        const made = roster(
            '{ from 2026-01-01 to 2026-04-02 shift D 08:00..20:00 { rotate A, B every 1mo from 2026-01-31 to 2026-04-01 } }',
        );
        const turn = (day: string) => made.duties.find((duty) => duty.day === day)?.ref;
        expect(['2026-01-30', '2026-01-31', '2026-02-27', '2026-02-28', '2026-03-30', '2026-03-31', '2026-04-02'].map(turn)).toEqual([
            undefined,
            'A',
            'A',
            'B',
            'B',
            'A',
            undefined,
        ]);
    });

    test('without any start cannot be counted', () => {
        const made = roster('{ shift D 08:00..20:00 { rotate A, B every 7d } }', { window: { from: '2026-03-01', to: '2026-03-09' } });
        expect(made.duties).toEqual([]);
        expect(made.problems).toEqual([{ kind: 'no_start', part: 'roster:R/shift:D' }]);
    });
});

describe('kinds of day', () => {
    const ON = (kind: string) => `{ from 2026-02-13 to 2026-02-25 on ${kind} shift D 08:00..20:00 { always A } }`;
    const calendar: DayCalendar = { kindOf: (day) => (day < '2026-02-20' ? (day > '2026-02-14' ? 'holiday' : 'workday') : undefined) };

    test('choose the days, and an unknown day stays uncertain', () => {
        const workdays = roster(ON('workdays'), { calendar });
        expect(workdays.duties.filter(({ uncertain }) => !uncertain).map(({ day }) => day)).toEqual(['2026-02-13', '2026-02-14']);
        expect(workdays.duties.filter(({ uncertain }) => uncertain)).toHaveLength(6);
        expect(workdays.problems[0]).toMatchObject({ kind: 'unknown_days', part: 'roster:R/shift:D' });
        expect(roster(ON('holidays'), { calendar }).duties.filter(({ uncertain }) => !uncertain)).toHaveLength(5);
    });

    test('come from the shipped calendar of 2026: the holiday of spring, and Saturdays worked for it', () => {
        expect(['2026-02-17', '2026-02-14', '2026-02-28', '2026-03-07', '2026-03-09'].map(STANDARD_DAYS.kindOf)).toEqual([
            'holiday',
            'workday',
            'workday',
            'holiday',
            'workday',
        ]);
        expect(STANDARD_DAYS.kindOf('2150-03-09')).toBeUndefined();
    });
});

test('a roster says its limits, what it replaces, and that damaged times are unreadable', () => {
    const made = compile(
        planOf({
            'plan.preplan': `${PEOPLE} roster R "R" for Watch { longest 12h rest 8h replaces O shift D 25:00..99:00 { always A } } roster O "O" {}`,
        }),
    ).rosters[0];
    expect(made).toMatchObject({ longest: 720, rest: 480, replaces: 'roster:O', parties: [{ any: [{ ref: 'Watch' }] }] });
    expect(made?.problems).toEqual([{ kind: 'no_times', part: 'roster:R/shift:D' }]);
});

test('every day of a rotation has one person, the same as counting day by day', () => {
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
    fc.assert(
        fc.property(
            fc.integer({ min: 1, max: 9 }),
            fc.integer({ min: 1, max: 40 }),
            fc.integer({ min: 0, max: 40 }),
            (every, days, skip) => {
                const made = roster(`{ from ${day(0)} to ${day(skip + days)} shift D 00:00..24:00 { rotate A, B, C every ${every}d } }`, {
                    window: { from: day(skip), to: day(skip + days) },
                });
                const expected: string[] = [];
                let left = every;
                let turn = 0;
                for (let n = 0; n <= skip + days; n++) {
                    if (left === 0) {
                        turn = (turn + 1) % 3;
                        left = every;
                    }
                    left--;
                    if (n >= skip) expected.push(`${day(n)} ${'ABC'[turn]}`);
                }
                expect(made.duties.map((duty) => `${duty.day} ${duty.ref}`)).toEqual(expected);
            },
        ),
        { numRuns: 40 },
    );
});
