import { titleOf } from '../parts.js';
import { rule } from '../rule.js';

/** Contracts and agreements that have run out. */
export const contractExpired = rule({
    id: 'dates/contract-expired',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-7.2-2'],
    since: '2026.0',
    dated: true,
    messages: {
        contract: {
            en: 'The contract with “{title}” ended on {day}: nobody there is bound to come. Renew it, or name another provider.',
            'zh-CN': '与“{title}”的合同已于 {day} 到期，对方不再有响应义务。请续签或更换服务商。',
        },
        cooperation: { en: 'This agreement ended on {day}.', 'zh-CN': '该合作已于 {day} 到期。' },
    },
    check({ plan, asOf }, report) {
        for (const one of plan.declared('provider')) {
            if (one.contract && one.contract < asOf)
                report(one, { message: 'contract', args: { title: titleOf(one), day: one.contract }, property: 'contract' });
        }
        for (const one of plan.plan.safeguards?.cooperations ?? [])
            if (one.until && one.until < asOf) report(one, { message: 'cooperation', args: { day: one.until }, property: 'until' });
    },
});
