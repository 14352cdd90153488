/** First character of the value of a `todo "…"`: no text can hold it, because the lexer refuses control characters. */
export const TODO_MARK = '\u0001';

const ESCAPES: Record<string, string> = { n: '\n', t: '\t' };

/** The text of a string token without its quotes; a missing closing quote is tolerated (it is reported elsewhere). */
export function unquote(image: string): string {
    const open = image[0];
    const close = open === '“' ? '”' : '"';
    const closed = image.length > 1 && image.endsWith(close) && !(close === '"' && oddBackslashes(image));
    const inner = image.slice(1, closed ? -1 : undefined);
    const text = open === '“' ? inner : inner.replace(/\\(.)/g, (_, c: string) => ESCAPES[c] ?? c);
    return text.normalize('NFC').trim();
}

/** Whether the closing quote of a string token is escaped, which leaves the string open. */
export function oddBackslashes(image: string): boolean {
    let count = 0;
    for (let i = image.length - 2; i > 0 && image[i] === '\\'; i--) count++;
    return count % 2 === 1;
}

/** The text of a `"""` block: common indentation and the empty first and last lines are layout, not text. */
export function dedent(image: string): string {
    const inner = image.replace(/^"""/, '').replace(/"""$/, '');
    const lines = inner.split(/\r?\n/);
    const indents = lines
        .slice(1)
        .filter((line) => line.trim())
        .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
    const common = indents.length > 0 ? indents.reduce((least, indent) => Math.min(least, indent)) : 0;
    const text = lines.map((line, i) => (i === 0 ? line.trim() : line.slice(common).trimEnd())).join('\n');
    return text.replace(/^\n+/, '').trimEnd().normalize('NFC');
}

const LEVELS: Record<string, string> = {
    Ⅰ: 'I',
    Ⅱ: 'II',
    Ⅲ: 'III',
    Ⅳ: 'IV',
    一级: 'I',
    二级: 'II',
    三级: 'III',
    四级: 'IV',
};

/** The canonical name of a level, however it is written. */
export const levelOf = (image: string): string => LEVELS[image] ?? LEVELS[image.replace(/级$/, '')] ?? image.replace(/级$/, '');
