import type { Report as ReportPart } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { partsOf, placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { conditionWord } from './condition-word.js';
import { DEMAND, demandPlace, groupsOf } from './grouped.js';
import { verdictsOf } from './verdicts.js';

/** Somebody whom the law or a superior wants told, and no report reaches them. */
export const noReport = rule({
    id: 'routes/no-report',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-4.1-2', 'LAW-RPT-1', 'LAW-RPT-2', 'LAW-RPT-3', 'LAW-RPT-3b', 'LAW-RPT-4'],
    since: '2026.0',
    missing: true,
    messages: {
        none: {
            en: '{at}: no report reaches {to}, as {by} demands. Add “report … to …” for it.',
            'zh-CN': '{at}：没有报告送达{to}，而{by}对此有要求。请补写“report … to …”。',
        },
        condition: {
            en: '{at}: {to} is told only {condition}, but {by} demands a report each time. Take the condition away, or add a report without it.',
            'zh-CN': '{at}：仅在{condition}时才报告{to}，而{by}要求每次都报告。请取消该条件，或另写一个无条件的报告。',
        },
        demand: DEMAND,
    },
    check({ plan, compiled }, report) {
        const { response } = plan.plan;
        if (!response) return;
        const judged = verdictsOf(compiled);
        for (const { due, at, to } of groupsOf(judged, 'none')) {
            // Who stands under nobody has no office above to tell: that is the finding.
            if (due.requirement === 'LAW-RPT-4' && isAbsent(plan.plan, 'under')) continue;
            const args = { at, to, by: due.by };
            report(response, { message: 'none', args, requirements: [due.requirement], related: demandPlace(due) });
        }
        for (const { due, route, at, to } of groupsOf(judged, 'condition')) {
            if (!route) continue;
            const args = { at, to, by: due.by, condition: conditionWord(route) };
            const written = partsOf(plan).get(route.part) as Partial<ReportPart> | undefined;
            const index = written?.to?.findIndex((one) => one.if !== undefined) ?? -1;
            const place = route.conditionFacts ? { property: 'when' } : { property: 'to', index: Math.max(0, index) };
            report(placeOf(plan, route.part), {
                message: 'condition',
                args,
                ...place,
                requirements: [due.requirement],
                related: demandPlace(due),
            });
        }
    },
});
