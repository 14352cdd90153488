import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import type { Body, Choice, Part, Person, Post, Ref } from '../../model/shape/index.js';

const MAX_CHAIN = 20;
/** Behind one name: a chain of more posts is nobody's plan, and is left as not known. */
const MOST_POSTS = 200;

/** Who belongs to a body, or holds or deputises a post. `open`: others may belong to it that nobody can name. */
export interface Membership {
    readonly persons: ReadonlySet<string>;
    readonly open: boolean;
}

/** The persons behind a name, in the order in which they stand in; undefined where one of them is not known. */
export function behind(plan: ResolvedPlan, ref: Ref): Person[] | undefined {
    const persons = new Set<Person>();
    const seen = new Set<string>();
    // Posts may stand behind each other in circles and long chains: each is looked at once, without recursion.
    const open: Ref[] = [ref];
    for (let next = open.pop(); next; next = open.pop()) {
        const found = plan.resolution(next);
        if (found?.state !== 'found') return undefined;
        if (seen.has(found.part.id)) continue;
        if (seen.size === MOST_POSTS) return undefined;
        seen.add(found.part.id);
        if (found.part.type === 'person') persons.add(found.part as Person);
        // A post without a holder is somebody whom this plan does not name: a plan that is published names posts only.
        else if (found.part.type !== 'post' || (found.part as Post).held.length === 0) return undefined;
        else open.push(...[...(found.part as Post).held, ...(found.part as Post).deputy].reverse());
    }
    return [...persons];
}

/** Who is behind a post or a person in the first place: its first holder. */
export function holderOf(plan: ResolvedPlan, ref: Ref): Person | undefined {
    const seen = new Set<string>();
    for (let next: Ref | undefined = ref; next; ) {
        const found = plan.resolution(next);
        if (found?.state !== 'found' || seen.has(found.part.id)) return undefined;
        seen.add(found.part.id);
        if (found.part.type === 'person') return found.part as Person;
        next = found.part.type === 'post' ? (found.part as Post).held[0] : undefined;
    }
    return undefined;
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

function ofBody(plan: ResolvedPlan, body: Body, around: readonly string[] = []): Membership {
    // A body within itself, or a chain of bodies that nobody can follow: who belongs to it is not known.
    if (around.includes(body.id) || around.length > MAX_CHAIN) return { persons: new Set(), open: true };
    const chain = [...around, body.id];
    const named = [...body.head, ...body.deputy, ...body.members, ...body.drawn];
    const lists = named.map((choice) => ofChoice(plan, choice, chain));
    const here = [...plan.declared('person'), ...plan.declared('post')].filter((one) => {
        const found = one.in && plan.resolution(one.in);
        return found && found.state === 'found' && found.part.id === body.id;
    });
    for (const one of here) lists.push(one.type === 'person' ? [one] : behindPost(plan, one));
    const groups = body.groups.map((group) => ofBody(plan, group, chain));
    const own = collect(lists, lists.length === 0 && groups.length === 0);
    return {
        persons: new Set([...own.persons, ...groups.flatMap((group) => [...group.persons])]),
        open: own.open || groups.some((group) => group.open),
    };
}

function behindPost(plan: ResolvedPlan, post: Post): Person[] | undefined {
    return together([...post.held, ...post.deputy].map((ref) => behind(plan, ref)));
}

/** Everybody of some lists; undefined where one of them is not known. */
const together = (lists: readonly (readonly Person[] | undefined)[]): Person[] | undefined =>
    lists.every((list) => list !== undefined) ? lists.flat() : undefined;

function ofChoice(plan: ResolvedPlan, { any }: Choice, chain: readonly string[]): Person[] | undefined {
    const lists = any.map((party): Person[] | undefined => {
        const part = party.ref && !party.each && !party.role ? partyPart(plan, party) : undefined;
        if (part?.type === 'body') {
            const { persons, open } = ofBody(plan, part as Body, chain);
            return open ? undefined : plan.declared('person').filter((one) => persons.has(one.id));
        }
        return part && party.ref ? behind(plan, party.ref) : undefined;
    });
    return together(lists);
}

function collect(lists: readonly (readonly Person[] | undefined)[], empty: boolean): Membership {
    return {
        persons: new Set(lists.flatMap((list) => (list ?? []).map((one) => one.id))),
        open: empty || lists.some((list) => list === undefined),
    };
}
