import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import type { Ref } from '../../model/shape/field.js';
import type { Choice, Part, Post } from '../../model/shape/index.js';

/** A person or a post that is named, with the people behind it. */
export interface Holder {
    readonly part: Part;
    /** Ids of the persons: of a post, those who hold it. */
    readonly persons: readonly string[];
}

/** The persons and posts that are named in a list of parties; others (bodies, outside parties, unknown names) are left out. */
export function holdersIn(plan: ResolvedPlan, choices: readonly Choice[]): Holder[] {
    return choices.flatMap(({ any }) => any.flatMap((party) => holder(plan, partyPart(plan, party)) ?? []));
}

export function holdersNamed(plan: ResolvedPlan, refs: readonly Ref[]): Holder[] {
    return refs.flatMap((ref) => {
        const found = plan.resolution(ref);
        return found?.state === 'found' ? (holder(plan, found.part) ?? []) : [];
    });
}

function holder(plan: ResolvedPlan, part: Part | undefined): Holder | undefined {
    if (part?.type === 'person') return { part, persons: [part.id] };
    if (part?.type !== 'post') return undefined;
    const held = holdersNamed(
        plan,
        (part as Post).held.filter((ref) => plan.resolution(ref)?.state === 'found'),
    );
    return { part, persons: held.flatMap((one) => (one.part.type === 'person' ? [one.part.id] : [])) };
}
