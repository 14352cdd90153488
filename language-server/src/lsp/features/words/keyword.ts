import { CHINESE_NAMES } from '../../../language/chinese-names.js';
import type { Lang } from '../../../rules/messages.js';
import { CLAUSES } from './clauses.js';
import { CONSTRUCTS } from './constructs.js';
import { DETAILS } from './details.js';
import { NATIONAL_CLAUSES } from './national-clauses.js';

/** What a keyword is, in a sentence; undefined for words that say it themselves. */
export const keywordText = (keyword: string, lang: Lang): string | undefined =>
    (CONSTRUCTS[keyword] ?? CLAUSES[keyword] ?? DETAILS[keyword])?.[lang];

/** The short Chinese name of a keyword. */
export const chineseName = (keyword: string): string | undefined => CHINESE_NAMES[keyword];

/** The same sentence with the clause of the national plan that it answers. */
export function keywordPage(keyword: string, lang: Lang): string | undefined {
    const sentence = keywordText(keyword, lang);
    const clause = NATIONAL_CLAUSES[keyword];
    if (sentence === undefined || clause === undefined) return sentence;
    return `${sentence}\n\n${lang === 'zh-CN' ? '国家预案条款' : 'National plan, clause'} ${clause}`;
}
