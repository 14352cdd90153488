import type { ResolvedPlan } from '../model/plans.js';
import { partsOfDuration } from '../model/quantity.js';
import type { Ref, Roster, Rotation, Shift } from '../model/shape/index.js';
import { runsOn } from './day-calendar.js';
import { promisedMinutes } from './durations.js';
import { clockOf, fromNumber, monthsBetween, numberOf, overlap, plusDays } from './duty-days.js';
import type { DayCalendar, DayWindow, Duty, DutyCalendar, DutyProblem, DutyShift, ShiftRun } from './duty-types.js';
import { kept } from './kept.js';
import { named, partyUses } from './party-use.js';

/** More than this in one roster is no rota that anybody reads. */
export const MOST_DUTIES = 100_000;
/** How far an open end is followed where no window says. */
const OPEN_END = 366;

/** The duty calendars of a plan's rosters. Without a window, each roster is followed over its own days. */
export function dutyCalendars(plan: ResolvedPlan, calendar: DayCalendar, window?: DayWindow): DutyCalendar[] {
    return plan.declared('roster').map((roster) => dutyOf(plan, roster, calendar, window ?? ownWindow(roster)));
}

/** One roster on the days of a window. A shift belongs to the day that it starts on; one that reaches into the window counts. */
export function dutyOf(plan: ResolvedPlan, roster: Roster, calendar: DayCalendar, window: DayWindow): DutyCalendar {
    const zone = plan.project.config.timezone;
    const at = clockOf(zone);
    const problems: DutyProblem[] = [];
    const duties: Duty[] = [];
    const first = at(window.from, '00:00');
    let left = MOST_DUTIES;
    const shifts = roster.shifts.map((shift): DutyShift => {
        const times = {
            part: shift.id,
            name: shift.name ?? '',
            title: shift.title ?? shift.name ?? '',
            from: shift.from ?? '',
            to: shift.to ?? '',
        };
        const days = shift.days.length > 0 ? shift.days : roster.days;
        if (!shift.from || !shift.to) {
            problems.push({ kind: 'no_times', part: shift.id });
            return { ...times, days, runs: [] };
        }
        const unknown: string[] = [];
        const runs: ShiftRun[] = [];
        for (const day of daysOf(roster, { from: plusDays(window.from, -1), to: window.to })) {
            if (left-- <= 0) break;
            const run = runOn(day, shift.from, shift.to, days, calendar, at);
            if (!run || run.end <= first) continue;
            if (run.uncertain) unknown.push(day);
            runs.push(run);
        }
        if (unknown.length > 0) problems.push({ kind: 'unknown_days', part: shift.id, days: unknown });
        left = addDuties(plan, roster, shift, runs, problems, duties, left);
        return { ...times, days, runs };
    });
    const longest = promisedMinutes(roster.longest);
    const rest = promisedMinutes(roster.rest);
    const replaced = roster.replaces ? plan.resolution(roster.replaces) : undefined;
    return {
        part: roster.id,
        name: roster.name ?? '',
        title: roster.title ?? roster.name ?? '',
        parties: partyUses(plan, roster.parties),
        zone,
        window,
        shifts,
        duties: duties.sort((a, b) => a.start - b.start || a.end - b.end),
        ...(longest === undefined ? {} : { longest }),
        ...(rest === undefined ? {} : { rest }),
        ...(replaced?.state === 'found' ? { replaces: replaced.part.id } : {}),
        problems,
        ...(left <= 0 ? { truncated: true as const } : {}),
    };
}

/** The days that a roster itself speaks of. */
export function ownWindow(roster: Roster): DayWindow {
    const spans = [...roster.periods, ...roster.shifts.flatMap((shift) => [...shift.assignments, ...shift.rotations])];
    const starts = spans.flatMap(({ from }) => from ?? []).sort();
    const ends = spans.flatMap(({ to }) => to ?? []).sort();
    const from = starts[0] ?? '1970-01-01';
    const to = (roster.periods.every((one) => one.to) ? ends.at(-1) : undefined) ?? plusDays(from, OPEN_END);
    return { from, to: to > from ? to : from };
}

/** Days of a window on which the roster runs: those of its periods, else all. */
function* daysOf(roster: Roster, window: DayWindow): Generator<string> {
    const spans = roster.periods.length > 0 ? roster.periods.map((one) => overlap(window, one.from, one.to)) : [window];
    const seen = spans.length > 1 ? new Set<number>() : undefined;
    for (const span of spans) {
        if (!span) continue;
        const last = numberOf(span.to);
        for (let day = numberOf(span.from); day <= last; day++) {
            if (seen?.has(day)) continue;
            seen?.add(day);
            yield fromNumber(day);
        }
    }
}

function runOn(
    day: string,
    from: string,
    to: string,
    days: readonly string[],
    calendar: DayCalendar,
    at: ReturnType<typeof clockOf>,
): ShiftRun | undefined {
    const runs = runsOn(days, day, calendar);
    if (runs === false) return undefined;
    // Ends at or before its start: past midnight, into the next day.
    const end = to > from ? at(day, to) : at(plusDays(day, 1), to);
    return { day, start: at(day, from), end, ...(runs === undefined ? { uncertain: true as const } : {}) };
}

/** Adds the duties of a shift, `left` at most; gives how many may follow. */
function addDuties(
    plan: ResolvedPlan,
    roster: Roster,
    shift: Shift,
    runs: readonly ShiftRun[],
    problems: DutyProblem[],
    duties: Duty[],
    left: number,
): number {
    let room = left;
    const holders = new Map<Ref, ReturnType<typeof named>>();
    const add = (run: ShiftRun, ref: Ref, how: Duty['how']) => {
        if (room-- <= 0) return;
        const { day, start, end, uncertain } = run;
        const { part, type } = kept(holders, ref, () => named(plan, ref));
        // One shape for nearly all of them: a year of a roster has thousands.
        const duty: Duty = part
            ? { day, start, end, shift: shift.id, ref: ref.ref, holder: part, type, how }
            : { day, start, end, shift: shift.id, ref: ref.ref, type, how };
        duties.push(uncertain ? { ...duty, uncertain } : duty);
    };
    const turns = shift.rotations.map((rotation) => {
        const anchor =
            rotation.from ??
            // Those without a day come last.
            roster.periods.map(({ from }) => from).sort()[0];
        if (anchor) return turnsOf(rotation, anchor);
        problems.push({ kind: 'no_start', part: shift.id });
        return undefined;
    });
    for (const run of runs) {
        for (const { persons, from, to } of shift.assignments) {
            if (holds(run.day, from, to)) for (const ref of persons) add(run, ref, 'assigned');
        }
        for (const [i, rotation] of shift.rotations.entries()) {
            const ref = holds(run.day, rotation.from, rotation.to) ? turns[i]?.(run.day) : undefined;
            if (ref) add(run, ref, 'rotation');
        }
        for (const ref of shift.always) add(run, ref, 'always');
    }
    return room;
}

const holds = (day: string, from: string | undefined, to: string | undefined) => (!from || day >= from) && (!to || day <= to);

/** Whose turn it is: turns are counted in whole days, weeks, months or years from the anchor; without `every`, each day. */
function turnsOf({ persons, every }: Rotation, anchor: string): (day: string) => Ref | undefined {
    const { amount, unit } = (every ? partsOfDuration(every) : undefined) ?? { amount: 1, unit: 'd' };
    const first = numberOf(anchor);
    const months = unit === 'y' ? 12 * amount : amount;
    const length = unit === 'w' ? 7 * amount : unit === 'd' || unit === 'wd' ? amount : Math.ceil(amount / (unit === 'h' ? 24 : 1440));
    return (day) => {
        if (day < anchor) return undefined;
        if (unit === 'mo' || unit === 'y') return persons[Math.floor(monthsBetween(anchor, day) / months) % persons.length];
        return persons[Math.floor((numberOf(day) - first) / length) % persons.length];
    };
}
