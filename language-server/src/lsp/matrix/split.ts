import { hashText } from '../../model/hash.js';

export interface SplitMarkup {
    /** The markup with `<td id="…" data-hash="…"></td>` in the place of each cell. */
    readonly frame: string;
    readonly cells: ReadonlyMap<string, string>;
    /** Ids of the cells that have a hash. */
    readonly ids: ReadonlyMap<string, readonly string[]>;
}

// The views escape `<` and `>` in everything that comes from a plan, also in attributes, so these find nothing but cells.
const CELL = /<td\b[^>]*\bclass="cell [^>]*>[\s\S]*?<\/td>/g;
const ID = /\bid="([^"]*)"/;

/** Takes the cells out of the markup of a matrix, so that only cells that changed need to travel. */
export function splitCells(markup: string): SplitMarkup {
    const cells = new Map<string, string>();
    const ids = new Map<string, string[]>();
    const frame = markup.replace(CELL, (cell) => {
        const hash = hashText(cell);
        const id = ID.exec(cell)?.[1] ?? hash;
        cells.set(hash, cell);
        ids.set(hash, [...(ids.get(hash) ?? []), id]);
        return `<td id="${id}" data-hash="${hash}"></td>`;
    });
    return { frame, cells, ids };
}
