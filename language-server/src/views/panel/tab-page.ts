import { hashText } from '../../model/hash.js';
import type { Lang } from '../../rules/messages.js';
import { STYLE_HASH } from '../html/hashes.js';
import { constant, html, markupOf } from '../html/html.js';
import { STYLE } from '../html/style.js';
import { plainText } from '../plain-text.js';
import { ROWS_STYLE } from './style.js';
import { type Table, tableCsv, tableSection } from './table.js';

const NONCE = hashText(ROWS_STYLE);

/** Tables as they stand in the panel of the editor. */
export const tablesMarkup = (tables: readonly Table[]): string => markupOf(html`${tables.map((table) => tableSection(table, true))}`);

/** Tables as one page that loads nothing and runs nothing, to keep and to print. */
export function tablesPage(title: string, lang: Lang, asOf: string, tables: readonly Table[]): string {
    const policy = `default-src 'none'; style-src '${STYLE_HASH}' 'nonce-${NONCE}'; base-uri 'none'; form-action 'none'`;
    return markupOf(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Preplan">
<title>${plainText(title)}</title>
<style>${constant(STYLE)}</style>
<style nonce="${NONCE}">${constant(ROWS_STYLE)}</style>
</head>
<body>
<header class="title"><h1>${plainText(title)}</h1><p class="small">${asOf}</p></header>
<main>
${tables.map((table) => tableSection(table, false))}
</main>
</body>
</html>
`);
}

/** All tables of a tab in one file for a spreadsheet, each behind its title where there are several. */
export const tablesCsv = (tables: readonly Table[]): string =>
    tables.map((table, i) => (i === 0 ? tableCsv(table) : `\r\n${tableCsv(table).slice(1)}`)).join('');
