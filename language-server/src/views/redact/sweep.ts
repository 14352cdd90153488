import { BLACKED, withoutAddresses } from './patterns.js';
import type { Personal } from './personal.js';

/** Takes names and addresses out of texts. */
export interface Sweep {
    text(text: string): string;
    /** The same for an identifier or the id of a part: persons become `Person1`, `Person2` …, so that ids stay apart. */
    id(id: string): string;
}

/**
 * Names are found in any case and spacing, numbers whatever stands between their digits and with or without the code of
 * the country. A Chinese name is found within a text without blanks; any other ends where its letters end. What looks like
 * an address is one, also where no contact says it.
 */
export function sweepOf({ identifiers, names, addresses }: Personal): Sweep {
    const hideNumbers = numbersOf(addresses);
    const words = [...new Set([...names, ...identifiers])].map(namePattern);
    const written = addresses.filter((one) => digitsOf(one).length < LEAST || /[@a-z]/i.test(one)).map(quoted);
    const hidden = alternatives([...words, ...written], 'giu');
    const persons = new Map(identifiers.map((one, i) => [one, `Person${i + 1}`]));
    const called = alternatives(
        identifiers.map((one) => `(?<![\\p{L}\\p{N}_])${quoted(one)}(?![\\p{L}\\p{N}_])`),
        'gu',
    );
    const text = (one: string) => withoutAddresses(hideNumbers(hidden ? one.replace(hidden, BLACKED) : one));
    return { text, id: (id) => text(called ? id.replace(called, (name) => persons.get(name) ?? BLACKED) : id) };
}

/** The longest first, so that a name is not taken for a shorter one within it. */
const alternatives = (patterns: readonly string[], flags: string): RegExp | undefined =>
    patterns.length > 0
        ? new RegExp(
              [...patterns]
                  .filter((one) => one !== '')
                  .sort((a, b) => b.length - a.length)
                  .join('|'),
              flags,
          )
        : undefined;

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function namePattern(name: string): string {
    const pieces = name.split(/[\s·]+/).filter((one) => one !== '');
    const spaced = pieces.map(quoted).join('[\\s·_-]*');
    const letters = [...pieces.join('')];
    const within = letters.length > 1 && letters.every((one) => /\p{Script=Han}/u.test(one));
    return within ? spaced : `(?<!\\p{L})${spaced}(?!\\p{L})`;
}

/** Fewer digits than this are no telephone number. */
const LEAST = 5;
const NUMBER = /\+?\d(?:[\s().\-/–]{0,3}\d){4,24}/g;
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Blacks out whatever holds one of the numbers. */
function numbersOf(addresses: readonly string[]): (text: string) => string {
    const numbers = new Set<string>();
    for (const address of addresses) {
        const digits = digitsOf(address);
        if (digits.length < LEAST || address.includes('@')) continue;
        const abroad = /^\s*(?:\+|00)86/.test(address) ? digits.replace(/^(?:00)?86/, '') : digits;
        numbers.add(abroad.length < LEAST ? digits : abroad.startsWith('86') && abroad.length > 11 ? abroad.slice(2) : abroad);
    }
    const known = [...numbers];
    if (known.length === 0) return (text) => text;
    return (text) => text.replace(NUMBER, (run) => (known.some((one) => digitsOf(run).includes(one)) ? BLACKED : run));
}
