import { type Booking, bookingsOf, onOneShiftEach, replaces } from '../../compile/rosters/bookings.js';
import { calledRosters, protectingRosters } from '../../compile/rosters/needs.js';
import type { Part } from '../../model/shape/index.js';
import { rule } from '../rule.js';
import { instantWord, titlesWord } from './words.js';

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
        other: { en: 'The other shift', 'zh-CN': '另一班次' },
    },
    check({ plan, asOf }, report) {
        const called = calledRosters(plan);
        if (onOneShiftEach(plan, called)) return;
        const protecting = protectingRosters(plan);
        const booked = bookingsOf(plan, asOf, called);
        const found = new Map<string, { a: Booking; b: Booking; spans: { start: number; end: number }[] }>();
        for (const list of booked.values()) {
            for (const [i, a] of list.entries()) {
                for (let j = i + 1; j < list.length; j++) {
                    const b = list[j];
                    if (!b || b.duty.start >= a.duty.end) break;
                    if (a.duty.shift === b.duty.shift || replaces(plan, a.roster, b.roster, protecting)) continue;
                    const key = [a.duty.shift, b.duty.shift].sort().join(' ');
                    const known = found.get(key) ?? { a, b, spans: [] };
                    known.spans.push({ start: b.duty.start, end: Math.min(a.duty.end, b.duty.end) });
                    found.set(key, known);
                }
            }
        }
        for (const { a, b, spans } of found.values()) {
            const [shift, other] = [shiftOf(a), shiftOf(b)];
            const first = spans.toSorted((x, y) => x.start - y.start)[0];
            if (!shift || !other || !first) continue;
            const { timezone } = plan.project.config;
            const file = plan.fileOf(other)?.path ?? plan.file.path;
            report(shift, {
                message: 'twice',
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
                related: [{ file, part: other.id, message: 'other', args: {} }],
            });
        }
    },
});

const shiftOf = ({ roster, duty }: Booking): Part | undefined => roster.shifts.find(({ id }) => id === duty.shift);
