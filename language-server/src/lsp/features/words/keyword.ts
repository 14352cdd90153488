import type { Lang } from '../../../rules/messages.js';
import { CLAUSES } from './clauses.js';
import { CONSTRUCTS } from './constructs.js';

/** What a keyword is, in a sentence; undefined for words that say it themselves. */
export const keywordText = (keyword: string, lang: Lang): string | undefined => (CONSTRUCTS[keyword] ?? CLAUSES[keyword])?.[lang];
