import type { Compiled } from '../../compile/compiled.js';
import { type StepBook, stepBook } from './step-book.js';

interface Books {
    readonly incident: StepBook;
    readonly warning: StepBook;
}
const known = new WeakMap<Compiled, Books>();

/** The step books of a compiled plan: made once, because every sheet calls steps by the same numbers. */
export function booksOf(compiled: Compiled): Books {
    const found = known.get(compiled) ?? {
        incident: stepBook(compiled.incident.rows.flatMap((row) => row.cells)),
        warning: stepBook(compiled.warning.columns),
    };
    known.set(compiled, found);
    return found;
}
