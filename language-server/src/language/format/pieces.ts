import { CstUtils } from 'langium';
import type { File } from '../generated/ast.js';
import { type Marks, marksOf } from './marks.js';

/** A token or a comment of the text. */
export interface Piece {
    /** Place among the pieces of the text as it was. */
    readonly index: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly comment: boolean;
    /** Begins a property or a statement. */
    readonly item: boolean;
    /** Only white space stands before it on its line. */
    readonly firstOnLine: boolean;
    /** A blank line stands before it. */
    readonly blankBefore: boolean;
    /** Columns of white space before it. */
    readonly gap: number;
}

/** The pieces of a text in the order in which they are to be printed. */
export function piecesOf(text: string, tree: File): Piece[] {
    const marks = marksOf(tree);
    const root = tree.$cstNode;
    const leaves = root
        ? CstUtils.flattenCst(root)
              .toArray()
              .sort((a, b) => a.offset - b.offset)
        : [];
    let before = 0;
    const pieces = leaves.map((leaf, index): Piece => {
        const space = text.slice(before, leaf.offset);
        before = leaf.end;
        // A comment ends at a lone \r as well.
        const lines = space.split(/\r\n|\n|\r/).length - 1;
        return {
            index,
            start: leaf.offset,
            end: leaf.end,
            text: leaf.text,
            comment: leaf.hidden,
            item: !leaf.hidden && marks.items.has(leaf.offset),
            firstOnLine: lines > 0 || index === 0,
            blankBefore: lines > 1,
            gap: space.length,
        };
    });
    return inOrder(pieces, marks);
}

const ORDER = [
    'does',
    'by',
    'with',
    'to',
    'via',
    'if',
    'after',
    'within',
    'immediately',
    'promptly',
    'every',
    'at',
    'using',
    'repeat',
    'at_discretion',
    'note',
];
const SAME: Record<string, string> = { immediately: 'within', promptly: 'within' };
const rank = (word: string) => ORDER.indexOf(SAME[word] ?? word);

/** Puts the clauses of each step in the order in which they are read: what, who, when. */
function inOrder(pieces: Piece[], marks: Marks): Piece[] {
    const at = new Map(pieces.map((piece) => [piece.start, piece.index]));
    for (const { clauses, end } of marks.steps) {
        const from = at.get(clauses[0]!)!;
        let to = from;
        while (to < pieces.length && pieces[to]!.start < end) to++;
        const region = pieces.slice(from, to);
        // A comment speaks about what stands beside it: then the writer's order stays.
        if (region.some((piece) => piece.comment)) continue;
        const groups = clauses.map((start, i) => pieces.slice(at.get(start)!, i + 1 < clauses.length ? at.get(clauses[i + 1]!)! : to));
        groups.sort((a, b) => rank(a[0]!.text) - rank(b[0]!.text));
        pieces.splice(from, to - from, ...groups.flat());
    }
    return pieces;
}
