import type { Sheet } from '../sheets/sheet.js';
import type { Voice } from '../voice.js';
import { columnWords } from '../words/sheet-words.js';
import { csv } from './csv.js';

/** A sheet as CSV; headings within it become a column of their own, so that rows can be sorted. */
export function sheetCsv(voice: Voice, { columns, rows }: Sheet): string {
    const grouped = rows.some(({ group }) => group);
    const titles = columns.map(({ title }) => title);
    let heading = '';
    const body = rows.flatMap(({ cells, group }) => {
        if (group) {
            heading = cells[0] ?? '';
            return [];
        }
        return [[...(grouped ? [heading] : []), ...columns.map((_, i) => cells[i] ?? '')]];
    });
    return csv([[...(grouped ? [voice.say(columnWords.section)] : []), ...titles], ...body]);
}
