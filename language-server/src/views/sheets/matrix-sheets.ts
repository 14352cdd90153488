import type { CellState } from '../../compile/matrix-types.js';
import { rowTitle, warningTitle } from '../titles.js';
import { levelText } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { sheetWords } from '../words/sheet-words.js';
import { booksOf } from './books.js';
import { sharedLines, shortLines, signsText } from './matrix-cells.js';
import { row, type Sheet, type SheetInput } from './sheet.js';

/** Categories by levels, short enough for paper that lies on its side. */
export function matrixSheet({ compiled, voice }: SheetInput): Sheet | undefined {
    const { say } = voice;
    const { columns, rows } = compiled.incident;
    if (rows.length === 0) return undefined;
    const { incident } = booksOf(compiled);
    const texts = rows.map((one) => one.cells.map((cell) => ({ state: cell.state, lines: shortLines(voice, cell, incident) })));
    const shared = columns.map((_, i) =>
        sharedLines(texts.flatMap((cells) => (isAnswered(cells[i]?.state) ? [cells[i]?.lines ?? []] : []))),
    );
    return {
        id: 'matrix',
        title: say(sheetWords.matrix),
        notes: [say(sheetWords.matrixNote), signsText(voice)],
        columns: [
            { title: say(pageWords.category), width: 0.8, head: true },
            ...columns.map((one) => ({ title: levelText(voice, one.level) })),
        ],
        rows: [
            ...(shared.some((lines) => lines.length > 0)
                ? [row(say(sheetWords.everyCategory), ...shared.map((lines) => lines.join('\n')))]
                : []),
            ...rows.map((one, r) =>
                row(
                    rowTitle(voice, one),
                    ...(texts[r] ?? []).map(({ state, lines }, c) =>
                        (isAnswered(state) ? lines.filter((line) => !shared[c]?.includes(line)) : lines).join('\n'),
                    ),
                ),
            ),
        ],
        landscape: true,
    };
}

const isAnswered = (state: CellState | undefined): boolean => state === 'handled' || state === 'gap';

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
        rows: columns.map((one) => row(warningTitle(voice, one), shortLines(voice, one, warning).join('\n'))),
    };
}
