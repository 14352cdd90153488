import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    eventually,
    goToText,
    insertText,
    openFile,
    runCommand,
    screenshot,
    waitForNoProblem,
    waitForProblem,
    webview,
} from '../harness/workbench.mjs';

export const name = 'pictures of the editor and of the matrix';
export const copies = 'examples/linjiang-university';
export const start = { settings: { 'workbench.layoutControl.enabled': false, 'editor.fontSize': 13 } };
/** The settings are its own. */
export const fresh = true;

export async function run({ page, folder }) {
    const text = readFileSync(join(folder, 'plan.preplan'), 'utf8');
    await openFile(page, folder, 'plan.preplan');

    await goToText(page, text, 'report Minor "Notice of');
    await goToText(page, text, 'after Approve\n            within 1|h of discovery');
    await page.keyboard.press('Backspace');
    await insertText(page, '4');
    await waitForProblem(page, /Error|Warning/);
    await goToText(page, text, 'after Approve\n            within 1|h of discovery');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page
        .locator('.monaco-hover:not(.hidden)', { hasText: /preplan\(/ })
        .first()
        .waitFor();
    await screenshot(page, 'picture-editor');

    await page.keyboard.press('Escape');
    await eventually('the text as it was', async () => {
        await page.keyboard.press('Control+Z');
        return (await page.locator('.tab.active.dirty').count()) === 0;
    });
    await waitForNoProblem(page, /Error|Warning/);
    await page.keyboard.press('Control+J');
    await page.keyboard.press('Control+B');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    await goToText(page, text, 'step Unplug "Cut the aff|ected');
    const here = panel.locator('#incidents td.current').first();
    await here.waitFor();
    await panel.locator('#incidents li.at-cursor').first().scrollIntoViewIfNeeded();
    await screenshot(page, 'picture-matrix');
}
