import type { Lang } from '../../rules/messages.js';
import type { ControlLine } from '../control.js';
import type { Picture, Sheet } from '../sheets/sheet.js';

/**
 * A plan as a document, as plain data: title page, chapters, annexes. Tables are sheets. Texts are plain; each writer escapes
 * them in its own way.
 */
export interface PlanDocument {
    readonly lang: Lang;
    readonly title: string;
    /** Who made it, and its number; stands under the title. */
    readonly issuer?: string;
    readonly stamp: Stamp;
    readonly control: readonly ControlLine[];
    /** Who signs it. */
    readonly signatures: Sheet;
    readonly chapters: readonly DocumentChapter[];
    readonly annexes: readonly DocumentChapter[];
}
export interface DocumentChapter {
    /** From code or the part of the chapter; unique in the document. */
    readonly id: string;
    /** `1`, `2` … of a chapter, `Annex A` of an annex. */
    readonly number: string;
    readonly title: string;
    readonly blocks: readonly Block[];
    /** Wants paper that lies on its side. */
    readonly landscape?: true;
}
export type Block =
    | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 }
    | { readonly kind: 'text'; readonly text: string; readonly note?: true }
    | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: true }
    | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
    | { readonly kind: 'picture'; readonly picture: Picture }
    | { readonly kind: 'table'; readonly sheet: Sheet };

/** What every page of an output says about where it comes from. */
export interface Stamp {
    readonly plan: string;
    readonly version?: string;
    readonly disclosure?: string;
    readonly asOf: string;
    readonly revision?: string;
    readonly hash: string;
    /** Names and addresses of persons were left out. */
    readonly redacted: boolean;
    /** The same as one line in words. */
    readonly line: string;
}
