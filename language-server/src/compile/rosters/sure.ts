import type { ResolvedPlan } from '../../model/plans.js';
import type { Ref, Roster, Shift } from '../../model/shape/index.js';
import { dutyOf, MOST_DUTIES } from '../duty.js';
import { numberOf } from '../duty-days.js';
import type { DayCalendar, DayWindow } from '../duty-types.js';
import { kept } from '../kept.js';
import { standIns } from './attendance.js';
import { type Stretch, union } from './spans.js';

/** A roster and the days for which it is asked. */
export interface Live {
    readonly roster: Roster;
    readonly window: DayWindow;
}

/**
 * What rosters cover where every run of every shift is attended for certain, by somebody who counts and never is on leave:
 * then all runs are covered, and nobody needs to be followed through the year. Undefined where that cannot be told.
 */
export function coveredAlways(
    plan: ResolvedPlan,
    live: readonly Live[],
    calendar: DayCalendar,
    counts: (person: string | undefined) => boolean,
): readonly Stretch[] | undefined {
    const sure = live.every(
        ({ roster, window }) =>
            roster.days.length === 0 && isShort(roster, window) && roster.shifts.every((shift) => isSure(plan, roster, shift, counts)),
    );
    return sure ? runsOf(plan, live, calendar) : undefined;
}

/** Few enough duties that the calendar lists all of them. */
function isShort({ shifts }: Roster, window: DayWindow): boolean {
    const slots = shifts.map(
        ({ assignments, rotations, always }) => 1 + assignments.flatMap(({ persons }) => persons).length + rotations.length + always.length,
    );
    const aDay = slots.reduce((sum, one) => sum + one, 0);
    return (numberOf(window.to) - numberOf(window.from) + 2) * aDay < MOST_DUTIES;
}

function isSure(plan: ResolvedPlan, roster: Roster, shift: Shift, counts: (person: string | undefined) => boolean): boolean {
    // Kinds of days hang on the calendar; a shift without times has no runs and a problem.
    if (shift.days.length > 0 || !shift.from || !shift.to) return false;
    const there = (ref: Ref) => {
        const order = standIns(plan, shift, ref.ref);
        if (!order) return counts(undefined);
        const [first] = order;
        return first !== undefined && first.leave.length === 0 && counts(first.id);
    };
    if (shift.always.some(there)) return true;
    return shift.rotations.some(
        ({ persons, every, from, to }) =>
            to === undefined && persons.length > 0 && !every?.startsWith('0') && startsBefore(from, roster) && persons.every(there),
    );
}

/** A rotation that begins with the roster, or before it, has somebody's turn on every day of it. */
function startsBefore(from: string | undefined, { periods }: Roster): boolean {
    const starts = periods.flatMap((one) => one.from ?? []);
    if (starts.length === 0 || starts.length < periods.length) return false;
    return from === undefined || starts.every((start) => from <= start);
}

const known = new WeakMap<ResolvedPlan, Map<string, readonly Stretch[]>>();

/** When anybody is on duty at all. Several parties ask for the same rosters. */
function runsOf(plan: ResolvedPlan, live: readonly Live[], calendar: DayCalendar): readonly Stretch[] {
    const ofPlan = kept(known, plan, () => new Map());
    return kept(ofPlan, keyOf(live), () =>
        union(live.flatMap(({ roster, window }) => dutyOf(plan, bare(roster), calendar, window).shifts.flatMap(({ runs }) => runs))),
    );
}

const bounds = new WeakMap<ResolvedPlan, Map<string, Stretch | undefined>>();

/**
 * From the first duty to the end of the last, of those on the first and on the last day of each roster: who asks cuts a day off
 * either end at most. Undefined where there is none.
 */
export function boundsOf(plan: ResolvedPlan, live: readonly Live[], calendar: DayCalendar): Stretch | undefined {
    const ofPlan = kept(bounds, plan, () => new Map());
    return kept(ofPlan, keyOf(live), () => {
        let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        for (const { roster, window } of live) {
            for (const edge of edgesOf(window)) {
                for (const duty of dutyOf(plan, roster, calendar, edge).duties) {
                    start = Math.min(start, duty.start);
                    end = Math.max(end, duty.end);
                }
            }
        }
        return start <= end ? { start, end } : undefined;
    });
}

/** A day's duties are also those of the night before it. */
const edgesOf = ({ from, to }: DayWindow): DayWindow[] => [
    { from, to: from },
    { from: to, to },
];

const keyOf = (live: readonly Live[]) => live.map(({ roster, window }) => `${roster.id} ${window.from} ${window.to}`).join('\n');

/** A roster with its shifts and without those who attend them. */
const bare = (roster: Roster): Roster => ({
    ...roster,
    shifts: roster.shifts.map((shift) => ({ ...shift, assignments: [], rotations: [], always: [] })),
});
