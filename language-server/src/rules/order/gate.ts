import type { ResolvedPlan } from '../../model/plans.js';
import type { Playbook } from '../../model/shape/index.js';
import { actsOf } from '../cells.js';
import { partsOf, placeOf } from '../parts.js';
import { rule } from '../rule.js';

/** A gate that nobody waits at, or that requires nothing: it holds nothing back. */
export const gate = rule({
    id: 'order/gate',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-4.1-4'],
    since: '2026.0',
    messages: {
        idle: {
            en: 'Nothing waits at this gate, so it holds nothing back: stand a step “after {name}”, such as “override Restore after {name}”.',
            'zh-CN': '没有任何步骤等待该放行条件，它不起作用：请让某个步骤写“after {name}”，例如“override Restore after {name}”。',
        },
        open: {
            en: 'This gate requires nothing and waits for nothing: it is always open. Add “requires …”.',
            'zh-CN': '该放行条件没有任何要求，也不等待任何步骤：始终是开着的。请补写“requires …”。',
        },
    },
    check({ plan, compiled }, report) {
        const state = new Map<string, { name: string; used: boolean; open: boolean }>();
        for (const { steps, reports, broken } of actsOf(compiled)) {
            const waited = new Set([...steps, ...reports].flatMap(({ after }) => after));
            for (const step of steps) {
                if (step.kind !== 'gate') continue;
                const known = state.get(step.part) ?? { name: step.name, used: false, open: true };
                // Where all that it requires is left out, that is told of the step that is left out.
                const open = step.after.length === 0 && step.lost.length === 0 && (step.requires ?? []).length === 0;
                state.set(step.part, {
                    name: step.name,
                    used: known.used || broken || waited.has(step.name) || overridesLost(plan, step.part),
                    open: known.open && open && !broken,
                });
            }
        }
        for (const [part, { name, used, open }] of state) {
            if (!used) report(placeOf(plan, part), { message: 'idle', args: { name } });
            if (open) report(placeOf(plan, part), { message: 'open' });
        }
    },
});

/** An override beside the gate that changes a step that is not there: it may be what waits. */
function overridesLost(plan: ResolvedPlan, gatePart: string): boolean {
    const block = partsOf(plan).get(gatePart.slice(0, gatePart.lastIndexOf('/'))) as Partial<Playbook> | undefined;
    return (block?.overrides ?? []).some(({ step }) => step !== undefined && plan.resolution(step)?.state !== 'found');
}
