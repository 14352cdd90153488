import { constructNames } from './construct-names.js';
import { keywordsIn, rulesHolding, rulesOf } from './fitting.js';
import { grammar } from './parser.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { type Language, withArticle } from './words.js';

/** More places than these are no help. */
const MOST = 3;

/** Behind a duration. */
const DAILY: Readonly<Record<Language, string>> = {
    en: 'A time of day stands after `at`: `every 1d at 17:00`.',
    'zh-CN': '时刻写在 `at` 之后：`every 1d at 17:00`。',
};

/** Clauses that people look for in a statement that has none, by statement and word. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
    'step from': {
        en: 'Who does it stands after `by`; what is reported by one party to another is a `report` or a `notify` of its own.',
        'zh-CN': '由谁做写在 `by` 之后；由一方报给另一方的，另写 `report` 或 `notify`。',
    },
    'step fallback': {
        en: 'A second way to tell stands in a `notify` beside the step: `notify Clients "…" { to affected_persons via phone fallback email }`.',
        'zh-CN': '备用渠道写在与步骤并列的 `notify` 中：`notify Clients "…" { to affected_persons via phone fallback email }`。',
    },
};

/** Where a clause that its statement does not have is written instead. */
export function elsewhere({ statement = '', after = '', found = '' }: SyntaxProblem, language: Language): string | undefined {
    if (found === 'before' && /^[0-9]/.test(after)) return DAILY[language];
    return ELSEWHERE[`${statement} ${found}`]?.[language];
}

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
