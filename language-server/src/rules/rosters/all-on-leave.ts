import { clockOf, plusDays } from '../../compile/duty-days.js';
import { periodOf } from '../../compile/rosters/needs.js';
import { behind } from '../../compile/rosters/people.js';
import { intersection, type Stretch, union } from '../../compile/rosters/spans.js';
import { isDay } from '../../model/quantity.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Person, Ref } from '../../model/shape/index.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { instantWord } from './words.js';

/** A post whose holder and all deputies, or a body whose head and all deputies, are on leave at once. */
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
        body: {
            en: '“{title}”: the head and every deputy are on leave from {start} to {end}. Name one more deputy, or move a leave.',
            'zh-CN': '“{title}”的负责人和全部副职自 {start} 至 {end} 同时休假。请增加副职或调整休假。',
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
        // Without a last day, a year of it is looked at.
        const leaveFor = ({ leave }: Person): Stretch[] =>
            union(
                leave.flatMap(({ from, to }) => {
                    if (!from || !isDay(from) || (to && (!isDay(to) || to < from))) return [];
                    return [{ start: at(from, '00:00'), end: at(plusDays(to ?? plusDays(from, 365), 1), '00:00') }];
                }),
            );
        /** When all behind some names are away at once; undefined where one of them is not known. */
        const allAway = (refs: readonly Ref[]): { who: string; away: Stretch[] } | undefined => {
            const lists = refs.map((ref) => behind(plan, ref));
            if (lists.length === 0 || lists.some((list) => list === undefined || list.length === 0)) return undefined;
            const persons = [...new Set(lists.flatMap((list) => list ?? []))];
            const from = [{ start: now, end: Number.MAX_SAFE_INTEGER }];
            const who = persons.map(({ id }) => id).toSorted();
            return { who: who.join(' '), away: persons.map(leaveFor).reduce((all, one) => intersection(all, one), from) };
        };
        const told = new Set<string>();
        for (const post of plan.declared('post')) {
            // Who has no deputy at all is told of elsewhere.
            if (post.held.length === 0 || post.deputy.length === 0) continue;
            const all = allAway([...post.held, ...post.deputy]);
            const first = all?.away[0];
            if (!all || !first) continue;
            told.add(all.who);
            const grave = post.key && intersection(all.away, protectedDays).length > 0;
            report(post, {
                message: 'all',
                args: { title: titleOf(post), start: instantWord(first.start, zone), end: instantWord(first.end, zone) },
                ...(grave ? { severity: 'error' as const, requirements: ['NP-6.5-4', 'NP-7.1-1'] } : {}),
            });
        }
        for (const body of allBodies(plan.plan.organization?.bodies ?? [])) {
            const choices = [...body.head, ...body.deputy];
            // Alternatives, each head of a set and outside parties are not followed.
            const refs = choices.flatMap(({ any }) => (any.length === 1 && !any[0]?.each && !any[0]?.role ? (any[0]?.ref ?? []) : []));
            if (body.head.length === 0 || body.deputy.length === 0 || refs.length < choices.length) continue;
            const all = allAway(refs);
            const first = all?.away[0];
            // The same persons behind a post are the same finding.
            if (!all || !first || told.has(all.who)) continue;
            told.add(all.who);
            const args = { title: titleOf(body), start: instantWord(first.start, zone), end: instantWord(first.end, zone) };
            report(body, { message: 'body', args, property: 'head' });
        }
    },
});
