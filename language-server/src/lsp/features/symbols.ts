import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Part } from '../../model/shape/index.js';
import { childParts } from '../../model/walk.js';
import type { Lang } from '../../rules/messages.js';
import { CHAPTERS } from '../../rules/property-words.js';
import { partWord } from '../../rules/words.js';
import { termName } from '../../standard/taxonomy.js';
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
    const word = partWord(part.type)[lang].replace(/^an? /, '');
    if (part.name) return { name: part.name, detail: title ?? word };
    if (typeof level === 'string') {
        const levelName = termName('levels', level, lang);
        return { name: `${level} ${levelName}`, detail: title ?? word };
    }
    if (typeof colour === 'string') return { name: termName('colours', colour, lang), detail: title ?? word };
    const chapter = CHAPTER_TITLES.get(part.type);
    if (chapter) return { name: chapter[lang], detail: undefined };
    if (title) return { name: title, detail: word };
    const words = [kind, directions].flat().filter((one) => typeof one === 'string');
    return { name: words.length > 0 ? `${word} ${words.join(', ')}` : word, detail: undefined };
}
