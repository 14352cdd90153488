import { allCells, cellsByRow } from './cells.js';
import { currentTab } from './tabs.js';

const shown = '[role=tabpanel]:not([hidden]) table.matrix';

/** Cells that can be reached now, row by row. */
function grid(): HTMLElement[][] {
    return cellsByRow(currentTab())
        .filter(({ row }) => !row.hidden)
        .map(({ cells }) => cells.filter((cell) => !cell.classList.contains('unfit')))
        .filter((cells) => cells.length > 0);
}

/** The heads that lead to a text, above the cells; where cells are stacked they are not seen. */
function heads(): HTMLElement[] {
    const head = document.querySelector(`${shown} thead`);
    if (!head || getComputedStyle(head).clipPath !== 'none') return [];
    return [...head.querySelectorAll<HTMLElement>('th[data-part]')].filter((one) => one.offsetParent !== null);
}

/** The content that each cell was made ready with. */
const ready = new WeakMap<HTMLElement, string | undefined>();

/** One cell is reached by Tab, the others by arrows. */
export function applyTabStop(): void {
    applyOverviewStop();
    const cells = allCells();
    const reachable = grid().flat();
    const stop = reachable.find((cell) => cell.tabIndex === 0) ?? reachable[0];
    for (const cell of cells) {
        const index = cell === stop ? 0 : -1;
        if (cell.tabIndex !== index) cell.tabIndex = index;
        if (ready.has(cell) && ready.get(cell) === cell.dataset.hash) continue;
        ready.set(cell, cell.dataset.hash);
        cell.setAttribute('aria-describedby', 'help');
        // Inside a cell F2 and the arrows lead on; Tab would pass hundreds of stops.
        for (const inner of cell.getElementsByTagName('summary')) inner.tabIndex = -1;
    }
}

/** What the overview held when it was made ready. */
let overview: string | undefined;

/** Of the overview, too, one entry is reached by Tab: there may be hundreds before the matrix. */
function applyOverviewStop(): void {
    const hash = document.getElementById('overview')?.dataset.hash;
    if (hash !== undefined && hash === overview) return;
    overview = hash;
    const links = overviewLinks().flat();
    const stop = links.find((one) => one.getAttribute('tabindex') === '0') ?? links[0];
    for (const link of links) {
        const index = link === stop ? '0' : '-1';
        if (link.getAttribute('tabindex') !== index) link.setAttribute('tabindex', index);
    }
}

const overviewLinks = (): HTMLElement[][] =>
    [...document.querySelectorAll('table.overview tbody tr')].map((row) => [...row.querySelectorAll<HTMLElement>('td a')]);

function inOverview(link: HTMLElement, key: string): boolean {
    const rows = overviewLinks();
    const y = rows.findIndex((row) => row.includes(link));
    const x = rows[y]?.indexOf(link) ?? -1;
    const next = {
        ArrowLeft: rows[y]?.[x - 1],
        ArrowRight: rows[y]?.[x + 1],
        ArrowUp: rows[y - 1]?.[x],
        ArrowDown: rows[y + 1]?.[x],
        Home: rows[y]?.[0],
        End: rows[y]?.at(-1),
    }[key];
    if (!next) return false;
    for (const one of rows.flat()) one.setAttribute('tabindex', one === next ? '0' : '-1');
    next.focus();
    return true;
}

export function focusCell(cell: HTMLElement): void {
    for (const other of allCells()) other.tabIndex = other === cell ? 0 : -1;
    cell.focus();
}

/** What can be reached inside a cell, top to bottom. */
function insides(cell: HTMLElement): HTMLElement[] {
    const found = [...cell.querySelectorAll<HTMLElement>('summary, [data-part]')].filter((one) => one.offsetParent !== null);
    for (const one of found) if (!one.hasAttribute('tabindex')) one.tabIndex = -1;
    return found;
}

/** Moves the keyboard in and between cells. Returns whether the key did something. */
export function moveByKey(event: KeyboardEvent, open: (element: HTMLElement) => void): boolean {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.altKey || event.metaKey) return false;
    if (target.matches('table.overview a')) return inOverview(target, key);
    const cell = target.closest<HTMLElement>(`td.cell, ${shown} thead th[data-part]`);
    if (!cell) return false;
    return target === cell ? betweenCells(cell, key, event.ctrlKey, open) : insideCell(cell, target, key, open);
}

function betweenCells(cell: HTMLElement, key: string, control: boolean, open: (element: HTMLElement) => void): boolean {
    const above = heads();
    const rows = above.length > 0 ? [above, ...grid()] : grid();
    const y = rows.findIndex((row) => row.includes(cell));
    const x = rows[y]?.indexOf(cell) ?? -1;
    const last = (list: readonly HTMLElement[] | undefined) => list?.[list.length - 1];
    const targets: Readonly<Record<string, HTMLElement | undefined>> = {
        ArrowLeft: rows[y]?.[x - 1],
        ArrowRight: rows[y]?.[x + 1],
        ArrowUp: rows[y - 1]?.[x] ?? last(rows[y - 1]),
        ArrowDown: rows[y + 1]?.[x] ?? last(rows[y + 1]),
        Home: control ? rows[0]?.[0] : rows[y]?.[0],
        End: control ? last(rows[rows.length - 1]) : last(rows[y]),
        F2: insides(cell)[0],
    };
    if (key === 'Enter') open(cell);
    else if (key in targets) {
        const next = targets[key];
        if (next?.matches('td.cell')) focusCell(next);
        else if (next) {
            if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
            next.focus();
        }
    } else return false;
    return true;
}

function insideCell(cell: HTMLElement, target: HTMLElement, key: string, open: (element: HTMLElement) => void): boolean {
    const items = insides(cell);
    const at = items.indexOf(target);
    if (key === 'Escape' || key === 'F2') cell.focus();
    else if (key === 'ArrowDown' || key === 'ArrowRight') items[Math.min(at + 1, items.length - 1)]?.focus();
    else if (key === 'ArrowUp' || key === 'ArrowLeft') items[Math.max(at - 1, 0)]?.focus();
    else if (key === 'Enter' && target.hasAttribute('data-part')) open(target);
    else return false;
    return true;
}
