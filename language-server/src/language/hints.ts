import { type ConstructName, constructNames } from './construct-names.js';
import { keywordsIn, rulesOf } from './fitting.js';
import { grammar } from './parser.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { type Language, quoted } from './words.js';

type Words = Readonly<Record<Language, string>>;

/** Where a value is missing: how people slip there, and what to write instead. Begins with a blank in English. */
export function valueHint(wanted: ConstructName, { found = '' }: SyntaxProblem, language: Language): string {
    if (found === 'todo') return HOLE[language];
    if (NAMED.has(wanted) && /^[a-z][a-z_]*$/.test(found)) return capital(found)[language];
    if (wanted === constructNames['Word'] && /[^\p{ASCII}]/u.test(found)) return IN_ENGLISH[language];
    if (wanted === constructNames['Level'] && /^[\p{Lu}\p{Lo}]/u.test(found)) return OWN_GRADE[language];
    return '';
}

/** Where something stands that does not belong there. */
export function misfitHint({ found = '', after = '', rule = '' }: SyntaxProblem, language: Language): string {
    if (alike(found, after)) return COMMA[language];
    const keyword = /^\p{Script=Han}{2,}$/u.test(found) ? keywordCalled(found, rule) : undefined;
    if (!keyword) return '';
    return language === 'en' ? ` Keywords are English: write ${quoted(keyword)}.` : `关键词用英文书写：${quoted(keyword)}。`;
}

const NAMED: ReadonlySet<ConstructName | undefined> = new Set(
    ['Choice', 'Party', 'Id', 'QName', 'Ref', 'OpenName', 'NamedParty'].map((rule) => constructNames[rule]),
);

/** Two names, or two levels, side by side. */
const alike = (found: string, after: string): boolean =>
    [/^(IV|I{1,3}|[\u2160-\u2163])级?$/, /^[\p{Lu}\p{Lo}][\p{L}\p{N}_]*$/u].some((kind) => kind.test(found) && kind.test(after));

/** The keyword, fitting inside the rule, whose construct has the Chinese name; a chapter by its name without number. */
function keywordCalled(name: string, rule: string): string | undefined {
    const fitting = keywordsIn(grammar(), rule);
    const namesOf = (keyword: string) => rulesOf(grammar(), keyword).flatMap((one) => constructNames[one]?.zh ?? []);
    return (
        fitting.find((keyword) => namesOf(keyword).some((zh) => zh === name || zh === `${name}一章`)) ??
        fitting.find((keyword) => namesOf(keyword).some((zh) => zh.includes(name)))
    );
}

const HOLE: Words = {
    en: ' An owned-up hole says what is missing: `todo "who is it?"`.',
    'zh-CN': '待定之处须写明缺什么：`todo "由谁负责？"`。',
};
const capital = (word: string): Words => {
    const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    return { en: ` Names begin with a capital letter: ${quoted(name)}.`, 'zh-CN': `名称以大写字母或汉字开头：${quoted(name)}。` };
};
/** Whoever writes a term by its Chinese name is told how to find the word for it. */
const IN_ENGLISH: Words = {
    en: ' Terms are written in English letters; completion finds them by their Chinese names.',
    'zh-CN': '目录中的词用英文字母书写，补全时可按中文名称查找。',
};
/** Occasions speak of levels, whatever a plan's own scale calls them. */
const OWN_GRADE: Words = {
    en: ' A grade of an own scale is written by the levels that it stands for: `grade I, II`.',
    'zh-CN': '自定分级请写其对应的级别，例如 `grade I, II`。',
};
const COMMA: Words = { en: ' Is a `,` missing before it?', 'zh-CN': '前面是否缺少 `,`？' };
