import type { Lang } from '../../../../language-server/src/rules/messages.js';
import { word } from '../words.js';
import { allCells } from './cells.js';

interface Wanted {
    readonly text: string;
    readonly name: string;
    readonly gaps: boolean;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const form = () => document.querySelector<HTMLFormElement>('form.filter');

function wanted(): Wanted {
    const data = new FormData(form() ?? undefined);
    return { text: fold(String(data.get('text') ?? '').trim()), name: String(data.get('name') ?? ''), gaps: data.get('gaps') !== null };
}

/** Shows the cells that fit, and in them what the chosen body or person has to do; says how much that is. */
export function applyFilter(lang: Lang): void {
    const { text, name, gaps } = wanted();
    const cells = allCells();
    const visible = cells.filter((cell) => cell.closest('[role=tabpanel]:not([hidden])'));
    let shown = 0;
    let tasks = 0;
    for (const cell of cells) {
        const fits =
            (!text || fold(`${plain(cell.parentElement?.querySelector('th')?.textContent ?? '')} ${cell.textContent}`).includes(text)) &&
            (!name || namesOf(cell).includes(name)) &&
            (!gaps || cell.dataset.gaps !== undefined);
        cell.classList.toggle('unfit', !fits);
        const count = showTasks(cell, name);
        if (!fits || !visible.includes(cell)) continue;
        shown++;
        tasks += count;
    }
    for (const row of document.querySelectorAll<HTMLElement>('main table.matrix tbody tr')) {
        row.hidden = !row.querySelector('.cell:not(.unfit)');
    }
    const filtering = text !== '' || name !== '' || gaps;
    document.body.classList.toggle('filtering', filtering);
    const reset = form()?.querySelector<HTMLElement>('[type=reset]');
    if (reset) reset.hidden = !filtering;
    const found = document.getElementById('found');
    const all = visible.length;
    if (!found) return;
    if (!filtering) found.textContent = '';
    else if (shown === 0) found.textContent = word(lang, 'nothingFits');
    else if (name) found.textContent = word(lang, 'tasks', { name, n: tasks, shown, all });
    else found.textContent = word(lang, 'shown', { shown, all });
}

const namesOf = (cell: HTMLElement): string[] => (cell.dataset.names ?? '').split('\n');

/** Leaves only the steps and reports that name somebody. Steps keep their numbers, because others refer to them. */
function showTasks(cell: HTMLElement, name: string): number {
    let count = 0;
    for (const list of cell.querySelectorAll('ol, ul')) {
        [...list.children].forEach((item, i) => {
            if (!(item instanceof HTMLLIElement)) return;
            const theirs = !name || [...item.querySelectorAll('.party')].some((party) => plain(party.textContent) === name);
            if (name && theirs) count++;
            item.classList.toggle('not-theirs', !theirs);
            if (list instanceof HTMLOListElement) item.value = i + 1;
        });
    }
    // A heading over nothing would look like something to do.
    for (const part of cell.querySelectorAll('details'))
        part.classList.toggle('not-theirs', name !== '' && !part.querySelector('li:not(.not-theirs)'));
    return count;
}

/** Fills the list of those who have something to do; what was chosen stays chosen while it is there. */
export function fillNames(): void {
    const select = form()?.elements.namedItem('name');
    if (!(select instanceof HTMLSelectElement)) return;
    const names = [...new Set(allCells().flatMap(namesOf))]
        .filter(Boolean)
        .sort((a, b) => a.localeCompare(b, document.documentElement.lang));
    const old = [...select.options].slice(1).map((option) => option.value);
    if (old.join('\n') === names.join('\n')) return;
    const chosen = select.value;
    select.replaceChildren(...[...select.options].slice(0, 1), ...names.map((name) => new Option(name, name)));
    select.value = names.includes(chosen) ? chosen : '';
}
