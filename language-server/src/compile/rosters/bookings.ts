import type { ResolvedPlan } from '../../model/plans.js';
import type { Ref, Roster } from '../../model/shape/index.js';
import { STANDARD_DAYS } from '../day-calendar.js';
import { dutyOf } from '../duty.js';
import { minutesOfDay, overlap, plusDays } from '../duty-days.js';
import type { DayWindow, Duty } from '../duty-types.js';
import { kept } from '../kept.js';
import { attendanceOf, leaveOf, standIns } from './attendance.js';
import { behind, holderOf } from './people.js';
import { without } from './spans.js';
import { windowFrom } from './windows.js';

/** A duty of a person by the roster, while that person is not on leave; who stands in for somebody is not booked. */
export interface Booking {
    readonly roster: Roster;
    readonly duty: Duty;
}

/** Somebody who stands in on a shift for whoever is on leave, and who could do so instead. */
export interface StandIn extends Booking {
    readonly person: string;
    /** Ids of the others who stand in on that shift, in their order. */
    readonly others: readonly string[];
}

/** Duties that are certain, from the day of the check on, by the id of the person, in order of time. */
export function bookingsOf(plan: ResolvedPlan, asOf: string, called: ReadonlySet<string>): ReadonlyMap<string, readonly Booking[]> {
    const ofPlan = kept(known, plan, () => new Map());
    return kept(ofPlan, asOf, () => bookedFrom(plan, asOf, called));
}

/** Two rules ask for the same. */
const known = new WeakMap<ResolvedPlan, Map<string, ReadonlyMap<string, readonly Booking[]>>>();

function bookedFrom(plan: ResolvedPlan, asOf: string, called: ReadonlySet<string>): ReadonlyMap<string, readonly Booking[]> {
    const booked = new Map<string, Booking[]>();
    for (const roster of plan.declared('roster')) {
        const window = called.has(roster.id) ? windowFrom(roster, asOf) : undefined;
        if (!window) continue;
        const refs = new Map(refsOf(roster).map((ref) => [ref.ref, holderOf(plan, ref)]));
        for (const duty of dutyOf(plan, roster, STANDARD_DAYS, window).duties) {
            const person = duty.uncertain ? undefined : refs.get(duty.ref);
            if (!person) continue;
            const list = booked.get(person.id) ?? [];
            if (list.length === 0) booked.set(person.id, list);
            const away = leaveOf(plan, person);
            if (away.length === 0) list.push({ roster, duty });
            else for (const there of without([duty], away)) list.push({ roster, duty: { ...duty, start: there.start, end: there.end } });
        }
    }
    for (const list of booked.values()) list.sort((a, b) => a.duty.start - b.duty.start || a.duty.end - b.duty.end);
    return booked;
}

/** Who stands in for those on leave, on the rosters that bind: the first in the order of the shift who is not away. */
export function standInsOf(plan: ResolvedPlan, asOf: string, called: ReadonlySet<string>): StandIn[] {
    const persons = new Map(plan.declared('person').map((person) => [person.id, person]));
    return plan.declared('roster').flatMap((roster): StandIn[] => {
        const window = called.has(roster.id) ? windowFrom(roster, asOf) : undefined;
        if (!window) return [];
        const shifts = new Map(roster.shifts.map((shift) => [shift.id, shift]));
        const there = absences(plan, roster, window).flatMap((days) => attendanceOf(plan, roster, STANDARD_DAYS, days));
        return there.flatMap(({ start, end, person, duty }): StandIn[] => {
            const shift = shifts.get(duty.shift);
            const order = shift && standIns(plan, shift, duty.ref);
            if (!order || person === undefined || order[0]?.id === person || duty.uncertain) return [];
            const others = order.filter(({ id }) => {
                const away = persons.get(id);
                return (
                    id !== person &&
                    away &&
                    without([{ start, end }], leaveOf(plan, away)).some((one) => one.start === start && one.end === end)
                );
            });
            return [{ roster, duty: { ...duty, start, end }, person, others: others.map(({ id }) => id) }];
        });
    });
}

/** The days of a roster on which somebody whom it names is on leave, or goes on leave during the night. */
function absences(plan: ResolvedPlan, roster: Roster, window: DayWindow): DayWindow[] {
    const persons = new Set(refsOf(roster).flatMap((ref) => behind(plan, ref) ?? []));
    const spans = [...persons]
        .flatMap(({ leave }) => leave)
        .flatMap(({ from, to }) => (from ? (overlap(window, plusDays(from, -1), to) ?? []) : []))
        .sort((a, b) => (a.from < b.from ? -1 : 1));
    const found: DayWindow[] = [];
    for (const span of spans) {
        const last = found.at(-1);
        // A shift that reaches into the next span must not be listed twice.
        if (last && span.from <= plusDays(last.to, 2))
            found[found.length - 1] = { from: last.from, to: last.to > span.to ? last.to : span.to };
        else found.push(span);
    }
    return found;
}

/**
 * Whether everybody is on one shift of all rosters that bind, and each shift ends well before it runs again: then nobody can
 * be booked twice at once, nor on end, and the year needs no walk.
 */
export function onOneShiftEach(plan: ResolvedPlan, called: ReadonlySet<string>): boolean {
    const shiftOf = new Map<string, string>();
    for (const roster of plan.declared('roster')) {
        if (!called.has(roster.id)) continue;
        for (const shift of roster.shifts) {
            if (!endsEarly(shift.from, shift.to)) return false;
            for (const ref of [...[...shift.assignments, ...shift.rotations].flatMap(({ persons }) => persons), ...shift.always]) {
                const person = holderOf(plan, ref);
                const other = person && shiftOf.get(person.id);
                if (other !== undefined && other !== shift.id) return false;
                if (person) shiftOf.set(person.id, shift.id);
            }
        }
    }
    return true;
}

/** Two hours or more before it begins again, which no change of the clock takes away. */
function endsEarly(from: string | undefined, to: string | undefined): boolean {
    if (!from || !to) return true;
    const length = minutesOfDay(to) - minutesOfDay(from);
    return (length > 0 ? length : length + 1440) <= 1320;
}

/** Everyone that a roster names, as written. */
export const refsOf = (roster: Roster): Ref[] =>
    roster.shifts.flatMap(({ assignments, rotations, always }) => [
        ...[...assignments, ...rotations].flatMap(({ persons }) => persons),
        ...always,
    ]);

/** One roster stands in the place of the other; that of a protection in the place of all that are not. */
export function replaces(plan: ResolvedPlan, a: Roster, b: Roster, protecting: ReadonlySet<string>): boolean {
    const over = (one: Roster, other: Roster) => {
        const target = one.replaces && plan.resolution(one.replaces);
        return target !== undefined && target.state === 'found' && target.part.id === other.id;
    };
    if (a.id === b.id) return false;
    return over(a, b) || over(b, a) || protecting.has(a.id) !== protecting.has(b.id);
}
