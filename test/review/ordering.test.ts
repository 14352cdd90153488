import { describe, expect, it } from 'vitest';
import {
    amountOf,
    CII_STATES,
    COLOURS,
    degreeRank,
    earlierDay,
    HOURS,
    later,
    levelsOf,
    MODES,
    more,
    OPERATORS,
    ranked,
    setDifference,
    sooner,
    soonerMinutes,
    spreadRank,
    uncovered,
} from '../../language-server/src/review/ordering.js';

/** Each row asks for less than the rows before it; what stands in one row asks for the same. */
const way = <T>(order: (a: T, b: T) => number, rows: readonly (readonly T[])[]) => {
    for (const [i, row] of rows.entries())
        for (const [j, other] of rows.entries())
            for (const a of row) for (const b of other) expect(Math.sign(order(a, b)), `${a} and ${b}`).toBe(Math.sign(i - j));
};

describe('which of two values asks for more', () => {
    it('durations: what has no number is later than any, nothing said the latest', () => {
        way(sooner, [
            ['immediately'],
            ['0m'],
            ['1m'],
            ['59m'],
            ['60m', '1h'],
            ['24h', '1d'],
            ['2d'],
            ['7d', '1w'],
            ['promptly'],
            [undefined],
        ]);
        way(later, [[undefined], ['promptly'], ['1w', '7d'], ['1d', '24h'], ['immediately']]);
    });
    it('months and years, and working days, among their like', () => {
        way(sooner, [['1mo'], ['11mo'], ['12mo', '1y'], ['13mo'], ['24mo', '2y'], ['25mo'], ['10y']]);
        way(sooner, [['1wd'], ['4wd'], ['5wd'], ['6wd'], ['20wd']]);
        // At most: a month has 31 days, a working day may be a week off.
        for (const [a, b] of [
            ['30d', '1mo'],
            ['1h', '1mo'],
            ['1wd', '1y'],
            ['1d', '1wd'],
        ] as const)
            expect(sooner(a, b), `${a} ${b}`).toBeLessThan(0);
    });
    it('minutes, numbers, days', () => {
        way(soonerMinutes, [[0], [1], [1000], [undefined]]);
        way(more, [[5], [4], [0], [undefined]]);
        way(earlierDay, [['2025-12-31'], ['2026-01-01'], ['2026-01-02'], [undefined]]);
    });
    it('terms by their list, and what is not in it last', () => {
        way(ranked(['a', 'b']), [['a'], ['b'], ['c', undefined]]);
        way(ranked(COLOURS), [['red'], ['orange'], ['yellow'], ['blue'], [undefined]]);
        way(ranked(CII_STATES), [['yes'], ['unknown'], ['no'], [undefined]]);
        way(ranked(OPERATORS), [['cii'], ['central_organ'], ['ordinary'], [undefined]]);
        way(ranked(HOURS), [['around_the_clock'], ['working_hours'], [undefined]]);
        way(ranked(MODES), [['throughout'], ['on_request'], [undefined]]);
    });
    it('degrees and spreads by the taxonomy', () => {
        way(
            (a: string | undefined, b) => degreeRank(a) - degreeRank(b),
            [
                ['particularly_serious'],
                ['serious'],
                ['fairly_large', 'larger'].filter((one) => degreeRank(one) < 50),
                ['nothing of the kind'],
                [undefined],
            ].filter((row) => row.length > 0),
        );
        expect([degreeRank(undefined), degreeRank('nothing'), spreadRank('nothing'), spreadRank(undefined)]).toEqual([99, 50, 50, 50]);
    });
    it('levels that a word means', () => {
        const all = ['above', 'below', 'covers'].map((how) =>
            ['I', 'II', 'III', 'IV', 'V'].map((level) => levelsOf(how, [level]).join(' ')),
        );
        expect(all).toEqual([
            ['', 'I', 'I II', 'I II III', ''],
            ['II III IV', 'III IV', 'IV', '', ''],
            ['I', 'II', 'III', 'IV', ''],
        ]);
        expect([levelsOf('covers', ['II', 'IV']), levelsOf('above', [])]).toEqual([['II', 'IV'], []]);
    });
    it('amounts are numbers or minutes', () =>
        expect(['7', '0', '2h', '1.5', 'promptly', undefined].map(amountOf)).toEqual([7, 0, 120, 1.5, undefined, undefined]));
});

it('what only one of two sets has', () => {
    const [one, other] = [
        new Map([
            ['a', 1],
            ['b', 2],
        ]),
        new Map([
            ['b', 3],
            ['c', 4],
        ]),
    ];
    expect(setDifference(one, other)).toEqual({ lost: [['a', 1]], gained: [['c', 4]] });
    expect(setDifference(one, one)).toEqual({ lost: [], gained: [] });
});

it.each([
    // Always covers everything; nothing covers always but always.
    [[['a']], [[]], []],
    [[[]], [['a']], [[]]],
    [[[]], [[]], []],
    [[['a', 'b']], [['a']], []],
    [[['a']], [['a', 'b']], [['a']]],
    [[['a'], ['b']], [['b'], ['c']], [['a']]],
    [[], [['a']], []],
    [[['a']], [], [['a']]],
    // What lasts longer is also what lasts shorter, and what is at all.
    [[['a~8h']], [['a~3h']], []],
    [[['a~3h']], [['a~8h']], [['a~3h']]],
    [[['a~3h']], [['a~180m']], []],
    [[['a~3h']], [['a']], []],
    [[['a']], [['a~3h']], [['a']]],
    [[['b~8h']], [['a~3h']], [['b~8h']]],
    [[['a~promptly']], [['a~1m']], [['a~promptly']]],
    [[['a~1m']], [['a~promptly']], []],
])('of the occasions %j those that %j does not cover are %j', (one, other, left) => expect(uncovered(one, other)).toEqual(left));
