import { chainAbove, type ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Body, Channel, ChannelDeclaration, Contact } from '../../model/shape/index.js';
import { term } from '../../standard/taxonomy.js';

/** A channel as one report uses it: what kind it is, what it hangs on, and whether it is kept apart from what may fail. */
export interface Line {
    readonly name: string;
    readonly kind: string;
    readonly declared?: ChannelDeclaration;
    readonly apart: boolean;
    /** One of the public channels of 12387. */
    readonly open?: boolean;
    /** Ids of the systems, networks and other things that it depends on. */
    readonly on: ReadonlySet<string>;
}

/** Undefined where the channel's name or word cannot be read. */
export function lineOf(plan: ResolvedPlan, { word, ref }: Channel): Line | undefined {
    if (ref) {
        const found = plan.resolution(ref);
        if (found?.state !== 'found' || found.part.type !== 'channel') return undefined;
        return { ...lineOfDeclared(plan, found.part as ChannelDeclaration), name: ref.ref };
    }
    const kind = kindOf(word);
    // A public channel needs no address of the recipient.
    const open = 'law' in (term('channels', word ?? '') ?? {});
    return word && kind ? { name: word, kind, apart: false, on: new Set(), ...(open ? { open } : {}) } : undefined;
}

export function lineOfDeclared(plan: ResolvedPlan, declared: ChannelDeclaration): Line {
    const kind = kindOf(declared.kind) ?? declared.kind ?? '';
    return { name: declared.name ?? '', kind, declared, apart: declared.outOfBand === true, on: dependencies(plan, declared) };
}

const kindOf = (word: string | undefined): string | undefined => {
    const kind = word === undefined ? undefined : (term('channels', word) as { kind?: string } | undefined)?.kind;
    return kind;
};

/** The things that a channel depends on, and those that these are inside of. */
function dependencies(plan: ResolvedPlan, channel: ChannelDeclaration): Set<string> {
    const ids = new Set<string>();
    const open = channel.dependsOn.flatMap(({ ref }) => (ref ? [ref] : []));
    for (const ref of open) {
        const found = plan.resolution(ref);
        if (found?.state !== 'found' || ids.has(found.part.id)) continue;
        ids.add(found.part.id);
        const { inside, dependsOn } = found.part as { inside?: typeof open; dependsOn?: ChannelDeclaration['dependsOn'] };
        open.push(...(inside ?? []), ...(dependsOn ?? []).flatMap((thing) => thing.ref ?? []));
    }
    return ids;
}

/** Why two channels fail together: they are one, of one kind, or hang on the same thing. */
export function sharedFate(one: Line, other: Line): 'same' | 'kind' | 'thing' | undefined {
    if (one.name === other.name) return 'same';
    if ([...one.on].some((id) => other.on.has(id))) return 'thing';
    return one.kind === other.kind && !one.apart && !other.apart ? 'kind' : undefined;
}

/** Kinds of contact that a kind of channel needs; platforms and paper need none, the channels of 12387 are public. */
export const LISTED: Readonly<Record<string, readonly string[]>> = {
    phone: ['phone', 'mobile'],
    email: ['email'],
    fax: ['fax'],
    radio: ['radio'],
    wechat: ['wechat'],
};

/** Whether whoever is to be reached by it needs a number or an address of that kind; a line of one's own may have it. */
export const needsAddress = ({ kind, open, declared }: Line): boolean =>
    open !== true && LISTED[kind] !== undefined && !declared?.contacts.some(({ address }) => address !== undefined);

/** Contacts of a body or an authority, own or above; persons and posts are looked at elsewhere. */
export function contactsOf(plan: ResolvedPlan, id: string): readonly Contact[] {
    const authority = plan.declared('authority').find((one) => one.id === id);
    if (authority) return authority.contacts;
    for (const { plan: one } of [plan, ...chainAbove(plan)]) {
        const body = allBodies(one.organization?.bodies ?? []).find((each: Body) => each.id === id);
        if (body) return body.contacts;
    }
    return [];
}
