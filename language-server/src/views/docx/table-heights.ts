import { wide } from '../columns.js';
import type { Sheet, SheetRow } from '../sheets/sheet.js';

/** Height of one line to write on, in twentieths of a point. */
export const WRITING = 400;
/** Height of one printed line, and of the room around a cell's text. */
const PRINTED = 250;
const AROUND = 90;
/** Width of half a Chinese letter in a table. */
const LETTER = 96;
/** What a page has for a form below its heading. */
const ROOM = { upright: 13_000, wide: 7600 };
/** Fewer lines to write on than this part of what a form asks for are no help to anybody: then it takes two pages. */
const LEAST = 0.2;
/** A table that is not higher than this stays on one page. */
const TOGETHER = 4600;

/** Whether a table is short enough to be moved to the next page as a whole. */
export function staysTogether(sheet: Pick<Sheet, 'rows' | 'form'>, widths: readonly number[]): boolean {
    return !sheet.form && PRINTED + sheet.rows.reduce((sum, row) => sum + printedHeight(row, widths), 0) <= TOGETHER;
}

/** How much of each row's room to write on is given, so that a form that is a little longer than its page stays on one. */
export function writingShare(sheet: Pick<Sheet, 'columns' | 'rows' | 'form' | 'landscape' | 'notes'>, widths: readonly number[]): number {
    if (!sheet.form) return 1;
    const room = (sheet.landscape ? ROOM.wide : ROOM.upright) - sheet.notes.length * PRINTED;
    const heights = sheet.rows.map((row) => ({
        printed: printedHeight(row, widths),
        wanted: row.group ? 0 : Math.max(1, row.lines ?? 1) * WRITING,
    }));
    const fixed = PRINTED + AROUND + heights.reduce((sum, { printed, wanted }) => sum + Math.max(printed, Math.min(wanted, WRITING)), 0);
    const stretched = heights.reduce((sum, { printed, wanted }) => sum + Math.max(0, wanted - Math.max(printed, WRITING)), 0);
    if (stretched === 0 || fixed + stretched <= room) return 1;
    const share = (room - fixed) / stretched;
    return share >= LEAST ? share : 1;
}

function printedHeight({ cells, group }: SheetRow, widths: readonly number[]): number {
    const lines = cells.map((cell, i) => {
        const letters = Math.max(8, ((group ? widths.reduce((sum, one) => sum + one, 0) : (widths[i] ?? 0)) - 160) / LETTER);
        return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / letters)), 0);
    });
    return AROUND + PRINTED * Math.max(1, ...lines);
}
