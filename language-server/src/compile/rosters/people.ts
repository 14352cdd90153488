import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import type { Body, Choice, Part, Person, Post, Ref } from '../../model/shape/index.js';

/** Who belongs to a body, or holds or deputises a post. `open`: others may belong to it that nobody can name. */
export interface Membership {
    readonly persons: ReadonlySet<string>;
    readonly open: boolean;
}

/** The persons behind a name, in the order in which they stand in; undefined where one of them is not known. */
export function behind(plan: ResolvedPlan, ref: Ref, seen: readonly string[] = []): Person[] | undefined {
    const found = plan.resolution(ref);
    if (found?.state !== 'found' || seen.includes(found.part.id)) return found?.state === 'found' ? [] : undefined;
    if (found.part.type === 'person') return [found.part as Person];
    if (found.part.type !== 'post') return undefined;
    const post = found.part as Post;
    const lists = [...post.held, ...post.deputy].map((one) => behind(plan, one, [...seen, post.id]));
    return lists.some((one) => one === undefined) ? undefined : [...new Set(lists.flatMap((one) => one ?? []))];
}

/** Who is behind a post or a person in the first place: its first holder. */
export function holderOf(plan: ResolvedPlan, ref: Ref, seen: readonly string[] = []): Person | undefined {
    const found = plan.resolution(ref);
    if (found?.state !== 'found' || seen.includes(found.part.id)) return undefined;
    if (found.part.type === 'person') return found.part as Person;
    const held = found.part.type === 'post' ? (found.part as Post).held[0] : undefined;
    return held && holderOf(plan, held, [...seen, found.part.id]);
}

/** Who attends a party when on a shift; undefined for parties that have no members here, such as authorities. */
export function membership(plan: ResolvedPlan, part: Part): Membership | undefined {
    if (part.type === 'post') {
        const post = part as Post;
        const lists = [...post.held, ...post.deputy].map((ref) => behind(plan, ref));
        return collect(lists, false);
    }
    if (part.type === 'person') return { persons: new Set([part.id]), open: false };
    return part.type === 'body' ? ofBody(plan, part as Body) : undefined;
}

function ofBody(plan: ResolvedPlan, body: Body): Membership {
    const named = [...body.head, ...body.deputy, ...body.members, ...body.drawn];
    const lists = named.map((choice) => ofChoice(plan, choice));
    const here = [...plan.declared('person'), ...plan.declared('post')].filter((one) => {
        const found = one.in && plan.resolution(one.in);
        return found && found.state === 'found' && found.part.id === body.id;
    });
    for (const one of here) lists.push(one.type === 'person' ? [one] : behindPost(plan, one));
    const groups = body.groups.map((group) => ofBody(plan, group));
    const own = collect(lists, lists.length === 0 && groups.length === 0);
    return {
        persons: new Set([...own.persons, ...groups.flatMap((group) => [...group.persons])]),
        open: own.open || groups.some((group) => group.open),
    };
}

function behindPost(plan: ResolvedPlan, post: Post): Person[] | undefined {
    const lists = [...post.held, ...post.deputy].map((ref) => behind(plan, ref));
    return lists.some((one) => one === undefined) ? undefined : lists.flatMap((one) => one ?? []);
}

function ofChoice(plan: ResolvedPlan, { any }: Choice): Person[] | undefined {
    const lists = any.map((party) => {
        const part = party.ref && !party.each && !party.role ? partyPart(plan, party) : undefined;
        if (part?.type === 'body') {
            const { persons, open } = ofBody(plan, part as Body);
            return open ? undefined : plan.declared('person').filter((one) => persons.has(one.id));
        }
        return part && party.ref ? behind(plan, party.ref) : undefined;
    });
    return lists.some((one) => one === undefined) ? undefined : lists.flatMap((one) => one ?? []);
}

function collect(lists: readonly (readonly Person[] | undefined)[], empty: boolean): Membership {
    return {
        persons: new Set(lists.flatMap((list) => (list ?? []).map((one) => one.id))),
        open: empty || lists.some((list) => list === undefined),
    };
}
