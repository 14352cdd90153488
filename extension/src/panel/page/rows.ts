import type { Tab } from '../protocol.js';
import { morphChildren } from './morph.js';
import { parse } from './parse.js';

const panelOf = (tab: Tab): HTMLElement | null => document.getElementById(`panel-${tab}`);

/** Puts the tables of a tab on the page; what did not change keeps scroll, focus and selection. */
export function showTables(tab: Tab, markup: string): void {
    const panel = panelOf(tab);
    if (panel) morphChildren(panel, parse(markup), () => false);
}

export const rowsOf = (tab: Tab): HTMLElement[] => [...(panelOf(tab)?.querySelectorAll<HTMLElement>('table.rows tbody tr') ?? [])];

/** One row of a table is reached by Tab, the others by arrows. */
export function applyRowStops(tab: Tab): void {
    for (const table of panelOf(tab)?.querySelectorAll('table.rows') ?? []) {
        const buttons = [...table.querySelectorAll<HTMLElement>('button.go')].filter((one) => !one.closest('tr')?.hidden);
        const stop = buttons.find((one) => one === document.activeElement) ?? buttons.find((one) => one.tabIndex === 0) ?? buttons[0];
        for (const one of table.querySelectorAll<HTMLElement>('button.go')) {
            one.tabIndex = one === stop ? 0 : -1;
            one.setAttribute('aria-describedby', 'help');
        }
    }
}

/** What else leads somewhere in a row: a person, a place, the old text of a change. */
function insides(row: HTMLElement): HTMLElement[] {
    const old = row.dataset.old === undefined ? [] : [row.children[2]];
    return [...row.querySelectorAll<HTMLElement>('td [data-part]'), ...old]
        .filter((one): one is HTMLElement => one instanceof HTMLElement && one.offsetParent !== null)
        .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** Arrow keys between the rows of a table, and within a row; Enter opens what is in it. Returns whether the key did something. */
export function moveRows(event: KeyboardEvent, open: (element: HTMLElement) => void): boolean {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.altKey || event.metaKey || event.ctrlKey) return false;
    const row = target.closest<HTMLElement>('table.rows tbody tr');
    const own = row?.querySelector<HTMLElement>('button.go');
    const inside = row ? insides(row) : [];
    if (!row || !own || (target !== own && !inside.includes(target))) return false;
    const buttons = [...(row.closest('table')?.querySelectorAll<HTMLElement>('button.go') ?? [])].filter(
        (one) => !one.closest('tr')?.hidden,
    );
    const at = buttons.indexOf(own);
    const across = [own, ...inside];
    const x = across.indexOf(target);
    if (key === 'Enter' && target !== own) {
        open(target);
        return true;
    }
    const next = {
        ArrowDown: buttons[at + 1],
        ArrowUp: buttons[at - 1],
        Home: buttons[0],
        End: buttons.at(-1),
        ArrowRight: across[x + 1],
        ArrowLeft: across[x - 1],
        Escape: own,
    }[key];
    if (!next || next === target) return false;
    if (buttons.includes(next)) for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
    else if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus();
    return true;
}
