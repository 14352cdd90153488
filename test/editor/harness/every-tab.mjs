// All nine tabs of the panel, one after the other: a plan that fills them, and what cannot be read in a narrow panel.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityProblems } from './axe.mjs';
import { openFile } from './editor.mjs';
import { eventually } from './eventually.mjs';
import { webview } from './webview.mjs';
import { chooseFolder, openFolder, pick, screenshot } from './window.mjs';

/** Opens the university's plan with every tab filled: two changes since an older copy are under review. Returns the panel. */
export async function openEveryTab({ page, folder: parent, server, project }, words) {
    const [folder, old] = ['now', 'old'].map((one) => join(parent, one));
    for (const to of [folder, old]) cpSync(join(project, 'examples', 'linjiang-university'), to, { recursive: true });
    const path = join(folder, 'plan.preplan');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('80_000 persons', '90_000 persons').replace('by Office within 30m', 'by Office within 20m'));
    await openFolder(page, server, folder);
    await openFile(page, folder, 'plan.preplan');
    await page.keyboard.press('F1');
    await pick(page, `>${words.review}`, words.review).catch(() => undefined);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: words.folder }).first().click();
    await chooseFolder(page, old);
    const panel = await webview(page, '#panel-review table.rows', { timeout: 60_000 });
    // The side bar goes, so that two columns fit.
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+B');
    return panel;
}

/** Visits each tab; returns what axe-core finds, what is cut off and what leaves the page, by the name of the tab. */
export function problemsOfEveryTab(page, panel, picture) {
    return lookAtEveryTab(page, panel, picture, async () => {
        const looked = [cutOff, broken].map((look) => panel.locator('body').evaluate(look));
        return [...(await accessibilityProblems(page, '#panel-incidents')), ...(await Promise.all(looked)).flat()];
    });
}

/** Visits each tab; returns the words that are broken over two lines, by the name of the tab. */
export function brokenWords(page, panel, picture) {
    return lookAtEveryTab(page, panel, picture, () => panel.locator('body').evaluate(broken));
}

async function lookAtEveryTab(page, panel, picture, look) {
    const found = [];
    const tabs = panel.locator('[role=tab]:not([hidden])');
    if ((await tabs.count()) !== 9) found.push(`${await tabs.count()} tabs are offered instead of 9`);
    for (const tab of await tabs.all()) {
        const title = await tab.textContent();
        await tab.click();
        await eventually(`the tab ${title}`, async () => (await panel.locator('[role=tabpanel]:not([hidden]) table').count()) > 0, {
            timeout: 30_000,
        });
        await screenshot(page, `${picture}-${title}`);
        for (const problem of await look()) found.push(`${title}: ${problem}`);
    }
    return [...new Set(found)];
}

/** Runs in the page: texts that a box cuts, and boxes that reach beyond the window where nothing scrolls. */
function cutOff() {
    const problems = [];
    // Heads of stacked tables are there for screen readers only.
    const clipped = (one) => one !== null && (getComputedStyle(one).clipPath !== 'none' || clipped(one.parentElement));
    const shown = (one) => one.checkVisibility({ checkVisibilityCSS: true }) && !one.closest('svg, iframe') && !clipped(one);
    const text = (one) => `${one.tagName.toLowerCase()}${one.id ? `#${one.id}` : ''} “${(one.textContent ?? '').trim().slice(0, 30)}”`;
    if (document.documentElement.scrollWidth > window.innerWidth + 1)
        problems.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${window.innerWidth}`);
    for (const one of document.querySelectorAll('.head *, .bar *, main *')) {
        if (!(one instanceof HTMLElement) || !shown(one)) continue;
        const { overflowX, textOverflow } = getComputedStyle(one);
        const hidden = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
        if (hidden && one.scrollWidth > one.clientWidth + 1) problems.push(`cut off: ${text(one)}`);
        const box = one.getBoundingClientRect();
        let around = one.parentElement;
        while (around && !/auto|scroll/.test(getComputedStyle(around).overflowX)) around = around.parentElement;
        if (box.width > 0 && box.right > window.innerWidth + 1 && !around) problems.push(`beyond the window: ${text(one)}`);
    }
    return problems.slice(0, 8);
}

/** Runs in the page: words of an everyday length that stand on two lines without a hyphen. */
function broken() {
    const problems = [];
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    // What only a screen reader is given has no width.
    const clipped = (one) => one !== null && (getComputedStyle(one).clipPath !== 'none' || clipped(one.parentElement));
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const around = text.parentElement;
        if (around.closest('svg, iframe') || !around.checkVisibility({ checkVisibilityCSS: true }) || clipped(around)) continue;
        for (const { 0: word, index } of text.data.matchAll(/[A-Za-z]{4,14}/g)) {
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1) problems.push(`broken: ${word}`);
        }
    }
    return problems.slice(0, 8);
}
