import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from 'write-excel-file/universal';
import { wide } from '../columns.js';
import type { ControlLine } from '../control.js';
import type { Stamp } from '../document/document.js';
import type { Sheet, SheetRow } from '../sheets/sheet.js';
import type { Voice } from '../voice.js';
import { columnWords } from '../words/sheet-words.js';
import { xmlText } from '../xml-text.js';
import { repack } from '../zip/repack.js';
import { printed } from './print.js';

const HEAD = '#E3E8EE';
const GROUP = '#EEF1F5';
const BORDER = { borderStyle: 'thin', borderColor: '#8A93A0' } as const;
/** Signs that fit a row of a sheet on its paper, and on paper that lies on its side. */
const UPRIGHT = 92;
const WIDE = 138;

/** Sheets as one workbook; every cell is a text, and no text is ever taken for a formula. The same input gives the same bytes. */
export async function workbook(
    title: string,
    control: readonly ControlLine[],
    stamp: Stamp,
    voice: Voice,
    sheets: readonly Sheet[],
): Promise<Uint8Array> {
    const names = sheetNames([voice.say(columnWords.about), ...sheets.map((one) => one.title)]);
    const about: ExcelSheet<Blob> = {
        sheet: names[0] ?? '',
        data: [
            [text(title, { fontWeight: 'bold', fontSize: 14 })],
            ...control.map(({ label, value }) => [text(label, { fontWeight: 'bold' }), text(value)]),
            [text(voice.say(columnWords.sheets), { fontWeight: 'bold' }), text(sheets.map(({ id }) => id).join(', '))],
            [text(stamp.line)],
        ],
        columns: [{ width: 24 }, { width: 68 }],
        showGridLines: false,
    };
    const written = writeExcelFile([about, ...sheets.map((sheet, i) => excelSheet(sheet, names[i + 1] ?? ''))], {
        fontFamily: 'Arial',
        fontSize: 10,
    });
    const bytes = new Uint8Array(await (await written.toBlob()).arrayBuffer());
    const wideOnes = [false, ...sheets.map((one) => one.landscape === true)];
    return repack(bytes, { day: stamp.asOf, change: (path, content) => printed(path, content, { title, stamp, wide: wideOnes, voice }) });
}

function excelSheet(sheet: Sheet, name: string): ExcelSheet<Blob> {
    const span = sheet.columns.length;
    const above = [sheet.title, ...sheet.notes].map((line, i) =>
        spread(line, span, i === 0 ? { fontWeight: 'bold' as const, fontSize: 12 } : {}),
    );
    const head = sheet.columns.map((one) => text(one.title, { fontWeight: 'bold', backgroundColor: HEAD, ...BORDER }));
    const whole = sheet.columns.reduce((sum, one) => sum + (one.width ?? 1), 0);
    const columns = sheet.columns.map((one) => ({
        width: Math.max(6, Math.round(((sheet.landscape ? WIDE : UPRIGHT) * (one.width ?? 1)) / whole)),
    }));
    return {
        sheet: name,
        data: [...above, head, ...sheet.rows.map((row) => bodyRow(row, sheet, columns))],
        columns,
        stickyRowsCount: above.length + 1,
        ...(sheet.landscape ? { orientation: 'landscape' as const } : {}),
    };
}

function bodyRow(row: SheetRow, sheet: Sheet, columns: readonly { readonly width: number }[]): Cell[] {
    if (row.group) return spread(row.cells[0] ?? '', sheet.columns.length, { fontWeight: 'bold', backgroundColor: GROUP, ...BORDER });
    // Rows do not grow by themselves in every program.
    const height = 14 * Math.max(row.lines ?? 1, ...row.cells.map((cell, i) => linesOf(cell, columns[i]?.width ?? 10)));
    return sheet.columns.map((column, i) =>
        text(row.cells[i] ?? '', {
            ...BORDER,
            wrap: true,
            alignVertical: 'top',
            height: Math.min(height, 400),
            ...(column.head ? { fontWeight: 'bold' } : {}),
        }),
    );
}

const linesOf = (cell: string, width: number): number =>
    cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / Math.max(1, width - 1))), 0);

type Style = Omit<Exclude<Cell, null | undefined | string | number | boolean | Date | string | number | boolean>, 'value' | 'type'>;
const text = (value: string, style: Style = {}): Cell => ({ value: xmlText(value).slice(0, 32_000), type: String, wrap: true, ...style });
/** One text over all columns. */
const spread = (value: string, columns: number, style: Style): Cell[] => [
    text(value, { ...style, columnSpan: columns } as Style),
    ...Array.from({ length: columns - 1 }, () => null),
];

/** Names that spreadsheet programs take: 31 signs, none of theirs, each once. */
export function sheetNames(titles: readonly string[]): string[] {
    const taken = new Set<string>();
    return titles.map((title) => {
        const plain =
            xmlText(title)
                .replace(/[[\]:*?/\\']/g, ' ')
                .trim() || 'Sheet';
        let name = [...plain].slice(0, 31).join('');
        for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${[...plain].slice(0, 27).join('')} (${n})`;
        taken.add(name.toLowerCase());
        return name;
    });
}
