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

/** Arrow keys between the rows of a table. Returns whether the key did something. */
export function moveRows(event: KeyboardEvent): boolean {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches('button.go') || event.altKey || event.metaKey) return false;
    const buttons = [...(target.closest('table')?.querySelectorAll<HTMLElement>('button.go') ?? [])].filter(
        (one) => !one.closest('tr')?.hidden,
    );
    const at = buttons.indexOf(target);
    const next = { ArrowDown: buttons[at + 1], ArrowUp: buttons[at - 1], Home: buttons[0], End: buttons.at(-1) }[key];
    if (!next) return false;
    for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
    next.focus();
    return true;
}
