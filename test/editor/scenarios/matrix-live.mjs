import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activeFile, cursor, eventually, goToText, insertText, openFile, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'the response matrix stands beside the text, follows it, leads to it, and keeps what was last readable';
export const copies = 'examples/linjiang-university';

export async function run({ page, folder }) {
    const text = readFileSync(join(folder, 'plan.preplan'), 'utf8');
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    const table = panel.locator('#incidents table.matrix');
    assert.equal(await table.locator('caption').count(), 1);
    assert.equal(await table.locator('thead th[scope=col]').count(), 5);
    const step = (title) => panel.locator('#incidents li.step', { hasText: title });
    assert.ok((await step('Isolate the affected hosts and accounts').count()) > 1);

    // A click on a step leads to its line.
    await step('Cut the affected segment off the campus network').first().locator('.title').click();
    const line = text.split('\n').findIndex((one) => one.includes('step Unplug')) + 1;
    await eventually('the cursor on the step', async () => (await cursor(page)).line === line, { seen: () => cursor(page) });
    assert.equal(await activeFile(page), 'plan.preplan');
    // The cell of the cursor is marked, by word too.
    await panel.locator('#incidents td.current[aria-current=true][data-here]').first().waitFor();
    await screenshot(page, 'matrix-cursor');

    // A click on an owner leads to its declaration.
    await panel.locator('#incidents td .party', { hasText: 'Technical support team' }).first().click();
    const body = text.split('\n').findIndex((one) => one.includes('body TechnicalTeam')) + 1;
    await eventually('the cursor on the owner', async () => (await cursor(page)).line === body, { seen: () => cursor(page) });

    // Typing is followed, without losing the place.
    await goToText(page, text, 'Isolate the affected hosts| and accounts');
    await panel.locator('#incidents li.at-cursor', { hasText: 'Isolate the affected hosts' }).first().waitFor();
    const seen = panel.locator('#incidents td.cell').nth(9);
    await seen.locator('summary').first().scrollIntoViewIfNeeded();
    const top = () =>
        seen
            .locator('summary')
            .first()
            .evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const before = await top();
    const T = Date.now();
    await insertText(page, ' quickly');
    await step('Isolate the affected hosts quickly and accounts').first().waitFor();
    console.log('LATENCY', Date.now() - T);
    const after = await top();
    assert.ok(Math.abs(after - before) <= 1, `the view jumped from ${before} to ${after}`);

    // Damaged text: the cells it makes stay as they were last readable, and say so; the rest stays live.
    const cells = await panel.locator('#incidents td.cell').count();
    await goToText(page, text, '|step Unplug "Cut');
    await insertText(page, 'step Half { by ');
    const broken = panel.locator('#incidents td.cell:has(.broken)');
    await eventually('cells that say they are damaged', async () => (await broken.count()) > 0);
    assert.equal(await panel.locator('#incidents td.cell').count(), cells);
    assert.ok((await step('Cut the affected segment off the campus network').count()) > 0);
    await screenshot(page, 'matrix-broken');
    await eventually('no damaged cell once it is undone', async () => {
        if ((await broken.count()) === 0) return true;
        await page.keyboard.press('Control+Z');
        return false;
    });
}
