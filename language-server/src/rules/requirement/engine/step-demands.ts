import type { ResolvedPlan } from '../../../model/plans.js';
import { boundBy, cataloguesInForce } from './bound.js';

const known = new WeakMap<ResolvedPlan, Map<string, ReadonlySet<string>>>();

/** Kinds of action that bind a plan at a colour or a level, by any requirement that asks for steps. */
export function demandedKinds(plan: ResolvedPlan, key: string): ReadonlySet<string> {
    const byKey = known.get(plan) ?? new Map<string, ReadonlySet<string>>();
    known.set(plan, byKey);
    const made = byKey.get(key) ?? demanded(plan, key);
    byKey.set(key, made);
    return made;
}

function demanded(plan: ResolvedPlan, key: string): ReadonlySet<string> {
    const asked = cataloguesInForce(plan)
        .flatMap((catalogue) => catalogue.requirements)
        .filter((of) => of.check?.kind === 'steps' && ['bound', 'demanded'].includes(boundBy(plan, of).state));
    return new Set(
        asked.flatMap(({ check }) => {
            const { colours = [], levels = [], does = [] } = check as { colours?: string[]; levels?: string[]; does?: string[] };
            return [...colours, ...levels].includes(key) ? does : [];
        }),
    );
}
