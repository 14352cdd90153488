import { withoutEmptyColumns } from '../document/blocks.js';
import { type SheetId, sheetsOf } from '../sheets/registry.js';
import type { SheetInput } from '../sheets/sheet.js';
import { pageWords } from '../words/page-words.js';
import { type Html, html } from './html.js';
import { columnShares, tableHtml } from './sheet-html.js';

const SHEETS: readonly SheetId[] = ['matrix', 'steps', 'reports', 'warnings', 'warning-steps'];

export interface ShortForm {
    readonly body: Html;
    /** Widths of columns: the page allows no styles at elements. */
    readonly css: string;
}

/** The matrices as they are printed on A4: numbers in the cells, each step and report once. On a screen it is not seen. */
export function shortForm(input: SheetInput): ShortForm {
    const sheets = sheetsOf(input, SHEETS).map((sheet) => ({ ...(sheet.id === 'matrix' ? sheet : withoutEmptyColumns(sheet)) }));
    const css = sheets.flatMap((sheet, i) =>
        columnShares(sheet).map(
            (share, c) => `.short section:nth-child(${i + 1}) col:nth-child(${c + 1}){width:${(100 * share).toFixed(1)}%}`,
        ),
    );
    const body = html`<div class="short">${sheets.map(
        (sheet, i) => html`<section${sheet.landscape && html` class="wide"`}><h2>${sheet.title}</h2>
${i === 0 && html`<p class="small">${input.voice.say(pageWords.shortForm)}</p>`}${sheet.notes.slice(1).map((note) => html`<p class="small">${note}</p>`)}${tableHtml(sheet, sheet.notes[0] ?? sheet.title)}</section>
`,
    )}</div>`;
    return { body, css: css.join('') };
}
