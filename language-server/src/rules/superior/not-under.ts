import type { FileModel } from '../../model/file-model.js';
import { chainAbove, type ResolvedPlan } from '../../model/plans.js';
import type { Party, PartySet, Plan } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { isInSet } from '../authority/powers.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';

/** A plan that this one rests on, and that asks things of it, without being among its superiors: its demands would bind nobody. */
export const notUnder = rule({
    id: 'superior/not-under',
    reads: 'chain',
    severity: 'warning',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        apart: {
            en: 'This plan rests on “{title}”, which asks things of it, and does not stand under it: its demands are not looked at. Add “under {line} {name}”.',
            'zh-CN': '本预案以“{title}”为编制依据，后者对本预案有要求，但没有列为上级预案，其要求未被核对。请写“under {line} {name}”。',
        },
        demand: { en: 'It asks here', 'zh-CN': '相关要求见此处' },
        insert: { en: 'Write “under {line} {name}”', 'zh-CN': '写明“under {line} {name}”' },
    },
    check({ plan }, report) {
        // Who names no superior at all is told that.
        if (plan.plan.abridged || plan.plan.kind === 'national' || isAbsent(plan.plan, 'under')) return;
        const above = new Set(chainAbove(plan).map((one) => one.plan));
        for (const basis of plan.plan.general?.basis ?? []) {
            for (const [index, ref] of basis.refs.entries()) {
                const found = plan.resolution(ref);
                if (found?.state !== 'found' || found.part.type !== 'plan') continue;
                const other = found.part as Plan;
                if (above.has(other) || other === plan.plan || other.kind === 'national') continue;
                const demand = other.demands.find(({ of }) => of !== undefined && isMeant(of, found.file, plan));
                if (!demand) continue;
                const line = other.kind === 'department' ? 'sector' : 'territorial';
                const args = { title: titleOf(other), line, name: ref.ref };
                const change = {
                    kind: 'insert',
                    place: { file: plan.file.path, part: plan.plan.id },
                    text: `under ${line} ${ref.ref}`,
                } as const;
                report(basis, {
                    message: 'apart',
                    args,
                    property: 'refs',
                    index,
                    related: [{ file: found.file.path, part: demand.id, message: 'demand', args: {} }],
                    fixes: [{ title: 'insert', args: { line, name: ref.ref }, changes: [change] }],
                });
            }
        }
    },
});

/** A set is declared beside the plan that speaks of it, which is none of this plan's superiors. */
function isMeant({ kind, ref }: Party, file: FileModel, plan: ResolvedPlan): boolean {
    if (kind) return kind === plan.plan.kind;
    const set = file.declarations.find((one) => one.type === 'parties' && one.name === ref?.ref);
    return set !== undefined && isInSet(set as PartySet, plan) === 'yes';
}
