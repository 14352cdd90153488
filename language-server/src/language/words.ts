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

/**
 * A piece of the text in a message. Texts, names and long numbers are only described: they may be a person's name or a
 * telephone, which no message may hold.
 */
export function described(image: string, language: Language, article: 'this' | 'the' = 'this'): string {
    const zh = article === 'this' ? '这' : '该';
    if (/^["“]/.test(image)) return language === 'en' ? `${article} text` : `${zh}段文字`;
    if (/^[0-9][0-9_]{6,}$/.test(image)) return language === 'en' ? `${article} number` : `${zh}个数`;
    if (/^(IV|I{1,3}|[\u2160-\u2163])级?$/.test(image)) return quoted(image);
    if (/^[A-Z\u00C0-\uFAFF\uD800-\uDFFF]/.test(image)) return language === 'en' ? `${article} name` : `${zh}个名称`;
    return quoted(image);
}
