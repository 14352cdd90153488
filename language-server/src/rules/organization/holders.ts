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
    // Not through further posts: posts may hold each other in a ring.
    const held = (part as Post).held.map((ref) => plan.resolution(ref));
    return { part, persons: held.flatMap((found) => (found?.state === 'found' && found.part.type === 'person' ? [found.part.id] : [])) };
}
