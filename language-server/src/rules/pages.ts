import data from './generated/pages.json' with { type: 'json' };
import type { Lang } from './messages.js';

/** The page of a rule in one language: the same for editor, `explain`, docs and reports, and always at hand. */
export interface Page {
    readonly title: string;
    /** One line. */
    readonly summary: string;
    readonly markdown: string;
}

const pages: Readonly<Record<string, Readonly<Record<Lang, Page>>>> = data.pages;

/** The page of a rule; undefined where there is no such rule. */
export const pageOf = (rule: string, lang: Lang): Page | undefined => (Object.hasOwn(pages, rule) ? pages[rule]?.[lang] : undefined);

/** Ids of the rules that have a page. */
export const pageIds: readonly string[] = Object.keys(pages);
