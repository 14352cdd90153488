import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityProblems, activeFile, cursor, eventually, openFile, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'each tab of the panel is used: click, keyboard, search, filter, zoom, pin; axe-core finds nothing in any';
export const copies = 'examples/linjiang-university';
export const files = { 'other/preplan.yaml': 'language: 2026\n', 'other/other.preplan': 'plan Other "Another plan" {\n    kind unit\n}\n' };
export const timeout = 240_000;

const tabs = ['Report routes', 'Organisation', 'Duty', 'Protection', 'Scope', 'Coverage'];

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    const found = [];
    for (const tab of tabs) {
        await panel.getByRole('tab', { name: tab }).click();
        const shown = panel.locator('[role=tabpanel]:not([hidden])');
        await shown.locator('table.rows tbody tr').first().waitFor({ timeout: 30_000 });
        // Real tables: each cell has a head of its row and of its column.
        assert.equal(await shown.locator('thead th:not([scope=col]), tbody tr > :first-child:not(th[scope=row])').count(), 0);
        for (const problem of await accessibilityProblems(page, '#incidents')) found.push(`${tab}: ${problem}`);
        await screenshot(page, `tab-${tab}`);
    }
    assert.deepEqual(found, []);

    // Search and filter by what needs attention; reset shows all again.
    const rows = panel.locator('#panel-coverage table.rows tbody tr:visible');
    const all = await rows.count();
    await panel.getByLabel('Search').fill('red warning');
    await panel.locator('#found', { hasText: `of ${all} rows match` }).waitFor();
    assert.ok((await rows.count()) > 0 && (await rows.count()) < all);
    await panel.getByRole('button', { name: 'Reset' }).click();
    await eventually('all rows', async () => (await rows.count()) === all);

    // Keyboard: one stop a table, arrows between rows, Enter to the text.
    await panel.getByRole('tab', { name: 'Organisation' }).click();
    const go = panel.locator('#organisation button.go');
    assert.equal(await panel.locator('#organisation button.go[tabindex="0"]').count(), 1);
    await go.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await go.nth(2).evaluate((one) => one === document.activeElement), true);
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor.focused').waitFor();
    const text = readFileSync(join(folder, 'plan.preplan'), 'utf8').split('\n');
    await eventually('the line of the body', async () => /\bbody\b/.test(text[(await cursor(page)).line - 1] ?? ''));

    // Within a row arrows lead on to the persons and places that it names.
    await panel.locator('#organisation tbody tr', { hasText: 'Expert group' }).locator('button.go').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await eventually('the person who leads', async () => (await activeFile(page)) === 'people.preplan', { seen: () => activeFile(page) });
    await page.keyboard.press('Control+1');
    await openFile(page, folder, 'plan.preplan');

    // A report is found at each level that it is made at.
    await panel.getByRole('tab', { name: 'Report routes' }).click();
    await panel.getByLabel('Kind').selectOption({ label: 'Level II (serious)' });
    await panel.locator('#panel-routes tbody tr:visible', { hasText: 'First report' }).first().waitFor();
    await panel.getByRole('button', { name: 'Reset' }).click();

    // Another four weeks.
    await panel.getByRole('tab', { name: 'Duty' }).click();
    const day = panel.locator('#panel-duty tbody th').first();
    const before = await day.textContent();
    await panel.getByRole('button', { name: 'Four weeks later' }).click();
    await eventually('other days', async () => (await day.textContent()) !== before);

    // Zoom, and a pinned panel that stays while another plan's file is opened.
    await panel.getByRole('button', { name: 'Larger' }).click();
    await eventually('a larger page', () => panel.locator('html').evaluate((one) => one.style.getPropertyValue('--zoom') === '1.1'));
    const title = panel.locator('#plan-title');
    await panel.getByRole('button', { name: 'Pin' }).click();
    await page.keyboard.press('Control+1');
    await openFile(page, folder, 'other/other.preplan');
    assert.match(await title.textContent(), /Linjiang/);
    await panel.getByRole('button', { name: 'Pin' }).click();
    await page.keyboard.press('Control+1');
    await openFile(page, folder, 'plan.preplan');
    await openFile(page, folder, 'other/other.preplan');
    await eventually('the other plan', async () => /Another plan/.test(await title.textContent()));
    // Nothing of the first plan stays where this one has the same cells.
    assert.equal(await panel.locator('main .party', { hasText: 'Technical support team' }).count(), 0);
}
