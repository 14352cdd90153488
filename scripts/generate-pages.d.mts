/** Headings of a rule's page, in their order, by language. */
export const HEADINGS: Readonly<Record<'en' | 'zh-CN', readonly string[]>>;
/** Contents of the generated file by its path from the root. */
export function generatePages(): Record<string, string>;
/** Title and summary of a page; throws where it has another shape. */
export function shapeOf(markdown: string, lang: 'en' | 'zh-CN', name: string): { title: string; summary: string };
