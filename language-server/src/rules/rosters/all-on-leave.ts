import { clockOf, plusDays } from '../../compile/duty-days.js';
import { periodOf } from '../../compile/rosters/needs.js';
import { behind } from '../../compile/rosters/people.js';
import { intersection, type Stretch, union } from '../../compile/rosters/spans.js';
import { isDay } from '../../model/quantity.js';
import type { Person } from '../../model/shape/index.js';
import { rule } from '../rule.js';
import { instantWord } from './words.js';

/** A post whose holder and all deputies are on leave at once. */
export const allOnLeave = rule({
    id: 'rosters/all-on-leave',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    dated: true,
    messages: {
        all: {
            en: '“{title}”: the holder and every deputy are on leave from {start} to {end}. Name one more deputy, or move a leave.',
            'zh-CN': '“{title}”的任职人和全部替补自 {start} 至 {end} 同时休假。请增加替补或调整休假。',
        },
    },
    check({ plan, asOf }, report) {
        const zone = plan.project.config.timezone;
        const at = clockOf(zone);
        const now = at(asOf, '00:00');
        const protectedDays = plan.protections.flatMap((one) => {
            const window = periodOf(one);
            return window ? [{ start: at(window.from, '00:00'), end: at(plusDays(window.to, 1), '00:00') }] : [];
        });
        const leaveOf = ({ leave }: Person): Stretch[] =>
            union(
                leave.flatMap(({ from, to }) => {
                    if (!from || !isDay(from) || (to && (!isDay(to) || to < from))) return [];
                    return [{ start: at(from, '00:00'), end: at(plusDays(to ?? plusDays(from, 365), 1), '00:00') }];
                }),
            );
        for (const post of plan.declared('post')) {
            // Who has no deputy at all is told of elsewhere.
            if (post.held.length === 0 || post.deputy.length === 0) continue;
            const lists = [...post.held, ...post.deputy].map((ref) => behind(plan, ref));
            if (lists.some((list) => list === undefined || list.length === 0)) continue;
            const persons = [...new Set(lists.flatMap((list) => list ?? []))];
            const away = persons.map(leaveOf).reduce((all, one) => intersection(all, one), [{ start: now, end: Number.MAX_SAFE_INTEGER }]);
            const first = away[0];
            if (!first) continue;
            const grave = post.key && intersection(away, protectedDays).length > 0;
            report(post, {
                message: 'all',
                args: { title: post.title ?? post.name ?? '', start: instantWord(first.start, zone), end: instantWord(first.end, zone) },
                ...(grave ? { severity: 'error' as const, requirements: ['NP-6.5-4', 'NP-7.1-1'] } : {}),
            });
        }
    },
});
