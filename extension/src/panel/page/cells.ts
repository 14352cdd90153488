import { morphChildren } from './morph.js';
import { parse } from './parse.js';

/** Where the sections of a view belong; others are not part of this panel. */
const PLACES: Readonly<Record<string, string>> = { overview: 'panel-incidents', incidents: 'panel-incidents', warnings: 'panel-warnings' };

/** More cells than these are laid out only where they can be seen. */
const MANY = 120;

/** Markup of cells by hash, as sent: what did not change is not sent again. */
let held = new Map<string, string>();

/**
 * Puts a view on the page. Cells with the same hash are not looked into. With `more`, what is left out stays as it is until
 * the rest comes; without, false says that a cell is missing.
 */
export function showCells(frame: string, fresh: Readonly<Record<string, string>>, more: boolean): boolean {
    const view = parse(frame);
    const now = new Map<string, string>();
    for (const place of view.querySelectorAll<HTMLElement>('td[data-hash]')) {
        const hash = place.dataset.hash ?? '';
        const markup = fresh[hash] ?? held.get(hash);
        if (markup === undefined) {
            if (!more) return false;
            delete place.dataset.hash;
            place.dataset.later = '';
            continue;
        }
        now.set(hash, markup);
        const shown = document.getElementById(place.id);
        // What is shown already needs no parsing.
        if (shown?.dataset.hash === hash) continue;
        const cell = parse(`<table><tbody><tr>${markup}</tr></tbody></table>`).querySelector('td');
        if (!cell) continue;
        cell.dataset.hash = hash;
        place.replaceWith(cell);
    }
    // What is left out of this view is still shown.
    held = more ? new Map([...held, ...now]) : now;
    for (const id of new Set(Object.values(PLACES))) {
        const panel = document.getElementById(id);
        if (!panel) continue;
        const wanted = document.createDocumentFragment();
        wanted.append(...[...view.children].filter((section) => PLACES[section.id] === id));
        morphChildren(panel, wanted, sameCell);
    }
    document.body.classList.toggle('many', allCells().length > MANY);
    return true;
}

const sameCell = (target: Element, source: Element): boolean =>
    target instanceof HTMLElement &&
    source instanceof HTMLElement &&
    (source.dataset.later !== undefined || (target.dataset.hash !== undefined && target.dataset.hash === source.dataset.hash));

/** Ids of the cells that can be seen, or soon will be. */
export function cellsInView(): string[] {
    const margin = 200;
    return allCells()
        .filter((cell) => {
            const { top, bottom, height } = cell.getBoundingClientRect();
            return height > 0 && bottom > -margin && top < window.innerHeight + margin;
        })
        .map((cell) => cell.id);
}

/** By rows, because a search would look at every line of every cell. */
export const allCells = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLTableElement>('main > [role=tabpanel] > section > table.matrix')]
        .flatMap((table) => [...table.tBodies])
        .flatMap((body) => [...body.rows].flatMap((row) => [...row.cells]))
        .filter((cell) => cell.classList.contains('cell'));
