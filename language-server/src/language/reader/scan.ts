import { KEYWORDS, LAST_WORD, PATTERN, TOKEN } from '../generated/reader-tokens.js';
import { hasUnseen } from '../unseen.js';
import { dedent, levelOf, oddBackslashes, TODO_MARK, unquote } from '../values.js';

/** The tokens of a text, without blanks and comments; the last has the number 0. */
export interface Tokens {
    readonly text: string;
    types: Uint16Array;
    starts: Uint32Array;
    ends: Uint32Array;
    /** Words that are no keyword, as they were looked up. */
    readonly words: string[];
}

/** Blocks nested deeper than this are the parser's, which refuses them. */
const MAX_DEPTH = 100;
const BLANK = /[\s\u3000\uFEFF]/;
const NUMBERS = (['IPV6', 'IPV4', 'PORT', 'DATE', 'TIME', 'DURATION', 'NUMBER', 'MALFORMED'] as const).map(
    (name) => [PATTERN[name], TOKEN[name]] as const,
);

const keywords = new Map(KEYWORDS.slice(1, LAST_WORD + 1).map((keyword, i) => [keyword, i + 1]));

let types = new Uint16Array(4096);
let starts = new Uint32Array(4096);
let ends = new Uint32Array(4096);

/**
 * The tokens of a clean text, as the lexer of the parser has them; undefined where anything in it is for the parser: what
 * belongs to no token, what is left open, what cannot be seen. The arrays serve the next text again.
 */
export function scan(text: string): Tokens | undefined {
    if (hasUnseen(text)) return undefined;
    const words: string[] = [];
    let count = 0;
    let depth = 0;
    let at = 0;
    const length = text.length;
    while (at < length) {
        const c = text.charCodeAt(at);
        let type: number;
        let end = at + 1;
        let word = '';
        if (c === 32 || (c >= 9 && c <= 13)) {
            at++;
            continue;
        }
        if ((c >= 97 && c <= 122) || c === 95) {
            end = nameEnd(text, at + 1);
            if (text.charCodeAt(end) > 127) end = matched(PATTERN.WORD, text, at);
            word = text.slice(at, end);
            type = keywords.get(word) ?? TOKEN.WORD;
            if (text.charCodeAt(end) === 58 && isHex(c) && test(PATTERN.IPV6, text, at)) {
                type = TOKEN.IPV6;
                end = PATTERN.IPV6.lastIndex;
            } else if (word === 'todo' && test(PATTERN.HOLE, text, at)) {
                type = TOKEN.HOLE;
                end = PATTERN.HOLE.lastIndex;
                if (isOpen(text.slice(at, end).replace(/^todo\s*/, ''))) return undefined;
            }
        } else if (c >= 65 && c <= 90) {
            if (c === 73 && test(PATTERN.LEVEL, text, at)) {
                type = TOKEN.LEVEL;
                end = PATTERN.LEVEL.lastIndex;
            } else {
                type = TOKEN.NAME;
                end = nameEnd(text, at + 1);
                if (text.charCodeAt(end) > 127) end = matched(PATTERN.NAME, text, at);
                if (text.charCodeAt(end) === 58 && isHex(c) && test(PATTERN.IPV6, text, at)) {
                    type = TOKEN.IPV6;
                    end = PATTERN.IPV6.lastIndex;
                }
            }
        } else if ((c >= 48 && c <= 57) || c === 58) {
            const found = NUMBERS.find(([pattern]) => test(pattern, text, at));
            if (!found) return undefined;
            type = found[1];
            end = found[0].lastIndex;
        } else if (c === 34) {
            if (text.startsWith('"""', at)) {
                type = TOKEN.TEXT_BLOCK;
                end = matched(PATTERN.TEXT_BLOCK, text, at);
                if (end - at < 6 || !text.startsWith('"""', end - 3)) return undefined;
            } else {
                type = TOKEN.STRING;
                end = stringEnd(text, at + 1);
                if (end === 0) return undefined;
            }
        } else if (c === 47) {
            const next = text.charCodeAt(at + 1);
            if (next === 47) at = lineEnd(text, at);
            else if (next === 42) {
                const close = text.indexOf('*/', at + 2);
                if (close < 0) return undefined;
                at = close + 2;
            } else return undefined;
            continue;
        } else if (c === 44 || c === 0xff0c || c === 0x3001) type = TOKEN.COMMA;
        else if (c === 123 || c === 0xff5b) {
            if (++depth > MAX_DEPTH) return undefined;
            type = TOKEN.OPEN;
        } else if (c === 125 || c === 0xff5d) {
            depth = Math.max(0, depth - 1);
            type = TOKEN.CLOSE;
        } else if (c === 46) {
            const two = text.charCodeAt(at + 1) === 46;
            type = two ? TOKEN.DOTS : TOKEN.DOT;
            if (two) end++;
        } else if (c === 0x201c) {
            type = TOKEN.STRING;
            end = matched(PATTERN.STRING, text, at);
            if (end - at < 2 || text.charCodeAt(end - 1) !== 0x201d) return undefined;
        } else if (c > 127) {
            if (BLANK.test(text.charAt(at))) {
                at++;
                continue;
            }
            const found = test(PATTERN.LEVEL, text, at) ? TOKEN.LEVEL : test(PATTERN.NAME, text, at) ? TOKEN.NAME : undefined;
            if (found === undefined) return undefined;
            type = found;
            end = (found === TOKEN.LEVEL ? PATTERN.LEVEL : PATTERN.NAME).lastIndex;
        } else return undefined;
        if (count + 2 > types.length) grow();
        types[count] = type;
        starts[count] = at;
        ends[count] = end;
        if (word) words[count] = word;
        count++;
        at = end;
    }
    if (count + 2 > types.length) grow();
    types[count] = 0;
    types[count + 1] = 0;
    starts[count] = length;
    return { text, types, starts, ends, words };
}

/** The value of a token, as the parser's value converter has it. */
export function valueAt({ text, types, starts, ends }: Tokens, i: number): string {
    const type = types[i] as number;
    if (type <= LAST_WORD) return KEYWORDS[type] as string;
    const image = text.slice(starts[i], ends[i]);
    switch (type) {
        case TOKEN.NAME:
        case TOKEN.WORD:
            return image.normalize('NFC');
        case TOKEN.STRING:
            return unquote(image);
        case TOKEN.TEXT_BLOCK:
            return dedent(image);
        case TOKEN.HOLE:
            return TODO_MARK + unquote(image.replace(/^todo\s*/, ''));
        case TOKEN.LEVEL:
            return levelOf(image);
        default:
            return image;
    }
}

function grow(): void {
    const double = <T extends Uint16Array | Uint32Array>(old: T, made: T): T => {
        made.set(old);
        return made;
    };
    types = double(types, new Uint16Array(types.length * 2));
    starts = double(starts, new Uint32Array(starts.length * 2));
    ends = double(ends, new Uint32Array(ends.length * 2));
}

function test(pattern: RegExp, text: string, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(text);
}
function matched(pattern: RegExp, text: string, at: number): number {
    return test(pattern, text, at) ? pattern.lastIndex : at;
}

/** Behind the letters, digits and underscores of ASCII. */
function nameEnd(text: string, from: number): number {
    let at = from;
    for (;;) {
        const c = text.charCodeAt(at);
        if ((c >= 97 && c <= 122) || c === 95 || (c >= 48 && c <= 57) || (c >= 65 && c <= 90)) at++;
        else return at;
    }
}
/** Behind the closing quote of a text; 0 where it is not on the line. */
function stringEnd(text: string, from: number): number {
    for (let at = from; ; at++) {
        const c = text.charCodeAt(at);
        if (c === 34) return at + 1;
        if (c === 92) {
            at++;
            const next = text.charCodeAt(at);
            if (next === 10 || next === 13 || next === 0x2028 || next === 0x2029) return 0;
        } else if (c === 10 || c === 13) return 0;
        // Also true of the end of the text, which is no number.
        if (!(c >= 0)) return 0;
    }
}
function lineEnd(text: string, from: number): number {
    for (let at = from; ; at++) {
        const c = text.charCodeAt(at);
        if (c === 10 || c === 13 || !(c >= 0)) return at;
    }
}
const isHex = (c: number) => (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
const isOpen = (image: string) =>
    image.startsWith('“') ? !image.endsWith('”') : image.length < 2 || !image.endsWith('"') || oddBackslashes(image);
