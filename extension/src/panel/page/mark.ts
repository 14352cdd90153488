import { allCells } from './cells.js';

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
    for (const id of parts) {
        if (!id.includes('/') && document.querySelector(`main li[data-part="${CSS.escape(id)}"]`) === null) break;
        const exact = [...document.querySelectorAll(`main :is(td, li, th)[data-part="${CSS.escape(id)}"]`)];
        if (exact.length > 0) return exact;
        const cells = allCells().filter((cell) => cell.dataset.parts?.split(' ').includes(id));
        if (cells.length > 0) return cells;
    }
    return [];
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
