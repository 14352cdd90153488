import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { CHINESE_NAMES } from '../../language/chinese-names.js';
import { constructNames } from '../../language/construct-names.js';
import type { Field } from '../../model/shape/field.js';
import { type Part, shapeOf } from '../../model/shape/index.js';
import { childParts } from '../../model/walk.js';
import type { Lang } from '../../rules/messages.js';
import { CHAPTERS } from '../../rules/property-words.js';
import { PART_WORDS, partWord } from '../../rules/words.js';
import { chineseLevel } from '../../standard/chinese-level.js';
import { term, termName } from '../../standard/taxonomy.js';
import { rangeAt } from '../../views/diagnostics/lines.js';
import type { State } from '../state/projects.js';
import { type FileAt, fileAt } from './file-at.js';

export const SYMBOL_KINDS: Readonly<Record<string, SymbolKind>> = {
    plan: SymbolKind.Module,
    protection: SymbolKind.Module,
    body: SymbolKind.Class,
    post: SymbolKind.Interface,
    person: SymbolKind.Variable,
    system: SymbolKind.Struct,
    network: SymbolKind.Struct,
    device: SymbolKind.Struct,
    terminals: SymbolKind.Struct,
    data: SymbolKind.Struct,
    level: SymbolKind.Enum,
    grade: SymbolKind.EnumMember,
    warning: SymbolKind.Enum,
    playbook: SymbolKind.Method,
    step: SymbolKind.Function,
    gate: SymbolKind.Function,
    decision: SymbolKind.Function,
    report: SymbolKind.Event,
    roster: SymbolKind.Array,
};
/** Parts that are values of the part around them rather than places of their own. */
export const HIDDEN = new Set(['prose', 'basis', 'demand', 'process_step', 'term']);
const CHAPTER_TITLES = new Map<string, Readonly<Record<Lang, string>>>(CHAPTERS);

/** The outline of a file, nested as its parts are. */
export function documentSymbols(state: State, path: string, lang: Lang): DocumentSymbol[] {
    const file = fileAt(state, path);
    return file ? symbolsOf(file, file.model.declarations, lang) : [];
}

function symbolsOf(file: FileAt, parts: readonly Part[], lang: Lang): DocumentSymbol[] {
    const { lines, positions } = file.source;
    const symbols: DocumentSymbol[] = [];
    for (const part of parts) {
        const place = positions.parts.get(part.id);
        if (!place || HIDDEN.has(part.type)) continue;
        const children = symbolsOf(file, childParts(part), lang);
        const { name, detail } = labelOf(part, lang);
        symbols.push({
            name,
            ...(detail ? { detail } : {}),
            kind: SYMBOL_KINDS[part.type] ?? SymbolKind.Property,
            range: rangeAt(lines, ...place.range),
            selectionRange: rangeAt(lines, ...(place.name ?? firstWord(file.source.text, place.range))),
            ...(children.length > 0 ? { children } : {}),
        });
    }
    return symbols.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

const firstWord = (text: string, [start, end]: readonly [number, number]): [number, number] => [
    start,
    start + (/^[^\s{｛]*/.exec(text.slice(start, end))?.[0].length ?? 0),
];

/** What a part is called in lists: its name and title, the level with its name, or what it is. */
export function labelOf(part: Part, lang: Lang): { name: string; detail: string | undefined } {
    const { title, level, colour, directions, kind } = part as unknown as Record<string, unknown> & { title?: string };
    const word = typeWord(part, lang);
    if (part.name) return { name: part.name, detail: title ?? word };
    if (typeof level === 'string') {
        const levelName = termName('levels', level, lang);
        return { name: lang === 'zh-CN' ? `${chineseLevel(level)}（${levelName}）` : `${level} ${levelName}`, detail: title ?? word };
    }
    if (typeof colour === 'string') return { name: termName('colours', colour, lang), detail: title ?? word };
    const chapter = CHAPTER_TITLES.get(part.type);
    if (chapter) return { name: chapter[lang], detail: undefined };
    if (title) return { name: title, detail: word };
    const words = Object.entries({ kind, directions }).flatMap(([key, value]) =>
        [value].flat().flatMap((one) => (typeof one === 'string' ? [wordOf(part, key, one, lang)] : [])),
    );
    return { name: words.length > 0 ? `${word} ${words.join(lang === 'zh-CN' ? '、' : ', ')}` : word, detail: undefined };
}

/** What a part is; in English as it is written, where no other word is known. */
function typeWord(part: Part, lang: Lang): string {
    if (lang === 'en' || PART_WORDS[part.type]) return partWord(part.type)[lang].replace(/^an? /, '');
    return CHINESE_NAMES[part.type] ?? constructNames[shapeOf(part).syntax[0] ?? '']?.zh ?? part.type;
}

/** A word that tells parts of one type apart: a term, or a word of the language. */
function wordOf(part: Part, key: string, word: string, lang: Lang): string {
    if (lang === 'en') return word;
    const { vocabulary } = (shapeOf(part).fields as Readonly<Record<string, Field<unknown>>>)[key] ?? {};
    return (vocabulary === undefined ? undefined : term(vocabulary, word)?.zh) ?? CHINESE_NAMES[word] ?? word;
}
