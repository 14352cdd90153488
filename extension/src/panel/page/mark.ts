import { allCells } from './cells.js';

let parts: readonly string[] = [];

/** Marks the cell and the step that the cursor of the text stands in; `ids` are the parts around it, innermost first. */
export function markCursor(ids: readonly string[], here: string, reveal: boolean): void {
    parts = ids;
    applyMark(here);
    if (reveal) revealMark();
}

/** Marks again, after cells were made anew. */
export function applyMark(here: string): void {
    for (const old of document.querySelectorAll('.current, .at-cursor')) {
        old.classList.remove('current', 'at-cursor');
        old.removeAttribute('aria-current');
        old.removeAttribute('data-here');
    }
    const found = innermost();
    for (const element of found) {
        const cell = element.closest('td.cell');
        if (element !== cell) element.classList.add('at-cursor');
        if (!cell) continue;
        cell.classList.add('current');
        cell.setAttribute('aria-current', 'true');
        cell.setAttribute('data-here', here);
    }
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

/** Scrolls only where nothing that is marked can be seen. */
function revealMark(): void {
    const marked = [...document.querySelectorAll<HTMLElement>('.at-cursor, td.cell.current')].filter((one) => one.offsetParent !== null);
    const [first] = marked;
    if (!first || marked.some(isInView)) return;
    first.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function isInView(element: HTMLElement): boolean {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
}
