import { STANDARD_DAYS } from '../../compile/day-calendar.js';
import { promisedMinutes } from '../../compile/durations.js';
import { dutyOf } from '../../compile/duty.js';
import { clockOf, minutesOfDay, plusDays } from '../../compile/duty-days.js';
import type { DayWindow, ShiftRun } from '../../compile/duty-types.js';
import { type Booking, bookingsOf, onOneShiftEach, replaces } from '../../compile/rosters/bookings.js';
import { calledRosters, protectingRosters } from '../../compile/rosters/needs.js';
import { windowFrom } from '../../compile/rosters/windows.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { isTime } from '../../model/quantity.js';
import type { Roster, Shift } from '../../model/shape/index.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { instantWord, lengthWord, titlesWord } from './words.js';

/** Duties that last longer, or follow each other sooner, than the roster itself allows. */
export const dutyTooLong = rule({
    id: 'rosters/too-long',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-RSP-2'],
    since: '2026.0',
    dated: true,
    messages: {
        shift: {
            en: 'This shift lasts {length}; the longest duty of the roster is {longest}.',
            'zh-CN': '本班次为 {length}，超过值班表规定的最长值班时间 {longest}。',
        },
        once: {
            en: 'When the clocks are put back this shift lasts {length}, from {start} to {end}; the longest duty of the roster is {longest}.',
            'zh-CN': '时钟回拨当日本班次为 {length}（{start} 至 {end}），超过值班表规定的最长值班时间 {longest}。',
        },
        chain: {
            en: 'One person is on duty without a break from {start} to {end} ({length}); the longest duty that {roster} allows is {longest}.',
            'zh-CN': '同一人自 {start} 至 {end} 连续值班（{length}），超过{roster}规定的最长值班时间 {longest}。',
        },
        unbroken: {
            en: 'One person is on duty without a break from {start} to {end} ({length}), shift after shift: nobody keeps watch for so long.',
            'zh-CN': '同一人自 {start} 至 {end} 连班值守（{length}），无法保证有效值班。',
        },
        rest: {
            en: 'One person has {length} between duties, from {start} to {end}; the roster promises {rest} of rest.',
            'zh-CN': '同一人两次值班之间仅休息 {length}（{start} 至 {end}），值班表规定的休息时间为 {rest}。',
        },
        next: { en: 'The next duty', 'zh-CN': '下一班' },
        longest: { en: 'The longest duty of {roster}', 'zh-CN': '{roster}规定的最长值班时间' },
    },
    check({ plan, asOf }, report) {
        const called = calledRosters(plan);
        const zone = plan.project.config.timezone;
        const longestOf = (roster: Roster) => promisedMinutes(roster.longest);
        const longestPlace = (roster: Roster) => ({
            ...placeOf(plan, roster.id),
            property: 'longest',
            message: 'longest',
            args: { roster: titlesWord([roster]) },
        });
        for (const roster of plan.declared('roster')) {
            const longest = longestOf(roster);
            const window = windowFrom(roster, asOf);
            if (longest === undefined || !window || !called.has(roster.id)) continue;
            const related = [longestPlace(roster)];
            for (const shift of roster.shifts) {
                const length = lengthOf(shift);
                if (length !== undefined && length > longest)
                    report(shift, { message: 'shift', args: { length: lengthWord(length), longest: lengthWord(longest) }, related });
            }
            for (const { shift, run } of longerOnce(plan, roster, window, longest)) {
                const args = {
                    length: lengthWord(run.end - run.start),
                    start: instantWord(run.start, zone),
                    end: instantWord(run.end, zone),
                    longest: lengthWord(longest),
                };
                report(shift, { message: 'once', args, related });
            }
        }
        const rests = plan.declared('roster').some(({ id, rest }) => rest !== undefined && called.has(id));
        if (!rests && onOneShiftEach(plan, called)) return;
        const told = new Set<string>();
        const protecting = protectingRosters(plan);
        const once = (key: string) => !told.has(key) && told.add(key);
        for (const list of bookingsOf(plan, asOf, called).values()) {
            for (const chain of chains(list, (a, b) => !replaces(plan, a, b, protecting))) {
                const [{ roster, duty }, last] = [chain[0] as Booking, chain.at(-1) as Booking];
                const [shift, final] = [shiftOf(chain[0] as Booking), shiftOf(last)];
                const length = last.duty.end - duty.start;
                const strictest = strictestOf(chain);
                const longest = strictest && longestOf(strictest);
                // Who is on call sleeps at home: only what the roster itself says bounds it.
                if (roster.onCall && longest === undefined) continue;
                // Without a word on it, whole days by one person are a turn; several shifts on end are not.
                const turns = new Set(chain.map((one) => one.duty.shift)).size > 1;
                if (!shift || chain.length < 2 || (longest === undefined ? !turns || length <= DAY : length <= longest)) continue;
                // Someone who is longer on duty again and again is told of once.
                if (!once(`chain ${shift.id} ${final?.id}`)) continue;
                const span = { start: instantWord(duty.start, zone), end: instantWord(last.duty.end, zone), length: lengthWord(length) };
                if (longest === undefined) report(shift, { message: 'unbroken', args: span });
                else if (strictest)
                    report(shift, {
                        message: 'chain',
                        args: { ...span, roster: titlesWord([strictest]), longest: lengthWord(longest) },
                        related: [longestPlace(strictest)],
                    });
            }
            for (const [i, { roster, duty }] of list.entries()) {
                const next = nextOf(list, i, (other) => !replaces(plan, roster, other, protecting));
                const rest = restBetween(roster, next?.roster);
                const shift = shiftOf({ roster, duty });
                const other = next && shiftOf(next);
                if (!next || !shift || !other || rest === undefined || next.duty.start - duty.end >= rest) continue;
                // Two shifts on end are one long duty, where a roster says how long that may be.
                if (next.duty.start === duty.end && (roster.longest ?? next.roster.longest) !== undefined) continue;
                if (!once(`rest ${shift.id} ${other.id}`)) continue;
                report(shift, {
                    message: 'rest',
                    args: {
                        length: lengthWord(next.duty.start - duty.end),
                        start: instantWord(duty.end, zone),
                        end: instantWord(next.duty.start, zone),
                        rest: lengthWord(rest),
                    },
                    related: [{ ...placeOf(plan, other.id), message: 'next', args: {} }],
                });
            }
        }
    },
});

/** Longer than this nobody is awake. */
const DAY = 1440;

const shiftOf = ({ roster, duty }: Booking): Shift | undefined => roster.shifts.find(({ id }) => id === duty.shift);

/** Minutes of a shift on a day without a change of the clock. */
function lengthOf({ from, to }: Shift): number | undefined {
    if (!from || !to || !isTime(from) || !isTime(to)) return undefined;
    const length = minutesOfDay(to) - minutesOfDay(from);
    return length > 0 ? length : length + DAY;
}

/** The first run of each shift that is too long only because the clocks are put back on that day. */
function longerOnce(plan: ResolvedPlan, roster: Roster, window: DayWindow, longest: number): { shift: Shift; run: ShiftRun }[] {
    const at = clockOf(plan.project.config.timezone);
    const found = new Map<Shift, ShiftRun>();
    for (let day = window.from; day <= window.to; day = plusDays(day, 1)) {
        if (at(plusDays(day, 1), '00:00') - at(day, '00:00') <= DAY) continue;
        for (const { part, runs } of dutyOf(plan, roster, STANDARD_DAYS, { from: day, to: day }).shifts) {
            const shift = roster.shifts.find(({ id }) => id === part);
            const run = runs.find(({ start, end, uncertain }) => !uncertain && end - start > longest);
            if (shift && run && (lengthOf(shift) ?? 0) <= longest && !found.has(shift)) found.set(shift, run);
        }
    }
    return [...found].map(([shift, run]) => ({ shift, run }));
}

/** Of the rosters of a chain the one that allows least; undefined where none says anything. */
const strictestOf = (chain: readonly Booking[]): Roster | undefined =>
    chain
        .map(({ roster }) => roster)
        .filter(({ longest }) => promisedMinutes(longest) !== undefined)
        .reduce<Roster | undefined>(
            (best, one) => (best && (promisedMinutes(best.longest) ?? 0) <= (promisedMinutes(one.longest) ?? 0) ? best : one),
            undefined,
        );

/** Duties that follow one another without a break: of one roster, or awake on several that bind beside each other. */
function chains(list: readonly Booking[], beside: (a: Roster, b: Roster) => boolean): Booking[][] {
    const found: Booking[][] = [];
    let open: { readonly chain: Booking[]; end: number }[] = [];
    for (const one of list) {
        const { start, end } = one.duty;
        open = open.filter((each) => each.end >= start);
        const own = open.find(({ chain }) => chain.some(({ roster }) => roster === one.roster));
        const other = open.find(
            (each) => each.end === start && [...each.chain, one].every(({ roster }) => !roster.onCall) && isBeside(each.chain, one.roster),
        );
        const chosen = own ?? other;
        if (!chosen) {
            const chain = [one];
            found.push(chain);
            open.push({ chain, end });
        } else if (end > chosen.end) {
            chosen.chain.push(one);
            chosen.end = end;
        }
    }
    return found;

    function isBeside(chain: readonly Booking[], roster: Roster): boolean {
        return chain.every((each) => each.roster === roster || beside(each.roster, roster));
    }
}

/** What either roster promises: whoever goes from one to the other rests as long as the more generous says. */
function restBetween(a: Roster, b: Roster | undefined): number | undefined {
    const promises = [a, b].flatMap((one) => promisedMinutes(one?.rest) ?? []);
    return promises.length > 0 ? Math.max(...promises) : undefined;
}

/** The next duty that begins when one is over, in whatever roster that binds beside its own. */
function nextOf(list: readonly Booking[], at: number, binds: (roster: Roster) => boolean): Booking | undefined {
    const one = list[at];
    for (let i = at + 1; i < list.length; i++) {
        const next = list[i];
        if (one && next && (next.roster === one.roster || binds(next.roster)) && next.duty.start >= one.duty.end) return next;
    }
    return undefined;
}
