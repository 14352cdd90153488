import type { Compiled } from '../../compile/compiled.js';
import { promisedMinutes } from '../../compile/durations.js';
import type { CellStep } from '../../compile/matrix-types.js';
import { placeOf } from '../parts.js';
import { spanWord } from '../routes/chain.js';
import { rule } from '../rule.js';

/** Quick handling in a protection that promises less time than the playbook it uses takes. */
export const sum = rule({
    id: 'order/sum',
    reads: 'plan',
    severity: 'error',
    requirements: ['HP-NOTE-7'],
    since: '2026.0',
    messages: {
        longer: {
            en: 'Handled within {allowed}, but “{name}” of the playbook is done only after {total}. Give it more time, or the playbook less.',
            'zh-CN': '要求在{allowed}内处置完毕，而处置流程中的“{name}”要到{total}才完成。请放宽时限，或缩短处置流程。',
        },
        step: { en: 'Done after {total}', 'zh-CN': '{total}后完成' },
    },
    check({ plan, compiled }, report) {
        for (const handling of plan.protections.flatMap(({ during }) => during?.handlings ?? [])) {
            const [written] = handling.limits;
            const allowed = promisedMinutes(written?.amount);
            if (allowed === undefined || (written?.clock !== undefined && written.clock !== 'discovery') || written?.anchor) continue;
            const ids = handling.uses.flatMap((ref) =>
                plan.resolution(ref)?.state === 'found' ? [(plan.resolution(ref) as { part: { id: string } }).part.id] : [],
            );
            const slowest = ids
                .flatMap((id) => slowestOf(compiled, id) ?? [])
                .reduce<Slow | undefined>((worst, one) => (worst && worst.total >= one.total ? worst : one), undefined);
            if (!slowest || slowest.total <= allowed) continue;
            const total = spanWord(slowest.total);
            const related = [{ ...placeOf(plan, slowest.step.part), message: 'step', args: { total } }];
            report(handling, {
                message: 'longer',
                args: { allowed: spanWord(allowed), name: slowest.step.name, total },
                property: 'limits',
                related,
            });
        }
    },
});

interface Slow {
    readonly step: CellStep;
    readonly total: number;
}

/** The playbook's own step that is done last, from discovery, in any cell that it makes. */
function slowestOf({ incident }: Compiled, playbook: string): Slow | undefined {
    let slowest: Slow | undefined;
    for (const { parts, steps } of incident.rows.flatMap(({ cells }) => cells)) {
        if (!parts.includes(playbook)) continue;
        for (const step of steps) {
            if (!step.part.startsWith(`${playbook}/`)) continue;
            const total = step.times.find(({ clock }) => clock === 'discovery')?.minutes;
            if (total !== undefined && step.times.length === 1 && total > (slowest?.total ?? -1)) slowest = { step, total };
        }
    }
    return slowest;
}
