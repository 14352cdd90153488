import { hasVocabulary, term, termsOf } from './taxonomy.js';
import type { Term } from './taxonomy-types.js';

/** The vocabulary with the categories of an edition (`gbz_20986_2007`); undefined for own categories and unknown words. */
export function categoryVocabulary(edition: string): string | undefined {
    const id = term('category_editions', edition)?.vocabulary;
    return id !== undefined && hasVocabulary(id) ? id : undefined;
}

/** The categories of an edition without their sub-categories, in the order of the standard. */
export function mainCategories(edition: string): readonly Term[] {
    return categoriesOf(edition).filter((one) => parentCategory(one.id) === undefined);
}

/** The sub-categories of a category. */
export function subCategories(edition: string, category: string): readonly Term[] {
    return categoriesOf(edition).filter((one) => parentCategory(one.id) === category);
}

/** `network_attack` for `network_attack.phishing`; undefined for a category. */
export function parentCategory(id: string): string | undefined {
    const dot = id.indexOf('.');
    return dot < 0 ? undefined : id.slice(0, dot);
}

function categoriesOf(edition: string): readonly Term[] {
    const id = categoryVocabulary(edition);
    return id === undefined ? [] : termsOf(id);
}
