import { expect, test } from 'vitest';
import type { Cell, IncidentMatrix, WarningColumn } from '../../language-server/src/compile/matrix-types.js';
import { keepReadable } from '../../language-server/src/lsp/matrix/last-readable.js';
import type { AnyPlace, IncidentRows } from '../../language-server/src/views/html/incident-table.js';

const cell = (category: string, note: string, broken?: true): Cell =>
    ({ category, level: 'IV', state: 'handled', note, ...(broken ? { broken } : {}) }) as unknown as Cell;
const incident = (...cells: Cell[]): IncidentMatrix => ({
    columns: [],
    rows: cells.map((one) => ({ category: one.category, cells: [one] })),
});
const column = (key: string, title: string, broken?: true): WarningColumn =>
    ({ key, title, ...(broken ? { broken } : {}) }) as unknown as WarningColumn;
const matrices = (cells: Cell[], columns: WarningColumn[] = []) => ({ incident: incident(...cells), warning: { columns } });
const whole = (place: AnyPlace | undefined): Cell | undefined => (place && 'make' in place ? place.make() : place);
const notes = (matrix: IncidentRows) =>
    matrix.rows.map((row) => {
        const made = whole(row.cells[0]);
        expect(made?.broken).toBe(row.cells[0]?.broken);
        return `${made?.note}${made?.broken ? '!' : ''}`;
    });

test('a damaged cell stays as it was last readable and says so; the others are as they are', () => {
    const first = keepReadable(undefined, matrices([cell('a', 'A1'), cell('b', 'B1')]));
    const second = keepReadable(first.readable, matrices([cell('a', 'half', true), cell('b', 'B2')]));
    expect(notes(second.shown.incident)).toEqual(['A1!', 'B2']);
    const third = keepReadable(second.readable, matrices([cell('a', 'half again', true), cell('b', 'B3')]));
    expect(notes(third.shown.incident)).toEqual(['A1!', 'B3']);
    const repaired = keepReadable(third.readable, matrices([cell('a', 'A2'), cell('b', 'B3')]));
    expect(notes(repaired.shown.incident)).toEqual(['A2', 'B3']);
});

test('what was never readable is shown as far as it can be read', () => {
    const first = keepReadable(undefined, matrices([cell('a', 'half', true)]));
    expect(notes(first.shown.incident)).toEqual(['half!']);
    const second = keepReadable(first.readable, matrices([cell('a', 'more', true)]));
    expect(notes(second.shown.incident)).toEqual(['more!']);
});

test('a row that is gone stays in its place while something is damaged, and goes when nothing is', () => {
    const first = keepReadable(undefined, matrices([cell('a', 'A'), cell('b', 'B'), cell('c', 'C')]));
    const damaged = keepReadable(first.readable, matrices([cell('a', 'half', true), cell('c', 'C')]));
    expect(notes(damaged.shown.incident)).toEqual(['A!', 'B!', 'C']);
    const removed = keepReadable(damaged.readable, matrices([cell('a', 'A'), cell('c', 'C')]));
    expect(notes(removed.shown.incident)).toEqual(['A', 'C']);
});

test('colours are kept likewise', () => {
    const first = keepReadable(undefined, matrices([], [column('red', 'R'), column('blue', 'B')]));
    const second = keepReadable(first.readable, matrices([], [column('blue', 'half', true)]));
    expect(second.shown.warning.columns.map((one) => `${one.title}${one.broken ? '!' : ''}`)).toEqual(['R!', 'B!']);
});

test('cells that are yet to be made are kept without being made', () => {
    const made: string[] = [];
    const places = (...cells: Cell[]): IncidentRows => ({
        columns: [],
        rows: cells.map((one) => {
            const make = () => {
                made.push(one.note ?? '');
                return one;
            };
            const { category, level, broken } = one;
            return { category, cells: [{ category, level, ...(broken ? { broken } : {}), make }] };
        }),
    });
    const warning = { columns: [] };
    const first = keepReadable(undefined, { incident: places(cell('a', 'A1'), cell('b', 'B1')), warning });
    const second = keepReadable(first.readable, { incident: places(cell('a', 'half', true), cell('b', 'B2')), warning });
    expect(made).toEqual([]);
    expect(notes(second.shown.incident)).toEqual(['A1!', 'B2']);
    expect(made).toEqual(['A1', 'B2']);
});
