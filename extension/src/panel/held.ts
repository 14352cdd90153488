import type { MatrixView } from '../../../language-server/src/lsp/protocol.js';

/** What the page holds. */
export interface Held {
    readonly whose: string;
    readonly layout: string;
    /** Everything that the frame has a place for. */
    readonly ids: readonly string[];
    /** Hashes of the cells that are in their places. */
    readonly places: ReadonlyMap<string, string>;
}
export const nothingHeld = (): Held => ({ whose: '', layout: '', ids: [], places: new Map() });

/** Which cells come next: those that can be seen, then the others in their order. */
export function nextCells(left: ReadonlySet<string>, near: readonly string[] | undefined, most: number): string[] {
    const seen = (near ?? []).filter((id) => left.has(id));
    return [...new Set([...seen, ...left])].slice(0, most);
}

/** What it holds once it has taken a view in. */
export function holding(before: Held, view: MatrixView): Held {
    const { whose, layout, later } = view;
    const ids =
        layout === before.layout ? before.ids : [...view.frame.matchAll(/ id="([^"]+)" data-later/g)].flatMap((match) => match[1] ?? []);
    // What is left out of a view is still shown.
    return { whose, layout, ids, places: new Map([...(later ? before.places : []), ...Object.entries(view.places)]) };
}
