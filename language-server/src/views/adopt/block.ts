/** One piece of a document that is read in, in its order. */
export type Block = Paragraph | Table;
export interface Paragraph {
    readonly kind: 'paragraph';
    readonly text: string;
    /** Level of a heading by its style, 1 to 6. */
    readonly level?: number;
    /** All of it is bold. */
    readonly bold?: true;
    /** The sign before an item of a list. */
    readonly mark?: string;
    /** The title of the document by its style. */
    readonly title?: true;
    /** A line of a table of contents. */
    readonly contents?: true;
}
export interface Cell {
    readonly text: string;
    /** The text of the merged cell that covers this one. */
    readonly covered?: string;
}
export interface Table {
    readonly kind: 'table';
    readonly rows: readonly (readonly Cell[])[];
}

/** A document as blocks, and what of it could not be carried. */
export interface ReadDocument {
    readonly blocks: readonly Block[];
    readonly notes: readonly string[];
    readonly losses: readonly Loss[];
}
export interface Loss {
    readonly what:
        | 'pictures'
        | 'footnotes'
        | 'comments'
        | 'deletions'
        | 'insertions'
        | 'struck'
        | 'hidden'
        | 'text_boxes'
        | 'headers'
        | 'equations'
        | 'objects'
        | 'contents'
        | 'messages';
    readonly count: number;
    readonly details?: readonly string[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text of a plan holds
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2060\uFEFF\uFFFC\uFFFE\uFFFF]/g;
/** Signs that turn the direction of writing come in with copied paths and addresses. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g;

/** A text as a plan can hold it: without unseen signs, one kind of line break, no blanks at its ends. */
export const cleanText = (text: string): string =>
    text
        .normalize('NFC')
        .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
        .replaceAll(UNSEEN, '')
        .replaceAll(TURNING, '')
        .replaceAll(/\p{Surrogate}/gu, '')
        .replaceAll(/[\t\u00A0]/g, ' ')
        .replaceAll(/(?<! ) *\n */g, '\n')
        .trim();
