import { providersOf } from '../../compile/route-timeline.js';
import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import { isAbsent } from '../../model/state.js';
import { rule } from '../rule.js';
import { isBoundByMeasures } from './dues.js';

/** A provider that watches, has access or helps, and owes no report of what it finds. */
export const provider = rule({
    id: 'routes/provider',
    reads: 'plan',
    severity: 'warning',
    requirements: ['LAW-RPT-7'],
    since: '2026.0',
    missing: true,
    messages: {
        silent: {
            en: 'This provider watches, has access to systems or helps to handle incidents, and nothing says how soon it reports what it finds. Have the contract say so, and write “reports within …”.',
            'zh-CN':
                '该服务商参与监测、可以访问系统或协助处置事件，但没有写明发现事件后多久报告。请在合同中约定，并写明“reports within …”。',
        },
    },
    check({ plan }, report) {
        if (!isBoundByMeasures(plan)) return;
        const watching = new Set(providersOf(plan, monitorsOf(plan)).map(({ id }) => id));
        // Whoever stands beside a body of one's own maintains or defends what it runs.
        const helping = new Set(
            allBodies(plan.plan.organization?.bodies ?? []).flatMap((body) =>
                body.with.flatMap(({ any }) => any.map((party) => partyPart(plan, party)?.id)),
            ),
        );
        for (const one of plan.declared('provider')) {
            if (isAbsent(one, 'reports') && (one.access.length > 0 || watching.has(one.id) || helping.has(one.id)))
                report(one, { message: 'silent' });
        }
    },
});

const monitorsOf = ({ plan, protections }: ResolvedPlan) => [
    ...(plan.monitoring?.monitors ?? []),
    ...(plan.prevention?.majorActivities?.monitors ?? []),
    ...protections.flatMap(({ during }) => during?.monitors ?? []),
];
