import { csv } from '../csv/csv.js';
import { partAttribute } from '../html/bits.js';
import { constant, type Html, html, type Piece } from '../html/html.js';
import { plainText } from '../plain-text.js';

/** How something stands out; always with a word or sign beside the colour. */
export type Mark = 'bad' | 'ok' | 'soft' | 'strong';
export interface Line {
    readonly text: string;
    /** Part that a click leads to. */
    readonly part?: string;
    readonly mark?: Mark;
}
export interface TableCell {
    readonly lines: readonly Line[];
    /** Shown beside the lines, and for the eye alone: the lines say the same. */
    readonly picture?: Html;
}
export interface TableRow {
    readonly id: string;
    readonly cells: readonly TableCell[];
    readonly part?: string;
    /** Everybody named in it, for the filter. */
    readonly names?: readonly string[];
    /** Values of what the reader may choose rows by; a row may have several. */
    readonly facet?: string | readonly string[];
    readonly gap?: true;
    /** How far it stands below what it belongs to. */
    readonly depth?: number;
    /** More that a page in the editor needs to know of it. */
    readonly data?: Readonly<Record<string, string>>;
    /** Asks for this to be done with the row; shown as a button in its last cell. */
    readonly action?: { readonly name: string; readonly label: string };
}
/** A table of plain data: the page, the file and the spreadsheet say the same. */
export interface Table {
    readonly id: string;
    readonly title: string;
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly TableRow[];
    /** Said in place of a table without rows. */
    readonly none: string;
    /** Column that holds pictures on a common scale, with what stands above it. */
    readonly scale?: { readonly column: number; readonly head: Html; readonly inner: Html };
    readonly notes?: readonly Line[];
    /** A drawing of ours above the table, as SVG; the table says the same. */
    readonly picture?: string;
}

/** In the editor rows are buttons that lead to their source; in a file they are text. */
export function tableSection(whole: Table, live: boolean): Html {
    const table = withoutEmptyColumns(whole);
    const { id, title, rows, none, notes = [], picture } = table;
    return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${notes.map((note) => html`<p class="note${note.mark && html` ${note.mark}`}"${partAttribute(note.part)}>${noteText(note, live)}</p>`)}
${picture !== undefined && html`<div class="drawing-box" role="group" aria-labelledby="${id}-title" tabindex="0">${constant(picture)}</div>`}${rows.length === 0 ? html`<p class="none">${none}</p>` : html`<div class="rows-box">${tableOf(table, live)}</div>`}</section>`;
}

/** A column that says nothing takes room from those that do. The first one and the one with pictures stay. */
function withoutEmptyColumns(table: Table): Table {
    const { columns, rows, scale } = table;
    const says = ({ lines, picture }: TableCell) => lines.length > 0 || picture !== undefined;
    const kept = columns.map(
        (_, i) =>
            i === 0 ||
            i === scale?.column ||
            rows.some(({ cells, action }) => {
                const one = cells[i];
                return (one !== undefined && says(one)) || (action !== undefined && i === cells.length - 1);
            }),
    );
    if (rows.length === 0 || kept.every(Boolean)) return table;
    const only = <T>(list: readonly T[]) => list.filter((_, i) => kept[i]);
    return {
        ...table,
        columns: only(columns),
        rows: rows.map((row) => ({ ...row, cells: only(row.cells) })),
        ...(scale ? { scale: { ...scale, column: kept.slice(0, scale.column).filter(Boolean).length } } : {}),
    };
}

const noteText = ({ text, part }: Line, live: boolean): Piece =>
    live && part !== undefined ? html`<button type="button" class="go">${plainText(text)}</button>` : plainText(text);

const tableOf = (
    { id, caption, columns, rows, scale }: Table,
    live: boolean,
): Html => html`<table class="plain rows ${id}" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column, i) =>
    scale?.column === i
        ? html`<th scope="col" role="columnheader" class="track"><span class="visually-hidden">${column}</span>${scale.head}</th>`
        : html`<th scope="col" role="columnheader">${column}</th>`,
)}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => rowOf(row, columns, scale, live))}</tbody></table>`;

function rowOf(row: TableRow, columns: readonly string[], scale: Table['scale'], live: boolean): Html {
    const { names = [], facet, gap, depth = 0, data = {} } = row;
    const attributes = Object.entries(data).map(([key, value]) => html` data-${key}="${value}"`);
    return html`<tr role="row" id="${row.id}"${partAttribute(row.part)} data-names="${names.join('\n')}"${facet !== undefined && html` data-facet="${[facet].flat().join('\n')}"`}${
        gap && html` data-gaps="1"`
    }${attributes}>${row.cells.map((cell, i) => cellOf(row, cell, i, columns[i] ?? '', scale?.column === i ? scale.inner : undefined, depth, live))}</tr>
`;
}

function cellOf(row: TableRow, cell: TableCell, i: number, label: string, track: Html | undefined, depth: number, live: boolean): Html {
    const head = i === 0;
    const indent = head && depth > 0 ? html` class="depth-${Math.min(depth, 6)}"` : undefined;
    const body = html`${cell.picture}${cell.picture && track}${cell.lines.map((line, n) => lineOf(line, head && n === 0 && live && leads(row), track !== undefined))}${
        live && row.action && i === row.cells.length - 1
            ? html`<button type="button" data-action="${row.action.name}" aria-label="${row.action.label} ${plainText(row.cells[0]?.lines[0]?.text ?? '')}">${row.action.label}</button>`
            : undefined
    }`;
    return head
        ? html`<th scope="row" role="rowheader"${indent}>${body}</th>`
        : html`<td role="cell" data-label="${label}"${track && html` class="track"`}>${body}</td>`;
}

/** What was taken away leads to its old text. */
const leads = ({ part, data }: TableRow): boolean => part !== undefined || data?.old !== undefined;

/** Days, addresses and short words of a state are not broken over two lines. */
const WHOLE = /^(\d{4}-\d{2}-\d{2}|(⚠ )?\d+\.\d+\.\d+\.\d+(\/\d+)?( \([^,]{1,10}\))?)$/;
const isWhole = (text: string, mark: Mark | undefined) => WHOLE.test(text) || ((mark === 'ok' || mark === 'bad') && text.length <= 14);

/** A word that no column is made wide for; every other stays whole. */
const LONG = /[^\s\p{Script=Han}]{19,}/u;

function lineOf({ text, part, mark }: Line, button: boolean, track: boolean): Piece {
    const shown = plainText(text);
    if (button)
        return html`<div${(mark || isWhole(shown, mark)) && html` class="${mark ?? 'whole'}"`}><button type="button" class="go">${shown}</button></div>`;
    const classes = [mark, track && 'visually-hidden', isWhole(shown, mark) && 'whole', LONG.test(shown) && 'long']
        .filter(Boolean)
        .join(' ');
    return html`<div${classes && html` class="${classes}"`}${partAttribute(part)}>${shown}</div>`;
}

/** The table for a spreadsheet. */
export const tableCsv = ({ columns, rows }: Table): string =>
    csv([[...columns], ...rows.map((row) => row.cells.map((cell) => cell.lines.map(({ text }) => plainText(text)).join('; ')))]);

export const cell = (...lines: readonly (string | Line | undefined | false)[]): TableCell => ({
    lines: lines.flatMap((line) =>
        line === undefined || line === false || line === '' ? [] : [typeof line === 'string' ? { text: line } : line],
    ),
});
