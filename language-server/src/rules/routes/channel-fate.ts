import type { ResolvedPlan } from '../../model/plans.js';
import type { Channel, ChannelDeclaration } from '../../model/shape/index.js';
import { term } from '../../standard/taxonomy.js';

/** A channel as one report uses it: what kind it is, what it hangs on, and whether it is kept apart from what may fail. */
export interface Line {
    readonly name: string;
    readonly kind: string;
    readonly declared?: ChannelDeclaration;
    readonly apart: boolean;
    /** Ids of the systems, networks and other things that it depends on. */
    readonly on: ReadonlySet<string>;
}

/** Undefined where the channel's name or word cannot be read. */
export function lineOf(plan: ResolvedPlan, { word, ref }: Channel): Line | undefined {
    if (ref) {
        const found = plan.resolution(ref);
        if (found?.state !== 'found' || found.part.type !== 'channel') return undefined;
        const declared = found.part as ChannelDeclaration;
        const kind = kindOf(declared.kind) ?? declared.kind ?? '';
        return { name: ref.ref, kind, declared, apart: declared.outOfBand === true, on: dependencies(plan, declared) };
    }
    const kind = kindOf(word);
    return word && kind ? { name: word, kind, apart: false, on: new Set() } : undefined;
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
