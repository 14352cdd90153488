import type { Lang } from '../rules/messages.js';
import type { Page } from '../rules/pages.js';
import data from './generated/pages.json' with { type: 'json' };
import { familyOf } from './kinds/registry.js';

const pages: Readonly<Record<string, Readonly<Record<Lang, Page>>>> = data.pages;

/** The page that explains a kind, `limit-longer`: that of its family. Undefined where there is no such kind. */
export const kindPage = (kind: string, lang: Lang): Page | undefined => pages[familyOf(kind)?.id ?? '']?.[lang];
