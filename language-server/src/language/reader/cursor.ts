import { KEYWORDS, LAST_WORD, TOKEN } from '../generated/reader-tokens.js';
import type { RawNode, RawValue } from './raw.js';
import { type Tokens, valueAt } from './scan.js';

/**
 * The place in the tokens where the reader stands, and what its rules do there. There is one reader, which is never entered
 * twice: plain variables are several times quicker than passing a state through all rules.
 */
let tokens: Tokens;
let at = 0;

/** Thrown where the text does not fit the rules. */
export const STUCK = new Error('This text is for the parser');

export function start(scanned: Tokens): void {
    tokens = scanned;
    at = 0;
}
export const atEnd = (): boolean => tokens.types[at] === 0;

/** The number of the next token, and of the one after it. */
export const look = (): number => tokens.types[at] as number;
export const after = (): number => tokens.types[at + 1] as number;
export const isWord = (token: number): boolean => token === TOKEN.WORD || (token > 0 && token <= LAST_WORD);
/** Offset of the next token. */
export const here = (): number => tokens.starts[at] as number;

export function stuck(): never {
    throw STUCK;
}

export function eat(token: number): void {
    if (tokens.types[at] !== token) throw STUCK;
    at++;
}
export function keyword(token: number): string {
    eat(token);
    return KEYWORDS[token] as string;
}
export function word(): string {
    if (!isWord(look())) throw STUCK;
    return valueAt(tokens, at++);
}
export function value(token: number): string {
    if (tokens.types[at] !== token) throw STUCK;
    return valueAt(tokens, at++);
}

interface Growing {
    type: string;
    start: number;
    end: number;
    values: (RawValue | RawValue[] | undefined)[];
    places: (number[] | undefined)[];
}
export function open(type: string, properties: number): RawNode {
    const values: Growing['values'] = [];
    const places: Growing['places'] = [];
    for (let i = 0; i < properties; i++) {
        values.push(undefined);
        places.push(undefined);
    }
    return { type, start: tokens.starts[at] as number, end: 0, values, places };
}
export function close(node: RawNode): RawNode {
    (node as Growing).end = at > 0 ? (tokens.ends[at - 1] as number) : 0;
    return node;
}

/** One more value of a property; it was read from `from` to here. */
export function add(node: RawNode, property: number, from: number, read: RawValue): void {
    const { values, places } = node as Growing;
    const list = values[property] as RawValue[] | undefined;
    if (list) list.push(read);
    else values[property] = [read];
    place(places, property, from);
}
/** The value of a property; the last one counts. */
export function set(node: RawNode, property: number, from: number, read: RawValue): void {
    const { values, places } = node as Growing;
    values[property] = read;
    place(places, property, from);
}
export function mark(node: RawNode, property: number, from: number, _read: string): void {
    set(node, property, from, true);
}

function place(places: (number[] | undefined)[], property: number, from: number): void {
    const end = tokens.ends[at - 1] as number;
    const known = places[property];
    if (known) known.push(from, end);
    else places[property] = [from, end];
}
