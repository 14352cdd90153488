import type { Lang, Message } from './messages.js';

export type Severity = 'error' | 'warning' | 'info';

/** A place in a model: a part, and within it a property and one of its values. Ranges are made at the edge. */
export interface Place {
    /** Path of the file inside the project. */
    readonly file: string;
    /** Part id; empty for the file as a whole. */
    readonly part: string;
    readonly property?: string;
    readonly index?: number;
    /** Index among the sites of the file (`FilePositions.sites`), the most exact place of a name or a term. */
    readonly site?: number;
}

/**
 * Values that fill a message; a word that the field has in each language is given in both. Names of persons, phone
 * numbers and addresses never are: posts are.
 */
export type Args = Readonly<Record<string, string | number | Message>>;

export interface Finding extends Place {
    readonly rule: string;
    readonly severity: Severity;
    /** Key of the rule's messages. */
    readonly message: string;
    readonly args: Args;
    readonly requirements: readonly string[];
    readonly related: readonly Related[];
    readonly fixes: readonly Fix[];
    /** Depends on the day of the check. */
    readonly dated?: true;
}
export interface Related extends Place {
    readonly message: string;
    readonly args: Args;
}

/** A structural change; text edits are made from it at the edge, by the printer that also formats. */
export interface Fix {
    /** Key of the rule's messages. */
    readonly title: string;
    readonly args: Args;
    readonly changes: readonly Change[];
    /** Says something else than was written: offered to whoever writes, and never made unasked. */
    readonly ask?: true;
}
export type Change =
    /** Puts other text in the place of a name, a term or a value; of the piece `written` of it (a text with its quotes), where given. */
    | { readonly kind: 'replace'; readonly place: Place; readonly text: string; readonly written?: string }
    /** Puts a statement or block, in the language, at the end of a part's block (or after the sibling `after`). */
    | { readonly kind: 'insert'; readonly place: Place; readonly text: string; readonly after?: string }
    /** Takes a part, or one property of it, out of the text. */
    /** With `items`, only these of a list, and the whole clause where none is left. */
    | { readonly kind: 'remove'; readonly place: Place; readonly items?: readonly number[] }
    /** Puts a declaration at the end of a file. */
    | { readonly kind: 'declare'; readonly file: string; readonly text: string }
    /** Puts an import below the imports of a file; `path` as it is to be written. */
    | { readonly kind: 'import'; readonly file: string; readonly path: string };

export type { Lang };
