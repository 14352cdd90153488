import { type Part, shapeOf } from '../model/shape/index.js';
import type { Change } from './change.js';
import { fieldChanges, partChanges, type Sides } from './changes.js';
import { basesOf } from './inherited-rules.js';
import type { Matched } from './match.js';
import type { Side } from './side.js';
import type { Node } from './tree.js';

/** Starts and ends of levels that go or come, and what is told in their place. */
export interface LevelChanges {
    readonly instead: ReadonlySet<Node>;
    readonly changes: readonly Change[];
}

/**
 * A level without a start or an end of its own has that of the level that it extends. So one that goes lets another come to light, and
 * another level below brings another one.
 */
export function levelChanges(sides: Sides, { pairs }: Matched): LevelChanges {
    const instead = new Set<Node>();
    const changes: Change[] = [];
    for (const [old, now] of pairs) {
        if (old.part.type !== 'level') continue;
        for (const type of ['start', 'end'] as const) {
            const own = [ownOf(old, type), ownOf(now, type)] as const;
            const moved = baseOf(old.part) !== baseOf(now.part);
            if ((own[0] && own[1]) || !(own[0] || own[1] || moved)) continue;
            const [before, after] = [own[0] ?? below(sides.old, old, type), own[1] ?? below(sides.new, now, type)];
            if (before && after) {
                for (const one of own) if (one) instead.add(one);
                const told = fieldChanges(sides, own[0] ?? bare(before, old), own[1] ?? bare(after, now));
                changes.push(...told.map((one) => ofLevel(one, own, [old, now])));
            } else if (!own[0] && !own[1]) {
                if (before) changes.push(...partChanges(sides, before, 'removed').map((one) => ofLevel(one, own, [old, now])));
                if (after) changes.push(...partChanges(sides, after, 'added').map((one) => ofLevel(one, own, [old, now])));
            }
        }
    }
    return { instead, changes };
}

const baseOf = (part: Part): string | undefined => (part as { base?: string }).base;
const ownOf = (level: Node, type: string): Node | undefined => level.children.find(({ part }) => part.type === type);

/** The start or the end that the levels below give, as if it stood in this one. */
function below(side: Side, level: Node, type: string): Node | undefined {
    for (const base of basesOf(side, level.part)) {
        const part = (base as unknown as Record<string, Part | undefined>)[type];
        if (part)
            return {
                ...level,
                part: { ...part, id: `${level.part.id}/${type}` },
                parent: level,
                segment: `${type}:`,
                title: '',
                children: [],
            };
    }
    return undefined;
}

/** One that says nothing itself. */
function bare(node: Node, level: Node): Node {
    const fields = Object.entries(shapeOf(node.part).fields).flatMap(([key, field]) =>
        field.type === 'part' ? [] : [[key, field.many ? [] : undefined] as const],
    );
    return { ...node, part: { ...node.part, ...Object.fromEntries(fields), marks: [] } as Part, parent: level };
}

/** A place is that of the level where the level says nothing itself. */
function ofLevel(one: Change, [was, is]: readonly [Node | undefined, Node | undefined], [old, now]: readonly [Node, Node]): Change {
    const at = ({ file, part }: Node) => ({ file, part: part.id });
    return { ...one, location: { old: was ? (one.location.old ?? at(was)) : at(old), new: is ? (one.location.new ?? at(is)) : at(now) } };
}
