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
    /** What a gate asks for here: nothing that is left out or does not happen. */
    readonly requires: readonly string[];
    /** Names of everything that its time is computed from, whether they happen or not. */
    readonly needs: readonly string[];
}
export type Nodes = ReadonlyMap<string, Node>;

/** Acts with what became of them. */
export interface Settled {
    readonly laid: Laid;
    readonly nodes: Nodes;
}

/** The acts that happen, in the order of layers and text. What is as it was in `before` is the same object. */
export function settle({ acts }: Laid, before?: Settled): Nodes {
    const groups = groupsOf(acts);
    const changed = before && changedNames(acts, before.laid.acts);
    const nodes = new Map<string, Node>();
    for (const act of acts.values()) {
        if (act.out) continue;
        const known = changed && !reaches(act, acts, changed) ? before?.nodes.get(act.name) : undefined;
        nodes.set(act.name, known ?? settled(act, acts, groups));
    }
    return nodes;
}

function settled(act: Act, acts: ReadonlyMap<string, Act>, groups: ReadonlyMap<string, readonly string[]>): Node {
    const found = predecessors(act, acts, groups);
    const anchors = [act.base.anchor, act.until?.anchor, ...act.limits.map((limit) => limit.anchor?.ref)];
    const needs = [...new Set([...found.after, ...anchors.filter((name): name is string => name !== undefined)])];
    return { act, ...found, requires: act.requires.filter((one) => !acts.get(one)?.out), needs };
}

/** Names of acts that were laid on or changed, and of the tracks and phases that these stand in or stood in. */
function changedNames(acts: ReadonlyMap<string, Act>, before: ReadonlyMap<string, Act>): Set<string> {
    const names = new Set<string>();
    for (const [name, act] of acts) {
        const was = before.get(name);
        if (was === act) continue;
        names.add(name);
        for (const group of [act.track, act.phase, was?.track, was?.phase]) if (group) names.add(group);
    }
    return names;
}

/** Whether an act is one of these, or stands after one of them, at once or behind acts that do not happen. */
function reaches(act: Act, acts: ReadonlyMap<string, Act>, names: ReadonlySet<string>): boolean {
    if (names.has(act.name)) return true;
    const open = [...act.after];
    const seen = new Set<string>();
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (names.has(name)) return true;
        const known = acts.get(name);
        if (!known?.out || seen.has(name)) continue;
        seen.add(name);
        open.push(...known.after);
    }
    return false;
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
