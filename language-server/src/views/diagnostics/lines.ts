/** A position as in LSP: both zero-based, the character in UTF-16 code units. */
export interface Position {
    readonly line: number;
    readonly character: number;
}
export interface TextRange {
    readonly start: Position;
    readonly end: Position;
}
/** Offsets at which the lines of a text start. */
export type LineTable = readonly number[];

export function lineTable(text: string): LineTable {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
}

export function positionAt(lines: LineTable, offset: number): Position {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((lines[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
    }
    return { line: low, character: offset - (lines[low] ?? 0) };
}

export const rangeAt = (lines: LineTable, start: number, end: number): TextRange => ({
    start: positionAt(lines, start),
    end: positionAt(lines, end),
});

/** The text of one line without its line break. */
export function lineText(text: string, lines: LineTable, line: number): string {
    const end = lines[line + 1] ?? text.length + 1;
    return text.slice(lines[line] ?? 0, end - 1).replace(/\r$/, '');
}
