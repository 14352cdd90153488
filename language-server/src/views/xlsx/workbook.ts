import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from 'write-excel-file/universal';
import { wide } from '../columns.js';
import type { ControlLine } from '../control.js';
import type { Stamp } from '../document/document.js';
import type { Sheet, SheetRow } from '../sheets/sheet.js';
import type { Voice } from '../voice.js';
import { columnWords } from '../words/sheet-words.js';
import { xmlText } from '../xml-text.js';
import { repack } from '../zip/repack.js';
import { inZipYears } from '../zip/zip-years.js';
import { printed } from './print.js';

const HEAD = '#E3E8EE';
const GROUP = '#EEF1F5';
const BORDER = { borderStyle: 'thin', borderColor: '#8A93A0' } as const;
/** Signs that fit a row of a sheet on its paper, and on paper that lies on its side. */
const UPRIGHT = 92;
const WIDE = 138;

/** Width of the two columns of the first sheet. */
const ABOUT = [24, 66] as const;
/** Points that a line takes; Chinese letters stand higher than the face that they are mixed with. */
const LINE = 13.5;
const HAN_LINE = 15.5;

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
            spread(title, 2, { fontWeight: 'bold', fontSize: 14, height: 1.5 * heightOf([title], [(ABOUT[0] + ABOUT[1]) / 1.5]) }),
            ...control.map(({ label, value }) => fact(label, value)),
            // `verify` reads the ids again.
            fact(voice.say(columnWords.sheets), sheets.map(({ id }, i) => `${names[i + 1] ?? ''} (${id})`).join('\n')),
            spread(stamp.line, 2, { height: heightOf([stamp.line], [ABOUT[0] + ABOUT[1]]) }),
        ],
        columns: ABOUT.map((width) => ({ width })),
        showGridLines: false,
    };
    const made = sheets.map((sheet, i) => excelSheet(sheet, names[i + 1] ?? ''));
    const written = writeExcelFile([about, ...made], {
        fontFamily: 'Arial',
        fontSize: 10,
    });
    const bytes = new Uint8Array(await (await inZipYears(async () => await written.toBlob())).arrayBuffer());
    const wideOnes = [false, ...sheets.map((one) => one.landscape === true)];
    const onOnePage = [false, ...sheets.map((sheet, i) => sheet.form === true && isAboutOnePage(sheet, made[i]?.data ?? []))];
    const heads = names.map((name, i) => {
        const sheet = sheets[i - 1];
        return sheet ? { name, row: 2 + sheet.notes.length } : { name };
    });
    return repack(bytes, {
        day: stamp.asOf,
        change: (path, content) => printed(path, content, { title, stamp, wide: wideOnes, onOnePage, voice, heads }),
    });
}

/** Points that a page has from top to bottom, upright and on its side. */
const PAGE = { upright: 741, wide: 494 };
/** A form that is so many times as long as a page is made smaller instead of leaving its last lines to another one. */
const SQUEEZED = 1.2;

const isAboutOnePage = ({ landscape }: Sheet, rows: readonly (readonly Cell[])[]): boolean =>
    rows.reduce((sum, row) => sum + Math.max(0, ...row.map(heightIn)), 0) <= SQUEEZED * PAGE[landscape ? 'wide' : 'upright'];
const heightIn = (cell: Cell): number => (cell !== null && typeof cell === 'object' && 'height' in cell ? (cell.height ?? 0) : 0);

function excelSheet(sheet: Sheet, name: string): ExcelSheet<Blob> {
    const span = sheet.columns.length;
    const whole = sheet.columns.reduce((sum, one) => sum + (one.width ?? 1), 0);
    const columns = sheet.columns.map((one) => ({
        width: Math.max(6, Math.round(((sheet.landscape ? WIDE : UPRIGHT) * (one.width ?? 1)) / whole)),
    }));
    const room = columns.reduce((sum, { width }) => sum + width, 0);
    const above = [sheet.title, ...sheet.notes].map((line, i) =>
        i === 0
            ? spread(line, span, { fontWeight: 'bold', fontSize: 12, height: 1.3 * heightOf([line], [room / 1.3]) })
            : spread(line, span, { height: heightOf([line], [room]) }),
    );
    const titles = sheet.columns.map((one) => one.title);
    // Bold letters are wider.
    const headHeight = heightOf(
        titles,
        columns.map(({ width }) => width * 0.9),
    );
    const head = titles.map((one) =>
        text(one, { fontWeight: 'bold', backgroundColor: HEAD, ...BORDER, alignVertical: 'top', height: headHeight }),
    );
    return {
        sheet: name,
        data: [...above, head, ...sheet.rows.map((row) => bodyRow(row, sheet, columns))],
        columns,
        stickyRowsCount: above.length + 1,
        ...(sheet.landscape ? { orientation: 'landscape' as const } : {}),
    };
}

function bodyRow(row: SheetRow, sheet: Sheet, columns: readonly { readonly width: number }[]): Cell[] {
    const room = columns.map(({ width }, i) => (sheet.columns[i]?.head ? width * 0.9 : width));
    if (row.group) {
        const whole = room.reduce((sum, one) => sum + one, 0);
        const height = heightOf(row.cells, [whole * 0.9]);
        return spread(row.cells[0] ?? '', sheet.columns.length, { fontWeight: 'bold', backgroundColor: GROUP, ...BORDER, height });
    }
    // Rows do not grow by themselves in every program.
    const height = Math.max((row.lines ?? 1) * HAN_LINE, heightOf(row.cells, room));
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

/** The height of a row with these texts in columns of these widths. */
const heightOf = (cells: readonly string[], widths: readonly number[]): number =>
    2 + (/\p{Script=Han}/u.test(cells.join('')) ? HAN_LINE : LINE) * Math.max(1, ...cells.map((cell, i) => linesOf(cell, widths[i] ?? 10)));

const fact = (label: string, value: string): Cell[] => {
    const height = heightOf([label, value], [ABOUT[0] * 0.9, ABOUT[1]]);
    return [text(label, { fontWeight: 'bold', alignVertical: 'top', height }), text(value, { alignVertical: 'top', height })];
};

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
                .replace(/\s+/g, ' ')
                .trim() || 'Sheet';
        let name = [...plain].slice(0, 31).join('');
        for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${[...plain].slice(0, 27).join('')} (${n})`;
        taken.add(name.toLowerCase());
        return name;
    });
}
