import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Part, Protection, Ref, Roster, Watch } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import type { DayWindow } from '../duty-types.js';
import { kept } from '../kept.js';
import { handedOver, levelChain, rostersOf } from '../levels.js';
import { warningChain } from '../warning.js';

export type Cause = 'red' | 'level_I' | 'major_activities' | 'protection';
/** Something that asks for duty around the clock. */
export interface Need {
    readonly cause: Cause;
    /** The part that asks. */
    readonly part: Part;
    readonly rosters: readonly Roster[];
    /** Days that it asks for; without them, every day that a roster has. */
    readonly window?: DayWindow;
    /** Parties that are on watch around the clock by a roster of their own; all, where one names nobody. */
    readonly watched: 'all' | ReadonlySet<string>;
}

/** All needs of a plan. Rosters that bodies call for themselves serve where nothing else is called. */
export function needsOf(plan: ResolvedPlan): Need[] {
    const bodies = allBodies(plan.plan.organization?.bodies ?? []);
    const standing = rostersById(
        plan,
        rostersOf(
            plan,
            bodies.flatMap(({ onDuty }) => onDuty),
        ),
    );
    const reachable = bodies.some(({ contacts }) => contacts.some(({ hours }) => hours === 'around_the_clock'));
    const needs: Need[] = [];
    const add = (cause: Cause, part: Part, refs: readonly Ref[], watches: readonly Watch[], window?: DayWindow) => {
        const called = rostersById(plan, rostersOf(plan, refs));
        const unknown = refs.length > called.length;
        const watched =
            unknown || (called.length === 0 && standing.length === 0 && reachable && cause !== 'protection')
                ? 'all'
                : watchedBy(plan, watches);
        needs.push({ cause, part, rosters: called.length > 0 ? called : standing, watched, ...(window ? { window } : {}) });
    };
    const red = warningChain(plan, 'red');
    const top = red.at(-1);
    const redRefs = red.flatMap(({ onDuty }) => onDuty);
    const redWatches = red.flatMap(({ watches }) => watches);
    if (top) add('red', top, redRefs, redWatches);
    const levels = levelChain(plan, 'I');
    const first = levels.at(-1);
    if (first && !handedOver(plan, 'I'))
        add(
            'level_I',
            first,
            levels.flatMap(({ onDuty }) => onDuty),
            levels.flatMap(({ watches }) => watches),
        );
    const major = plan.plan.prevention?.majorActivities;
    // The red response of a period binds once the superior asks for it; until then the lines of the period do.
    const orRed = (one: { onDuty: readonly Ref[]; watches: readonly Watch[]; response: string | undefined; mode: string | undefined }) => {
        const watched = one.watches.some(({ hours }) => hours === 'around_the_clock');
        const own = one.onDuty.length > 0 || watched || one.response !== 'red' || one.mode === 'on_request';
        return own ? ([one.onDuty, one.watches] as const) : ([redRefs, redWatches] as const);
    };
    if (major) add('major_activities', major, ...orRed(major));
    for (const one of plan.protections) {
        const window = periodOf(one);
        if (one.during && window) add('protection', one.during, ...orRed(one.during), window);
    }
    return needs;
}

/** From the earliest to the latest activity; undefined where that is not known. */
export function periodOf({ activities, during }: Protection): DayWindow | undefined {
    const spans = activities.length > 0 ? activities : during ? [during] : [];
    const days = spans.flatMap(({ from, to }) => [from, to ?? from]);
    if (days.length === 0 || days.some((day) => !day)) return undefined;
    const [from = '', ...rest] = (days as string[]).toSorted();
    return { from, to: rest.at(-1) ?? from };
}

const known = new WeakMap<ResolvedPlan, ReadonlySet<string>>();

/** The rosters that anything calls: only these bind. */
export function calledRosters(plan: ResolvedPlan): ReadonlySet<string> {
    return kept(known, plan, () => calledOf(plan));
}

function calledOf(plan: ResolvedPlan): Set<string> {
    const called = new Set<string>();
    const visit = (part: Part) => {
        for (const ref of (part as { onDuty?: readonly Ref[] }).onDuty ?? []) {
            const found = plan.resolution(ref);
            if (found?.state === 'found') called.add(found.part.id);
        }
    };
    for (const root of [plan.plan, ...plan.protections]) forEachPart(root, visit);
    return called;
}

const rostersById = (plan: ResolvedPlan, ids: readonly string[]): Roster[] => plan.declared('roster').filter(({ id }) => ids.includes(id));

function watchedBy(plan: ResolvedPlan, watches: readonly Watch[]): Need['watched'] {
    const found = new Set<string>();
    for (const { hours, by } of watches) {
        if (hours !== 'around_the_clock') continue;
        if (by.length === 0) return 'all';
        for (const party of by.flatMap(({ any }) => any)) found.add(partyPart(plan, party)?.id ?? party.ref?.ref ?? '');
    }
    return found;
}

/** The rosters of protections, also of one whose days are not known: while these run, no other does for the parties that they list. */
export function protectingRosters(plan: ResolvedPlan): Set<string> {
    const dated = needsOf(plan).flatMap(({ cause, rosters }) => (cause === 'protection' ? rosters.map(({ id }) => id) : []));
    const called = plan.protections.flatMap(({ during }) => during?.onDuty ?? []).map((ref) => plan.resolution(ref));
    return new Set([...dated, ...called.flatMap((found) => (found?.state === 'found' ? [found.part.id] : []))]);
}
