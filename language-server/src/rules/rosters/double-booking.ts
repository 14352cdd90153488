import { type Booking, bookingsOf, onOneShiftEach, replaces, standInsOf } from '../../compile/rosters/bookings.js';
import { calledRosters, protectingRosters } from '../../compile/rosters/needs.js';
import type { Stretch } from '../../compile/rosters/spans.js';
import type { Part } from '../../model/shape/index.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { instantWord, SPAN, spanPlaces, titlesWord } from './words.js';

/** The same person on two shifts at once. */
export const doubleBooking = rule({
    id: 'rosters/double-booking',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-7.1-1', 'HP-RSP-2'],
    since: '2026.0',
    dated: true,
    messages: {
        twice: {
            en: 'The same person is on {shift} and on {other} at once, from {start} to {end}{more}.',
            'zh-CN': '同一人同时在{shift}和{other}值班：{start} 至 {end}{more}。',
        },
        stand_in: {
            en: 'Whoever stands in on {shift} for somebody on leave is on {other} at that time, from {start} to {end}{more}, and nobody else is free. Name one more deputy, or move a leave.',
            'zh-CN': '{shift}有人休假，顶班人同一时间在{other}值班：{start} 至 {end}{more}，且无其他人可顶班。请增加替补或调整休假。',
        },
        span: SPAN,
        other: { en: 'The other shift', 'zh-CN': '另一班次' },
    },
    check({ plan, asOf }, report) {
        const called = calledRosters(plan);
        const standing = standInsOf(plan, asOf, called);
        if (standing.length === 0 && onOneShiftEach(plan, called)) return;
        const protecting = protectingRosters(plan);
        const booked = bookingsOf(plan, asOf, called);
        const found = new Map<string, Found>();
        const add = (message: Found['message'], a: Booking, b: Booking, span: Stretch) => {
            const key = [message, ...[a.duty.shift, b.duty.shift].sort()].join(' ');
            const known = found.get(key) ?? { message, a, b, spans: [] };
            known.spans.push(span);
            found.set(key, known);
        };
        for (const list of booked.values()) {
            for (const [i, a] of list.entries()) {
                for (let j = i + 1; j < list.length; j++) {
                    const b = list[j];
                    if (!b || b.duty.start >= a.duty.end) break;
                    if (a.duty.shift === b.duty.shift || replaces(plan, a.roster, b.roster, protecting)) continue;
                    add('twice', a, b, { start: b.duty.start, end: Math.min(a.duty.end, b.duty.end) });
                }
            }
        }
        const duringOf = (person: string, { roster, duty }: Booking, span: Stretch) =>
            (booked.get(person) ?? []).filter(
                (one) =>
                    one.duty.start < span.end &&
                    span.start < one.duty.end &&
                    one.duty.shift !== duty.shift &&
                    !replaces(plan, roster, one.roster, protecting),
            );
        for (const one of standing) {
            for (const other of duringOf(one.person, one, one.duty)) {
                const span = { start: Math.max(one.duty.start, other.duty.start), end: Math.min(one.duty.end, other.duty.end) };
                if (!one.others.some((person) => duringOf(person, one, span).length === 0)) add('stand_in', one, other, span);
            }
        }
        for (const { message, a, b, spans } of found.values()) {
            const [shift, other] = [shiftOf(a), shiftOf(b)];
            const sorted = spans.toSorted((x, y) => x.start - y.start);
            const [first] = sorted;
            if (!shift || !other || !first) continue;
            const { timezone } = plan.project.config;
            const at = placeOf(plan, other.id);
            report(shift, {
                message,
                args: {
                    shift: titlesWord([a.roster, shift]),
                    other: titlesWord([b.roster, other]),
                    start: instantWord(first.start, timezone),
                    end: instantWord(first.end, timezone),
                    more:
                        spans.length > 1
                            ? { en: `, and ${spans.length - 1} times more`, 'zh-CN': `，另有 ${spans.length - 1} 次` }
                            : { en: '', 'zh-CN': '' },
                },
                severity: protecting.has(a.roster.id) && protecting.has(b.roster.id) ? 'error' : 'warning',
                related: [{ ...at, message: 'other', args: {} }, ...spanPlaces(sorted, timezone, at)],
            });
        }
    },
});

interface Found {
    readonly message: 'twice' | 'stand_in';
    readonly a: Booking;
    readonly b: Booking;
    readonly spans: Stretch[];
}

const shiftOf = ({ roster, duty }: Booking): Part | undefined => roster.shifts.find(({ id }) => id === duty.shift);
