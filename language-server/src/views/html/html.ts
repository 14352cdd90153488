import { plainText } from '../plain-text.js';

const MADE = Symbol('html');

/** Markup that was made by `html`; nothing else counts as markup, whatever its fields. */
export interface Html {
    readonly [MADE]: string;
}
/** What may stand in a template; text is escaped, lists are joined, nothing is left out. */
export type Piece = Html | string | number | undefined | null | false | readonly Piece[];

/**
 * Markup from a template. Everything that is put in is escaped, for text and for quoted attributes alike, unless it was
 * itself made by this function.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
    let out = strings[0] ?? '';
    for (let i = 0; i < pieces.length; i++) out += render(pieces[i]) + (strings[i + 1] ?? '');
    return { [MADE]: out };
}

/** Markup that is a constant of this program: style sheets, scripts, pictures. Never text of a plan. */
export const constant = (markup: string): Html => ({ [MADE]: markup });

/** The finished text. */
export const markupOf = (made: Html): string => made[MADE];

/** Pieces with markup between them. */
export function joined(pieces: readonly Piece[], between: Piece): Html {
    return { [MADE]: pieces.map(render).join(render(between)) };
}

function render(piece: Piece): string {
    if (piece === undefined || piece === null || piece === false) return '';
    if (typeof piece === 'string') return escapeHtml(piece);
    if (typeof piece === 'number') return String(piece);
    if (isList(piece)) return piece.map(render).join('');
    return piece[MADE];
}

const isList = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
    const plain = plainText(text);
    return SPECIAL.test(plain) ? plain.replace(EACH_SPECIAL, (c) => ENTITIES[c] ?? c) : plain;
}
const SPECIAL = /[&<>"'`]/;
const EACH_SPECIAL = /[&<>"'`]/g;
