import { constructNames } from './construct-names.js';
import { keywordsIn, rulesHolding, rulesOf } from './fitting.js';
import { grammar } from './parser.js';
import { type Language, withArticle } from './words.js';

/** More places than these are no help. */
const MOST = 3;

/** Clauses that people look for in a statement that has none, by statement and word. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
    'step to': {
        en: 'Whom something is told to stands in a `notify` beside the step: `notify Clients "…" { to affected_persons }`.',
        'zh-CN': '告知谁，写在与步骤并列的 `notify` 中：`notify Clients "…" { to affected_persons }`。',
    },
};

/** Where a clause that its statement does not have is written instead. */
export const elsewhere = (statement: string | undefined, word: string, language: Language): string | undefined =>
    ELSEWHERE[`${statement ?? ''} ${word}`]?.[language];

/** Where a word that does not fit here would fit, in words; undefined where there are too many such places, or none has a name. */
export function homeOf(word: string, rule: string, language: Language): string | undefined {
    const outer = keywordsIn(grammar(), 'File');
    if (outer.includes(word)) {
        // Beside another declaration of the same level it is the end of that one which is missing.
        if (rule !== 'Plan' && outer.some((one) => rulesOf(grammar(), one).includes(rule))) return undefined;
        return language === 'en' ? 'outside the plan, in the file itself' : '预案之外、文件的最外层';
    }
    const names = rulesHolding(grammar(), word).map((one) => constructNames[one]);
    const known = [...new Map(names.flatMap((name) => (name && !name.value ? [[name.en, name] as const] : []))).values()];
    if (known.length === 0 || known.length > MOST || known.some((name) => name === constructNames[rule])) return undefined;
    if (language === 'en') return `in ${known.map(({ en }) => withArticle(en)).join(' or ')}`;
    return known.map(({ zh }) => zh).join('或');
}
