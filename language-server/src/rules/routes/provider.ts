import { providersOf } from '../../compile/route-timeline.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { isAbsent } from '../../model/state.js';
import { rule } from '../rule.js';
import { isBoundByMeasures } from './dues.js';

/** A provider that watches or has access, and owes no report of what it finds. */
export const provider = rule({
    id: 'routes/provider',
    reads: 'plan',
    severity: 'warning',
    requirements: ['LAW-RPT-7'],
    since: '2026.0',
    missing: true,
    messages: {
        silent: {
            en: 'This provider watches or has access to systems, and nothing says how soon it reports what it finds. Have the contract say so, and write “reports within …”.',
            'zh-CN': '该服务商参与监测或可以访问系统，但没有写明发现事件后多久报告。请在合同中约定，并写明“reports within …”。',
        },
    },
    check({ plan }, report) {
        if (!isBoundByMeasures(plan)) return;
        const watching = new Set(providersOf(plan, monitorsOf(plan)).map(({ id }) => id));
        for (const one of plan.declared('provider')) {
            if (isAbsent(one, 'reports') && (one.access.length > 0 || watching.has(one.id))) report(one, { message: 'silent' });
        }
    },
});

const monitorsOf = ({ plan, protections }: ResolvedPlan) => [
    ...(plan.monitoring?.monitors ?? []),
    ...(plan.prevention?.majorActivities?.monitors ?? []),
    ...protections.flatMap(({ during }) => during?.monitors ?? []),
];
