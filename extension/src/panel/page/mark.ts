import { allCells, matrixTable } from './cells.js';

let parts: readonly string[] = [];
/** What is marked now: a search through all cells takes its time. */
let marked: readonly Element[] = [];

/** Marks the cell and the step that the cursor of the text stands in; `ids` are the parts around it, innermost first. */
export function markCursor(ids: readonly string[], here: string, reveal: boolean): void {
    const moved = ids.join(' ') !== parts.join(' ');
    parts = ids;
    if (moved) applyMark(here);
    if (reveal) revealMark();
}

/** Marks again, after cells were made anew. */
export function applyMark(here: string): void {
    const found = innermost();
    const cells = found.flatMap((element) => element.closest('td.cell') ?? []);
    const kept = new Set([...found, ...cells]);
    for (const old of marked) {
        if (kept.has(old)) continue;
        old.classList.remove('current', 'at-cursor');
        old.removeAttribute('aria-current');
        old.removeAttribute('data-here');
    }
    for (const element of found) element.classList.toggle('at-cursor', !element.matches('td.cell'));
    for (const cell of cells) {
        cell.classList.add('current');
        cell.setAttribute('aria-current', 'true');
        cell.setAttribute('data-here', here);
    }
    marked = [...kept];
}

/** What shows the innermost part that anything shows. A plan is in every cell, so it marks none. */
function innermost(): Element[] {
    const all = allCells();
    for (const id of parts) {
        const exact = [...beside(id), ...all.flatMap((cell) => within(cell).get(id) ?? [])];
        if (!id.includes('/') && !exact.some((one) => one.matches('li'))) break;
        if (exact.length > 0) return exact;
        const cells = all.filter((cell) => cell.dataset.parts?.split(' ').includes(id));
        if (cells.length > 0) return cells;
    }
    return [];
}

/** The cell and its lines by their parts, as long as the cell holds the same. */
const known = new WeakMap<HTMLElement, { readonly hash: string | undefined; readonly lines: ReadonlyMap<string, readonly Element[]> }>();

function within(cell: HTMLElement): ReadonlyMap<string, readonly Element[]> {
    const { hash } = cell.dataset;
    const before = known.get(cell);
    if (before && before.hash === hash) return before.lines;
    const lines = new Map<string, Element[]>();
    for (const element of [cell, ...cell.querySelectorAll('li[data-part]')]) {
        const id = element.getAttribute('data-part');
        if (id !== null) lines.set(id, [...(lines.get(id) ?? []), element]);
    }
    known.set(cell, { hash, lines });
    return lines;
}

/** What shows a part outside of the cells, where ten thousand lines may be. */
function beside(id: string): Element[] {
    const selector = `:is(td, li, th)[data-part="${CSS.escape(id)}"]`;
    const sections = [...(document.querySelector('main')?.children ?? [])].flatMap((panel) => [...panel.children]);
    return sections.flatMap((section) => {
        const table = matrixTable(section.id);
        if (!table) return [...(section.matches(selector) ? [section] : []), ...section.querySelectorAll(selector)];
        return [...table.rows].flatMap((row) => [...row.cells]).filter((one) => !one.classList.contains('cell') && one.matches(selector));
    });
}

/** Scrolls only where nothing that is marked can be seen. Cells first: lines of cells that cannot be seen are not laid out. */
function revealMark(): void {
    const cells = marked.filter((one): one is HTMLElement => one instanceof HTMLElement && one.matches('td.cell.current') && isShown(one));
    if (cells.some(isInView)) return;
    const line = cells[0]?.querySelector('.at-cursor') ?? cells[0] ?? marked.find((one) => !one.matches('td.cell') && isShown(one));
    if (!line || isInView(line)) return;
    line.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const isShown = (element: Element): boolean => element.getBoundingClientRect().height > 0;

function isInView(element: Element): boolean {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
}
