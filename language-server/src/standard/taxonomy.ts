import data from './generated/taxonomy.json' with { type: 'json' };
import { folded, nearest, sharing } from './nearest.js';
import type { Lang, LocalText, Term, Vocabulary } from './taxonomy-types.js';

interface Entry {
    readonly vocabulary: Vocabulary;
    readonly byId: ReadonlyMap<string, Term>;
    /** Terms by each of their names: id, English, Chinese, aliases. */
    readonly byName: ReadonlyMap<string, Term>;
    readonly spellings: ReadonlyMap<string, Term>;
}

/** Every vocabulary, in the order of its files. */
export const vocabularies = data.vocabularies as unknown as readonly Vocabulary[];

const entries: ReadonlyMap<string, Entry> = new Map(vocabularies.map((one) => [one.id, entryOf(one)]));

function entryOf(vocabulary: Vocabulary): Entry {
    const byId = new Map(vocabulary.terms.map((term) => [term.id, term]));
    const spellings = new Map<string, Term>();
    const byName = new Map<string, Term>();
    for (const term of vocabulary.terms) {
        for (const name of namesOf(term)) {
            spellings.set(name, spellings.get(name) ?? term);
            byName.set(folded(name), byName.get(folded(name)) ?? term);
        }
    }
    // An id is always its own term, also where another term has it as a name.
    for (const term of vocabulary.terms) {
        byName.set(folded(term.id), term);
    }
    return { vocabulary, byId, byName, spellings };
}

function namesOf(term: Term): string[] {
    return [term.id, term.en, term.zh, ...(term.aliases ?? [])];
}

function entry(vocabularyId: string): Entry {
    const found = entries.get(vocabularyId);
    if (!found) {
        throw new Error(`There is no vocabulary "${vocabularyId}" in the taxonomy`);
    }
    return found;
}

export function hasVocabulary(id: string): boolean {
    return entries.has(id);
}

/** A vocabulary by its id. Throws when there is none: ids of vocabularies come from code, never from plans. */
export function vocabulary(id: string): Vocabulary {
    return entry(id).vocabulary;
}

export function termsOf(vocabularyId: string): readonly Term[] {
    return entry(vocabularyId).vocabulary.terms;
}

/** The term whose id is exactly `word`. */
export function term(vocabularyId: string, word: string): Term | undefined {
    return entry(vocabularyId).byId.get(word);
}

/** The term that has `text` as its id, English or Chinese name, or alias; case, width and Ⅰ/I make no difference. */
export function findTerm(vocabularyId: string, text: string): Term | undefined {
    return entry(vocabularyId).byName.get(folded(text));
}

/** The name of a term in a language; the word itself where the vocabulary does not know it. */
export function termName(vocabularyId: string, word: string, lang: Lang): string {
    const found = term(vocabularyId, word);
    return found ? inLanguage(found, lang) : word;
}

/** Ids of all terms that a text is a name of, whatever their vocabulary: for words written where only ids may stand. */
export function idsNamed(text: string): string[] {
    const wanted = folded(text);
    const named = [...entries.values()].flatMap(({ vocabulary, byName }) => [
        ...(byName.has(wanted) ? [byName.get(wanted) as Term] : []),
        ...vocabulary.terms.filter(({ words }) => words?.zh.includes(text)),
    ]);
    return [...new Set(named.map(({ id }) => id))];
}

/** Did you mean: the term that `word` is another name of, or the one it is a likely slip for. */
export function nearestTerm(vocabularyId: string, word: string): Term | undefined {
    const { byId, byName, spellings } = entry(vocabularyId);
    const named = byName.get(folded(word));
    if (named) {
        return named;
    }
    const id = nearest(word, byId.keys());
    if (id !== undefined) {
        return byId.get(id);
    }
    const spelling = nearest(word, spellings.keys());
    if (spelling !== undefined) return spellings.get(spelling);
    const shared = sharing(word, byId.keys());
    return shared === undefined ? undefined : byId.get(shared);
}

/** The text of one language. */
export function inLanguage(text: LocalText, lang: Lang): string {
    return lang === 'zh-CN' ? text.zh : text.en;
}
