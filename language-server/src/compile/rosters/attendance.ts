import type { ResolvedPlan } from '../../model/plans.js';
import type { Person, Post, Ref, Roster, Shift } from '../../model/shape/index.js';
import { dutyOf } from '../duty.js';
import { clockOf, plusDays } from '../duty-days.js';
import type { DayCalendar, DayWindow, Duty } from '../duty-types.js';
import { kept } from '../kept.js';
import { behind } from './people.js';
import { type Stretch, union, without } from './spans.js';

/** One person, or somebody who is not known, on one run of a shift or on a part of it. */
export interface Attendance extends Stretch {
    readonly day: string;
    /** Id of the person; undefined: not known, who may be anybody. */
    readonly person: string | undefined;
    readonly duty: Duty;
}

/** Who is really there: of those on a shift each one, while on leave the one who stands in; nobody where all are on leave. */
export function attendanceOf(plan: ResolvedPlan, roster: Roster, calendar: DayCalendar, window: DayWindow): Attendance[] {
    const shifts = new Map(roster.shifts.map((shift) => [shift.id, shift]));
    return dutyOf(plan, roster, calendar, window).duties.flatMap((duty): Attendance[] => {
        const shift = shifts.get(duty.shift);
        const order = shift && standIns(plan, shift, duty.ref);
        const { start, end, day } = duty;
        if (!order) return [{ start, end, day, person: undefined, duty }];
        const [first] = order;
        if (first && leaveOf(plan, first).length === 0) return [{ start, end, day, person: first.id, duty }];
        let left: Stretch[] = [{ start, end }];
        return order.flatMap((person) => {
            const away = leaveOf(plan, person);
            const there = without(left, away);
            left = without(left, union(there));
            return there.map((one) => ({ ...one, day, person: person.id, duty }));
        });
    });
}

const leaves = new WeakMap<ResolvedPlan, Map<string, readonly Stretch[]>>();

/** When a person is on leave; without a last day it goes on. */
export function leaveOf(plan: ResolvedPlan, person: Person): readonly Stretch[] {
    return kept(
        kept(leaves, plan, () => new Map()),
        person.id,
        () => awayOf(plan, person),
    );
}

function awayOf(plan: ResolvedPlan, person: Person): readonly Stretch[] {
    const at = clockOf(plan.project.config.timezone);
    return union(
        person.leave.flatMap(({ from, to }) => {
            if (!from || (to !== undefined && to < from)) return [];
            return [{ start: at(from, '00:00'), end: at(plusDays(to ?? '2199-12-30', 1), '00:00') }];
        }),
    );
}

/** Who takes a turn, then who stands in: the deputies of the post, else the others of that shift in turn. Undefined: not known. */
export function standIns(plan: ResolvedPlan, shift: Shift, name: string): readonly Person[] | undefined {
    const ofPlan = kept(orders, plan, () => new WeakMap());
    return kept(
        kept(ofPlan, shift, () => new Map()),
        name,
        () => orderOf(plan, shift, name),
    );
}
const orders = new WeakMap<ResolvedPlan, WeakMap<Shift, Map<string, readonly Person[] | undefined>>>();

function orderOf(plan: ResolvedPlan, shift: Shift, name: string): Person[] | undefined {
    const turns: Ref[][] = [...shift.rotations, ...shift.assignments].map(({ persons }) => [...persons]);
    const all = [...turns, [...shift.always]];
    const own = all.find((list) => list.some(({ ref }) => ref === name)) ?? [];
    const place = own.findIndex(({ ref }) => ref === name);
    const ref = own[place];
    const first = ref && behind(plan, ref);
    if (!first) return undefined;
    const posts =
        first.length === 1
            ? postsOf(plan, first[0] as Person).flatMap((post) => post.deputy.flatMap((one) => behind(plan, one) ?? []))
            : [];
    // Who comes later in the same turn, then from its beginning, then everybody else; the first mention of a person counts.
    const others = [...own.slice(place + 1), ...own, ...all.flat()];
    return [...new Set([...first, ...posts, ...others.flatMap((one) => behind(plan, one) ?? [])])];
}

/** The posts that a person holds. */
export function postsOf(plan: ResolvedPlan, person: Person): Post[] {
    return plan.declared('post').filter((post) =>
        post.held.some((ref) => {
            const found = plan.resolution(ref);
            return found?.state === 'found' && found.part.id === person.id;
        }),
    );
}
