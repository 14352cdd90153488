import { plainText } from '../plain-text.js';

/** Signs by which spreadsheet programs take a cell for a formula; full-width forms count as well in some. */
const FORMULA = /^[\s\u00A0]*[=+\-@\t\r|%＝＋－＠]/;

/** One field: never a formula, quoted where it has to be. */
export function csvField(text: string): string {
    const plain = plainText(text);
    const safe = FORMULA.test(plain) ? `'${plain}` : plain;
    return /[",\n\r;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheet programs know UTF-8.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
    `\uFEFF${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
