import type { TextBlock } from './literal.js';

/** What is printed: words, texts of several lines, and the beginning of an entry of a block. */
export type Token = string | TextBlock | typeof ENTRY;
export const ENTRY = Symbol('entry');

const INDENT = '    ';

/** Tokens as text: an entry of a block on a line of its own, four blanks deeper than its block. */
export function layOut(tokens: readonly Token[]): string {
    let out = '';
    let depth = 0;
    let fresh = true;
    const line = () => {
        out += `\n${INDENT.repeat(depth)}`;
        fresh = true;
    };
    tokens.forEach((token, i) => {
        if (token === ENTRY) {
            line();
            return;
        }
        if (token === '}') {
            depth--;
            if (tokens[i - 1] !== '{') line();
        }
        if (typeof token !== 'string') {
            out += `${fresh ? '' : ' '}"""\n${token.lines.map((one) => (one ? INDENT.repeat(depth + 1) + one : '')).join('\n')}\n${INDENT.repeat(depth)}"""`;
        } else {
            const tight = fresh || token === ',' || (token === '}' && tokens[i - 1] === '{');
            out += (tight ? '' : ' ') + token;
        }
        fresh = false;
        if (token === '{') depth++;
    });
    return out;
}
