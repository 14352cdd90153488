import { staysTogether, writingShare } from '../docx/table-heights.js';
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
    )}${sheet.picture && pictureHtml(sheet.picture)}${
        sheet.rows.length > 0 &&
        html`<div class="scroll">${tableHtml(sheet)}</div>
`
    }`;
}

/** A picture made by this program; its own texts are escaped already. */
export const pictureHtml = (picture: Picture): Html => html`<figure>${constant(picture.svg)}</figure>
`;

/** What a page is wide, in twentieths of a point; a line to write on, in points. */
const PAPER = { upright: 10_090, wide: 15_250 };
const LINE = 20;

/** The part of the width that each column takes. */
export function columnShares({ columns }: Pick<Sheet, 'columns'>): number[] {
    const whole = columns.reduce((sum, one) => sum + (one.width ?? 1), 0);
    return columns.map((one) => (one.width ?? 1) / whole);
}

/** A table alone. With a caption of its own, the widths of its columns are left to a style sheet. */
export function tableHtml(sheet: Sheet, caption?: string): Html {
    const { columns, rows, form } = sheet;
    const shares = columnShares(sheet);
    const widths = shares.map((one) => one * PAPER[sheet.landscape ? 'wide' : 'upright']);
    const share = writingShare(sheet, widths);
    const named = columns.some((one) => one.title !== '');
    return html`<table class="sheet${form && ' form'}${staysTogether(sheet, widths) && ' few'}">${caption !== undefined && html`<caption>${caption}</caption>`}
<colgroup>${shares.map((one) => (caption !== undefined ? html`<col>` : html`<col style="width:${(100 * one).toFixed(1)}%">`))}</colgroup>
${named && html`<thead><tr>${columns.map((one) => html`<th scope="col">${one.title}</th>`)}</tr></thead>`}
<tbody>${rows.map((row) => rowHtml(row, columns, share))}</tbody></table>`;
}

function rowHtml(row: SheetRow, columns: Sheet['columns'], share: number): Html {
    if (row.group)
        return html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${row.cells[0] ?? ''}</th></tr>
`;
    const cells: Piece[] = columns.map((column, i) => {
        const text = textLines(row.cells[i] ?? '');
        return column.head ? html`<th scope="row">${text}</th>` : html`<td>${text}</td>`;
    });
    return html`<tr${row.lines !== undefined && html` style="height:${Math.round(LINE * (1 + (row.lines - 1) * share))}pt"`}>${cells}</tr>
`;
}
