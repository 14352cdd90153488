// The TextMate grammar of the language: colours for editors and web pages. Keywords come from the grammar files, the rest
// is written here, because a regular expression for colours need not be the one for reading.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `\x{…}` is how the editor's regular expressions name a character.
const NAME_START = 'A-Z\\x{00C0}-\\x{1FFF}\\x{2C00}-\\x{2FDF}\\x{3005}-\\x{3007}\\x{3040}-\\x{D7FF}\\x{F900}-\\x{FAFF}';
const NAME_REST = `${NAME_START}a-z0-9_`;
const TAIL = `(?![${NAME_REST}])`;
const HEAD = `(?<![${NAME_REST}.])`;

/** The lower-case keywords of all parser rules, longest first. */
export function keywordsOf(grammarFolder) {
    const found = new Set();
    for (const file of readdirSync(grammarFolder).filter((name) => name.endsWith('.langium'))) {
        const text = readFileSync(join(grammarFolder, file), 'utf8').replace(
            /^\s*(?:hidden )?terminal .*$|^import .*$|\/\/.*$|\/\*[\s\S]*?\*\//gm,
            '',
        );
        for (const [, keyword] of text.matchAll(/'([a-z_]+)'/g)) found.add(keyword);
    }
    return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const escapes = { name: 'constant.character.escape.preplan', match: '\\\\.' };

/** The grammar as the object that an editor reads. */
export function textMateGrammar(grammarFolder) {
    const keywords = keywordsOf(grammarFolder);
    return {
        $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
        name: 'Preplan',
        scopeName: 'source.preplan',
        fileTypes: ['preplan'],
        patterns: [
            { include: '#comments' },
            { include: '#texts' },
            { include: '#declaration' },
            { include: '#literals' },
            { include: '#keywords' },
            { include: '#names' },
            { include: '#words' },
            { include: '#punctuation' },
        ],
        repository: {
            comments: {
                patterns: [
                    { name: 'comment.line.documentation.preplan', match: '///.*$' },
                    { name: 'comment.line.double-slash.preplan', match: '//.*$' },
                    { name: 'comment.block.preplan', begin: '/\\*', end: '\\*/' },
                ],
            },
            texts: {
                patterns: [
                    { match: `${HEAD}(todo)(?=\\s*["“])`, captures: { 1: { name: 'invalid.deprecated.todo.preplan' } } },
                    // A block left open ends, as for the parser, before a line that is only a brace.
                    { name: 'string.quoted.triple.preplan', begin: '"""', end: '"""|(?=^[ \\t]*\\}[ \\t]*$)' },
                    { name: 'string.quoted.double.preplan', begin: '"', end: '"|$', patterns: [escapes] },
                    { name: 'string.quoted.other.preplan', begin: '“', end: '”|$' },
                ],
            },
            declaration: {
                // The keyword and the name of what is declared: `body Office`, `step 断网`.
                match: `${HEAD}(${declaring(grammarFolder).join('|')})[ \\t]+([${NAME_START}][${NAME_REST}]*)`,
                captures: { 1: { name: 'keyword.declaration.preplan' }, 2: { name: 'entity.name.preplan' } },
            },
            literals: {
                patterns: [
                    { name: 'constant.numeric.date.preplan', match: `${HEAD}\\d{4}-\\d{2}-\\d{2}(?![\\w-])` },
                    { name: 'constant.numeric.time.preplan', match: `${HEAD}\\d{2}:\\d{2}(?![\\w:])` },
                    { name: 'constant.other.address.preplan', match: `${HEAD}\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2}|-[\\d.]+)?(?![\\w])` },
                    {
                        name: 'constant.other.address.preplan',
                        match: `${HEAD}[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?:/\\d{1,3})?(?![\\w:])`,
                    },
                    { name: 'constant.other.port.preplan', match: `${HEAD}\\d{1,5}(?:-\\d{1,5})?/[a-z]+` },
                    {
                        name: 'constant.numeric.duration.preplan',
                        match: `${HEAD}\\d[\\d_]*(?:mo|min|m|h|wd|w|d|y|分钟|小时|个?工作日|天|日|周|个月|年)${TAIL}`,
                    },
                    { name: 'constant.numeric.preplan', match: `${HEAD}\\d[\\d_]*(?:\\.\\d+)?${TAIL}` },
                    { name: 'constant.language.level.preplan', match: `${HEAD}(?:IV|I{1,3}|[Ⅰ-Ⅳ]|[一二三四]级)${TAIL}` },
                ],
            },
            keywords: { name: 'keyword.other.preplan', match: `${HEAD}(?:${keywords.join('|')})${TAIL}` },
            names: { name: 'variable.other.preplan', match: `${HEAD}[${NAME_START}][${NAME_REST}]*(?:\\.[${NAME_START}][${NAME_REST}]*)*` },
            words: { name: 'support.constant.preplan', match: `${HEAD}[a-z_][${NAME_REST}]*` },
            punctuation: {
                patterns: [
                    { name: 'punctuation.section.block.preplan', match: '[{}｛｝]' },
                    { name: 'punctuation.separator.preplan', match: '[,，、]|\\.\\.' },
                ],
            },
        },
    };
}

/** Contents of the generated file by its path from the root. */
export function generateTextMate() {
    const grammar = textMateGrammar(fileURLToPath(new URL('../grammar', import.meta.url)));
    return { 'extension/syntaxes/preplan.tmLanguage.json': `${JSON.stringify(grammar, null, 4)}\n` };
}

/** The keywords behind which a name is declared. */
function declaring(grammarFolder) {
    const found = new Set();
    for (const file of readdirSync(grammarFolder).filter((name) => name.endsWith('.langium'))) {
        const text = readFileSync(join(grammarFolder, file), 'utf8');
        for (const [, before] of text.matchAll(/returns \w+:\s*([^\n]*?) name=Id/g))
            for (const [, word] of before.matchAll(/'([a-z_]+)'/g)) found.add(word);
    }
    return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
