import type { PartPosition, Range } from './file-model.js';
import type { AnyShape } from './shape/field.js';
import type { Part } from './shape/index.js';

/** Where a part stands among numbered things of a file: from its own first one up to the first one behind it. */
type Span = readonly [from: number, to: number];

/** A part as it was lowered, and what of the file's lists belongs to it. */
export interface Piece {
    readonly id: string;
    readonly part: Part;
    readonly type: string;
    readonly shape: AnyShape;
    readonly range: Range;
    readonly entries: Span;
    readonly sites: Span;
    /** Pieces inside it, itself included. */
    readonly pieces: Span;
}

/** What the next lowering of the same file may take over: a part whose text is the same says the same, wherever it stands. */
export interface Pieces {
    readonly text: string;
    readonly entries: readonly (readonly [id: string, position: PartPosition])[];
    readonly sites: readonly Range[];
    readonly list: readonly Piece[];
    readonly byId: ReadonlyMap<string, Piece>;
}

/** The lists that a lowering fills. */
interface Filling {
    readonly text: string;
    readonly parts: Map<string, PartPosition>;
    readonly sites: Range[];
    readonly pieces: Piece[];
}
interface Node {
    readonly type: string;
    readonly start: number;
    readonly end: number;
}

/** Shorter parts are lowered in less time than it takes to remember them. */
const WORTH = 200;
const isWorth = ({ start, end }: Node) => end - start >= WORTH;

export const piecesOf = ({ text, parts, sites, pieces }: Filling): Pieces => ({
    text,
    entries: [...parts],
    sites,
    list: pieces,
    byId: new Map(pieces.map((piece) => [piece.id, piece])),
});

/** Notes what comes into the lists from now on; the function that is returned says which part it was. */
export function noted(id: string, node: Node, shape: AnyShape, { parts, sites, pieces }: Filling): ((part: Part) => void) | undefined {
    if (!isWorth(node)) return undefined;
    const from = { entries: parts.size, sites: sites.length, pieces: pieces.length };
    // Its place is before the pieces inside it.
    pieces.length += 1;
    return (part) => {
        pieces[from.pieces] = {
            ...{ id, part, type: node.type, shape, range: [node.start, node.end] },
            entries: [from.entries, parts.size],
            sites: [from.sites, sites.length],
            pieces: [from.pieces, pieces.length],
        };
    };
}

/** The part with this id as it was before, if its text is still the same; what belongs to it is put into the lists. */
export function takenOver(before: Pieces | undefined, id: string, node: Node, shape: AnyShape, into: Filling): Part | undefined {
    if (!before || !isWorth(node)) return undefined;
    const piece = before.byId.get(id);
    if (piece?.type !== node.type || piece.shape !== shape || !sameText(before.text, piece.range, into.text, node)) return undefined;
    const by = node.start - piece.range[0];
    const shift = {
        entries: into.parts.size - piece.entries[0],
        sites: into.sites.length - piece.sites[0],
        pieces: into.pieces.length - piece.pieces[0],
    };
    for (const [key, position] of before.entries.slice(...piece.entries)) into.parts.set(key, movedPosition(position, by));
    for (const site of before.sites.slice(...piece.sites)) into.sites.push(moved(site, by));
    for (const one of before.list.slice(...piece.pieces)) {
        into.pieces.push({
            ...one,
            range: moved(one.range, by),
            entries: moved(one.entries, shift.entries),
            sites: moved(one.sites, shift.sites),
            pieces: moved(one.pieces, shift.pieces),
        });
    }
    return piece.part;
}

const sameText = (old: string, [start, end]: Range, text: string, node: Node) =>
    end - start === node.end - node.start && old.slice(start, end) === text.slice(node.start, node.end);

function movedPosition(position: PartPosition, by: number): PartPosition {
    if (by === 0) return position;
    const properties: Record<string, readonly Range[]> = {};
    for (const key in position.properties) properties[key] = (position.properties[key] ?? []).map((range) => moved(range, by));
    return { range: moved(position.range, by), ...(position.name ? { name: moved(position.name, by) } : {}), properties };
}

/** What stands nowhere ends at 0, and stays there. */
const moved = (span: Span, by: number): Span => (by === 0 || span[1] === 0 ? span : [span[0] + by, span[1] + by]);
