import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cursor, eventually, goToText, insertText, openFile, screenshot, statusBar } from '../harness/workbench.mjs';

export const name = 'the side bar shows chapters, clauses and assets, leads to the text and follows it; the status bar counts findings';
export const copies = 'examples/linjiang-university';
export const timeout = 180_000;

/** Opens a section of the side bar and returns its rows. */
async function section(page, title) {
    const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: title }) }).last();
    const header = pane.locator('.pane-header').first();
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    return pane.locator('.monaco-list-row');
}

export async function run({ page, folder }) {
    const text = readFileSync(join(folder, 'plan.preplan'), 'utf8');
    await openFile(page, folder, 'plan.preplan');
    await page.locator('.activitybar .action-label[aria-label^="Preplan"]').first().click();
    const plan = await section(page, 'Plan');
    await plan.filter({ hasText: '4 Response' }).first().click();
    await eventually('the line of the chapter', async () => /^\s*response\b/.test(text.split('\n')[(await cursor(page)).line - 1] ?? ''));

    const coverage = await section(page, 'Coverage');
    await coverage.filter({ hasText: '1 General' }).first().waitFor({ timeout: 30_000 });
    assert.match(await coverage.filter({ hasText: '1 General' }).first().textContent(), /Met \d+/);
    const assets = await section(page, 'Assets');
    await assets.filter({ hasText: 'target asset' }).first().waitFor();
    await screenshot(page, 'side-bar');

    // Above each chapter its clauses; one that is no longer met is told there, in the tree and in the status bar.
    await goToText(page, text, '\n        purpose |"""');
    await page
        .locator('.codelens-decoration:visible', { hasText: /clauses met/ })
        .first()
        .waitFor();
    for (let count = 0; count < 'purpose '.length; count++) await page.keyboard.press('Backspace');
    await insertText(page, 'principle ');
    await eventually('a finding in the status bar', async () => (await statusBar(page)).some((one) => /[1-9]\d* .*Preplan/.test(one)), {
        timeout: 30_000,
        seen: () => statusBar(page),
    });
    await page
        .locator('.codelens-decoration:visible', { hasText: /not met/ })
        .first()
        .waitFor({ timeout: 30_000 });
    await coverage
        .filter({ hasText: /1 General.*Not met/ })
        .first()
        .waitFor({ timeout: 30_000 });
}
