import { actsOf } from '../cells.js';
import { partsOf, placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';

/** Kinds of action that an incident waits for. */
const URGENT = ['activate', 'assess', 'contain', 'preserve_evidence', 'eradicate', 'restore', 'approve'] as const;

/** Where the national plan speaks of them; of restoring it does not. */
const CLAUSES: Readonly<Partial<Record<(typeof URGENT)[number], string>>> = {
    activate: 'NP-4.1-1',
    approve: 'NP-4.1-2',
    contain: 'NP-4.1-3',
    eradicate: 'NP-4.1-3',
    assess: 'NP-4.1-4',
    preserve_evidence: 'NP-4.1-4',
};

/** A step of handling without a limit: nobody can say when it is done, nor what comes after it. */
export const limit = rule({
    id: 'order/limit',
    reads: 'plan',
    severity: 'info',
    requirements: ['NP-4.1-1', 'NP-4.1-2', 'NP-4.1-3', 'NP-4.1-4'],
    since: '2026.0',
    missing: true,
    messages: {
        none: {
            en: 'This step ({does}) has no limit, so nothing after it has one either. Add “within …”, or “immediately”.',
            'zh-CN': '该步骤（{does}）没有时限，其后的步骤也就没有时限。请补写“within …”或“immediately”。',
        },
    },
    check({ plan, compiled }, report) {
        // The national plan leaves the numbers to those below.
        if (plan.plan.kind === 'national') return;
        const parts = partsOf(plan);
        const seen = new Set<string>();
        for (const { steps, at, broken } of actsOf(compiled)) {
            if (broken || !at.level) continue;
            for (const step of steps) {
                const kind = URGENT.find((one) => step.does.includes(one));
                if (step.kind !== 'step' || !kind || seen.has(step.part) || step.deadline || step.times.length > 0 || step.cyclic) continue;
                seen.add(step.part);
                const marked = [step.part, ...step.overrides].some((id) =>
                    parts.get(id)?.marks?.some(({ property }) => property === 'limits'),
                );
                if (marked || (step.every ?? []).length > 0 || step.ready.length === 0) continue;
                const clause = CLAUSES[kind];
                const args = { does: termWord('actions', kind) };
                report(placeOf(plan, step.part), { message: 'none', args, requirements: clause ? [clause] : [] });
            }
        }
    },
});
