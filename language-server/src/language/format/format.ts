import { parse } from '../parser.js';
import type { SyntaxProblem } from '../syntax-problem.js';
import { layOut, type Placed } from './layout.js';
import { piecesOf } from './pieces.js';

export type Formatted =
    | { readonly text: string; readonly problems?: undefined }
    | { readonly text?: undefined; readonly problems: readonly SyntaxProblem[] };

/** A replacement of the text from `start` to before `end`; offsets in UTF-16 code units. */
export interface Edit {
    readonly start: number;
    readonly end: number;
    readonly newText: string;
}

/**
 * The text in the layout of the language: four columns a block, one property a line, clauses of a step in reading order.
 * Short properties that share a line stay together. Text with syntax problems is not touched: they come back instead.
 */
export function format(text: string): Formatted {
    const layout = place(text);
    if ('problems' in layout) return layout;
    const printed = layout.placed.map(({ gap, text: piece }) => gap + piece).join('');
    return { text: layout.head + printed + (printed ? layout.eol : '') };
}

/** The same as small edits, in the order of the text; none where the text has syntax problems. */
export function formatEdits(text: string): Edit[] {
    const layout = place(text);
    if ('problems' in layout) return [];
    const { placed, head, eol } = layout;
    const edits: Edit[] = [];
    const replace = (start: number, end: number, newText: string) => {
        if (text.slice(start, end) !== newText) edits.push({ start, end, newText });
    };
    let before = head.length;
    for (let i = 0; i < placed.length; ) {
        const last = regionEnd(placed, i);
        const region = placed.slice(i, last + 1);
        const start = Math.min(...region.map(({ piece }) => piece.start));
        const end = Math.max(...region.map(({ piece }) => piece.end));
        replace(before, start, region[0]!.gap);
        replace(start, end, region.map(({ gap, text: piece }, k) => (k === 0 ? '' : gap) + piece).join(''));
        before = end;
        i = last + 1;
    }
    replace(before, text.length, placed.length > 0 ? eol : '');
    return edits;
}

/** Last place of the smallest region from `i` on that holds the same pieces before and after. */
function regionEnd(placed: readonly Placed[], i: number): number {
    let last = i;
    for (let k = i; k <= last; k++) last = Math.max(last, placed[k]!.piece.index);
    return last;
}

function place(text: string): { placed: Placed[]; head: string; eol: string } | { problems: readonly SyntaxProblem[] } {
    const { tree, errors } = parse(text);
    if (errors.length > 0) return { problems: errors };
    const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
    const head = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    return { placed: layOut(piecesOf(text, tree), eol), head, eol };
}
