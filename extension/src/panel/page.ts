import './panel.css';
import type { MatrixView } from '../../../language-server/src/lsp/protocol.js';
import type { Lang } from '../../../language-server/src/rules/messages.js';
import { showCells } from './page/cells.js';
import { drawMatrix } from './page/draw.js';
import { applyFilter, fillNames } from './page/filter.js';
import { host } from './page/host.js';
import { applyTabStop, focusCell, moveByKey } from './page/keys.js';
import { applyMark, markCursor } from './page/mark.js';
import { currentTab, listenToTabs, selectTab } from './page/tabs.js';
import { readPageState, readToPage, type ToPage } from './protocol.js';
import { word } from './words.js';

// The script of the panel: shows the views that the extension sends, and tells it what was clicked.

const lang: Lang = document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en';
const form = document.querySelector<HTMLFormElement>('form.filter');
let plan = document.body.dataset.plan ?? '';

function showView(view: MatrixView, notice: string | undefined): void {
    if (!view.same) {
        plan = view.plan;
        if (!showCells(view.frame, view.cells)) {
            host.postMessage({ type: 'ready' });
            return;
        }
        showPlans(view);
        fillNames();
    }
    const empty = document.getElementById('empty');
    if (empty) {
        empty.hidden = view.frame !== '' || view.same === true;
        empty.textContent = word(lang, view.state === 'failed' ? 'failed' : 'none');
    }
    showNotice(
        notice ?? (view.state === 'kept' || (view.state === 'failed' && view.plans.length > 0) ? word(lang, view.state) : undefined),
    );
    refresh();
    applyMark(word(lang, 'here'));
    keepState();
}

function showNotice(text: string | undefined): void {
    const notice = document.getElementById('notice');
    if (!notice) return;
    notice.hidden = text === undefined;
    if (notice.textContent !== (text ?? '')) notice.textContent = text ?? '';
}

function showPlans({ plans, plan: shown }: MatrixView): void {
    const select = document.getElementById('plans');
    const title = document.getElementById('plan-title');
    if (!(select instanceof HTMLSelectElement) || !title) return;
    title.textContent = plans.find((one) => one.id === shown)?.title ?? word(lang, 'title');
    title.hidden = plans.length > 1;
    const label = select.closest('label');
    if (label) label.hidden = plans.length < 2;
    select.replaceChildren(...plans.map((one) => new Option(one.title, one.id, false, one.id === shown)));
}

/** After cells, tab or filter changed. */
function refresh(): void {
    applyFilter(lang);
    applyTabStop();
}

const keepState = () => host.setState({ uri: document.body.dataset.uri ?? '', plan, tab: currentTab() });

function open(element: Element): void {
    const part = element.closest('[data-part]')?.getAttribute('data-part');
    if (part) host.postMessage({ type: 'open', part });
}

function clicked(event: MouseEvent): void {
    const target = event.target;
    if (!(target instanceof Element)) return;
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
            break;
        case 'cursor':
            markCursor(message.parts, word(lang, 'here'), document.activeElement === document.body || !document.hasFocus());
            break;
        case 'draw':
            draw(message.format);
            break;
    }
}

function draw(format: 'svg' | 'png'): void {
    const tab = currentTab();
    drawMatrix(tab, format, document.getElementById('plan-title')?.textContent ?? '').then(
        (data) => host.postMessage({ type: 'drawn', format, tab, data }),
        failed,
    );
}

const failed = (error: unknown) => host.postMessage({ type: 'failed', message: error instanceof Error ? error.message : String(error) });

window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readToPage(event.data);
    if (!message) return;
    try {
        received(message);
    } catch (error) {
        failed(error);
    }
});
listenToTabs(() => {
    refresh();
    keepState();
});
form?.addEventListener('input', refresh);
form?.addEventListener('submit', (event) => event.preventDefault());
// The fields are empty only after the event.
form?.addEventListener('reset', () => setTimeout(refresh));
document.getElementById('export')?.addEventListener('click', () => host.postMessage({ type: 'export' }));
document.getElementById('plans')?.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) host.postMessage({ type: 'plan', plan: event.target.value });
});
document.querySelector('main')?.addEventListener('click', clicked);
document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'f') form?.querySelector<HTMLInputElement>('[name=text]')?.focus();
    else if (!moveByKey(event, open)) return;
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
selectTab(readPageState(host.getState())?.tab ?? 'incidents');
host.postMessage({ type: 'ready' });
