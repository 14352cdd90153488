import type { ErrorCode } from 'yaml';

/** Why a text is no plain YAML and what to do about it, in both languages; without a full stop, as it stands inside of sentences. */
export type YamlWords = Readonly<Record<'en' | 'zh-CN', string>>;

const both = (en: string, zh: string): YamlWords => ({ en, 'zh-CN': zh });

export const yamlWords = {
    large: (megabytes: number) =>
        both(`It is larger than ${megabytes} MB; take out what does not belong in it`, `文件超过 ${megabytes} MB，请删去无关内容`),
    pointer: both(
        'It is a pointer of Git LFS and has not been fetched; run `git lfs pull`',
        '这是 Git LFS 指针，内容尚未取回，请运行 git lfs pull',
    ),
    unseen: (code: string) => both(`It holds a character that cannot be seen (${code}); take it out`, `含有不可见字符（${code}），请删除`),
    deep: both('It is nested too deep; check the brackets and indents', '嵌套层数过多，请检查括号和缩进'),
    anchor: both('Anchors (&) and aliases (*) are not read; write the value out', '不支持锚点（&）和别名（*），请直接写出内容'),
    tag: (tag: string) => both(`Tags (${tag}) are not read; take it out`, `不支持标签（${tag}），请删去`),
    double: both('This key is there twice; take one out', '此键重复，请删去一个'),
    list: (key: string) => both(`There must be a list in it: ${key}: […]`, `其中应有列表：${key}: […]`),
    id: both('An entry has no `id`; give it one, or take the entry out', '有条目缺少 id，请补上或删去该条目'),
} as const;

const quote = both('A quote is not closed; add it', '引号没有结束，请补上');
const bracket = both(
    'A bracket is not closed, or what is inside is not indented; add `]` or `}`',
    '括号没有结束，或其中内容没有缩进，请补上 ] 或 }',
);
const strange = both(
    'This does not fit here; check the quotes, brackets and indents before it',
    '此处内容不符合格式，请检查前面的引号、括号和缩进',
);

/** What the library says to programmers, by its code. */
const byCode: Readonly<Record<ErrorCode, YamlWords>> = {
    ALIAS_PROPS: yamlWords.anchor,
    BAD_ALIAS: yamlWords.anchor,
    MULTIPLE_ANCHORS: yamlWords.anchor,
    BAD_PROP_ORDER: yamlWords.anchor,
    MULTIPLE_TAGS: both('Tags (!) are not read; take them out', '不支持标签（!），请删去'),
    TAG_RESOLVE_FAILED: both('Tags (!) are not read; take them out', '不支持标签（!），请删去'),
    BAD_COLLECTION_TYPE: both('Tags (!) are not read; take them out', '不支持标签（!），请删去'),
    BAD_DIRECTIVE: both('Lines that begin with % are not read; take them out', '不支持以 % 开头的行，请删去'),
    BAD_DQ_ESCAPE: both(
        'This cannot stand after `\\` in double quotes; write `\\\\`, or take single quotes',
        '双引号中的 \\ 后不能写此字符；请写 \\\\ 或改用单引号',
    ),
    BAD_INDENT: both('The indent does not fit the lines above', '缩进与上文不一致'),
    BAD_SCALAR_START: both('A value cannot begin with this character; put it in quotes', '值不能以此字符开头，请加引号'),
    BLOCK_AS_IMPLICIT_KEY: both(
        'There are two keys in one line; give each a line, or put the value in quotes',
        '一行中有两个键；请分行书写，或给值加引号',
    ),
    BLOCK_IN_FLOW: both(
        'Inside of [ ] and { } nothing is laid out by indents; write it with brackets',
        '[ ] 和 { } 之内不能用缩进表示层级，请改用括号',
    ),
    DUPLICATE_KEY: yamlWords.double,
    IMPOSSIBLE: strange,
    KEY_OVER_1024_CHARS: both('A key is longer than 1,024 characters; shorten it', '键超过 1024 个字符，请缩短'),
    MISSING_CHAR: both('Something is missing here: a colon, a comma, a dash or a blank', '此处缺少冒号、逗号、短横或空格'),
    MULTILINE_IMPLICIT_KEY: both('A key goes over several lines, or its colon is missing', '键跨了多行，或缺少冒号'),
    MULTIPLE_DOCS: both('It holds more than one document; take out the lines with ---', '含有多个文档，请删去 --- 行'),
    NON_STRING_KEY: both('A key must be a text', '键应为文本'),
    RESOURCE_EXHAUSTION: yamlWords.deep,
    TAB_AS_INDENT: both('The indent holds a tab; write blanks', '缩进中有制表符，请改用空格'),
    UNEXPECTED_TOKEN: strange,
};

/** The words for an error of the library. One code says that quotes, brackets and other signs are missing: its message tells which. */
export function wordsOf(code: ErrorCode, message: string): YamlWords {
    if (/closing ["']quote/.test(message)) return quote;
    if (/end with a [\]}]/.test(message)) return bracket;
    return byCode[code];
}

/** A YAML file that has to be changed and cannot be read. */
export class UnreadableYaml extends SyntaxError {
    constructor(readonly words: YamlWords) {
        super(words.en);
    }
}
