import { chainAbove, type ResolvedPlan } from '../../model/plans.js';
import type { Demand, Party, PartySet, Plan } from '../../model/shape/index.js';

/** What superiors, over every `under` line, ask of a plan under one word: `drills`, `reviews`. */
export function demandsOn(plan: ResolvedPlan, what: string): { demand: Demand; by: ResolvedPlan }[] {
    return chainAbove(plan).flatMap((by) =>
        by.plan.demands
            .filter(({ of }) => of !== undefined && concerns(by, of, plan.plan))
            .flatMap(({ demands }) => demands.filter((demand) => demand.what === what).map((demand) => ({ demand, by }))),
    );
}

/** `each unit`, or a set whose kind and sector fit. */
function concerns(by: ResolvedPlan, { kind, ref }: Party, plan: Plan): boolean {
    if (kind) return kind === plan.kind;
    const found = ref && by.resolution(ref);
    if (found?.state !== 'found' || found.part.type !== 'parties') return false;
    const set = found.part as PartySet;
    return set.kind === plan.kind && (set.sector.length === 0 || set.sector.some((one) => plan.sector.includes(one)));
}

export const titleOf = ({ plan }: ResolvedPlan): string => plan.title ?? plan.name ?? '';
