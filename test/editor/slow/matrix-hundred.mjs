import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyPlaybooks } from '../harness/many-playbooks.mjs';
import { project } from '../harness/paths.mjs';
import {
    accessibilityProblems,
    cursor,
    eventually,
    focusEditor,
    goToText,
    insertText,
    openFile,
    runCommand,
    screenshot,
    webview,
} from '../harness/workbench.mjs';

const text = manyPlaybooks(readFileSync(join(project, 'examples/linjiang-university/plan.preplan'), 'utf8'), 100);

export const name = 'a plan of a hundred playbooks: the whole matrix comes, is searched, filtered, followed and clicked';
export const copies = 'examples/linjiang-university';
export const files = { 'plan.preplan': text };
export const timeout = 420_000;

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix', { timeout: 60_000 });
    await screenshot(page, 'hundred-first');
    // From the first cells on: each that comes would else lay out all that are there.
    const inside = panel.locator('#incidents td.cell > .inside').first();
    assert.equal(await inside.evaluate((one) => getComputedStyle(one).contentVisibility), 'auto');
    await eventually('every cell', async () => (await panel.locator('#incidents td.cell').count()) === 768, {
        timeout: 150_000,
        seen: () => panel.locator('#incidents td.cell').count(),
    });

    // A cell far below follows the text, and is shown when the cursor is in it.
    await goToText(page, text, 'step Judge77 "Judge| how far');
    const judged = panel.locator('#incidents li.at-cursor', { hasText: 'area 77' }).first();
    await judged.waitFor();
    await insertText(page, ' soon');
    await panel.locator('#incidents li.step', { hasText: 'Judge soon how far the incident in area 77' }).first().waitFor();
    await screenshot(page, 'hundred-cursor');
    assert.ok(
        await judged.evaluate((one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < window.innerHeight),
    );

    await panel.getByLabel('Search', { exact: true }).fill('area 42');
    await panel.locator('#found', { hasText: '8 of 768 cells match' }).waitFor();
    await screenshot(page, 'hundred-search');
    await panel.locator('#incidents li.step:visible', { hasText: 'Take the affected hosts of area 42' }).first().locator('.title').click();
    const line = text.split('\n').findIndex((one) => one.includes('step Isolate42')) + 1;
    await eventually('the cursor on the step', async () => (await cursor(page)).line === line, { seen: () => cursor(page) });
    await panel.getByRole('button', { name: 'Reset' }).click();
    await panel.getByLabel('Level', { exact: true }).selectOption({ index: 2 });
    await screenshot(page, 'hundred-level');
    await panel.getByRole('button', { name: 'Reset' }).click();

    // Typing in a step that every cell shows reaches those that cannot be seen once it rests.
    await focusEditor(page);
    await goToText(page, text, 'Isolate the affected hosts| and accounts');
    await insertText(page, ' quickly');
    await eventually(
        'all cells to say so',
        async () =>
            (await panel.locator('#incidents td.cell:has(li.step)').count()) ===
            (await panel.locator('#incidents td.cell', { hasText: 'hosts quickly and' }).count()),
        { timeout: 150_000, interval: 1000 },
    );
    assert.deepEqual(await accessibilityProblems(page, '#incidents table.matrix'), []);
}
