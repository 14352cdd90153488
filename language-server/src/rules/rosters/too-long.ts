import { STANDARD_DAYS } from '../../compile/day-calendar.js';
import { promisedMinutes } from '../../compile/durations.js';
import { dutyOf } from '../../compile/duty.js';
import { type Booking, bookingsOf, onOneShiftEach, replaces } from '../../compile/rosters/bookings.js';
import { calledRosters, protectingRosters } from '../../compile/rosters/needs.js';
import { windowFrom } from '../../compile/rosters/windows.js';
import type { Roster, Shift } from '../../model/shape/index.js';
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
        chain: {
            en: 'One person is on duty without a break from {start} to {end} ({length}); the longest duty of the roster is {longest}.',
            'zh-CN': '同一人自 {start} 至 {end} 连续值班（{length}），超过值班表规定的最长值班时间 {longest}。',
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
        const file = (roster: Roster) => plan.fileOf(roster)?.path ?? plan.file.path;
        for (const roster of plan.declared('roster')) {
            const longest = longestOf(roster);
            const window = windowFrom(roster, asOf);
            if (longest === undefined || !window || !called.has(roster.id)) continue;
            const related = [
                { file: file(roster), part: roster.id, property: 'longest', message: 'longest', args: { roster: titlesWord([roster]) } },
            ];
            for (const { part, runs } of dutyOf(plan, roster, STANDARD_DAYS, { from: window.from, to: window.from }).shifts) {
                const length = Math.max(0, ...runs.map(({ start, end }) => end - start));
                const shift = roster.shifts.find(({ id }) => id === part);
                if (shift && length > longest)
                    report(shift, { message: 'shift', args: { length: lengthWord(length), longest: lengthWord(longest) }, related });
            }
        }
        const rests = plan.declared('roster').some(({ id, rest }) => rest !== undefined && called.has(id));
        if (!rests && onOneShiftEach(plan, called)) return;
        const told = new Set<string>();
        const protecting = protectingRosters(plan);
        const once = (key: string) => !told.has(key) && told.add(key);
        for (const list of bookingsOf(plan, asOf, called).values()) {
            for (const chain of chains(list)) {
                const [{ roster, duty }, last] = [chain[0] as Booking, chain.at(-1) as Booking];
                const [shift, final] = [shiftOf(chain[0] as Booking), shiftOf(last)];
                const length = last.duty.end - duty.start;
                const longest = longestOf(roster);
                // Without a word on it, whole days by one person are a turn; several shifts on end are not.
                const turns = new Set(chain.map((one) => one.duty.shift)).size > 1;
                if (!shift || chain.length < 2 || (longest === undefined ? !turns || length <= DAY : length <= longest)) continue;
                // Someone who is longer on duty again and again is told of once.
                if (!once(`chain ${shift.id} ${final?.id}`)) continue;
                const span = { start: instantWord(duty.start, zone), end: instantWord(last.duty.end, zone), length: lengthWord(length) };
                if (longest === undefined) report(shift, { message: 'unbroken', args: span });
                else report(shift, { message: 'chain', args: { ...span, longest: lengthWord(longest) } });
            }
            for (const [i, { roster, duty }] of list.entries()) {
                const next = nextOf(list, i, (other) => !replaces(plan, roster, other, protecting));
                const rest = restBetween(roster, next?.roster);
                const shift = shiftOf({ roster, duty });
                const other = next && shiftOf(next);
                if (!next || !shift || !other || rest === undefined || next.duty.start - duty.end >= rest) continue;
                // Two shifts on end are one long duty, where the roster says how long that may be.
                if (next.roster === roster && next.duty.start === duty.end && roster.longest !== undefined) continue;
                if (!once(`rest ${shift.id} ${other.id}`)) continue;
                report(shift, {
                    message: 'rest',
                    args: {
                        length: lengthWord(next.duty.start - duty.end),
                        start: instantWord(duty.end, zone),
                        end: instantWord(next.duty.start, zone),
                        rest: lengthWord(rest),
                    },
                    related: [{ file: file(next.roster), part: other.id, message: 'next', args: {} }],
                });
            }
        }
    },
});

/** Longer than this nobody is awake. */
const DAY = 1440;

const shiftOf = ({ roster, duty }: Booking): Shift | undefined => roster.shifts.find(({ id }) => id === duty.shift);

/** Duties of one roster that follow one another without a break. */
function chains(list: readonly Booking[]): Booking[][] {
    const found: Booking[][] = [];
    const open = new Map<Roster, Booking[]>();
    for (const one of list) {
        const chain = open.get(one.roster);
        const last = chain?.at(-1);
        if (chain && last && last.duty.end >= one.duty.start) {
            if (one.duty.end > last.duty.end) chain.push(one);
            continue;
        }
        const made = [one];
        open.set(one.roster, made);
        found.push(made);
    }
    return found;
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
