const CONTACT = /\b(phone|mobile|email|fax|radio|wechat|contact\s+[a-z_]+)(\s+)("(?:\\.|[^"\\])*"?|“[^”]*”?)/g;
const PERSON = /^(\s*person\s+)(\S+)(\s+(?:"(?:\\.|[^"\\])*"?|“[^”]*”?))?/;
const MASK = '•';

/**
 * A line of a plan as it may be shown in logs and reports: contacts and names of persons are masked with dots of the same
 * length, so that a caret below still points at the right place.
 */
export function safeExcerpt(line: string, persons: ReadonlySet<string>): string {
    const dots = (text: string) => MASK.repeat(text.length);
    let shown = line.replace(CONTACT, (_, kind: string, gap: string, text: string) => kind + gap + dots(text));
    shown = shown.replace(PERSON, (_, keyword: string, name: string, title = '') => keyword + dots(name) + dots(title));
    return shown.replace(/[A-Za-z_\u00C0-\uFAFF][\w\u00C0-\uFAFF]*/g, (word) => (persons.has(word) ? dots(word) : word));
}
