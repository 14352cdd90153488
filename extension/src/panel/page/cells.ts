import type { MatrixView } from '../../../../language-server/src/lsp/protocol.js';
import { morphChildren, morphNode } from './morph.js';
import { parse } from './parse.js';

/** Where the sections of a view belong; others are not part of this panel. */
const PLACES: Readonly<Record<string, string>> = {
    overview: 'panel-incidents',
    incidents: 'panel-incidents',
    warnings: 'panel-warnings',
    acting: 'panel-incidents',
};

/** More cells than these are laid out only where they can be seen. */
const MANY = 120;

/** Markup of cells by hash, as sent: what did not change is not sent again. */
let held = new Map<string, string>();

/**
 * Puts a view on the page. Cells with the same hash are not looked into, and without a new frame nothing but the cells that
 * came is. Those that are left out stay as they are until they come. False says that something is missing here.
 */
export function showCells({ frame, places, cells, later }: MatrixView): boolean {
    const now = new Map<string, string>();
    for (const hash of Object.values(places)) {
        const markup = cells[hash] ?? held.get(hash);
        if (markup === undefined) return false;
        now.set(hash, markup);
    }
    const done = frame === '' ? fillPlaces(places, now) : showFrame(frame, places, now);
    if (!done) return false;
    // What is left out of a view is still shown.
    held = later ? new Map([...held, ...now]) : now;
    return true;
}

/** Nothing of what was shown is another plan's. */
export function clearCells(): void {
    held = new Map();
    for (const id of new Set(Object.values(PLACES))) document.getElementById(id)?.replaceChildren();
}

const shows = (id: string, hash: string): boolean => document.getElementById(id)?.dataset.hash === hash;

/** What goes into a place: a cell, or the section of the overview. */
function partOf(markup: string, hash: string): HTMLElement | null {
    const part = markup.startsWith('<td')
        ? parse(`<table><tbody><tr>${markup}</tr></tbody></table>`).querySelector('td')
        : parse(markup).querySelector('section');
    if (!part) return null;
    part.dataset.hash = hash;
    if (part.localName === 'td') {
        // A cell of a table is laid out wherever it is; what is inside of it need not be.
        const inside = part.ownerDocument.createElement('div');
        inside.className = 'inside';
        inside.append(...part.childNodes);
        part.append(inside);
    }
    return part;
}

function fillPlaces(places: MatrixView['places'], markup: ReadonlyMap<string, string>): boolean {
    for (const [id, hash] of Object.entries(places)) {
        if (shows(id, hash)) continue;
        const target = document.getElementById(id);
        const part = partOf(markup.get(hash) ?? '', hash);
        if (!target || !part) return false;
        morphNode(target, part, sameCell);
    }
    return true;
}

function showFrame(frame: string, places: MatrixView['places'], markup: ReadonlyMap<string, string>): boolean {
    const view = parse(frame);
    for (const place of view.querySelectorAll<HTMLElement>('[data-later]')) {
        const hash = places[place.id];
        // What is shown already needs no parsing.
        if (hash === undefined || shows(place.id, hash)) continue;
        const part = partOf(markup.get(hash) ?? '', hash);
        if (!part) return false;
        place.replaceWith(part);
    }
    for (const id of new Set(Object.values(PLACES))) {
        const panel = document.getElementById(id);
        if (!panel) continue;
        const wanted = document.createDocumentFragment();
        wanted.append(...[...view.children].filter((section) => PLACES[section.id] === id));
        morphChildren(panel, wanted, sameCell);
    }
    document.body.classList.toggle('many', placesIn('incidents') + placesIn('warnings') > MANY);
    return true;
}

const sameCell = (target: Element, source: Element): boolean =>
    target instanceof HTMLElement &&
    source instanceof HTMLElement &&
    (source.dataset.later !== undefined || (target.dataset.hash !== undefined && target.dataset.hash === source.dataset.hash));

/** Places without a cell are low, so that more of them can be seen than of the cells that come into them. */
const MOST_PLACES = 16;

/** Ids of the cells that can be seen, or soon will be, and of the first places there that wait for theirs. */
export function cellsInView(): string[] {
    const margin = 200;
    const seen = (element: HTMLElement): boolean => {
        const { top, bottom, height } = element.getBoundingClientRect();
        return height > 0 && bottom > -margin && top < window.innerHeight + margin;
    };
    const rows = ['incidents', 'warnings'].flatMap(cellsByRow).filter(({ row }) => seen(row));
    const places = rows.flatMap(({ row }) => placesOf(row).filter(seen)).slice(0, MOST_PLACES);
    return [...rows.flatMap(({ cells }) => cells.filter(seen)), ...places].map(({ id }) => id);
}

/** Places of a row whose cells have not come yet: nobody knows what stands in them. */
export const placesOf = (row: HTMLTableRowElement): HTMLElement[] => [...row.cells].filter((cell) => cell.dataset.later !== undefined);

/** The table of a section. Searched for among its children, because a search through the page would look at every line of every cell. */
export const matrixTable = (section: string): HTMLTableElement | undefined =>
    [...(document.getElementById(section)?.children ?? [])].find(
        (child): child is HTMLTableElement => child instanceof HTMLTableElement && child.classList.contains('matrix'),
    );

/** How many places a matrix has for cells, whether these have come or not. */
const placesIn = (section: string): number => matrixTable(section)?.tBodies[0]?.querySelectorAll(':scope > tr > td').length ?? 0;

/** The cells of a matrix, row by row. */
export const cellsByRow = (section: string): { readonly row: HTMLTableRowElement; readonly cells: HTMLElement[] }[] =>
    [...(matrixTable(section)?.tBodies ?? [])]
        .flatMap((body) => [...body.rows])
        .map((row) => ({ row, cells: [...row.cells].filter((cell) => cell.classList.contains('cell')) }));

export const allCells = (): HTMLElement[] =>
    ['incidents', 'warnings'].flatMap((section) => cellsByRow(section).flatMap(({ cells }) => cells));
