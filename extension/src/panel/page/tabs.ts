import type { Tab } from '../protocol.js';

const tabs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=tab]')];

export const currentTab = (): Tab =>
    document.getElementById('tab-warnings')?.getAttribute('aria-selected') === 'true' ? 'warnings' : 'incidents';

export function selectTab(tab: Tab): void {
    for (const one of tabs()) {
        const selected = one.id === `tab-${tab}`;
        one.setAttribute('aria-selected', String(selected));
        one.tabIndex = selected ? 0 : -1;
        const panel = document.getElementById(one.getAttribute('aria-controls') ?? '');
        if (panel) panel.hidden = !selected;
    }
}

/** Tabs by mouse and by arrow keys. */
export function listenToTabs(changed: () => void): void {
    /** Each tab keeps the place that it was left at. */
    const places: Partial<Record<Tab, number>> = {};
    const choose = (tab: HTMLElement) => {
        places[currentTab()] = window.scrollY;
        selectTab(tab.id === 'tab-warnings' ? 'warnings' : 'incidents');
        changed();
        window.scrollTo({ top: places[currentTab()] ?? 0 });
    };
    for (const tab of tabs()) {
        tab.addEventListener('click', () => choose(tab));
        tab.addEventListener('keydown', (event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
            const other = tabs().find((one) => one !== tab);
            if (!other) return;
            choose(other);
            other.focus();
        });
    }
}
