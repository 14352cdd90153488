import {
    BorderStyle,
    HeightRule,
    type ITableCellOptions,
    Paragraph,
    ShadingType,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    VerticalAlignTable,
    WidthType,
} from 'docx';
import type { Sheet, SheetRow } from '../sheets/sheet.js';
import { xmlText } from '../xml-text.js';
import { staysTogether, WRITING, writingShare } from './table-heights.js';
import { paragraph } from './text.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A93A0' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const SHADE = { head: 'E3E8EE', group: 'EEF1F5', name: 'F6F8FA' };
const PADDING = { top: 40, bottom: 40, left: 80, right: 80 };
/** A row with more text than this may go over the end of a page; shorter ones stay whole. */
const WHOLE = 900;

/** A sheet's table over the whole width; its head is repeated on every page. */
export function sheetTable(sheet: Sheet, width: number): Table {
    const widths = columnWidths(sheet, width);
    const share = writingShare(sheet, widths);
    const head = sheet.columns.some(({ title }) => title !== '') ? [headRow(sheet, widths)] : [];
    const together = staysTogether(sheet, widths);
    return new Table({
        width: { size: width, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: BORDERS,
        margins: { ...PADDING, marginUnitType: WidthType.DXA },
        rows: [...head, ...sheet.rows.map((row, i) => bodyRow(sheet, row, widths, share, together && i < sheet.rows.length - 1))],
    });
}

export function columnWidths({ columns }: Pick<Sheet, 'columns'>, width: number): number[] {
    const whole = columns.reduce((sum, one) => sum + (one.width ?? 1), 0);
    return columns.map((one) => Math.floor((width * (one.width ?? 1)) / whole));
}

const cell = (style: string, text: string, keepNext: boolean, rest: Partial<ITableCellOptions> = {}): TableCell =>
    new TableCell({ verticalAlign: VerticalAlignTable.TOP, ...rest, children: [paragraph(style, text, keepNext ? { keepNext } : {})] });

const shade = (fill: string) => ({ shading: { type: ShadingType.CLEAR, color: 'auto', fill } });

const headRow = ({ columns }: Sheet, widths: readonly number[]): TableRow =>
    new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((one, i) =>
            cell('TableHead', one.title, true, { ...shade(SHADE.head), width: { size: widths[i] ?? 0, type: WidthType.DXA } }),
        ),
    });

function bodyRow({ columns, form }: Sheet, row: SheetRow, widths: readonly number[], share: number, keepNext: boolean): TableRow {
    if (row.group) {
        const text = new Paragraph({ style: 'TableHead', keepNext: true, text: xmlText(row.cells[0] ?? '') });
        return new TableRow({
            cantSplit: true,
            children: [new TableCell({ columnSpan: columns.length, ...shade(SHADE.group), children: [text] })],
        });
    }
    const height = row.lines
        ? { height: { value: Math.round(WRITING + (row.lines - 1) * WRITING * share), rule: HeightRule.ATLEAST } }
        : form
          ? { height: { value: WRITING, rule: HeightRule.ATLEAST } }
          : {};
    return new TableRow({
        cantSplit: row.cells.join('').length < WHOLE,
        ...height,
        children: columns.map((column, i) =>
            cell(column.head ? 'TableHead' : 'TableText', row.cells[i] ?? '', keepNext, {
                ...(column.head ? shade(SHADE.name) : {}),
                width: { size: widths[i] ?? 0, type: WidthType.DXA },
            }),
        ),
    });
}
