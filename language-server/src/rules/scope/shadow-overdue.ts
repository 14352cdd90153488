import { rule } from '../rule.js';
import { guidance } from './about.js';

/** A decision on a shadow asset that was to be carried out by now, or held only until now. */
export const shadowOverdue = rule({
    id: 'scope/shadow-overdue',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-6'],
    since: '2026.0',
    dated: true,
    messages: {
        due: { en: 'This decision was due on {due} and is not recorded as done.', 'zh-CN': '该决定应于 {due} 完成，没有完成记录。' },
        until: {
            en: 'This asset was accepted until {until} only: adopt, isolate or remove it, or have it decided again.',
            'zh-CN': '该资产仅接受至 {until}：请纳管、隔离、下线，或者重新作出决定。',
        },
    },
    check({ plan, asOf }, report) {
        for (const one of plan.declared('shadow')) {
            for (const [index, { due, done, until }] of one.decisions.entries()) {
                const at = { property: 'decisions', index, severity: guidance(plan) };
                if (due && due < asOf && !done) report(one, { message: 'due', args: { due }, ...at });
                else if (until && until < asOf && !done) report(one, { message: 'until', args: { until }, ...at });
            }
        }
    },
});
