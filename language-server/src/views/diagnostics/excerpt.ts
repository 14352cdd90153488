import { distance } from 'fastest-levenshtein';

const CONTACT = /\b(phone|mobile|email|fax|radio|wechat|contact\s+[a-z_]+)(\s+)("(?:\\.|[^"\\])*"?|“[^”]*”?)/g;
/** Several may be declared on one line. */
const PERSON = /((?:^|[}｝])\s*person\s+)([^{｛]*)/g;
const WORD = /[A-Za-z_\u00C0-\uFAFF][\w\u00C0-\uFAFF]*/g;
const MASK = '•';
const dots = (text: string) => text.replace(/\S/g, MASK);

/**
 * A line of a plan as it may be shown in logs and reports: contacts and names of persons are masked with dots of the same
 * length, so that a caret below still points at the right place. Words that merely hold the same letters stay readable.
 */
export function safeExcerpt(line: string, persons: ReadonlySet<string>): string {
    return line
        .replace(CONTACT, (_, kind: string, gap: string, text: string) => kind + gap + MASK.repeat(text.length))
        .replace(PERSON, (_, keyword: string, named: string) => keyword + dots(named))
        .replace(WORD, (word) => maskedWord(word, persons));
}

/** A name by itself, also with a slip of the pen: whoever reads a misspelt name knows the person. Else the name inside it. */
function maskedWord(word: string, persons: ReadonlySet<string>): string {
    if (persons.has(word)) return dots(word);
    let shown = word;
    for (const person of persons) {
        if (person.length >= 5 && Math.abs(person.length - word.length) <= 2 && distance(person, word) <= 2) return dots(word);
        if (word.includes(person)) shown = withoutName(shown, person);
    }
    return shown;
}

/** `SunTaoDesk` holds a name, `Liaison` and `LandBureau` hold none; Chinese has no spaces, so a name of two characters is enough. */
function withoutName(word: string, person: string): string {
    if (/[^\p{ASCII}]/u.test(person)) return person.length < 2 ? word : word.replaceAll(person, dots(person));
    if (person.length < 4) return word;
    return word.split(person).reduce((before, after) => before + (/^[a-z]/.test(after) ? person : dots(person)) + after);
}
