/** How the national plan writes its levels. */
const NUMERALS: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };

/** A level in Chinese texts, spelt in one way everywhere: `II` → `Ⅱ级`. What is no level stays as it is. */
export const chineseLevel = (level: string): string => (NUMERALS[level] === undefined ? level : `${NUMERALS[level]}级`);
