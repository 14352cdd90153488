import { hashText } from '../../model/hash.js';

export interface SplitMarkup {
    /** The markup with `<td id="…" data-hash="…"></td>` in the place of each cell. */
    readonly frame: string;
    readonly cells: ReadonlyMap<string, string>;
}

// The views escape `<` and `>` in everything that comes from a plan, also in attributes, so these find nothing but cells.
const CELL = /<td\b[^>]*\bclass="cell [^>]*>[\s\S]*?<\/td>/g;
const ID = /\bid="([^"]*)"/;

/** Takes the cells out of the markup of a matrix, so that only cells that changed need to travel. */
export function splitCells(markup: string): SplitMarkup {
    const cells = new Map<string, string>();
    const frame = markup.replace(CELL, (cell) => {
        const hash = hashText(cell);
        cells.set(hash, cell);
        return `<td id="${ID.exec(cell)?.[1] ?? hash}" data-hash="${hash}"></td>`;
    });
    return { frame, cells };
}
