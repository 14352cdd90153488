import type { Piece } from './pieces.js';

/** Columns that a line may take. */
const WIDTH = 140;
const INDENT = 4;

/** A piece with the white space that goes before it, and its text as printed. */
export interface Placed {
    readonly piece: Piece;
    readonly gap: string;
    readonly text: string;
}

interface Frame {
    /** Columns at which the items of the block begin. */
    indent: number;
    /** The whole block stands on one line. */
    flat: boolean;
    /** Items that share a line may go on sharing it. */
    mayShare: boolean;
}

/** Lays the pieces out. Depends on nothing but their order, texts and line breaks, so a second run changes nothing. */
export function layOut(pieces: readonly Piece[], eol: string): Placed[] {
    const closing = matchBraces(pieces);
    const words = wordsAhead(pieces);
    const frames: Frame[] = [{ indent: 0, flat: false, mayShare: true }];
    const placed: Placed[] = [];
    let column = 0;
    let blockInItem = false;
    for (let i = 0; i < pieces.length; i++) {
        const piece = pieces[i]!;
        const previous = pieces[i - 1];
        const frame = frames.at(-1)!;
        const text = piece.comment ? commentText(piece.text, indentOf(words[i], frame), eol) : piece.text;
        const gap = gapOf(i);
        const at = gap.includes('\n') ? gap.length - gap.lastIndexOf('\n') - 1 : column + gap.length;
        placed.push({ piece, gap, text });
        column = text.includes('\n') ? text.length - text.lastIndexOf('\n') - 1 : at + text.length;
        if (piece.item) blockInItem = false;
        if (isOpen(piece)) {
            const close = closing.get(i)!;
            const oneLine = frame.flat || (pieces.slice(i + 1, close + 1).every((inner) => !inner.firstOnLine) && !holdsLineEnd(i, close));
            const flat = frame.flat || (oneLine && at + flatWidth(i, close + 1) <= WIDTH);
            frames.push({ indent: frame.indent + INDENT, flat, mayShare: !oneLine });
        } else if (isClose(piece)) {
            frames.pop();
            blockInItem = true;
        }

        function gapOf(index: number): string {
            if (!previous) return '';
            if (isClose(piece)) {
                const outer = frames.at(-2)!;
                if (isOpen(previous)) return '';
                return frame.flat ? ' ' : newLine(false, outer.indent);
            }
            const line = (indent: number) => newLine(piece.blankBefore && !isOpen(previous), indent);
            if (piece.comment && !piece.firstOnLine) return ' '.repeat(Math.max(1, piece.gap));
            if (endsLine(previous) || piece.comment) return line(indentOf(words[index], frame));
            if (frame.flat) return piece.item && !isOpen(previous) ? together() : space(previous, piece);
            if (isOpen(previous)) return line(frame.indent);
            if (previous.comment && piece.firstOnLine) return line(indentOf(words[index], frame));
            if (piece.item) return sharesLine(index) ? together() : line(frame.indent);
            const gap = space(previous, piece);
            return gap && piece.firstOnLine && !isOpen(piece) ? newLine(false, frame.indent + INDENT) : gap;
        }
        function together(): string {
            return piece.gap > 1 && !piece.firstOnLine ? '   ' : ' ';
        }
        function sharesLine(index: number): boolean {
            if (piece.firstOnLine || !frame.mayShare || blockInItem || frames.length === 1) return false;
            const end = itemEnd(index);
            if (end === undefined) return false;
            return column + 3 + flatWidth(index, end) <= WIDTH;
        }
    }
    return placed;

    function newLine(blank: boolean, indent: number): string {
        return (blank ? eol + eol : eol) + ' '.repeat(indent);
    }
    /** Index behind the item that begins at `index`; undefined if it has a block or does not stay on its line. */
    function itemEnd(index: number): number | undefined {
        for (let k = index + 1; k < pieces.length; k++) {
            const piece = pieces[k]!;
            if (piece.item || isClose(piece) || piece.comment) return k;
            if (isOpen(piece) || piece.firstOnLine) return undefined;
        }
        return pieces.length;
    }
    /** Columns of the pieces from `from` to before `to` on one line. */
    function flatWidth(from: number, to: number): number {
        let width = 0;
        for (let k = from; k < to; k++) {
            const piece = pieces[k]!;
            const gap = k === from ? '' : piece.item && !isOpen(pieces[k - 1]!) && piece.gap > 1 ? '   ' : space(pieces[k - 1]!, piece);
            width += gap.length + piece.text.length;
        }
        return width;
    }
    function holdsLineEnd(from: number, to: number): boolean {
        return pieces.slice(from, to).some((piece) => endsLine(piece) || piece.text.includes('\n'));
    }
}

/** Where a piece stands that is first on its line: items at the block's indentation, the rest of an item deeper. */
function indentOf(next: Piece | undefined, frame: Frame): number {
    return !next || next.item || isClose(next) ? frame.indent : frame.indent + INDENT;
}

/** For each piece, the first from it on that is no comment. */
function wordsAhead(pieces: readonly Piece[]): (Piece | undefined)[] {
    const ahead = new Array<Piece | undefined>(pieces.length);
    for (let i = pieces.length - 1; i >= 0; i--) ahead[i] = pieces[i]?.comment ? ahead[i + 1] : pieces[i];
    return ahead;
}

/** Lines of `///` follow the indentation; a block comment keeps its inside. */
function commentText(text: string, indent: number, eol: string): string {
    if (!text.startsWith('//')) return text;
    return text
        .split('\n')
        .map((line) => line.trim())
        .join(eol + ' '.repeat(indent));
}

/** White space between two pieces on one line. */
function space(left: Piece, right: Piece): string {
    if (/^(,|，|、|\.|\.\.)$/.test(right.text) || /^(，|、|\.|\.\.)$/.test(left.text)) return '';
    return isOpen(left) && isClose(right) ? '' : ' ';
}

const isOpen = (piece: Piece) => piece.text === '{' || piece.text === '｛';
const isClose = (piece: Piece) => piece.text === '}' || piece.text === '｝';
const endsLine = (piece: Piece) => piece.comment && piece.text.startsWith('//');

function matchBraces(pieces: readonly Piece[]): Map<number, number> {
    const found = new Map<number, number>();
    const open: number[] = [];
    for (const [i, piece] of pieces.entries()) {
        if (isOpen(piece)) open.push(i);
        else if (isClose(piece)) found.set(open.pop()!, i);
    }
    return found;
}
