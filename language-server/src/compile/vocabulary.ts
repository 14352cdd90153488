import { mainCategories, subCategories } from '../standard/categories.js';

/** The categories that an edition of the standard has: what the rows of the incident matrix are made of. */
export interface CategoryVocabulary {
    /** Categories in the order of the edition, with the full ids of their sub-categories; empty for an unknown edition. */
    categories(edition: string): readonly Category[];
}
export interface Category {
    readonly id: string;
    readonly subs: readonly string[];
}

/** The edition that the national plan uses: taken where a plan names none and declares no categories. */
export const DEFAULT_EDITION = 'gbz_20986_2007';

/** The categories of the shipped taxonomy. */
export const STANDARD_VOCABULARY: CategoryVocabulary = {
    categories: (edition) => mainCategories(edition).map(({ id }) => ({ id, subs: subCategories(edition, id).map((sub) => sub.id) })),
};
