import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { ALSO, chainWord, HOP, slowestHop, spanWord } from './chain.js';
import { DEMAND } from './grouped.js';
import { byReport, CHAIN, chainPlaces, limitOf, othersWord } from './one-report.js';

/** A report whose worst case is later than the law or a superior allows. */
export const tooLate = rule({
    id: 'routes/too-late',
    reads: 'chain',
    severity: 'error',
    requirements: ['LAW-RPT-1', 'LAW-RPT-2', 'LAW-RPT-3', 'LAW-RPT-3b', 'LAW-RPT-4', 'NP-4.1-2'],
    since: '2026.0',
    messages: {
        late: {
            en: '{at}: too late for {to}: {chain}, and {by} allows {allowed}.{others} Shorten a hop, or report before it.',
            'zh-CN': '{at}：报告{to}超时：{chain}，而{by}只允许{allowed}。{others}请缩短其中的环节，或提前到该环节之前报告。',
        },
        hop: HOP,
        chain: CHAIN,
        also: ALSO,
        demand: DEMAND,
    },
    check(context, report) {
        const { plan, compiled } = context;
        for (const one of byReport(compiled, 'late')) {
            const { due, route, at, to } = one.worst;
            if (!due.limit) continue;
            const args = {
                at,
                to,
                by: due.by,
                chain: chainWord(route),
                allowed: spanWord(due.limit.minutes),
                others: othersWord(one.others),
                hop: slowestHop(route),
            };
            report(placeOf(plan, route.part), {
                message: 'late',
                args,
                property: limitOf(route),
                requirements: one.requirements,
                related: chainPlaces(context, one),
            });
        }
    },
});
