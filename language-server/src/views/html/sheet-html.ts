import type { Picture, Sheet, SheetRow } from '../sheets/sheet.js';
import { constant, type Html, html, joined, type Piece } from './html.js';

/** The lines of a text. */
export const textLines = (text: string): Html => joined(text.split('\n'), html`<br>`);

/** A sheet: what stands above it, its picture, its table. */
export function sheetHtml(sheet: Sheet): Html {
    return html`${
        sheet.title !== '' &&
        html`<p class="caption">${sheet.title}</p>
`
    }${sheet.notes.map(
        (note) => html`<p class="note">${textLines(note)}</p>
`,
    )}${sheet.picture && pictureHtml(sheet.picture)}${sheet.rows.length > 0 && tableHtml(sheet)}`;
}

/** A picture made by this program; its own texts are escaped already. */
export const pictureHtml = (picture: Picture): Html => html`<figure>${constant(picture.svg)}</figure>
`;

function tableHtml({ columns, rows, form }: Sheet): Html {
    const whole = columns.reduce((sum, one) => sum + (one.width ?? 1), 0);
    const named = columns.some((one) => one.title !== '');
    return html`<div class="scroll"><table class="sheet${form && ' form'}">
<colgroup>${columns.map((one) => html`<col style="width:${((100 * (one.width ?? 1)) / whole).toFixed(1)}%">`)}</colgroup>
${named && html`<thead><tr>${columns.map((one) => html`<th scope="col">${one.title}</th>`)}</tr></thead>`}
<tbody>${rows.map((row) => rowHtml(row, columns))}</tbody></table></div>
`;
}

function rowHtml(row: SheetRow, columns: Sheet['columns']): Html {
    if (row.group)
        return html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${row.cells[0] ?? ''}</th></tr>
`;
    const cells: Piece[] = columns.map((column, i) => {
        const text = textLines(row.cells[i] ?? '');
        return column.head ? html`<th scope="row">${text}</th>` : html`<td>${text}</td>`;
    });
    return html`<tr${row.lines !== undefined && html` style="height:${row.lines * 2}rem"`}>${cells}</tr>
`;
}
