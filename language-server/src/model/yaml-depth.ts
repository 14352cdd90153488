import { CST, Lexer } from 'yaml';

/** How deep a YAML file of a project may be nested. */
export const DEEPEST_YAML = 100;

/**
 * Where a text is nested deeper than `most`, as an offset, told from its signs alone; else undefined. The library builds what it
 * reads by calling itself, and a process that has no stack left there can die without an exception.
 */
export function tooDeepAt(text: string, most = DEEPEST_YAML): number | undefined {
    /** Columns where something that is open began, from the outside in. */
    const columns: number[] = [];
    let [offset, lineStart, brackets, colons] = [0, 0, 0, 0];
    let [beginsLine, isText] = [true, false];
    for (const source of new Lexer().lex(text)) {
        const type = isText ? 'scalar' : CST.tokenType(source);
        // A mark without a length: the text that comes next is one, whatever it looks like.
        isText = type === 'scalar' && !isText;
        if (isText || type === 'doc-mode') continue;
        if (type === 'flow-error-end') {
            brackets = 0;
            continue;
        }
        const column = offset - lineStart;
        if (type === 'doc-start' || type === 'doc-end') columns.length = 0;
        else if (type === 'flow-seq-start' || type === 'flow-map-start') brackets++;
        else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets = Math.max(0, brackets - 1);
        else if (type === 'map-value-ind' && brackets === 0) colons++;
        if (brackets === 0 && !BLANK.has(type)) {
            if (beginsLine) while ((columns.at(-1) ?? -1) >= column) columns.pop();
            if (beginsLine || SIGNS.has(type)) columns.push(column);
        }
        if (columns.length + brackets + colons > most) return offset;
        const end = source.lastIndexOf('\n');
        if (end >= 0) {
            lineStart = offset + end + 1;
            colons = 0;
        }
        offset += source.length;
        beginsLine = source.endsWith('\n') || (beginsLine && BLANK.has(type));
    }
    return undefined;
}

const BLANK: ReadonlySet<CST.TokenType | null> = new Set(['byte-order-mark', 'space', 'newline', 'comment']);
const SIGNS: ReadonlySet<CST.TokenType | null> = new Set(['seq-item-ind', 'explicit-key-ind']);
