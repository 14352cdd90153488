import { rule } from '../rule.js';
import { guidance, partOf } from './about.js';

/** What is out of scope only until a day is in scope again after it. */
export const exclusionExpired = rule({
    id: 'scope/exclusion-expired',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-0'],
    since: '2026.0',
    dated: true,
    messages: {
        expired: {
            en: 'This was out of scope until {until} only: take it in, or have it decided again.',
            'zh-CN': '该项仅在 {until} 之前不纳入范围：请纳入范围，或者重新审批。',
        },
    },
    check({ plan, compiled, asOf }, report) {
        const part = partOf(plan);
        for (const { part: id, until } of compiled.scope.exclusions) {
            const own = part(id);
            if (own && until && until < asOf)
                report(own, { message: 'expired', args: { until }, property: 'until', severity: guidance(plan) });
        }
    },
});
