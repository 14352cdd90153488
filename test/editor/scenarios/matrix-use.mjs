import assert from 'node:assert/strict';
import { exportAs } from '../harness/export-as.mjs';
import { accessibilityProblems, cursor, eventually, openFile, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'the matrix answers what somebody has to do, is used by keyboard, is exported, and axe-core finds nothing';
export const copies = 'examples/linjiang-university';
export const timeout = 180_000;

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    assert.deepEqual(await accessibilityProblems(page, '#incidents table.matrix'), []);

    // What do I have to do?
    const owner = panel.getByLabel('What do I have to do?');
    const press = (await owner.locator('option').allTextContents()).find((one) => one.includes('Public information group'));
    await owner.selectOption(press);
    await panel.locator('#found', { hasText: 'Public information group' }).waitFor();
    const shown = panel.locator('#incidents li.step:visible');
    assert.ok((await shown.count()) > 0);
    for (const step of await shown.allTextContents()) assert.match(step, /Public information group/);
    await screenshot(page, 'matrix-owner');
    assert.deepEqual(await accessibilityProblems(page, '#incidents table.matrix'), []);
    // What is missing is nobody's, so it stays.
    assert.equal(await panel.locator('#incidents .gaps li.not-theirs').count(), 0);
    // The same by a person, who acts as posts and bodies.
    await owner.selectOption({ label: 'Lin Xue' });
    await panel.locator('#found', { hasText: /^Lin Xue \(.*Public information group.*\): [1-9]/ }).waitFor();
    await panel.getByRole('button', { name: 'Reset' }).click();

    // The overview is one Tab stop, with arrows between its entries.
    const entry = panel.locator('#overview a[tabindex="0"]');
    assert.equal(await entry.count(), 1);
    await entry.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const second = panel.locator('#overview tbody tr').nth(1).locator('td a').nth(1);
    assert.equal(await second.evaluate((one) => one === document.activeElement), true);

    // Keyboard: one Tab stop, arrows between cells, F2 into a cell, Enter to the text.
    const stop = panel.locator('#incidents td.cell[tabindex="0"]');
    assert.equal(await stop.count(), 1);
    await stop.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    const focused = () => panel.locator('body').evaluate(() => document.activeElement?.closest('td')?.id);
    const id = await focused();
    assert.ok(id);
    await page.keyboard.press('Escape');
    assert.equal(await focused(), id);
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor.focused').waitFor();
    await eventually('the cursor to move', async () => (await cursor(page)).line > 1);

    // The other tab.
    await panel.getByRole('tab', { name: 'Warnings' }).click();
    await panel.locator('#warnings table.matrix').waitFor();
    assert.equal(await panel.locator('body').evaluate(() => window.scrollY), 0);
    assert.deepEqual(await accessibilityProblems(page, '#incidents table.matrix'), []);
    await screenshot(page, 'matrix-warnings');
    await panel.getByRole('tab', { name: 'Incidents' }).click();

    assert.match((await exportAs(page, panel, folder, 'HTML', 'LinjiangUniversity.html')).toString(), /<table class="matrix"/);
    assert.match((await exportAs(page, panel, folder, 'CSV', 'LinjiangUniversity.incidents.csv')).toString(), /Handled/);
    const svg = (await exportAs(page, panel, folder, 'SVG', 'LinjiangUniversity.incidents.svg')).toString();
    assert.match(svg, /^<svg [\s\S]*Isolate the affected[\s\S]*<\/svg>\s*$/);
    assert.doesNotMatch(svg, /<text[^>]*>\s/);
    const png = await exportAs(page, panel, folder, 'PNG', 'LinjiangUniversity.incidents.png');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.equal(png.subarray(-8, -4).toString(), 'IEND');
}
