import { describe, expect, it } from 'vitest';
import type { Duty, DutyCalendar } from '../../language-server/src/compile/duty-types.js';
import { rosterChanges } from '../../language-server/src/review/rosters.js';
import type { Side } from '../../language-server/src/review/side.js';

describe('cover of a roster', () => {
    const DAY = 1440;
    const start = Date.UTC(2026, 2, 2) / 60_000;
    const day = (n: number) => new Date((start + n * DAY) * 60_000).toISOString().slice(0, 10);
    /** Duties as `[from, to]` in hours after midnight of the first day. */
    const calendar = (days: readonly [number, number], duties: readonly (readonly [number, number])[]): DutyCalendar =>
        ({
            part: 'roster:R',
            window: { from: day(days[0]), to: day(days[1]) },
            duties: duties.map(
                ([from, to]): Duty => ({
                    day: day(Math.floor(from / 24)),
                    start: start + from * 60,
                    end: start + to * 60,
                    shift: 's',
                    ref: 'X',
                    type: 'person',
                    how: 'always',
                }),
            ),
        }) as unknown as DutyCalendar;
    const part = { id: 'roster:R', type: 'roster', shifts: [], periods: [] };
    const node = { part, parent: undefined, segment: 'roster:R', title: 'R', children: [], file: 'f', chapter: 'roster' } as never;
    const side = { plan: {}, renamed: new Map(), persons: new Set() } as unknown as Side;
    const told = (was: DutyCalendar, is: DutyCalendar) =>
        rosterChanges({ old: side, new: side }, [{ rosters: [was] }, { rosters: [is] }] as never, {
            pairs: [[node, node]],
            moved: [],
            removed: [],
            added: [],
        }).map(({ class: cls, kind, before, after }) => `${cls} ${kind}: ${before} → ${after}`);
    const week: readonly [number, number] = [0, 6];
    const hours = (n: number, least: number) => `2026-03-02–2026-03-08, at_once ${least}, ${n} person_hours`;
    it.each([
        ['the same', [[0, 8]], [[0, 8]], []],
        [
            'the same in two duties',
            [[0, 8]],
            [
                [0, 4],
                [4, 8],
            ],
            [],
        ],
        ['an hour less', [[0, 8]], [[0, 7]], [`laxer cover-lowered: ${hours(8, 1)} → ${hours(7, 1)}`]],
        ['an hour more', [[0, 8]], [[0, 9]], [`stricter cover-raised: ${hours(8, 1)} → ${hours(9, 1)}`]],
        [
            'an hour later',
            [[0, 8]],
            [[1, 9]],
            [`laxer cover-lowered: ${hours(8, 1)} → ${hours(8, 1)}`, `stricter cover-raised: ${hours(8, 1)} → ${hours(8, 1)}`],
        ],
        [
            'two at once for a while',
            [
                [0, 8],
                [4, 12],
            ],
            [[0, 12]],
            [`laxer cover-lowered: ${hours(16, 1)} → ${hours(12, 1)}`],
        ],
        [
            'two at once always',
            [[0, 8]],
            [
                [0, 8],
                [0, 8],
            ],
            [`stricter cover-raised: ${hours(8, 1)} → ${hours(16, 2)}`],
        ],
        ['nobody', [[0, 8]], [], [`laxer cover-lowered: ${hours(8, 1)} → ${hours(0, 0)}`]],
        ['half an hour is an hour of persons', [[0, 8]], [[0, 8.5]], [`stricter cover-raised: ${hours(8, 1)} → ${hours(9, 1)}`]],
    ] as const)('on the same days: %s', (_, was, is, expected) => expect(told(calendar(week, was), calendar(week, is))).toEqual(expected));

    const verbs = (list: readonly string[]) => list.map((one) => one.split(/[ :]/)[1]);
    it.each([
        [
            'the same turns',
            [
                [0, 8],
                [24, 32],
            ],
            [
                [240, 248],
                [264, 272],
            ],
            [],
        ],
        [
            'a day less',
            [
                [0, 8],
                [24, 32],
            ],
            [[240, 248]],
            ['cover-lowered'],
        ],
        [
            'a day more',
            [[0, 8]],
            [
                [240, 248],
                [264, 272],
            ],
            ['cover-raised'],
        ],
        [
            'shorter days',
            [
                [0, 8],
                [24, 32],
            ],
            [
                [240, 247],
                [264, 271],
            ],
            ['cover-lowered'],
        ],
        [
            'longer days, though fewer',
            [
                [0, 8],
                [24, 32],
            ],
            [[240, 249]],
            ['cover-lowered', 'cover-raised'],
        ],
        [
            'two at least',
            [[0, 8]],
            [
                [240, 248],
                [240, 248],
            ],
            ['cover-raised'],
        ],
        [
            'one at least',
            [
                [0, 8],
                [0, 8],
            ],
            [[240, 248]],
            ['cover-lowered'],
        ],
        [
            'two, then one',
            [
                [0, 8],
                [0, 4],
            ],
            [[240, 248]],
            [],
        ],
        ['nobody', [[0, 8]], [], ['cover-lowered']],
        ['nobody in either', [], [], []],
        [
            'a gap within the day',
            [
                [0, 4],
                [6, 10],
            ],
            [[240, 250]],
            ['cover-raised'],
        ],
        ['more than a day is a day', [[0, 24]], [[240, 270]], []],
    ] as const)('on other days: %s', (_, was, is, expected) => {
        const made = told(calendar(week, was), calendar([10, 16], is));
        expect(verbs(made)).toEqual(expected);
        const turned = (one: string) => (one.endsWith('lowered') ? 'cover-raised' : 'cover-lowered');
        expect(verbs(told(calendar([10, 16], is), calendar(week, was))).sort()).toEqual(expected.map(turned).sort());
    });

    it('the last day of one is the first of the other', () => {
        expect(told(calendar([0, 6], [[0, 8]]), calendar([6, 12], [[240, 248]]))).toHaveLength(2);
        expect(told(calendar([6, 12], [[240, 248]]), calendar([0, 6], [[0, 8]]))).toHaveLength(2);
        expect(told(calendar([0, 6], [[0, 8]]), calendar([7, 12], [[240, 248]]))).toEqual([]);
        expect(told(calendar([7, 12], [[240, 248]]), calendar([0, 6], [[0, 8]]))).toEqual([]);
    });
});
