import type { Change, Place } from '../../rules/finding.js';
import { rangeOfPiece, rangeOfPlace, rangeToRemove } from '../../rules/place.js';
import { propertyWord } from '../../rules/property-words.js';
import type { FileEdit, Source, Sources } from './diagnostic.js';
import { lineText, positionAt, type TextRange } from './lines.js';

export interface TextEdit {
    readonly range: TextRange;
    readonly newText: string;
}
const INDENT = '    ';

/** The text edits of one structural change; undefined where the file or the part is not at hand. */
export function editsOf(change: Change, sources: Sources): FileEdit[] | undefined {
    const file = 'place' in change ? change.place.file : change.file;
    const source = sources(file);
    if (!source) return undefined;
    if (change.kind === 'remove' && change.items)
        return itemEdits(change.place, new Set(change.items), source).map((one) => ({ file, ...one }));
    if (change.kind === 'insert') return insertion(change.place, change.text, change.after, source)?.map((one) => ({ file, ...one }));
    const edit = changeEdit(change, source);
    return edit && [{ file, ...edit }];
}

function changeEdit(change: Exclude<Change, { kind: 'insert' }>, source: Source): TextEdit | undefined {
    switch (change.kind) {
        case 'replace':
            return replacement(change.place, change.text, change.written, source);
        case 'remove':
            return removal(change.place, source);
        case 'declare':
            return edit(
                source,
                [source.text.length, source.text.length],
                `${source.text.endsWith('\n') || source.text === '' ? '' : '\n'}${source.text.trim() ? '\n' : ''}${change.text}\n`,
            );
        case 'import':
            return importOf(change.path, source);
    }
}

/** Below the last import, else at the start of the file. */
function importOf(path: string, source: Source): TextEdit {
    const line = `import ${JSON.stringify(path)}`;
    const end = source.positions.imports.at(-1)?.[1];
    return end === undefined ? edit(source, [0, 0], `${line}\n`) : edit(source, [end, end], `\n${line}`);
}

const edit = (source: Source, [start, end]: readonly [number, number], newText: string): TextEdit => ({
    range: { start: positionAt(source.lines, start), end: positionAt(source.lines, end) },
    newText: source.text.includes('\r\n') ? newText.replace(/\r?\n/g, '\r\n') : newText,
});

/** A place is replaced whole, or the piece of it that was written so. */
function replacement(place: Place, text: string, written: string | undefined, source: Source): TextEdit | undefined {
    const whole = rangeOfPlace(place, source.positions);
    const range = written === undefined ? whole : rangeOfPiece(whole, written, source.text);
    return range && edit(source, range, text);
}

function removal(place: Place, source: Source): TextEdit | undefined {
    const range = rangeToRemove(place, source.positions, source.text);
    return range && edit(source, wholeLines(source.text, range), '');
}

/** Items of a list that may be written in several clauses: each clause keeps what is left of it, or goes. */
function itemEdits({ part, property = '' }: Place, gone: ReadonlySet<number>, source: Source): TextEdit[] {
    const values = source.positions.parts.get(part)?.properties[property] ?? [];
    const clauses: number[][] = [];
    for (const [at, [start]] of values.entries()) {
        const before = values[at - 1];
        if (before && /^\s*[,，、]\s*$/.test(source.text.slice(before[1], start))) clauses.at(-1)?.push(at);
        else clauses.push([at]);
    }
    return clauses.flatMap((clause): TextEdit[] => {
        const [first, last] = [values[clause[0] ?? -1], values[clause.at(-1) ?? -1]];
        const left = clause.filter((at) => !gone.has(at));
        if (!first || !last || left.length === clause.length) return [];
        const kept = left.map((at) => source.text.slice(...(values[at] ?? [0, 0])));
        if (kept.length > 0) return [edit(source, [first[0], last[1]], kept.join(', '))];
        const before = source.text.slice(0, first[0]).trimEnd();
        const start = before.endsWith(propertyWord(property)) ? before.length - propertyWord(property).length : first[0];
        return [edit(source, wholeLines(source.text, [start, last[1]]), '')];
    });
}

/** A range that fills its lines takes them along, with the line break. */
function wholeLines(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
    const before = text.lastIndexOf('\n', start - 1) + 1;
    const after = text.indexOf('\n', end);
    const alone = text.slice(before, start).trim() === '' && text.slice(end, after < 0 ? text.length : after).trim() === '';
    return alone ? [before, after < 0 ? text.length : after + 1] : [start, end];
}

/** Puts text into a part's block: after a sibling where one is named, else before the closing brace. */
function insertion(place: Place, text: string, after: string | undefined, source: Source): TextEdit[] | undefined {
    if (place.part === '') return [edit(source, [0, 0], `${text}\n`)];
    const part = source.positions.parts.get(place.part);
    if (!part) return undefined;
    const sibling = after === undefined ? undefined : source.positions.parts.get(after);
    const indent = /^[ \t]*/.exec(lineText(source.text, source.lines, positionAt(source.lines, part.range[0]).line))?.[0] ?? '';
    const block = text
        .split('\n')
        .map((line) => (line ? `${indent}${INDENT}${line}` : line))
        .join('\n');
    const close = source.text.lastIndexOf('}', part.range[1] - 1);
    const line = close < part.range[0] ? undefined : oneLine(source.text, part.range[0], close);
    if (line) return opened(line, sibling?.range[1] ?? line.end, block, indent, source);
    if (sibling) return [edit(source, [sibling.range[1], sibling.range[1]], `\n${block}`)];
    if (close < part.range[0]) return [statementEnd(part.range[1], text, source)];
    const gap = close - blanksBefore(source.text, close);
    const ownLine = source.text[close - gap - 1] === '\n';
    return [ownLine ? edit(source, [close - gap, close - gap], `${block}\n`) : edit(source, [close - gap, close], `\n${block}\n${indent}`)];
}

/** What stands between the braces of a block that is written in one line: offsets of its first character and behind its last. */
interface OneLine {
    readonly start: number;
    readonly end: number;
    readonly close: number;
}
function oneLine(text: string, from: number, close: number): OneLine | undefined {
    const inside = text.slice(from, close);
    if (inside.includes('\n')) return undefined;
    const [before] = /^(?:"(?:[^"\\]|\\.)*"|\/\*(?:[^*]|\*(?!\/))*\*\/|[^{"/]|\/(?!\*))*\{[ \t]*/.exec(inside) ?? [];
    if (before === undefined) return undefined;
    const [start, end] = [from + before.length, blanksBefore(text, close)];
    return start < end ? { start, end, close } : undefined;
}

/** Opened up as the formatter lays it out, with the new text at `at`. Edits beside what stands there, so that others may change that. */
function opened({ start, end, close }: OneLine, at: number, block: string, indent: string, source: Source): TextEdit[] {
    const inner = `\n${indent}${INDENT}`;
    const first = edit(source, [source.text.lastIndexOf('{', start - 1) + 1, start], inner);
    if (at >= end) return [first, edit(source, [end, close], `\n${block}\n${indent}`)];
    const rest = at + (/^[ \t]*/.exec(source.text.slice(at, end))?.[0].length ?? 0);
    return [first, edit(source, [at, rest], `\n${block}${inner}`), edit(source, [end, close], `\n${indent}`)];
}

function blanksBefore(text: string, at: number): number {
    let start = at;
    while (/[ \t]/.test(text.charAt(start - 1))) start--;
    return start;
}

/** A statement has no block: the text becomes a clause at its end. */
const statementEnd = (end: number, text: string, source: Source) => edit(source, [end, end], ` ${text}`);
