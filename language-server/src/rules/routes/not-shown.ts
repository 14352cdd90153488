import type { Route } from '../../compile/route-types.js';
import { partsOf, placeOf } from '../parts.js';
import { type PlanContext, rule } from '../rule.js';
import { chainWord, HOP, hopsOf, spanWord } from './chain.js';
import { DEMAND } from './grouped.js';
import { byReport, CHAIN, chainPlaces, limitOf, othersWord } from './one-report.js';

/** A report with a limit by law or by a superior that promises no number. */
export const notShown = rule({
    id: 'routes/not-shown',
    reads: 'chain',
    severity: 'warning',
    requirements: ['LAW-RPT-1', 'LAW-RPT-2', 'LAW-RPT-3', 'LAW-RPT-3b', 'LAW-RPT-4', 'NP-4.1-2'],
    since: '2026.0',
    messages: {
        open: {
            en: '{at}: {by} allows {allowed} for {to}, and nothing shows that it is kept: {chain}.{others} Give the report a limit, such as “within … of discovery”.',
            'zh-CN':
                '{at}：{by}要求在{allowed}内报告{to}，而预案不能表明可以做到：{chain}。{others}请写明时限，例如“within … of discovery”。',
        },
        hop: HOP,
        chain: CHAIN,
        demand: DEMAND,
    },
    check(context, report) {
        const { plan, compiled } = context;
        for (const one of byReport(compiled, 'open')) {
            const { due, route, at, to } = one.worst;
            if (!due.limit || isUnread(context, route)) continue;
            const args = {
                at,
                to,
                by: due.by,
                chain: chainWord(route),
                allowed: spanWord(due.limit.minutes),
                others: othersWord(one.others),
            };
            report(placeOf(plan, route.part), {
                message: 'open',
                args,
                property: limitOf(route),
                requirements: one.requirements,
                related: chainPlaces(context, one),
            });
        }
    },
});

/** A limit that is owed or damaged is another finding. */
function isUnread({ plan }: PlanContext, route: Route): boolean {
    const parts = partsOf(plan);
    return [route.part, ...hopsOf(route).map(({ part }) => part)].some((id) => {
        const part = parts.get(id);
        return (
            part?.damaged ||
            part?.marks?.some(({ property, issue }) => issue !== 'twice' && (property === 'limits' || property === 'reports'))
        );
    });
}
