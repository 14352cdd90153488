import type { Voice } from '../voice.js';
import { columnWords } from '../words/sheet-words.js';
import type { Sheet } from './sheet.js';

export interface FormLine {
    readonly label: string;
    /** What is known already; the rest is written by hand. */
    readonly value?: string;
    /** Empty lines to write on; 1 unless given. */
    readonly lines?: number;
    /** A heading within the form. */
    readonly heading?: true;
}

/** A form: a label and a place to write beside it, line by line. */
export const formSheet = (voice: Voice, id: string, title: string, notes: readonly string[], lines: readonly FormLine[]): Sheet => ({
    id,
    title,
    notes,
    columns: [
        { title: voice.say(columnWords.item), width: 0.9, head: true },
        { title: voice.say(columnWords.entry), width: 2.4 },
    ],
    rows: lines.map(({ label, value = '', lines: room = 1, heading }) =>
        heading
            ? { cells: [label], group: true as const }
            : { cells: [label, value], ...(value === '' || room > 1 ? { lines: room } : {}) },
    ),
    form: true,
});
