import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    eventually,
    goToText,
    hover,
    insertText,
    openFile,
    openFolder,
    picture,
    runCommand,
    waitForNoProblem,
    waitForProblem,
    webview,
} from '../harness/workbench.mjs';

export const name = 'pictures of the editor and of the matrix';
/** A folder with a name worth showing is opened below. */
export const open = false;
export const start = { settings: { 'workbench.layoutControl.enabled': false, 'editor.fontSize': 13 } };
/** The settings are its own. */
export const fresh = true;

export async function run({ page, folder: parent, server, project }) {
    const folder = join(parent, 'linjiang-university');
    cpSync(join(project, 'examples', 'linjiang-university'), folder, { recursive: true });
    await openFolder(page, server, folder);
    const text = readFileSync(join(folder, 'plan.preplan'), 'utf8');
    await openFile(page, folder, 'plan.preplan');

    const decided = 'level I extends II {\n            start { decided by ';
    await goToText(page, text, `${decided}National.Headquarters|   received`);
    for (let count = 0; count < 'National.Headquarters'.length; count++) await page.keyboard.press('Backspace');
    await insertText(page, 'Office');
    await waitForProblem(page, /no power to start/);
    await goToText(page, text, `${decided}Nat|ional`);
    assert.match(await hover(page, { keep: true }), /power-taken/);
    await picture(page, 'editor');

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
    // The pointer left where it was shows a tip over the page.
    await page.mouse.move(700, 890);
    await page.locator('.workbench-hover-container').waitFor({ state: 'hidden' });
    await goToText(page, text, 'step Unplug "Cut the aff|ected');
    const here = panel.locator('#incidents td.current').first();
    await here.waitFor();
    await panel.locator('#incidents li.at-cursor').first().scrollIntoViewIfNeeded();
    await picture(page, 'matrix');
}
