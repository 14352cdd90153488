import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { DEMAND, demandPlace, groupsOf } from './grouped.js';
import { verdictsOf } from './verdicts.js';

/** A report that is a duty, left to somebody's discretion. */
export const discretion = rule({
    id: 'routes/discretion',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-4.1-2', 'LAW-RPT-1', 'LAW-RPT-2', 'LAW-RPT-3', 'LAW-RPT-3b', 'LAW-RPT-4'],
    since: '2026.0',
    fixable: true,
    messages: {
        left: {
            en: '{at}: the report to {to} is left to somebody’s discretion, but {by} demands it. Take “at_discretion of …” out.',
            'zh-CN': '{at}：向{to}的报告由个人酌定，而{by}要求必须报告。请删去“at_discretion of …”。',
        },
        exempt: {
            en: '{at}: the report to {to} may be left out for a reason that is recorded (“unless …”), but {by} demands it each time. Take “unless …” out.',
            'zh-CN': '{at}：向{to}的报告可因所记录的理由（“unless …”）而免报，而{by}要求每次都报告。请删去“unless …”。',
        },
        demand: DEMAND,
        remove: { en: 'Take the discretion out', 'zh-CN': '删去酌定' },
    },
    check({ plan, compiled }, report) {
        for (const { due, route, at, to } of groupsOf(verdictsOf(compiled), 'discretion')) {
            if (!route) continue;
            const place = placeOf(plan, route.part);
            const rest = { args: { at, to, by: due.by }, requirements: [due.requirement], related: demandPlace(due) };
            if (!route.discretion) {
                report(place, { message: 'exempt', property: 'unless', ...rest });
                continue;
            }
            const change = { kind: 'remove', place: { ...place, property: 'discretion' } } as const;
            report(place, {
                message: 'left',
                property: 'discretion',
                ...rest,
                fixes: [{ title: 'remove', args: {}, changes: [change] }],
            });
        }
    },
});
