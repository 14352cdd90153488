import type { MatrixRow, WarningColumn } from '../compile/matrix-types.js';
import { plainText } from './plain-text.js';
import { colourText, type Voice } from './voice.js';
import { pageWords } from './words/page-words.js';

/** The title of a row: its category, and the sub-category where it is one. */
export function rowTitle(voice: Voice, row: Omit<MatrixRow, 'cells'>): string {
    const title = row.title ? plainText(row.title) : voice.category(row.category);
    return row.sub ? `${title} › ${voice.category(row.sub)}` : title;
}

/** What a column of the warning matrix is called: a colour with its level, an alert, a protection period. */
export function warningTitle(voice: Voice, column: WarningColumn): string {
    const title = plainText(column.title);
    if (column.kind === 'alert') return `${voice.say(pageWords.alert)} · ${title || plainText(column.key)}`;
    const colour = column.colour && colourText(voice, column.colour, column.level);
    if (column.kind === 'protection') return [voice.say(pageWords.protection), title, colour].filter(Boolean).join(' · ');
    return colour ?? title;
}
