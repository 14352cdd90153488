/** Languages of the words that people see. */
export type Language = 'en' | 'zh-CN';

/** `a step`, `an annex`: English only. */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Code in a message: cut where it is long, on one line. */
export function quoted(code: string): string {
    const line = code.replace(/\s+/g, ' ');
    return `\`${line.length > 30 ? `${line.slice(0, 28)}…` : line}\``;
}
