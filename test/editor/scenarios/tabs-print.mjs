import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, openFile, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'the tabs are whole on paper: nothing is cut off, in dark themes too, and heads come again';
export const copies = 'examples/linjiang-university';
export const start = { theme: 'dark' };
export const timeout = 180_000;

/** Between the margins of a sheet of A4, in pixels of the screen. */
const PAPER = { width: 718, height: 1000 };

export async function run({ page, folder, newWindow }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix', { timeout: 60_000 });
    const sheet = await newWindow();
    const found = [];
    for (const [title, tab] of [
        ['Report routes', 'routes'],
        ['Protection', 'timeline'],
        ['Scope', 'scope'],
    ]) {
        await panel.getByRole('tab', { name: title, exact: true }).click();
        await panel.locator('[role=tabpanel]:not([hidden]) table.rows').waitFor();
        const file = await print(page, panel, folder, tab);
        await sheet.setViewportSize(PAPER);
        await sheet.emulateMedia({ media: 'print', colorScheme: 'light' });
        await sheet.setContent(readFileSync(join(folder, file), 'utf8'));
        for (const one of await sheet.evaluate(offPaper)) found.push(`${title}: ${one}`);
        assert.equal(
            await sheet
                .locator('thead')
                .first()
                .evaluate((head) => getComputedStyle(head).display),
            'table-header-group',
        );
        await screenshot(sheet, `print-${tab}`);
    }
    assert.deepEqual(found, []);
}

/** Takes the file that is offered; a page of the editor cannot print, so what is shown is written for a browser. */
async function print(page, panel, folder, tab) {
    await panel.getByRole('button', { name: 'Print…' }).click();
    const input = page.locator('.quick-input-widget input').first();
    const offered = () => input.inputValue();
    await eventually('a file to be offered', async () => (await offered()).endsWith(`.${tab}.html`), { seen: offered, timeout: 30_000 });
    const file = (await offered()).split('/').at(-1);
    await page.keyboard.press('Enter');
    await eventually('the file to be whole', () => readFileSync(join(folder, file), 'utf8').trimEnd().endsWith('</html>'));
    return file;
}

/** Runs in the page: what reaches beyond the sheet or has to be scrolled, and a ground that is not white. */
function offPaper() {
    const problems = [];
    for (const one of document.querySelectorAll('main *')) {
        const box = one.getBoundingClientRect();
        const name = `${one.tagName.toLowerCase()} “${(one.textContent ?? '').trim().slice(0, 30)}”`;
        if (box.width > 0 && box.right > window.innerWidth + 1) problems.push(`beyond the sheet: ${name}`);
        if (one instanceof HTMLElement && /auto|scroll/.test(getComputedStyle(one).overflowX)) problems.push(`scrolls: ${name}`);
    }
    const ground = getComputedStyle(document.body).backgroundColor;
    if (!/^rgba\(0, 0, 0, 0\)$|^rgb\(255, 255, 255\)$/.test(ground)) problems.push(`not on white: ${ground}`);
    return problems.slice(0, 8);
}
