import type { WarningMatrix } from '../../compile/matrix-types.js';
import type { AnyPlace, IncidentRows } from '../../views/html/incident-table.js';

export interface Matrices {
    readonly incident: IncidentRows;
    readonly warning: WarningMatrix;
}
export interface Kept {
    /** What to show: damaged cells as they were last readable, marked as broken. */
    readonly shown: Matrices;
    /** What to hand in the next time: the same, but remembering only what was readable. */
    readonly readable: Matrices;
}

interface Keyed {
    readonly broken?: true;
}

/**
 * Shows damaged parts as they were last readable, so that half a statement being typed tears no hole into the matrix. Rows
 * and columns that are gone stay as long as something is damaged: their text may be what cannot be read.
 */
export function keepReadable(last: Matrices | undefined, now: Matrices): Kept {
    const damaged = isBroken(now);
    const incident = keepRows(last?.incident.rows ?? [], now.incident.rows, damaged);
    const warning = keep(
        last?.warning.columns ?? [],
        now.warning.columns,
        (column) => column.key,
        (column) => ({ ...column, broken: true }),
        damaged,
    );
    const { columns } = now.incident;
    return {
        shown: { incident: { columns, rows: incident.shown }, warning: { columns: warning.shown } },
        readable: { incident: { columns, rows: incident.readable }, warning: { columns: warning.readable } },
    };
}

type Row = IncidentRows['rows'][number];

function keepRows(last: readonly Row[], now: readonly Row[], damaged: boolean) {
    const before = new Map(last.map((row) => [rowKey(row), row]));
    const kept = now.map((row) => {
        // Most rows are whole, and nothing is to be remembered for them.
        if (!row.cells.some((cell) => cell.broken)) return { shown: row, readable: row };
        const cells = keep(before.get(rowKey(row))?.cells ?? [], row.cells, (cell) => cell.level, asBroken, false);
        return { shown: { ...row, cells: cells.shown }, readable: { ...row, cells: cells.readable } };
    });
    const shown = kept.map((row): Row => row.shown);
    const readable = kept.map((row): Row => row.readable);
    const gone = damaged ? last.filter((one) => !now.some((row) => rowKey(row) === rowKey(one))) : [];
    const marked = gone.map((row): Row => ({ ...row, cells: row.cells.map(asBroken) }));
    return { shown: inPlace(last, shown, marked, rowKey), readable: inPlace(last, readable, gone, rowKey) };
}

/** Marked as damaged, also where it is yet to be made. */
const asBroken = (cell: AnyPlace): AnyPlace =>
    'make' in cell ? { ...cell, broken: true, make: () => ({ ...cell.make(), broken: true as const }) } : { ...cell, broken: true };

const rowKey = (row: Row): string => `${row.category} ${row.sub ?? ''}`;

const isBroken = ({ incident, warning }: Matrices): boolean =>
    incident.rows.some((row) => row.cells.some((cell) => cell.broken)) || warning.columns.some((column) => column.broken);

function keep<T extends Keyed>(last: readonly T[], now: readonly T[], key: (item: T) => string, mark: (item: T) => T, keepGone: boolean) {
    const before = new Map(last.map((item) => [key(item), item]));
    const readable = now.map((item) => {
        const old = before.get(key(item));
        return item.broken && old && !old.broken ? old : item;
    });
    const shown = readable.map((item, i): T => (item === now[i] ? item : mark(item)));
    if (!keepGone) return { shown, readable };
    const gone = last.filter((item) => !now.some((one) => key(one) === key(item)));
    const marked = gone.map(mark);
    return { shown: inPlace(last, shown, marked, key), readable: inPlace(last, readable, gone, key) };
}

/** Puts `extra` items into a list, each behind the item that it once followed. */
function inPlace<T>(order: readonly T[], list: readonly T[], extra: readonly T[], key: (item: T) => string): T[] {
    const result = [...list];
    for (const item of extra) {
        const was = order.findIndex((one) => key(one) === key(item));
        const before = order.slice(0, was).map(key);
        const behind = result.findLastIndex((one) => before.includes(key(one)));
        result.splice(behind + 1, 0, item);
    }
    return result;
}
