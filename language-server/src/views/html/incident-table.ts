import type { Cell, CellPlace, Column, MatrixRow } from '../../compile/matrix-types.js';
import { gapCountText } from '../phrases.js';
import { rowTitle } from '../titles.js';
import { levelText, type Voice } from '../voice.js';
import { stateWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';
import { partAttribute } from './bits.js';
import { type CellPlacer, cellAttributes, cellBody, openGaps, placeCell } from './cell.js';
import { type Html, html } from './html.js';
import { stateIcons } from './icons.js';

/** The matrix as compiled, or with cells that are yet to be made. */
export interface IncidentRows {
    readonly columns: readonly Column[];
    readonly rows: readonly (Omit<MatrixRow, 'cells'> & { readonly cells: readonly AnyPlace[] })[];
}
export type AnyPlace = Cell | CellPlace;

const whole = (cell: AnyPlace): Cell => ('make' in cell ? cell.make() : cell);

/** Several categories of a plan's own may stand for one of the edition: its sub-category is in the row of each. */
function cellId({ category, sub, level }: AnyPlace): string {
    const row = sub === undefined ? category : sub.startsWith(`${category}.`) ? sub : `${category}/${sub}`;
    return `cell:${row}:${level}`.replace(/\s+/g, '_');
}

/**
 * The whole matrix as a table. The roles are written out because stacked layouts change `display`, which takes the
 * meaning of a table away from assistive technology.
 */
export function incidentTable(voice: Voice, matrix: IncidentRows, place: CellPlacer = placeCell): Html {
    const { say } = voice;
    if (matrix.rows.length === 0) return html`<p class="none">${say(pageWords.noCategories)}</p>`;
    return html`<table class="matrix" role="table"><caption>${say(pageWords.incidentCaption)}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="corner">${say(pageWords.category)}</th>${matrix.columns.map(
        (column) => levelHeader(voice, column),
    )}</tr></thead>
<tbody role="rowgroup">${matrix.rows.map(
        (
            row,
        ) => html`<tr role="row"${row.sub !== undefined && html` class="sub"`}><th scope="row" role="rowheader"><span>${rowTitle(voice, row)}</span></th>${row.cells.map(
            (cell) => place(cellId(cell), () => wholeCell(voice, whole(cell))),
        )}</tr>
`,
    )}</tbody></table>`;
}

const wholeCell = (voice: Voice, cell: Cell): Html =>
    html`<td role="cell"${cellAttributes(voice, cell, cellId(cell))}>${cellBody(voice, cell, levelText(voice, cell.level))}</td>`;

const levelHeader = (voice: Voice, column: Column): Html =>
    html`<th scope="col" role="columnheader" class="level-${column.level}"${partAttribute(column.part)}>${levelText(voice, column.level)}</th>`;

/** One line a category: state and open gaps of each cell, leading to it. Stacked like the matrix in a narrow panel, so with its roles. */
export function overviewTable(voice: Voice, matrix: IncidentRows): Html {
    const { say } = voice;
    return html`<table class="overview" role="table"><caption>${say(pageWords.overviewCaption)}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="corner">${say(pageWords.category)}</th>${matrix.columns.map((column) => levelHeader(voice, column))}</tr></thead>
<tbody role="rowgroup">${matrix.rows.map(
        (
            row,
        ) => html`<tr role="row"${row.sub !== undefined && html` class="sub"`}><th scope="row" role="rowheader">${rowTitle(voice, row)}</th>${row.cells
            .map(whole)
            .map(
                (cell) =>
                    html`<td role="cell" class="state-${cell.state}" data-label="${levelText(voice, cell.level)}"><a href="#${encodeURIComponent(cellId(cell))}">${stateIcons[cell.state]} ${say(stateWords[cell.state])}</a>${
                        openGaps(cell).length > 0 && html` <span class="gap-count">${gapCountText(voice, openGaps(cell).length)}</span>`
                    }</td>`,
            )}</tr>
`,
    )}</tbody></table>`;
}
