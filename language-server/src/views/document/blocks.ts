import type { Content } from '../../model/shape/index.js';
import { plainText } from '../plain-text.js';
import { row, type Sheet, type SheetInput } from '../sheets/sheet.js';
import { nameText, paragraphs } from '../values.js';
import { documentWords } from '../words/document-words.js';
import type { Block } from './document.js';

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', text, level });
export const text = (words: string): Block[] => (words === '' ? [] : [{ kind: 'text', text: words }]);
export const note = (words: string): Block[] => (words === '' ? [] : [{ kind: 'text', text: words, note: true }]);
export const prose = (words: string | undefined): Block[] => paragraphs(words ?? '').flatMap(text);
/** Lines that say something, as a list; one alone is a paragraph. */
export function list(items: readonly string[]): Block[] {
    const given = items.filter((one) => one !== '');
    if (given.length === 0) return [];
    return given.length === 1 ? text(given[0] ?? '') : [{ kind: 'list', items: given }];
}
/** Labels with their values; those without a value are left out. */
export function facts(rows: readonly (readonly [label: string, value: string | undefined | false])[]): Block[] {
    const given = rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
    return given.length > 0 ? [{ kind: 'facts', rows: given }] : [];
}
export const tableOf = (sheet: Sheet | undefined): Block[] => (sheet ? [{ kind: 'table', sheet }] : []);
/** A small table of a chapter; columns in which no row says anything are left out. */
export function table(
    id: string,
    columns: readonly (readonly [title: string, width?: number])[],
    rows: readonly (readonly string[])[],
): Block[] {
    if (rows.length === 0) return [];
    const used = columns.map((_, i) => i === 0 || rows.some((cells) => cells[i]));
    const kept = <T>(list: readonly T[]) => list.filter((_, i) => used[i]);
    const sheet: Sheet = {
        id,
        title: '',
        notes: [],
        columns: kept(columns).map(([title, width], i) => ({
            title,
            ...(width ? { width } : {}),
            ...(i === 0 ? { head: true as const } : {}),
        })),
        rows: rows.map((cells) => row(...kept(cells))),
    };
    return [{ kind: 'table', sheet }];
}
/** A sheet without the columns in which no row says anything. */
export function withoutEmptyColumns<T extends Pick<Sheet, 'columns' | 'rows'>>(sheet: T): T {
    const used = sheet.columns.map((_, i) => i === 0 || sheet.rows.some(({ cells, group }) => !group && cells[i]));
    const kept = <V>(all: readonly V[]) => all.filter((_, i) => used[i]);
    return {
        ...sheet,
        columns: kept(sheet.columns),
        rows: sheet.rows.map((one) => (one.group ? one : { ...one, cells: kept(one.cells) })),
    };
}
/** Blocks under a heading, or nothing where there are none. */
export const section = (title: string, blocks: readonly Block[], level: 2 | 3 = 2): Block[] =>
    blocks.length > 0 ? [heading(title, level), ...blocks] : [];

/** Prose, tables and terms as they stand in a chapter; sections follow what has no heading. */
export function contentBlocks(input: SheetInput, contents: readonly Content[], level: 2 | 3 = 2): Block[] {
    const plain = contents.filter((one) => one.type !== 'section');
    return [
        ...plain.flatMap((one): Block[] => {
            if (one.type === 'prose') return prose(one.value);
            if (one.type === 'table') return writtenTable(one.title, one.rows);
            return [];
        }),
        ...termTable(input, contents),
        ...contents.flatMap((one) =>
            one.type === 'section' ? [heading(plainText(one.title ?? ''), level), ...contentBlocks(input, one.contents, 3)] : [],
        ),
    ];
}

/** A table as its writer made it: its first row is the head. */
function writtenTable(title: string | undefined, rows: readonly { readonly cells: readonly string[] }[]): Block[] {
    const [head, ...body] = rows;
    if (!head) return [];
    const columns = Math.max(...rows.map(({ cells }) => cells.length));
    const filled = (cells: readonly string[]) => Array.from({ length: columns }, (_, i) => plainText(cells[i] ?? ''));
    const sheet: Sheet = {
        id: 'table',
        title: plainText(title ?? ''),
        notes: [],
        columns: filled(head.cells).map((one) => ({ title: one })),
        // A head alone is a form to fill in.
        rows: (body.length > 0 ? body : [{ cells: [] }]).map(({ cells }) => row(...filled(cells))),
    };
    return [{ kind: 'table', sheet }];
}

function termTable(input: SheetInput, contents: readonly Content[]): Block[] {
    const { say } = input.voice;
    const rows = contents.flatMap((one) =>
        one.type === 'term'
            ? [[one.category ? nameText(input, one.category) : plainText(one.term ?? ''), paragraphs(one.meaning ?? '').join('\n')]]
            : [],
    );
    return table(
        'terms',
        [
            [say(documentWords.term), 0.6],
            [say(documentWords.meaning), 2],
        ],
        rows,
    );
}
