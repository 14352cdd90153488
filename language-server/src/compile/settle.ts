import type { Act } from './acts.js';
import type { Laid } from './layers.js';

/** An act that happens, and what it waits for once omitted acts, tracks and phases are resolved to acts that happen. */
export interface Node {
    readonly act: Act;
    readonly after: readonly string[];
    /** Names that it stands after and that nothing here has. */
    readonly lost: readonly string[];
    /** Names that it stands after where none of them happens, and nothing before them. */
    readonly gone: readonly string[];
}
export type Nodes = ReadonlyMap<string, Node>;

/** The acts that happen, in the order of layers and text. */
export function settle({ acts }: Laid): Nodes {
    const groups = groupsOf(acts);
    const nodes = new Map<string, Node>();
    for (const act of acts.values()) {
        if (!act.out) nodes.set(act.name, { act, ...predecessors(act, acts, groups) });
    }
    return nodes;
}

/** Tracks and phases by name, with the acts in them that happen. */
function groupsOf(acts: ReadonlyMap<string, Act>): Map<string, string[]> {
    const groups = new Map<string, string[]>();
    for (const act of acts.values()) {
        if (act.out) continue;
        for (const group of [act.track, act.phase]) {
            if (!group) continue;
            const members = groups.get(group);
            if (members) members.push(act.name);
            else groups.set(group, [act.name]);
        }
    }
    return groups;
}

const NOTHING_GONE: readonly string[] = [];

function predecessors(act: Act, acts: ReadonlyMap<string, Act>, groups: ReadonlyMap<string, readonly string[]>) {
    const after = new Set<string>();
    const lost = new Set<string>();
    const seen = new Set<string>();
    const open = act.after.toReversed();
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (seen.has(name)) continue;
        seen.add(name);
        const known = acts.get(name);
        if (known && !known.out) after.add(name);
        else if (known) open.push(...known.after.toReversed());
        else if (groups.has(name)) for (const member of groups.get(name) ?? []) after.add(member);
        else lost.add(name);
    }
    return { after: [...after], lost: [...lost], gone: after.size === 0 && lost.size === 0 ? act.after : NOTHING_GONE };
}
