import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import type { Body, Part, Roster } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { clockOf, plusDays } from '../duty-days.js';
import type { DayCalendar, DayWindow } from '../duty-types.js';
import { kept } from '../kept.js';
import { type Attendance, attendanceOf } from './attendance.js';
import type { Need } from './needs.js';
import { type Membership, membership } from './people.js';
import { intersection, type Stretch, union, without } from './spans.js';
import { boundsOf, coveredAlways, type Live } from './sure.js';
import { windowFrom } from './windows.js';

/** How well one party is covered for a need. */
export interface Cover {
    readonly need: Need;
    readonly rosters: readonly Roster[];
    /** Undefined for rosters that list nobody: anyone on duty will do. */
    readonly party: Part | undefined;
    /** `nobody`: none of those on the rosters attends it; `over`: all rosters have ended. */
    readonly state: 'covered' | 'holes' | 'nobody' | 'over';
    /** Stretches that nobody attends, in minutes since 1970-01-01T00:00Z. */
    readonly holes: readonly Stretch[];
}

/** The covers of one need. `replaced`: what other rosters take over, for each party. */
export function coversOf(plan: ResolvedPlan, need: Need, calendar: DayCalendar, asOf: string, replaced: Replaced): Cover[] {
    if (need.watched === 'all' || need.rosters.length === 0) return [];
    const windows = new Map(need.rosters.map((roster) => [roster, need.window ?? windowFrom(roster, asOf)]));
    return partiesOf(plan, need).flatMap(({ party, rosters, members }): Cover[] => {
        if (party && (need.watched as ReadonlySet<string>).has(party.id)) return [];
        const base = { need, rosters, party };
        const live = rosters.flatMap((roster) => {
            const window = windows.get(roster);
            return window ? [{ roster, window }] : [];
        });
        if (live.length === 0) return [{ ...base, state: 'over', holes: [] }];
        const counts = (person: string | undefined) => !members || members.open || person === undefined || members.persons.has(person);
        const coveredBy = (who: typeof counts) => coveredAlways(plan, live, calendar, who) ?? coveredAtWorst(plan, live, calendar, who);
        const covered = coveredBy(counts);
        if (covered.length === 0 && coveredBy(() => true).length > 0) return [{ ...base, state: 'nobody', holes: [] }];
        const wanted = wantedOf(
            plan,
            need,
            live.map(({ window }) => window),
            () => boundsOf(plan, live, calendar),
        );
        // Anyone on duty may head a body that names no head: that nobody heads it is another finding.
        const kept = isHeadless(party) ? coveredBy(() => true) : covered;
        const holes = without([wanted], union([...kept, ...(need.window ? [] : replaced(party))]));
        return [{ ...base, state: holes.length > 0 ? 'holes' : 'covered', holes }];
    });
}

function isHeadless(party: Part | undefined): boolean {
    if (party?.type !== 'body') return false;
    const { formed, groups } = party as Body;
    return isAbsent(party, 'head') && formed === undefined && groups.length === 0;
}

/** What rosters of protections take over from the others, for a party. */
export type Replaced = (party: Part | undefined) => readonly Stretch[];

/** A protection asks for all of its days; a roster of every day is asked from its first shift to its last day. */
function wantedOf(plan: ResolvedPlan, need: Need, windows: readonly DayWindow[], boundsOfDuties: () => Stretch | undefined): Stretch {
    const at = clockOf(plan.project.config.timezone);
    const from = windows.map((one) => one.from).toSorted()[0] ?? '';
    const to =
        windows
            .map((one) => one.to)
            .toSorted()
            .at(-1) ?? '';
    const start = at(from, '00:00');
    const end = at(plusDays(to, 1), '00:00');
    if (need.window) return { start, end };
    // Whoever should be on the first or the last shift may be away: the shift is asked for all the same.
    const bounds = boundsOfDuties();
    if (!bounds) return { start, end };
    const { start: first, end: last } = bounds;
    // The day before the first shift, and what comes after the last, belong to nobody's roster; the last night is its own.
    return { start: first < start + DAY ? Math.max(start, first) : start, end: last > end - DAY ? last : end };
}
const DAY = 1440;

/** Who attends a roster by the day that a shift starts on, where days of an unknown kind are worked, and where they are free. */
interface Attended {
    readonly worked: ReadonlyMap<string, readonly Attendance[]>;
    /** Absent where the roster asks for no kind of day: then both are the same. */
    readonly free?: ReadonlyMap<string, readonly Attendance[]>;
}

const known = new WeakMap<ResolvedPlan, WeakMap<DayCalendar, Map<string, Attended>>>();

/** Several needs ask for the same rosters. */
function attended(plan: ResolvedPlan, { roster, window }: Live, calendar: DayCalendar): Attended {
    const ofPlan = kept(known, plan, () => new WeakMap());
    const made = kept(ofPlan, calendar, () => new Map());
    return kept(made, `${roster.id} ${window.from} ${window.to}`, () => {
        const as = (kind: 'workday' | 'holiday') =>
            byDay(attendanceOf(plan, roster, { kindOf: (day) => calendar.kindOf(day) ?? kind }, window));
        const asked = roster.days.length > 0 || roster.shifts.some(({ days }) => days.length > 0);
        return { worked: as('workday'), ...(asked ? { free: as('holiday') } : {}) };
    });
}

/**
 * When somebody of these is there for certain: on a day that may be a working day or a holiday, only what holds for both, whichever
 * of the rosters it stands in.
 */
function coveredAtWorst(
    plan: ResolvedPlan,
    live: readonly Live[],
    calendar: DayCalendar,
    counts: (person: string | undefined) => boolean,
): Stretch[] {
    const there = (list: readonly Attendance[] | undefined) => (list ?? []).filter(({ person }) => counts(person));
    const all = live.map((one) => attended(plan, one, calendar));
    const hanging = all.filter(({ free }) => free);
    const plain = all.flatMap(({ worked, free }) => (free ? [] : [...worked.values()].flatMap(there)));
    const days = new Set(hanging.flatMap(({ worked }) => [...worked.keys()]));
    const sure = [...days].flatMap((day) =>
        intersection(
            union(hanging.flatMap(({ worked }) => there(worked.get(day)))),
            union(hanging.flatMap(({ free }) => there(free?.get(day)))),
        ),
    );
    return union([...plain, ...sure]);
}

function byDay(list: readonly Attendance[]): Map<string, Attendance[]> {
    const days = new Map<string, Attendance[]>();
    for (const one of list) {
        const known = days.get(one.day);
        if (known) known.push(one);
        else days.set(one.day, [one]);
    }
    return days;
}

interface PartyCover {
    readonly party: Part | undefined;
    readonly rosters: readonly Roster[];
    readonly members: Membership | undefined;
}

/** The bodies and posts that the rosters list and, where the key posts must be kept, those too. */
export function partiesOf(plan: ResolvedPlan, { cause, rosters }: Need): PartyCover[] {
    const found = new Map<string, PartyCover>();
    for (const roster of rosters) {
        for (const party of roster.parties.flatMap(({ any }) => any)) {
            const part = party.each ? undefined : partyPart(plan, party);
            const members = part && membership(plan, part);
            if (!part || !members) continue;
            const known = found.get(part.id);
            found.set(part.id, { party: part, members, rosters: [...(known?.rosters ?? []), roster] });
        }
    }
    if (found.size === 0) found.set('', { party: undefined, rosters, members: undefined });
    if (cause === 'protection' || cause === 'major_activities') {
        for (const post of plan.declared('post')) {
            const members = post.key && !found.has(post.id) ? membership(plan, post) : undefined;
            if (members && members.persons.size > 0) found.set(post.id, { party: post, rosters, members });
        }
    }
    return [...found.values()];
}
