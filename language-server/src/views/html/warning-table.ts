import type { WarningColumn, WarningMatrix } from '../../compile/matrix-types.js';
import { warningTitle } from '../titles.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { type CellPlacer, cellAttributes, cellBody, placeCell } from './cell.js';
import { type Html, html } from './html.js';

const columnId = (column: WarningColumn): string => `warning:${column.key}`.replace(/\s+/g, '_');

/** One row of cells, a column for each colour, alert and protection period. */
export function warningTable(voice: Voice, matrix: WarningMatrix, place: CellPlacer = placeCell): Html {
    const { say } = voice;
    if (matrix.columns.length === 0) return html`<p class="none">${say(pageWords.noWarnings)}</p>`;
    return html`<table class="matrix warnings" role="table"><caption>${say(pageWords.warningCaption)}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="corner">${say(pageWords.warning)}</th>${matrix.columns.map(
        (column) =>
            html`<th scope="col" role="columnheader"${column.colour && html` class="colour-${column.colour}"`}>${warningTitle(voice, column)}</th>`,
    )}</tr></thead>
<tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader"><span>${say(pageWords.steps)}</span></th>${matrix.columns.map(
        (column) =>
            place(
                columnId(column),
                () =>
                    html`<td role="cell"${cellAttributes(voice, column, columnId(column))}>${cellBody(voice, column, warningTitle(voice, column))}</td>`,
            ),
    )}</tr></tbody></table>`;
}
