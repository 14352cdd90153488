import type { Plan } from '../../model/shape/index.js';
import { categoryVocabulary, parentCategory } from '../../standard/categories.js';
import { nearest, sharing } from '../../standard/nearest.js';
import { nearestTerm, term, termsOf } from '../../standard/taxonomy.js';
import type { Term } from '../../standard/taxonomy-types.js';

export const EDITIONS = ['gbz_20986_2007', 'gbt_20986_2023'];

/** The vocabularies that a plan's categories come from: its edition's; with categories of its own or without a choice, all. */
export function categoryVocabularies(plan: Plan | undefined): string[] {
    const edition = plan?.general?.edition;
    const own = edition === undefined ? undefined : categoryVocabulary(edition);
    return own ? [own] : EDITIONS.flatMap((one) => categoryVocabulary(one) ?? []);
}

/** The category that a word probably means. A sub-category is looked for under its own category, then under the others. */
export function similarCategory(words: string, word: string): Term | undefined {
    const parent = parentCategory(word);
    if (parent === undefined) {
        const main = termsOf(words).filter((one) => parentCategory(one.id) === undefined);
        const shared = sharing(
            word,
            main.map((one) => one.id),
        );
        return nearestTerm(words, word) ?? main.find((one) => one.id === shared);
    }
    const tails = termsOf(words).flatMap((one) => (parentCategory(one.id) === undefined ? [] : [one]));
    const sub = tailOf(word);
    const meant =
        term(words, parent)?.id ??
        nearest(
            parent,
            tails.map((one) => parentCategory(one.id) ?? ''),
        );
    const siblings = tails.filter((one) => parentCategory(one.id) === meant);
    const subs = siblings.map((one) => tailOf(one.id));
    const near = nearest(sub, subs) ?? sharing(sub, subs);
    return siblings.find((one) => tailOf(one.id) === near) ?? tails.find((one) => tailOf(one.id) === sub);
}

const tailOf = (id: string) => id.slice(id.indexOf('.') + 1);
