import type { Personal } from './personal.js';

/** What stands in the place of a name or an address. The same in every language. */
export const BLACKED = '■■■';

/** Takes names and addresses out of texts. */
export interface Sweep {
    text(text: string): string;
    /** The same for an identifier or the id of a part: persons become `Person1`, `Person2` …, so that ids stay apart. */
    id(id: string): string;
}

/**
 * Names are found in any case and spacing, numbers whatever stands between their digits and with or without the code of
 * the country.
 */
export function sweepOf({ identifiers, names, addresses }: Personal): Sweep {
    const words = [...new Set([...names, ...identifiers])];
    const patterns = [...addresses.flatMap(addressPatterns), ...words.flatMap(namePatterns)].sort((a, b) => b.length - a.length);
    const hidden = patterns.length > 0 ? new RegExp(patterns.join('|'), 'giu') : undefined;
    const persons = new Map(identifiers.map((one, i) => [one, `Person${i + 1}`]));
    const longestFirst = [...persons.keys()].sort((a, b) => b.length - a.length).map(quoted);
    const called =
        longestFirst.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_])`, 'gu') : undefined;
    const text = (one: string) => (hidden ? one.replace(hidden, BLACKED) : one);
    return { text, id: (id) => text(called ? id.replace(called, (name) => persons.get(name) ?? BLACKED) : id) };
}

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function namePatterns(name: string): string[] {
    const pieces = name.split(/[\s·]+/).filter((one) => one !== '');
    if (pieces.length === 0) return [];
    const spaced = pieces.map(quoted).join('[\\s·_-]*');
    // A Chinese name stands within a text without blanks; any other ends where its letters end.
    const letters = [...pieces.join('')];
    const within = letters.length > 1 && letters.every((one) => /\p{Script=Han}/u.test(one));
    return [within ? spaced : `(?<!\\p{L})${spaced}(?!\\p{L})`];
}

function addressPatterns(address: string): string[] {
    const digits = address.replace(/\D/g, '');
    const isNumber = digits.length >= 5 && /^[\d\s()+.\-/–转xextEXT]*$/.test(address);
    if (!isNumber) return [quoted(address)];
    const between = '[\\s().\\-/–]*';
    const spread = (number: string) => [...number].join(between);
    const national = digits.startsWith('86') && digits.length > 11 ? [digits.slice(2)] : [];
    return [quoted(address), ...[digits, ...national].map((number) => `\\+?${spread(number)}`)];
}
