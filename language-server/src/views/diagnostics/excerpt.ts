import { distance } from 'fastest-levenshtein';

const CONTACT = /\b(phone|mobile|email|fax|radio|wechat|contact\s+[a-z_]+)(\s+)("(?:\\.|[^"\\])*"?|“[^”]*”?)/g;
const PERSON = /^(\s*person\s+)([^{｛]*)/;
const MASK = '•';

/**
 * A line of a plan as it may be shown in logs and reports: contacts and names of persons are masked with dots of the same
 * length, so that a caret below still points at the right place.
 */
export function safeExcerpt(line: string, persons: ReadonlySet<string>): string {
    const dots = (text: string) => MASK.repeat(text.length);
    let shown = line.replace(CONTACT, (_, kind: string, gap: string, text: string) => kind + gap + dots(text));
    shown = shown.replace(PERSON, (_, keyword: string, named: string) => keyword + named.replace(/\S+/g, dots));
    return shown.replace(/[A-Za-z_\u00C0-\uFAFF][\w\u00C0-\uFAFF]*/g, (word) => (isPerson(word, persons) ? dots(word) : word));
}

/** A name, also with a slip of the pen in it: whoever reads a misspelt name knows the person. */
function isPerson(word: string, persons: ReadonlySet<string>): boolean {
    if (persons.has(word)) return true;
    for (const person of persons) {
        if (word.includes(person)) return true;
        if (person.length >= 5 && Math.abs(person.length - word.length) <= 2 && distance(person, word) <= 2) return true;
    }
    return false;
}
