import type { Lang } from '../../../../language-server/src/rules/messages.js';
import { word } from '../words.js';
import { actsAs, partiesOf, personsActing } from './acting.js';
import { allCells, cellsByRow, matrixTable, placesOf } from './cells.js';
import { rowsOf } from './rows.js';
import { currentTab, isMatrix } from './tabs.js';

interface Wanted {
    readonly text: string;
    readonly name: string;
    readonly level: string;
    readonly facet: string;
    readonly gaps: boolean;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const form = () => document.querySelector<HTMLFormElement>('form.filter');
const namesOf = (one: HTMLElement): string[] => (one.dataset.names ?? '').split('\n').filter(Boolean);
const facetsOf = (row: HTMLElement): string[] => (row.dataset.facet ?? '').split('\n').filter(Boolean);
const select = (name: string): HTMLSelectElement | undefined => {
    const found = form()?.elements.namedItem(name);
    return found instanceof HTMLSelectElement ? found : undefined;
};
const levelHeads = (): HTMLElement[] => [...(matrixTable('incidents')?.tHead?.querySelectorAll<HTMLElement>('th[class^=level-]') ?? [])];
/** `cell:Malware:II` → `II`. */
const levelOf = (cell: HTMLElement): string => (cell.id.startsWith('cell:') ? cell.id.slice(cell.id.lastIndexOf(':') + 1) : '');

function wanted(): Wanted {
    const data = new FormData(form() ?? undefined);
    const of = (name: string) => String(data.get(name) ?? '');
    return { text: fold(of('text').trim()), name: of('name'), level: of('level'), facet: of('facet'), gaps: data.get('gaps') !== null };
}

/** Shows what fits of the tab that is shown; says how much that is. */
export function applyFilter(lang: Lang): void {
    const want = wanted();
    const tab = currentTab();
    const { text, name, level, facet, gaps } = want;
    const matrix = isMatrix(tab);
    const said = matrix ? filterCells(lang, want) : filterRows(lang, want);
    const filtering = text !== '' || name !== '' || gaps || (tab === 'incidents' ? level !== '' : !matrix && facet !== '');
    document.body.classList.toggle('filtering', filtering);
    document.body.classList.toggle('one-level', tab === 'incidents' && level !== '');
    const reset = form()?.querySelector<HTMLElement>('[type=reset]');
    if (reset) reset.hidden = !filtering;
    const found = document.getElementById('found');
    if (found) found.textContent = filtering ? said : '';
}

/** Cells, rows or tasks may be hidden: they have to be shown again once nothing is chosen. */
let hiding = false;

/** In a cell only what the chosen body or person has to do is left. */
function filterCells(lang: Lang, { text, name, level, gaps }: Wanted): string {
    const wants = text !== '' || name !== '' || level !== '' || gaps;
    if (!wants && !hiding) return '';
    hiding = wants;
    const cells = allCells();
    const as = actsAs(name);
    const visible = new Set(cells.filter((cell) => cell.closest('[role=tabpanel]:not([hidden])')));
    let shown = 0;
    let tasks = 0;
    for (const cell of cells) {
        const fits =
            (!text || fold(`${plain(cell.parentElement?.querySelector('th')?.textContent ?? '')} ${cell.textContent}`).includes(text)) &&
            (!name || namesOf(cell).some((one) => as.has(one))) &&
            (!gaps || cell.dataset.gaps !== undefined);
        const here = !level || levelOf(cell) === '' || levelOf(cell) === level;
        cell.classList.toggle('unfit', !fits || !here);
        cell.classList.toggle('other-level', !here);
        const count = showTasks(cell, name === '' ? undefined : as);
        if (!fits || !here || !visible.has(cell)) continue;
        shown++;
        tasks += count;
    }
    // A place keeps to its column while its cell has not come.
    for (const place of placesWithoutCell('incidents')) place.classList.toggle('other-level', level !== '' && levelOf(place) !== level);
    for (const head of levelHeads()) head.classList.toggle('other-level', level !== '' && !head.classList.contains(`level-${level}`));
    for (const row of document.querySelectorAll<HTMLElement>('main table.matrix tbody tr')) {
        // A row whose cells have not come yet fits nothing that is looked for; once nothing is, it is there like all others.
        row.hidden = wants && !row.querySelector('.cell:not(.unfit)');
    }
    const all = visible.size;
    const coming = placesWithoutCell(currentTab()).length;
    if (shown === 0) return coming > 0 ? word(lang, 'nothingYet', { n: coming }) : word(lang, 'nothingFits');
    const more = coming > 0 ? ` ${word(lang, 'coming', { n: coming })}` : '';
    if (!name) return word(lang, 'shown', { shown, all }) + more;
    const parties = partiesOf(name, new Set(cells.flatMap(namesOf)));
    const who = parties.length === 0 ? name : word(lang, 'actsAs', { name, parties: parties.join(lang === 'zh-CN' ? '、' : ', ') });
    return word(lang, 'tasks', { name: who, n: tasks, shown, all }) + more;
}

const placesWithoutCell = (section: string): HTMLElement[] => cellsByRow(section).flatMap(({ row }) => placesOf(row));

function filterRows(lang: Lang, { text, name, facet, gaps }: Wanted): string {
    const rows = rowsOf(currentTab());
    let shown = 0;
    for (const row of rows) {
        const fits =
            (!text || fold(plain(row.textContent)).includes(text)) &&
            (!name || namesOf(row).includes(name)) &&
            (!facet || facetsOf(row).includes(facet)) &&
            (!gaps || row.dataset.gaps !== undefined);
        row.hidden = !fits;
        if (fits) shown++;
    }
    return shown === 0 ? word(lang, 'noRow') : word(lang, 'rowsShown', { shown, all: rows.length });
}

/** Leaves only the steps and reports that name one of these. Steps keep their numbers, because others refer to them. */
function showTasks(cell: HTMLElement, names: ReadonlySet<string> | undefined): number {
    let count = 0;
    for (const list of cell.querySelectorAll('ol, ul')) {
        // What is missing is nobody's, so it concerns everybody.
        if (list.closest('.gaps')) continue;
        [...list.children].forEach((item, i) => {
            if (!(item instanceof HTMLLIElement)) return;
            const theirs = !names || [...item.querySelectorAll('.party')].some((party) => names.has(plain(party.textContent)));
            if (names && theirs) count++;
            item.classList.toggle('not-theirs', !theirs);
            if (list instanceof HTMLOListElement) item.value = i + 1;
        });
    }
    // A heading over nothing would look like something to do.
    for (const part of cell.querySelectorAll('details'))
        part.classList.toggle('not-theirs', names !== undefined && !part.querySelector('li:not(.not-theirs)'));
    return count;
}

/** Fills the lists of what can be chosen on the tab that is shown; what was chosen stays chosen while it is there. */
export function fillChoices(lang: Lang): void {
    const tab = currentTab();
    const matrix = isMatrix(tab);
    const rows = matrix ? [] : rowsOf(tab);
    const sorted = (list: readonly string[]) => [...new Set(list)].filter(Boolean).sort((a, b) => a.localeCompare(b, lang));
    const names = sorted((matrix ? allCells() : rows).flatMap(namesOf));
    const persons = matrix ? sorted(personsActing(new Set(names))).filter((one) => !names.includes(one)) : [];
    const choices: Choice[] = [...names, ...persons.map((value) => ({ value, text: value, group: word(lang, 'persons') }))];
    fill('name', choices, word(lang, matrix ? 'ownerAll' : 'namesAll'), word(lang, matrix ? 'owner' : 'names'), names.length > 0);
    const levels = levelHeads().map((head) => ({
        value: head.className.replace(/^level-(\S+).*/, '$1'),
        text: plain(head.textContent),
    }));
    fill('level', levels, word(lang, 'levelAll'), word(lang, 'level'), tab === 'incidents' && levels.length > 1);
    const facets = [...new Set(rows.flatMap(facetsOf))];
    fill('facet', facets, word(lang, 'facetAll'), word(lang, 'facet'), facets.length > 1);
    const gaps = document.getElementById('gaps-label');
    if (gaps) gaps.textContent = word(lang, matrix ? 'gaps' : 'gapsRows');
}

type Choice = string | { readonly value: string; readonly text: string; readonly group?: string };

function fill(name: string, choices: readonly Choice[], all: string, label: string, shown: boolean): void {
    const list = select(name);
    if (!list) return;
    list.hidden = !shown;
    list.setAttribute('aria-label', label);
    const options: Exclude<Choice, string>[] = [
        { value: '', text: all },
        ...choices.map((one) => (typeof one === 'string' ? { value: one, text: one } : one)),
    ];
    const key = JSON.stringify(options);
    if (list.dataset.key === key) return;
    list.dataset.key = key;
    const chosen = list.value || (waiting.get(name) ?? '');
    list.replaceChildren();
    for (const { value, text, group } of options) {
        const last = list.lastElementChild;
        const under =
            group === undefined ? list : last instanceof HTMLOptGroupElement && last.label === group ? last : groupIn(list, group);
        under.append(new Option(text, value));
    }
    const there = options.some(({ value }) => value === chosen);
    list.value = there ? chosen : '';
    if (there) waiting.delete(name);
    else waiting.set(name, chosen);
}

/** What was chosen where it cannot be chosen now: in another tab, or of cells that have not come yet. */
const waiting = new Map<string, string>();

/** What somebody chooses anew counts alone. */
export const chosenAnew = (): void => waiting.clear();

/** What is searched for and chosen, by the names of the fields; nothing where nothing is. */
export const filterState = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
        [...waiting, ...[...new FormData(form() ?? undefined)].map(([name, value]) => [name, String(value)] as const)].filter(
            ([, value]) => value !== '',
        ),
    );

/** Chooses it again on a page that was loaded anew; what cannot be chosen yet is once it can. */
export function restoreFilter(state: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(state)) {
        const field = form()?.elements.namedItem(name);
        if (field instanceof HTMLSelectElement) waiting.set(name, value);
        else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true;
        else if (field instanceof HTMLInputElement) field.value = value;
    }
}

function groupIn(list: HTMLSelectElement, label: string): HTMLOptGroupElement {
    const group = document.createElement('optgroup');
    group.label = label;
    list.append(group);
    return group;
}
