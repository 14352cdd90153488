import type { ResolvedPlan } from '../../model/plans.js';
import { partsOf } from '../../rules/parts.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import type { Line, Table, TableRow } from './table.js';

/**
 * Rows whose text is damaged, or that of something within them, say so: what they lack may stand there and not be readable. So
 * does a table of a file in which something between the declarations cannot be read. The others are as the text is.
 */
export function withDamage(voice: Voice, plan: ResolvedPlan, tables: readonly Table[]): Table[] {
    const damagedParts = damagedIn(plan);
    const isDamaged = ({ part }: TableRow) => part !== undefined && damagedParts.has(part);
    const line: Line = { text: `⚠ ${voice.say(pageWords.broken)}`, mark: 'bad' };
    return tables.map((each) => {
        const files = new Set(each.rows.flatMap(({ part }) => (part === undefined ? [] : (plan.fileOf({ id: part }) ?? []))));
        const lost = [...files]
            .filter(({ damaged }) => damaged)
            .map(({ path }): Line => ({ text: `⚠ ${voice.say(pageWords.brokenFile, { file: plainText(path) })}`, mark: 'bad' }));
        const table = lost.length > 0 ? { ...each, notes: [...(each.notes ?? []), ...lost] } : each;
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

/** Ids of the parts whose text is damaged, and of those around them. */
function damagedIn(plan: ResolvedPlan): ReadonlySet<string> {
    const found = new Set<string>();
    for (const [id, { damaged }] of partsOf(plan)) {
        if (!damaged) continue;
        for (let end = id.length; end > 0; end = id.lastIndexOf('/', end - 1)) found.add(id.slice(0, end));
    }
    return found;
}

const marked = ({ cells: [head, ...rest] }: TableRow, line: Line) => (head ? [{ ...head, lines: [...head.lines, line] }, ...rest] : []);
