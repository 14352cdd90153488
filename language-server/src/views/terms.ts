import { hasVocabulary, termName } from '../standard/taxonomy.js';
import type { TermNames } from './voice.js';

/** The names of the shipped taxonomy. */
export const standardTerms: TermNames = (vocabulary, id, lang) => (hasVocabulary(vocabulary) ? termName(vocabulary, id, lang) : id);
