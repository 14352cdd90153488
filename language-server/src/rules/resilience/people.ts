import type { PartyName, PartyUse } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Body, Post } from '../../model/shape/index.js';
import { holdersNamed } from '../organization/holders.js';
import { partsOf } from '../parts.js';

/** Ids of the persons who hold a post, or of the person; empty where that is not known. */
export function personsOf(plan: ResolvedPlan, { part, type, role, each }: PartyName): string[] {
    if (!part || role || each) return [];
    if (type === 'person') return [part];
    if (type !== 'post') return [];
    const post = partsOf(plan).get(part) as Post | undefined;
    return post ? holdersNamed(plan, post.held).flatMap(({ persons }) => persons) : [];
}

/** The one person behind a use; undefined where it is several, a body, or not known. */
export function onePerson(plan: ResolvedPlan, use: PartyUse): string | undefined {
    const persons = new Set(use.any.flatMap((party) => personsOf(plan, party)));
    return persons.size === 1 && use.any.every((party) => personsOf(plan, party).length > 0) ? [...persons][0] : undefined;
}

/** A body of the plan by its part id. */
export function bodyOf({ plan }: ResolvedPlan, id: string | undefined): Body | undefined {
    return id === undefined ? undefined : allBodies(plan.organization?.bodies ?? []).find((body) => body.id === id);
}

/**
 * Whether a body is one person: a head alone, or head and deputy who are the same person. A body that names nobody is not
 * known; one that another becomes, or that draws on others, has theirs.
 */
export function isOnePerson(plan: ResolvedPlan, body: Body): boolean {
    const { head, deputy, members, drawn, groups, formed, damaged, marks } = body;
    const others = [...members, ...drawn, ...body.with];
    if (damaged || marks?.some(({ issue }) => issue !== 'twice') || head.length !== 1 || others.length > 0 || groups.length > 0 || formed)
        return false;
    const becomes = allBodies(plan.plan.organization?.bodies ?? []).some((one) =>
        one.becomes.some(({ body: ref }) => ref && (plan.resolution(ref) as { part?: { id: string } } | undefined)?.part?.id === body.id),
    );
    if (becomes) return false;
    const names = [...head, ...deputy].flatMap(({ any }) => any.map((party) => (party.ref ? plan.resolution(party.ref) : undefined)));
    const persons = new Set<string>();
    for (const found of names) {
        if (found?.state !== 'found') return false;
        if (found.part.type === 'person') persons.add(found.part.id);
        else if (found.part.type !== 'post') return false;
        else {
            const post = found.part as Post;
            const held = holdersNamed(plan, [...post.held, ...post.deputy]).flatMap((one) => one.persons);
            // Who holds the post, or its deputy, is not known here.
            if (post.held.length === 0 || (post.deputy.length > 0 && held.length < 2)) return false;
            for (const person of held) persons.add(person);
        }
    }
    return persons.size === 1;
}
