import type { IToken } from 'chevrotain';
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { tokenize } from '../../../language/parser.js';
import type { Range } from '../../../model/file-model.js';
import { rangeAt } from '../../../views/diagnostics/lines.js';
import type { State } from '../../state/projects.js';
import { type FileAt, fileAt, offsetAt } from '../file-at.js';
import { aroundOf } from './around.js';
import { type Candidate, type CompletionOptions, itemsOf } from './candidate.js';
import { keywordCandidates } from './keywords.js';
import { placeOf } from './place.js';
import { readBefore } from './read.js';
import { later, statementsAt } from './statements.js';
import { valueCandidates } from './values.js';
import { expected } from './walk.js';

export const triggerCharacters: readonly string[] = ['.', '"', '“', '/', ' '];

/** What may stand at the cursor: the words, names, terms and quantities that fit there, best first. */
export function completion(state: State, path: string, position: Position, options: CompletionOptions): CompletionList {
    const file = fileAt(state, path);
    const items = file ? complete(state, file, offsetAt(file.source, position), options) : [];
    // Asked again at each key: what is found by the middle of a name must not be lost to the client's own filter.
    return { isIncomplete: true, items };
}

function complete(state: State, file: FileAt, offset: number, options: CompletionOptions): CompletionItem[] {
    const { text, lines } = file.source;
    const { tokens, hidden } = tokenize(text);
    if (
        hidden.some(
            (one) =>
                one.startOffset < offset &&
                (offset <= (one.endOffset ?? 0) || (offset === (one.endOffset ?? 0) + 1 && one.tokenType.name !== 'ML_COMMENT')),
        )
    )
        return [];
    const at = wordAt(tokens, offset);
    const before = tokens.slice(0, at.index);
    const { configs, home } = readBefore(before, tokens);
    const places = expected(configs);
    const around = aroundOf(file, at.start);
    const typed = text.slice(at.start, offset);
    if (at.quoted) {
        const paths = places.flatMap((one) => valueCandidates(one, placeOf(one), around, { ...options, quoted: true, state, typed }));
        const closed = /["”]$/.test(text.slice(at.start + 1, at.end));
        return itemsOf(paths, typed.slice(1), rangeAt(lines, at.start + 1, closed ? at.end - 1 : at.end), options);
    }
    const beginnings = expected(home);
    const edges = new Set(beginnings.map(({ edge }) => edge));
    const statements = statementsAt(before, text, at.start, edges);
    // A line above that is not finished leaves both: what it lacks, and behind it the statement that one goes on with.
    const unfinished = statements !== undefined && !places.some(({ edge }) => edges.has(edge));
    const candidates: Candidate[] = places.flatMap((one) =>
        valueCandidates(one, placeOf(one), around, { ...options, quoted: false, state, typed }).map((found) =>
            unfinished ? found : later(found, one, statements),
        ),
    );
    const word: Range = [at.start, Math.max(at.end, offset)];
    candidates.push(...keywordCandidates(places, file, word, options, unfinished ? undefined : statements, edges));
    if (unfinished && before.at(-1)?.tokenType.name !== ',')
        candidates.push(
            ...keywordCandidates(beginnings, file, word, options, statements, edges).map((one) => ({ ...one, rank: one.rank + 40 })),
        );
    candidates.sort((a, b) => a.rank - b.rank);
    return itemsOf(candidates, typed, rangeAt(lines, at.start, Math.max(at.end, offset)), options);
}

interface WordAt {
    readonly start: number;
    readonly end: number;
    /** How many tokens stand before the word. */
    readonly index: number;
    readonly quoted: boolean;
}

const WORDS = new Set(['NAME', 'WORD', 'LEVEL', 'DURATION', 'NUMBER', 'MALFORMED', 'DATE', 'TIME', 'IPV4', 'IPV6', 'PORT']);
const isWord = (token: IToken) => WORDS.has(token.tokenType.name) || /^[a-z_]+$/.test(token.image);
const endOf = (token: IToken) => (token.endOffset ?? token.startOffset) + 1;

/** The word that the cursor is in or at the end of; a qualified name counts as one. */
function wordAt(tokens: readonly IToken[], offset: number): WordAt {
    let index = tokens.findIndex((token) => endOf(token) >= offset);
    if (index < 0) index = tokens.length;
    const token = tokens[index];
    if (!token || token.startOffset >= offset) return { start: offset, end: offset, index, quoted: false };
    const name = token.tokenType.name;
    if (name === 'STRING' || name === 'TEXT_BLOCK' || name === 'HOLE') {
        const inside = offset < endOf(token) || !/["”]$/.test(token.image.slice(1));
        return inside
            ? { start: token.startOffset, end: endOf(token), index, quoted: true }
            : { start: offset, end: offset, index: index + 1, quoted: false };
    }
    const dot = token.image === '.';
    if (!dot && !isWord(token)) return { start: offset, end: offset, index: index + 1, quoted: false };
    let first = index;
    while (first > 0 && (tokens[first]?.image === '.' || tokens[first - 1]?.image === '.') && touches(tokens[first - 1], tokens[first]))
        first--;
    const after = dot && isWord(tokens[index + 1] ?? token) && touches(token, tokens[index + 1]) ? tokens[index + 1] : undefined;
    return { start: tokens[first]?.startOffset ?? offset, end: endOf(after ?? token), index: first, quoted: false };
}

const touches = (a: IToken | undefined, b: IToken | undefined) => a !== undefined && b !== undefined && endOf(a) === b.startOffset;
