import type { Compiled } from '../compile/compiled.js';
import type { CellReport, CellStep, Colour } from '../compile/matrix-types.js';
import type { Level } from '../model/shape/index.js';

/** The acts of some cells that are made alike, or of a column of warnings. */
export interface Acts {
    readonly steps: readonly CellStep[];
    readonly reports: readonly CellReport[];
    readonly at: { readonly level?: Level; readonly colour?: Colour };
    /** Something there is damaged text. */
    readonly broken: boolean;
}

const known = new WeakMap<Compiled, Acts[]>();

/** The acts of every cell and column, those that several cells share once. Handed-over levels keep what is done until then. */
export function actsOf(compiled: Compiled): readonly Acts[] {
    const made = known.get(compiled) ?? collect(compiled);
    known.set(compiled, made);
    return made;
}

function collect({ incident, warning }: Compiled): Acts[] {
    const found = new Map<readonly CellStep[], Acts>();
    for (const { cells } of incident.rows) {
        for (const { steps, reports, level, broken } of cells) {
            if (!found.has(steps)) found.set(steps, { steps, reports, at: { level }, broken: broken === true });
        }
    }
    for (const { steps, reports, colour, broken } of warning.columns) {
        found.set(steps, { steps, reports, at: colour ? { colour } : {}, broken: broken === true });
    }
    return [...found.values()];
}
