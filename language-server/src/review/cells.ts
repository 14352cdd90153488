import type { Compiled } from '../compile/compiled.js';
import type { AnyCell } from './cell-effect.js';
import type { CellPlace } from './change.js';

/** Every cell of both versions; a row that only one of them has is held against the row of its category. */
export function* cellPairs(before: Compiled, after: Compiled): Generator<[CellPlace, AnyCell | undefined, AnyCell | undefined]> {
    const rowOf = (compiled: Compiled, category: string, sub: string | undefined) =>
        compiled.incident.rows.find((row) => row.category === category && row.sub === sub) ??
        compiled.incident.rows.find((row) => row.category === category && row.sub === undefined);
    const rows = new Map([...before.incident.rows, ...after.incident.rows].map((row) => [`${row.category}/${row.sub ?? ''}`, row]));
    for (const { category, sub } of rows.values()) {
        const [old, now] = [rowOf(before, category, sub), rowOf(after, category, sub)];
        for (const { level } of after.incident.columns)
            yield [
                { matrix: 'incident', row: sub ?? category, column: level },
                old?.cells.find((cell) => cell.level === level),
                now?.cells.find((cell) => cell.level === level),
            ];
    }
    const keys = new Set([...before.warning.columns, ...after.warning.columns].map(({ key }) => key));
    for (const key of keys) {
        const at = (compiled: Compiled) => compiled.warning.columns.find((one) => one.key === key);
        yield [{ matrix: 'warning', row: '', column: key }, at(before), at(after)];
    }
}
