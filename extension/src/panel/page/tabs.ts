import { isTab, type Tab } from '../protocol.js';

/** They stay as they are; a search for them would walk through all cells. */
const tabList = document.querySelector('[role=tablist]');
const tabs = (): HTMLElement[] => [...(tabList?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
const nameOf = (tab: Element | null | undefined): Tab => {
    const name = tab?.id.slice('tab-'.length);
    return isTab(name) ? name : 'incidents';
};

export const currentTab = (): Tab => nameOf(tabList?.querySelector('[role=tab][aria-selected=true]'));

/** Both matrices come together, cell by cell; the other tabs are tables. */
export const isMatrix = (tab: Tab): boolean => tab === 'incidents' || tab === 'warnings';

export function selectTab(tab: Tab): void {
    for (const one of tabs()) {
        const selected = one.id === `tab-${tab}`;
        if (selected) one.hidden = false;
        one.setAttribute('aria-selected', String(selected));
        one.tabIndex = selected ? 0 : -1;
        const panel = document.getElementById(one.getAttribute('aria-controls') ?? '');
        if (panel) panel.hidden = !selected;
    }
    document.body.dataset.tab = tab;
}

/** Only tabs with something to show can be chosen. Returns whether the one that is shown still can. */
export function offerTabs(offered: readonly Tab[]): boolean {
    if (offered.length === 0) return true;
    for (const one of tabs()) one.hidden = !offered.includes(nameOf(one));
    return offered.includes(currentTab());
}

/** Tabs by mouse and by arrow keys. */
export function listenToTabs(changed: () => void): void {
    /** Each tab keeps the place that it was left at. */
    const places: Partial<Record<Tab, number>> = {};
    const choose = (tab: HTMLElement) => {
        places[currentTab()] = window.scrollY;
        selectTab(nameOf(tab));
        changed();
        window.scrollTo({ top: places[currentTab()] ?? 0 });
    };
    const keys: Readonly<Record<string, (at: number, count: number) => number>> = {
        ArrowLeft: (at, count) => (at + count - 1) % count,
        ArrowRight: (at, count) => (at + 1) % count,
        Home: () => 0,
        End: (_at, count) => count - 1,
    };
    for (const tab of tabs()) {
        tab.addEventListener('click', () => choose(tab));
        tab.addEventListener('keydown', (event) => {
            const shown = tabs().filter((one) => !one.hidden);
            const other = shown[keys[event.key]?.(shown.indexOf(tab), shown.length) ?? -1];
            if (!other) return;
            event.preventDefault();
            choose(other);
            other.focus();
        });
    }
}
