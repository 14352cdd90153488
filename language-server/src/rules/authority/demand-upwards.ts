import type { ResolvedPlan } from '../../model/plans.js';
import type { Party, PartySet } from '../../model/shape/index.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';

/** A plan that demands something of those above it, as a copy of a superior’s plan does. */
export const demandUpwards = rule({
    id: 'authority/demand-upwards',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-8.1-2'],
    since: '2026.0',
    fixable: true,
    messages: {
        upwards: {
            en: 'A plan of kind {own} cannot demand anything of each {kind}: they stand above it. Demands go to those below.',
            'zh-CN': '{own}的预案不能向{kind}提要求：对方是上级。只能向下级提要求。',
        },
        remove: { en: 'Take the demands out', 'zh-CN': '删去这些要求' },
    },
    check({ plan: resolved }, report) {
        const { plan, file } = resolved;
        const own = RANK[plan.kind ?? ''];
        if (plan.abridged || own === undefined) return;
        for (const block of plan.demands) {
            const kind = block.of && !block.damaged ? kindOf(block.of, resolved) : undefined;
            const theirs = kind === undefined ? undefined : RANK[kind];
            if (kind === undefined || theirs === undefined || theirs >= own) continue;
            const change = { kind: 'remove', place: { file: file.path, part: block.id } } as const;
            report(block, {
                message: 'upwards',
                args: { own: termWord('plan_kinds', plan.kind ?? ''), kind: termWord('party_kinds', kind) },
                property: 'of',
                fixes: [{ title: 'remove', args: {}, changes: [change] }],
            });
        }
    },
});

const RANK: Readonly<Record<string, number>> = { national: 0, province: 1, department: 1, region: 2, unit: 3, section: 4 };

function kindOf(party: Party, plan: ResolvedPlan): string | undefined {
    if (party.kind) return party.kind;
    const found = party.ref && plan.resolution(party.ref);
    return found?.state === 'found' && found.part.type === 'parties' ? (found.part as PartySet).kind : undefined;
}
