import { constructName, constructNames, terminalNames } from './construct-names.js';
import { didYouMean, isKeyword, keywordsIn, rulesOf } from './fitting.js';
import { misfitHint, valueHint } from './hints.js';
import { elsewhere, homeOf } from './homes.js';
import { grammar } from './parser.js';
import type { SyntaxCode, SyntaxProblem } from './syntax-problem.js';
import { described, type Language, quoted, sentence, withArticle } from './words.js';

/** Words for each kind of syntax problem. The code is also the id of its page in the documentation. */
const FIXED: Record<Exclude<SyntaxCode, 'syntax/unexpected' | 'syntax/expected' | 'syntax/character'>, Record<Language, string>> = {
    'syntax/unclosed-text': {
        en: 'The text is not closed. Add the closing quote.',
        'zh-CN': '文字没有结束，请补上右引号。',
    },
    'syntax/unclosed-comment': {
        en: 'The comment is not closed: everything behind it is skipped. Add `*/`.',
        'zh-CN': '注释没有结束，其后的内容都被忽略。请补上 `*/`。',
    },
    'syntax/control-character': {
        en: 'There is a character here that cannot be seen. Delete it.',
        'zh-CN': '此处有不可见字符，请删除。',
    },
    'syntax/too-deep': {
        en: 'The blocks are nested too deep to be read. Check whether a `}` is missing further up.',
        'zh-CN': '嵌套层数过多，无法读取。请检查前文是否缺少 `}`。',
    },
    'syntax/too-large': {
        en: 'The file is too large to be read. Split it.',
        'zh-CN': '文件过大，无法读取，请拆分。',
    },
    'syntax/too-many': {
        en: 'There are too many errors: the rest of the file was not read. Mend those above first.',
        'zh-CN': '错误过多，文件其余部分未读取。请先改正前面的错误。',
    },
    'syntax/lfs-pointer': {
        en: 'This is a pointer of Git LFS; the plan itself has not been fetched. Run: git lfs pull',
        'zh-CN': '这是 Git LFS 指针，预案内容尚未取回。请运行：git lfs pull',
    },
    'syntax/unreadable': {
        en: 'The file cannot be opened: the system refuses it. Check who may read it.',
        'zh-CN': '无法打开文件：系统拒绝访问，请检查读取权限。',
    },
    'syntax/file-name': {
        en: 'The file cannot be opened: its name is not UTF-8. Rename it.',
        'zh-CN': '无法打开文件：文件名不是 UTF-8 编码，请重命名。',
    },
    'syntax/encoding': {
        en: 'The file is not UTF-8. Save it with the encoding UTF-8.',
        'zh-CN': '文件不是 UTF-8 编码，请另存为 UTF-8。',
    },
};

/** What is wrong and what to do, in the field's words. */
export function syntaxMessage(problem: SyntaxProblem, language: Language): string {
    switch (problem.code) {
        case 'syntax/unexpected':
        case 'syntax/expected':
            return parserMessage(problem, language);
        case 'syntax/character':
            return characterMessage(problem, language);
        default:
            return FIXED[problem.code][language];
    }
}

/** The keyword that the writer probably meant, for the message and for a quick fix. */
export function meantKeyword(problem: SyntaxProblem): string | undefined {
    if (!problem.found || !/^[A-Za-z_]+$/.test(problem.found)) return undefined;
    // What is a word of the language, and has its place elsewhere, is no slip.
    if (homeOf(problem.found, problem.rule ?? '', 'en') !== undefined) return undefined;
    const expected = (problem.expected ?? []).filter((name) => /^[a-z_]+$/.test(name));
    const clauses = statementsOf(problem).flatMap((name) => keywordsIn(grammar(), name));
    const clause = didYouMean(problem.found, clauses);
    return clause ?? didYouMean(problem.found, [...new Set([...expected, ...keywordsIn(grammar(), problem.rule ?? '')])]);
}

/** The statement that stands before the place in its line, if it can go on with clauses. */
const statementsOf = ({ statement, rule }: SyntaxProblem): string[] =>
    statement ? rulesOf(grammar(), statement).filter((name) => name !== rule && keywordsIn(grammar(), name).length > 0) : [];

function parserMessage(problem: SyntaxProblem, language: Language): string {
    const { expected = [], found, rule = '' } = problem;
    const en = language === 'en';
    const [only, ...others] = expected;
    const meant = meantKeyword(problem);
    const suggestion = meant ? (en ? ` Did you mean ${quoted(meant)}?` : `是否想写 ${quoted(meant)}？`) : '';
    if (only === '}' && found === undefined) {
        const block = problem.block && quoted(problem.block);
        if (en) return `\`}\` is missing: the block${block ? ` ${block}` : ''} is not closed.`;
        return `缺少 \`}\`：${block ? `块 ${block} ` : '块'}没有结束。`;
    }
    const name = constructNames[rule];
    const wanted = name?.value ? name : only && others.length === 0 ? terminalNames[only] : undefined;
    if (wanted) {
        const what = en ? sentence(withArticle(wanted.en)) : wanted.zh;
        return wantedMessage(what, problem, language) + (suggestion || valueHint(wanted, problem, language));
    }
    if (only && others.length === 0 && only !== '}' && only !== 'EOF') {
        if (only !== '{') return wantedMessage(quoted(only), problem, language) + suggestion;
        const construct = constructName(rule, language);
        if (en) return `\`{\` is missing${behind(problem, language)}: ${withArticle(construct ?? 'block')} has a block.${suggestion}`;
        return `${behind(problem, language)}缺少 \`{\`：${construct ?? '此处'}需要用大括号。${suggestion}`;
    }
    if (found === '}' || found === '｝')
        return en ? '`}` closes nothing here. Delete it, or add the missing `{`.' : '此处的 `}` 没有对应的 `{`，请删除或补上 `{`。';
    const holder =
        constructName(
            meant ? (statementsOf(problem).find((name) => keywordsIn(grammar(), name).includes(meant)) ?? rule) : rule,
            language,
        ) ?? (en ? 'plan' : '此处');
    if (found === undefined) return en ? `${sentence(withArticle(holder))} ends too early.` : `${holder}没有写完。`;
    const cannot = en
        ? `${sentence(withArticle(holder))} cannot hold ${described(found, language)} here.`
        : `${holder}中此处不能写${spaced(described(found, language))}。`;
    if (suggestion) return cannot + suggestion;
    const instead = elsewhere(problem, language);
    if (instead) return cannot + (en ? ` ${instead}` : instead);
    if (!isKeyword(grammar(), found)) return cannot + misfitHint(problem, language);
    const home = homeOf(found, rule, language);
    const there = home === undefined ? '' : en ? ` It stands ${home}.` : `应写在${home}。`;
    if (closedTooEarly(problem)) return cannot + there + (en ? ' Is the `}` before it one too many?' : '前面的 `}` 是否多余？');
    return cannot + there + (only === '}' ? (en ? ' Is a `}` missing before it?' : '前面是否缺少 `}`？') : '');
}

/** Behind a `}`, something of a block that stands further in: nothing around could hold it, were one more closed. */
const closedTooEarly = ({ rule, after, found = '' }: SyntaxProblem): boolean =>
    after === '}' && (rule === 'File' || (rule === 'Plan' && !keywordsIn(grammar(), 'File').includes(found)));

function wantedMessage(what: string, problem: SyntaxProblem, language: Language): string {
    const place = behind(problem, language);
    return language === 'en'
        ? `${what} is expected${place || ' here'}.`
        : `${place || '此处'}应写${what.startsWith('`') ? ` ${what}` : what}。`;
}

function behind({ after }: SyntaxProblem, language: Language): string {
    if (!after) return '';
    const what = described(after, language, 'the');
    return language === 'en' ? ` after ${what}` : `${what.startsWith('`') ? `${what} ` : what}之后`;
}

/** Code stands apart from Chinese text. */
const spaced = (what: string) => (what.startsWith('`') ? ` ${what}` : what);

const PUNCTUATION: Record<string, string> = {
    '；': '',
    ';': '',
    '：': '',
    ':': '',
    '。': '',
    '（': '',
    '）': '',
    '(': '',
    ')': '',
    '=': '',
    "'": '"',
    '‘': '"',
    '’': '"',
    '”': '“',
    '「': '“',
    '」': '”',
    '[': '{',
    ']': '}',
    '【': '{',
    '】': '}',
};

function characterMessage({ found = '' }: SyntaxProblem, language: Language): string {
    const en = language === 'en';
    const instead = PUNCTUATION[found.charAt(0)];
    const what = en ? `${quoted(found)} has no meaning outside of quotes.` : `${quoted(found)} 在引号之外没有含义。`;
    if (instead === undefined) return what + (en ? ' Delete it, or put the text in quotes.' : '请删除，或用引号括起文字。');
    if (instead === '') return what + (en ? ' Delete it.' : '请删除。');
    return what + (en ? ` Write ${quoted(instead)}.` : `请写 ${quoted(instead)}。`);
}
