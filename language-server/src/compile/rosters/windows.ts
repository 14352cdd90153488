import type { Roster } from '../../model/shape/index.js';
import { plusDays } from '../duty-days.js';
import type { DayWindow } from '../duty-types.js';

/** How far a roster without an end is followed from the day of the check. */
const YEAR = 365;

/** The days that a roster speaks of; an open side is undefined. */
export function daysOfRoster({ periods, shifts }: Roster): { from: string | undefined; to: string | undefined } {
    const turns = shifts.flatMap(({ assignments, rotations }) => [...assignments, ...rotations]);
    const spans = periods.length > 0 ? periods : turns;
    const starts = spans.flatMap(({ from }) => from ?? []);
    const ends = spans.flatMap(({ to }) => to ?? []);
    const always = periods.length === 0 && shifts.some((shift) => shift.always.length > 0);
    const open = always || spans.some(({ to }) => to === undefined);
    return { from: starts.toSorted()[0], to: open ? undefined : ends.toSorted().at(-1) };
}

/** The days of a roster from the day of the check on, a year at most; undefined where it is over. */
export function windowFrom(roster: Roster, asOf: string): DayWindow | undefined {
    const { from, to } = daysOfRoster(roster);
    const start = from && from > asOf ? from : asOf;
    const most = plusDays(start, YEAR);
    const end = to && to < most ? to : most;
    return start <= end ? { from: start, to: end } : undefined;
}
