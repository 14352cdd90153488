import { rowTitle, warningTitle } from '../titles.js';
import { levelText } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { sheetWords } from '../words/sheet-words.js';
import { booksOf } from './books.js';
import { cellText, signsText } from './matrix-cells.js';
import { row, type Sheet, type SheetInput } from './sheet.js';

/** Categories by levels, short enough for paper that lies on its side. */
export function matrixSheet({ compiled, voice }: SheetInput): Sheet | undefined {
    const { say } = voice;
    const { columns, rows } = compiled.incident;
    if (rows.length === 0) return undefined;
    const { incident } = booksOf(compiled);
    return {
        id: 'matrix',
        title: say(sheetWords.matrix),
        notes: [say(sheetWords.matrixNote), signsText(voice)],
        columns: [
            { title: say(pageWords.category), width: 0.8, head: true },
            ...columns.map((one) => ({ title: levelText(voice, one.level) })),
        ],
        rows: rows.map((one) => row(rowTitle(voice, one), ...one.cells.map((cell) => cellText(voice, cell, incident)))),
        landscape: true,
    };
}

/** One row a colour, an alert or a protection period. */
export function warningSheet({ compiled, voice }: SheetInput): Sheet | undefined {
    const { say } = voice;
    const { columns } = compiled.warning;
    if (columns.length === 0) return undefined;
    const { warning } = booksOf(compiled);
    return {
        id: 'warnings',
        title: say(sheetWords.warnings),
        notes: [say(sheetWords.warningsNote), signsText(voice)],
        columns: [
            { title: say(pageWords.warning), width: 0.5, head: true },
            { title: say(pageWords.state), width: 1.6 },
        ],
        rows: columns.map((one) => row(warningTitle(voice, one), cellText(voice, one, warning))),
    };
}
