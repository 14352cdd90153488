import type { Compiled } from '../../compile/compiled.js';
import type { CellStep } from '../../compile/matrix-types.js';
import { actsOf } from '../cells.js';
import { partsOf, placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { CRITICAL } from './one-member.js';

/** What an incident cannot do without is done by providers alone: without the contract nobody does it. */
export const providerOnly = rule({
    id: 'resilience/provider-only',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    messages: {
        only: {
            en: '{at}: only a provider does this ({does}). Who answers for it in the unit? Write “by” an own body “with” the provider.',
            'zh-CN': '{at}：此项（{does}）只由服务商承担，本单位无人负责。请由本单位机构承担（by），服务商协助（with）。',
        },
        owner: {
            en: '{at}: only a provider answers for the handling. Name an own body here, and have the provider help (“with”).',
            'zh-CN': '{at}：处置工作只由服务商负责，本单位无人负责。请在此指定本单位机构，由服务商协助（with）。',
        },
    },
    check({ plan, compiled }, report) {
        const seen = new Map<string, { does: string; levels: Set<string> }>();
        for (const { steps, at, broken } of actsOf(compiled)) {
            if (broken || !at.level) continue;
            for (const kind of CRITICAL) {
                const doing = steps.filter(({ does, of }) => does.includes(kind) && of === undefined);
                if (doing.length === 0 || !doing.every(isProvidersOnly)) continue;
                const part = doing[0]?.part ?? '';
                const known = seen.get(part) ?? { does: kind, levels: new Set<string>() };
                known.levels.add(at.level);
                seen.set(part, known);
            }
        }
        for (const [part, { does, levels }] of seen) {
            const args = { at: levelsWord([...levels]), does: termWord('actions', does) };
            report(placeOf(plan, part), { message: 'only', args, property: 'by' });
        }
        for (const { part, property, levels } of owners(compiled))
            report(placeOf(plan, part), { message: 'owner', args: { at: levelsWord(levels) }, property });
    },
});

interface Owned {
    readonly part: string;
    readonly property: 'led' | 'command';
    readonly levels: string[];
}

/** Where cells get an owner who is a provider: the playbook's leader, else the level's command. */
function owners({ plan, incident }: Compiled): Owned[] {
    const found = new Map<string, Owned>();
    const parts = partsOf(plan);
    for (const { owner, state, broken, level, parts: blocks } of incident.rows.flatMap(({ cells }) => cells)) {
        const parties = owner.flatMap(({ any }) => any);
        if (state === 'excluded' || state === 'handed_over' || broken || parties.length === 0) continue;
        if (!parties.every(({ type }) => type === 'provider')) continue;
        for (const property of ['led', 'command'] as const) {
            const part = blocks.find((id) => {
                const block = parts.get(id) as { readonly led?: readonly unknown[]; readonly command?: readonly unknown[] } | undefined;
                return (block?.[property]?.length ?? 0) > 0;
            });
            if (!part) continue;
            const known = found.get(part) ?? { part, property, levels: [] };
            if (!known.levels.includes(level)) known.levels.push(level);
            found.set(part, known);
            break;
        }
    }
    return [...found.values()];
}

/** Nobody of one's own, neither in charge nor helping. */
function isProvidersOnly({ by, with: helpers }: CellStep): boolean {
    const parties = [...by, ...helpers].flatMap(({ any }) => any);
    return parties.length > 0 && parties.every(({ type }) => type === 'provider');
}
