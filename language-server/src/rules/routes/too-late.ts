import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { ALSO, chainWord, HOP, hopPlaces, slowestHop, spanWord } from './chain.js';
import { DEMAND, demandPlace, groupsOf } from './grouped.js';
import { verdictsOf } from './verdicts.js';

/** A report whose worst case is later than the law or a superior allows. */
export const tooLate = rule({
    id: 'routes/too-late',
    reads: 'chain',
    severity: 'error',
    requirements: ['LAW-RPT-1', 'LAW-RPT-2', 'LAW-RPT-3', 'LAW-RPT-3b', 'LAW-RPT-4', 'NP-4.1-2'],
    since: '2026.0',
    messages: {
        late: {
            en: '{at}: too late for {to}: {chain}, and {by} allows {allowed}. Shorten a hop, or report before it.',
            'zh-CN': '{at}：报告{to}超时：{chain}，而{by}只允许{allowed}。请缩短其中的环节，或提前到该环节之前报告。',
        },
        hop: HOP,
        also: ALSO,
        demand: DEMAND,
    },
    check(context, report) {
        const { plan, compiled } = context;
        for (const { due, route, at, to } of groupsOf(verdictsOf(compiled), 'late')) {
            if (!route || !due.limit) continue;
            const hop = slowestHop(route);
            const args = { at, to, by: due.by, chain: chainWord(route), allowed: spanWord(due.limit.minutes), hop };
            const related = [...hopPlaces(context, route), ...demandPlace(due)];
            report(placeOf(plan, route.part), { message: 'late', args, property: 'limits', requirements: [due.requirement], related });
        }
    },
});
