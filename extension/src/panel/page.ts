import './panel.css';
import type { MatrixView, PlanName, Tab, TabView } from '../../../language-server/src/lsp/protocol.js';
import type { Lang } from '../../../language-server/src/rules/messages.js';
import { cellsInView, clearCells, showCells } from './page/cells.js';
import { listenToDays, showDays } from './page/days.js';
import { drawTab, TooTall } from './page/draw.js';
import { applyFilter, chosenAnew, fillChoices, filterState, restoreFilter } from './page/filter.js';
import { host } from './page/host.js';
import { applyTabStop, focusCell, moveByKey } from './page/keys.js';
import { applyMark, markCursor } from './page/mark.js';
import { applyRowStops, moveRows, showTables } from './page/rows.js';
import { currentTab, isMatrix, listenToTabs, offerTabs, selectTab } from './page/tabs.js';
import { currentZoom, setZoom, stepZoom } from './page/zoom.js';
import { type PageState, readPageState, readToPage, type ToPage } from './protocol.js';
import { word } from './words.js';

// The script of the panel: shows the views that the extension sends, and tells it what was clicked.

const lang: Lang = document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en';
const form = document.querySelector<HTMLFormElement>('form.filter');
const pin = document.getElementById('pin');
let plan = document.body.dataset.plan ?? '';
/** The cells that could be seen when that was told last. */
let near = '';
/** Whose matrices are on the page. */
let whose = '';
let planOfMatrix = '';

function showView(view: MatrixView, notice: string | undefined): void {
    if (!view.same) {
        if (whose !== '' && view.whose !== whose) {
            clearCells();
            near = '';
            window.scrollTo({ top: 0 });
        }
        whose = view.whose;
        plan = view.plan;
        planOfMatrix = plan;
        if (!showCells(view)) {
            host.postMessage({ type: 'ready', tab: currentTab(), pinned: isPinned() });
            return;
        }
    }
    shown(view, view.layout !== '', notice);
}

function showTab(view: TabView): void {
    // The answer for a tab that was left meanwhile.
    if (view.tab !== currentTab()) return;
    if (!view.same) {
        plan = view.plan;
        const panel = document.getElementById(`panel-${view.tab}`);
        if (panel) panel.dataset.plan = plan;
        showTables(view.tab, view.markup);
        showDays(view.from);
    }
    shown(view, view.markup !== '', undefined);
}

/** What every view brings along: the plans, the tabs, and how sure it is. */
function shown(view: MatrixView | TabView, holds: boolean, notice: string | undefined): void {
    if (!view.same) showPlans(view.plans, view.plan);
    if (!offerTabs(view.tabs)) {
        chooseTab('incidents');
        return;
    }
    const empty = document.getElementById('empty');
    if (empty) {
        empty.hidden = holds || view.same === true;
        empty.textContent = word(lang, view.state === 'failed' ? 'failed' : 'none');
    }
    said = notice ?? (view.state === 'kept' || (view.state === 'failed' && view.plans.length > 0) ? word(lang, view.state) : undefined);
    showNotice();
    applyFilter(lang);
    applyMark(word(lang, 'here'));
    settle();
}

let settling = false;
/** What nobody waits for comes after the text is on the screen. */
function settle(): void {
    if (settling) return;
    settling = true;
    onceDrawn(() => {
        settling = false;
        fillChoices(lang);
        refresh();
        keepState();
    });
}

function chooseTab(tab: Tab, search?: string): void {
    selectTab(tab);
    const field = form?.elements.namedItem('text');
    if (search !== undefined && field instanceof HTMLInputElement) {
        // What was chosen before could hide what is searched for.
        form?.reset();
        field.value = search;
    }
    tabChanged();
}

function tabChanged(): void {
    const tab = currentTab();
    const empty = document.getElementById('empty');
    const panel = document.getElementById(`panel-${tab}`);
    // Nothing of a plan that was left in another tab is shown as this one's.
    if (isMatrix(tab) && planOfMatrix !== plan) clearCells();
    else if (!isMatrix(tab) && panel?.dataset.plan !== plan) panel?.replaceChildren();
    if (empty && panel && panel.childElementCount === 0) {
        empty.hidden = false;
        empty.textContent = word(lang, isMatrix(tab) ? 'waiting' : 'tabWaiting');
    } else if (empty) empty.hidden = true;
    host.postMessage({ type: 'tab', tab });
    fillChoices(lang);
    refresh();
    keepState();
}

/** What the last view brought along to be said. */
let said: string | undefined;
/** The text has changed since. */
let late = false;

function showNotice(): void {
    const text = said ?? (late ? word(lang, 'late') : undefined);
    const notice = document.getElementById('notice');
    if (!notice) return;
    notice.hidden = text === undefined;
    if (notice.textContent !== (text ?? '')) notice.textContent = text ?? '';
}

let plansShown = '';

function showPlans(plans: readonly PlanName[], chosen: string): void {
    const key = JSON.stringify([plans, chosen]);
    if (key === plansShown) return;
    plansShown = key;
    const select = document.getElementById('plans');
    const title = document.getElementById('plan-title');
    if (!(select instanceof HTMLSelectElement) || !title) return;
    title.textContent = plans.find((one) => one.id === chosen)?.title ?? word(lang, 'title');
    title.hidden = plans.length > 1;
    const label = select.closest('label');
    if (label) label.hidden = plans.length < 2;
    select.replaceChildren(...plans.map((one) => new Option(one.title, one.id, false, one.id === chosen)));
}

let looking: ReturnType<typeof setTimeout> | undefined;
/** Tells which cells can be seen, once scrolling rests: these are brought up to date first. */
function tellNear(): void {
    clearTimeout(looking);
    looking = setTimeout(() => {
        looking = undefined;
        if (!isMatrix(currentTab())) return;
        const cells = cellsInView();
        if (cells.join(' ') === near) return;
        near = cells.join(' ');
        host.postMessage({ type: 'near', cells });
    }, 100);
}

/** After cells, rows, tab or filter changed. */
function refresh(): void {
    applyFilter(lang);
    if (isMatrix(currentTab())) applyTabStop();
    else applyRowStops(currentTab());
    // Not put off by cells that come one portion after the other.
    if (looking === undefined) tellNear();
}

const isPinned = () => pin?.getAttribute('aria-pressed') === 'true';

function setPinned(pinned: boolean): void {
    pin?.setAttribute('aria-pressed', String(pinned));
    keepState();
}

let stateKept = '';

function keepState(): void {
    const state: PageState = {
        uri: document.body.dataset.uri ?? '',
        plan,
        tab: currentTab(),
        zoom: currentZoom(),
        ...(isPinned() ? { pinned: true as const } : {}),
        filter: filterState(),
    };
    const key = JSON.stringify(state);
    if (key === stateKept) return;
    stateKept = key;
    host.setState(state);
}

function open(element: Element): void {
    const row = element.closest<HTMLElement>('tr[data-change]');
    const old = row?.dataset.old;
    // The column of what was: its third cell.
    if (row && old && (element.closest('td') === row.children[2] || row.dataset.part === undefined)) {
        host.postMessage({ type: 'open', part: old, old: true });
        return;
    }
    const part = element.closest('[data-part]')?.getAttribute('data-part');
    if (part) host.postMessage({ type: 'open', part });
}

function clicked(event: MouseEvent): void {
    const target = event.target;
    if (!(target instanceof Element)) return;
    const action = target.closest<HTMLElement>('button[data-action]');
    const change = action?.closest<HTMLElement>('tr')?.dataset.change;
    if (action && change) {
        host.postMessage({ type: 'acknowledge', change });
        return;
    }
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    const cell = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (link && cell) {
        event.preventDefault();
        focusCell(cell);
        cell.scrollIntoView({ block: 'start', inline: 'nearest' });
        return;
    }
    // Text that was selected to be copied is no wish to leave.
    if (target.closest('summary') || !window.getSelection()?.isCollapsed) return;
    open(target);
}

function received(message: ToPage): void {
    switch (message.type) {
        case 'view':
            showView(message.view, message.notice);
            onceDrawn(() => host.postMessage({ type: 'shown' }));
            break;
        case 'tab':
            showTab(message.view);
            break;
        case 'choose':
            chooseTab(message.tab, message.search);
            break;
        case 'pinned':
            setPinned(message.pinned);
            break;
        case 'cursor':
            markCursor(message.parts, word(lang, 'here'), document.activeElement === document.body || !document.hasFocus());
            break;
        case 'late':
            late = message.late;
            showNotice();
            break;
        case 'draw':
            draw(message.format);
            break;
    }
}

/** A page that is not seen draws no frames. */
function onceDrawn(then: () => void): void {
    if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(then));
    else setTimeout(then);
}

function draw(format: 'svg' | 'png'): void {
    const tab = currentTab();
    drawTab(tab, format, document.getElementById('plan-title')?.textContent ?? '').then(
        (data) => host.postMessage({ type: 'drawn', format, tab, data }),
        (error: unknown) => {
            failed(error);
            if (!(error instanceof TooTall)) return;
            said = word(lang, 'tooTall');
            showNotice();
        },
    );
}

const failed = (error: unknown) => host.postMessage({ type: 'failed', message: error instanceof Error ? error.message : String(error) });

const onClick = (id: string, handle: () => void) => document.getElementById(id)?.addEventListener('click', handle);
function zoomed(way: 1 | -1): void {
    stepZoom(way);
    keepState();
    tellNear();
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readToPage(event.data);
    if (!message) return;
    try {
        received(message);
    } catch (error) {
        failed(error);
    }
});
listenToTabs(tabChanged);
listenToDays((from) => host.postMessage({ type: 'from', from }));
window.addEventListener('scroll', tellNear, { passive: true });
window.addEventListener('resize', tellNear);
const filtered = () => {
    chosenAnew();
    refresh();
    keepState();
};
form?.addEventListener('input', filtered);
form?.addEventListener('submit', (event) => event.preventDefault());
// The fields are empty only after the event.
form?.addEventListener('reset', () => setTimeout(filtered));
onClick('export', () => host.postMessage({ type: 'export' }));
onClick('print', () => host.postMessage({ type: 'print' }));
onClick('zoom-in', () => zoomed(1));
onClick('zoom-out', () => zoomed(-1));
onClick('pin', () => {
    setPinned(!isPinned());
    host.postMessage({ type: 'pin', pinned: isPinned() });
});
document.getElementById('plans')?.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) host.postMessage({ type: 'plan', plan: event.target.value });
});
document.querySelector('main')?.addEventListener('click', clicked);
document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'f') form?.querySelector<HTMLInputElement>('[name=text]')?.focus();
    else if (!moveRows(event, open) && !moveByKey(event, open)) return;
    event.preventDefault();
});
// Heads of tables stick below the bar, whose height depends on the width of the panel.
const bar = document.querySelector('.bar');
if (bar) {
    const measure = () => {
        const height = getComputedStyle(bar).position === 'sticky' ? bar.clientHeight : 0;
        document.documentElement.style.setProperty('--bar', `${height}px`);
    };
    new ResizeObserver(measure).observe(bar);
}
const before = readPageState(host.getState());
selectTab(before?.tab ?? 'incidents');
setZoom(before?.zoom ?? 100);
restoreFilter(before?.filter ?? {});
if (before?.pinned) pin?.setAttribute('aria-pressed', 'true');
host.postMessage({ type: 'ready', tab: currentTab(), pinned: isPinned() });
