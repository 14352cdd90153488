import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Lang } from '../../../rules/messages.js';
import { categoryVocabulary } from '../../../standard/categories.js';
import { hasVocabulary, inLanguage, termsOf, vocabulary } from '../../../standard/taxonomy.js';
import type { Term } from '../../../standard/taxonomy-types.js';
import type { Candidate } from './candidate.js';

/** The terms of a vocabulary, found by id, by either name, by alias and by Chinese synonyms. */
export function termCandidates(id: string, lang: Lang, rank: number): Candidate[] {
    if (!hasVocabulary(id)) return [];
    return termsOf(id).map((term) => ({
        label: term.id,
        kind: CompletionItemKind.EnumMember,
        // English synonyms begin like too many other terms.
        names: [term.en, term.zh, ...(term.aliases ?? []), ...(term.words?.zh ?? [])],
        beside: inLanguage(term, lang),
        documentation: termText(id, term, lang),
        rank,
    }));
}

export function categoryCandidates(edition: string | undefined, lang: Lang, rank: number): Candidate[] {
    const id = edition === undefined ? undefined : categoryVocabulary(edition);
    return id === undefined ? [] : termCandidates(id, lang, rank);
}

export function levelCandidates(lang: Lang, rank: number): Candidate[] {
    return termCandidates('levels', lang, rank);
}

/** A term as hover and completion explain it: both names, what it means, where it comes from. */
export function termText(vocabularyId: string, term: Term, lang: Lang): string {
    const zh = lang === 'zh-CN';
    const lines = [`**${zh ? term.zh : term.en}** · ${zh ? term.en : term.zh}`];
    if (term.description) lines.push(inLanguage(term.description, lang));
    if (term.superseded_by) lines.push(zh ? `已由 ${term.superseded_by} 取代。` : `Superseded by ${term.superseded_by}.`);
    if (term.clauses?.length) lines.push(`${zh ? '国家预案条款' : 'National plan, clause'} ${term.clauses.join(zh ? '、' : ', ')}`);
    if (term.norm) lines.push(`${zh ? '依据' : 'From'} ${term.norm}`);
    if (term.status === 'unverified') lines.push(zh ? '尚未与原文核对。' : 'Not verified at its source.');
    lines.push(`*${inLanguage(vocabulary(vocabularyId), lang)}*`);
    return lines.join('\n\n');
}
