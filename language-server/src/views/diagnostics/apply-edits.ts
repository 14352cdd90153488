import type { TextEdit } from './edits.js';
import { lineTable, type Position } from './lines.js';

/** A text with edits applied that do not overlap; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
    const lines = lineTable(text);
    const at = ({ line, character }: Position) => (lines[line] ?? text.length) + character;
    const sorted = edits
        .map(({ range, newText }) => ({ start: at(range.start), end: at(range.end), newText }))
        .sort((a, b) => a.start - b.start || a.end - b.end);
    let result = '';
    let done = 0;
    for (const [index, { start, end, newText }] of sorted.entries()) {
        const next = sorted[index + 1];
        result += text.slice(done, start) + (end === start && next?.start === start ? untilLine(newText, next.newText) : newText);
        done = end;
    }
    return result + text.slice(done);
}

/** Two that open up the same braces: the line before the closing one is broken once. */
function untilLine(text: string, next: string): string {
    const tail = /\r?\n[ \t]*$/.exec(text)?.[0];
    return tail !== undefined && /^\r?\n/.test(next) && next.endsWith(tail) ? text.slice(0, -tail.length) : text;
}

/**
 * Whether two edits of one file cannot both be made. Two insertions at one place can, unless they are the same: then one
 * of them is enough.
 */
export function collide(a: TextEdit, b: TextEdit): boolean {
    if (isEmpty(a) && isEmpty(b)) return same(a.range.start, b.range.start) && a.newText === b.newText;
    return !before(a.range.end, b.range.start) && !before(b.range.end, a.range.start);
}

const same = (a: Position, b: Position) => a.line === b.line && a.character === b.character;
const isEmpty = ({ range }: TextEdit) => same(range.start, range.end);
const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character < b.character);
