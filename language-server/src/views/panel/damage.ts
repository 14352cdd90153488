import type { ResolvedPlan } from '../../model/plans.js';
import { partsOf } from '../../rules/parts.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import type { Line, Table, TableRow } from './table.js';

/** Rows whose text is damaged say so: what they lack may stand there and not be readable. The others are as the text is. */
export function withDamage(voice: Voice, plan: ResolvedPlan, tables: readonly Table[]): Table[] {
    const parts = partsOf(plan);
    const isDamaged = ({ part }: TableRow) => part !== undefined && parts.get(part)?.damaged === true;
    const line: Line = { text: `⚠ ${voice.say(pageWords.broken)}`, mark: 'bad' };
    return tables.map((table) => {
        const damaged = table.rows.filter(isDamaged);
        const [first] = damaged;
        if (!first) return table;
        // All days of a roster lead to it: once is enough.
        if (damaged.length > 1 && table.rows.every(({ part }) => part === first.part))
            return { ...table, notes: [...(table.notes ?? []), { ...line, ...(first.part ? { part: first.part } : {}) }] };
        const rows = table.rows.map((row) => (isDamaged(row) ? { ...row, gap: true as const, cells: marked(row, line) } : row));
        return { ...table, rows };
    });
}

const marked = ({ cells: [head, ...rest] }: TableRow, line: Line) => (head ? [{ ...head, lines: [...head.lines, line] }, ...rest] : []);
