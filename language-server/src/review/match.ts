import { partSites } from '../model/walk.js';
import { refKey, type Side } from './side.js';
import { contentOf, type Node, within } from './tree.js';

export interface Matched {
    /** The same part in both versions. */
    readonly pairs: readonly (readonly [old: Node, now: Node])[];
    /** The same part in another place. */
    readonly moved: readonly (readonly [old: Node, now: Node])[];
    readonly removed: readonly Node[];
    readonly added: readonly Node[];
}

/** Chapters and blocks that mean nothing by themselves: their contents go and come one by one. */
const CONTAINERS = new Set([
    'general',
    'organization',
    'monitoring',
    'response',
    'investigation',
    'prevention',
    'safeguards',
    'supplementary',
    'require',
    'before',
    'during',
    'after',
]); // prettier-ignore
/** Parts that say the same wherever they stand. */
const ANYWHERE = new Set(['body', 'bound', 'finding', 'waiver']);
/** Acts: where they stand says when they are done, and the cells tell what that means. */
const ACTS = new Set(['step', 'gate', 'decision', 'report', 'track', 'phase']);

/** Whether a part may be the other one in another place. What no cell shows cannot tell what is lost, so it goes and comes. */
function mayMove(one: Node, other: Node): boolean {
    if (one.segment !== other.segment) return false;
    return ANYWHERE.has(one.part.type) || (ACTS.has(one.part.type) && outsideCells(one) === outsideCells(other));
}

/** The chapter whose acts stand in no matrix: reports of signs, and what is done to find out. */
function outsideCells({ parent, chapter }: Node): string {
    if (parent?.part.type === 'monitoring') return 'monitoring';
    return chapter === 'investigation' ? chapter : '';
}

/** Finds for each part of one version its part in the other: by place, then wherever the name went. */
export function match(old: readonly Node[], now: readonly Node[]): Matched {
    const pairs: (readonly [Node, Node])[] = [];
    const moved: (readonly [Node, Node])[] = [];
    const lost: Node[] = [];
    const found: Node[] = [];
    /** What has found its other one, with everything within it. */
    const paired = new Set<Node>();
    const pair = (one: Node, other: Node) => {
        pairs.push([one, other]);
        paired.add(one).add(other);
        descend(one.children, other.children);
    };
    const descend = (a: readonly Node[], b: readonly Node[]) => {
        const left = grouped(b.filter((node) => !paired.has(node)));
        for (const [segment, nodes] of grouped(a.filter((node) => !paired.has(node)))) {
            const others = left.get(segment) ?? [];
            left.delete(segment);
            for (const [one, other] of twins(nodes, others)) {
                if (one && other) pair(one, other);
                else if (one) lost.push(one);
                else if (other) found.push(other);
            }
        }
        for (const nodes of left.values()) found.push(...nodes);
    };
    descend(old, now);
    const called = new Map<string, Node[]>();
    let known = 0;
    const candidates = (segment: string): readonly Node[] => {
        for (; known < found.length; known++)
            for (const each of within(found[known] as Node)) {
                const same = called.get(each.segment);
                if (same) same.push(each);
                else called.set(each.segment, [each]);
            }
        return called.get(segment) ?? [];
    };
    const mayGo = (one: Node) => candidates(one.segment).filter((each) => !paired.has(each) && mayMove(one, each));
    // What stands in something that moved itself has not moved.
    const goesAlong = ({ parent }: Node): boolean =>
        parent !== undefined && ((!paired.has(parent) && mayGo(parent).length > 0) || goesAlong(parent));
    // What says the same elsewhere is that one, whichever of its name comes first.
    for (const alike of [(one: Node, other: Node) => plainContent(one) === plainContent(other), () => true])
        for (const root of lost)
            for (const one of within(root)) {
                if (paired.has(one) || goesAlong(one)) continue;
                const other = mayGo(one).find((each) => alike(one, each));
                if (!other) continue;
                moved.push([one, other]);
                pair(one, other);
            }
    const gone = new Set(moved.flat());
    return { pairs, moved, removed: lost.flatMap((one) => remaining(one, gone)), added: found.flatMap((one) => remaining(one, gone)) };
}

/** What is left of a part that went: itself, or its contents where it means nothing by itself. */
function remaining(node: Node, gone: ReadonlySet<Node>): Node[] {
    if (gone.has(node)) return [];
    return CONTAINERS.has(node.part.type) ? [node, ...node.children.flatMap((child) => remaining(child, gone))] : [node];
}

function grouped(nodes: readonly Node[]): Map<string, Node[]> {
    const groups = new Map<string, Node[]>();
    for (const node of nodes) groups.set(node.segment, [...(groups.get(node.segment) ?? []), node]);
    return groups;
}

/** Parts of one key: equal content first, then about the same, then in the order of the text. */
function twins(old: readonly Node[], now: readonly Node[]): (readonly [Node | undefined, Node | undefined])[] {
    if (old.length === 1 && now.length === 1) return [[old[0], now[0]]];
    const left = [...now];
    const found: (readonly [Node | undefined, Node | undefined])[] = [];
    let rest: readonly Node[] = old;
    for (const saying of [plainContent, ({ about }: Node) => about]) {
        const still: Node[] = [];
        for (const one of rest) {
            const at = left.findIndex((other) => saying(one) === saying(other));
            if (at >= 0) found.push([one, left.splice(at, 1)[0]]);
            else still.push(one);
        }
        rest = still;
    }
    for (const one of rest) found.push([one, left.shift()]);
    for (const one of left) found.push([undefined, one]);
    return found;
}

const plainContent = ({ part }: Node): string => JSON.stringify(part, (key, value: unknown) => (key === 'id' ? undefined : value));

export interface Renaming {
    readonly old: Node;
    readonly now: Node;
    /** What it was called, and what it is called now. */
    readonly was: string;
    readonly is: string;
    /** Nothing but the name is new: its content is the same, or its title and every use of the name. */
    readonly sure: boolean;
}

/** Things that probably only have another name. A guess: what is not sure keeps the class of a removal. */
export function renamings(old: Side, now: Side, matched: Matched): Renaming[] {
    const uses = [usesOf(old), usesOf(now)] as const;
    const fits = matched.removed.flatMap((one) => matched.added.flatMap((other) => renaming([old, one], [now, other], uses) ?? []));
    const found: Renaming[] = [];
    // Only where neither of the two may as well be another one.
    for (const sure of [true, false]) {
        const open = fits.filter((one) => one.sure === sure && !found.some((known) => known.old === one.old || known.now === one.now));
        const alone = (one: Renaming, key: 'old' | 'now') => open.filter((other) => other[key] === one[key]).length === 1;
        found.push(...open.filter((one) => alone(one, 'old') && alone(one, 'now')));
    }
    return found;
}

/** Whether nothing of another type has one of the two names, such as a phase beside a shift: then the name alone says what is meant. */
export function isAlone({ old, was, is }: Renaming, before: readonly Node[], after: readonly Node[]): boolean {
    const other = (nodes: readonly Node[], name: string) =>
        nodes.some((root) => [...within(root)].some(({ part }) => part.name === name && part.type !== old.part.type));
    return !other(after, was) && !other(before, is);
}

type Uses = ReadonlyMap<string, readonly string[]>;

function renaming([old, one]: [Side, Node], [now, other]: [Side, Node], uses: readonly [Uses, Uses]): Renaming | undefined {
    const [name, called] = [one.part.name, other.part.name];
    if (!name || !called || called === name || other.part.type !== one.part.type || !sameParent(one, other)) return undefined;
    const names = { old: one, now: other, was: name, is: called };
    const [before, after] = [uses[0].get(name) ?? [], uses[1].get(called) ?? []];
    const consistent = before.length === after.length && !uses[0].has(called) && !uses[1].has(name);
    const [content, plain] = [contentOf(old, one), contentOf(old, one, ['name', 'title'])];
    if (content !== '' && content === contentOf(now, other)) return { ...names, sure: true };
    if (!consistent) return undefined;
    if (titleOf(one) !== '' && titleOf(one) === titleOf(other)) return { ...names, sure: true };
    if (before.length === 0) return undefined;
    // One fact, such as its kind, is no resemblance.
    const telling = (plain.match(/(^|[ {])\w+=/g) ?? []).length > 1;
    if (telling && plain === contentOf(now, other, ['name', 'title'])) return { ...names, sure: true };
    // It takes the place of the other wherever that stood.
    return sitesOf(before, name) === sitesOf(after, called) ? { ...names, sure: false } : undefined;
}

const titleOf = (node: Node): string => (node.part as { title?: string }).title ?? '';
const sameParent = (a: Node, b: Node): boolean => (a.parent?.segment ?? '') === (b.parent?.segment ?? '');

/** Where a name is used, whatever it is called there. */
const sitesOf = (sites: readonly string[], name: string): string =>
    sites
        .map((one) => one.replaceAll(name, '*'))
        .sort()
        .join('\n');

/** Part and property of each use of a name. */
function usesOf(side: Side): Map<string, string[]> {
    const uses = new Map<string, string[]>();
    for (const file of side.plan.files) {
        for (const declaration of file.declarations) {
            for (const { ref, part, property } of partSites(declaration)) {
                const key = ref && refKey(side, ref);
                if (key) uses.set(key, [...(uses.get(key) ?? []), `${part.id} ${property}`]);
            }
        }
    }
    return uses;
}
