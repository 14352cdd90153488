import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    chooseFolder,
    eventually,
    goToText,
    insertText,
    openFile,
    openFolder,
    picture,
    runCommand,
    waitForProblem,
    webview,
} from '../harness/workbench.mjs';

export const name = 'pictures of the walkthrough';
/** A folder with a name worth showing is opened below. */
export const open = false;
export const start = { settings: { 'workbench.layoutControl.enabled': false, 'editor.fontSize': 13 }, size: { width: 1280, height: 760 } };
export const fresh = true;
export const timeout = 300_000;

/** The pointer left where it was shows a tip over the page. */
async function taken(page, what) {
    await page.mouse.move(640, 755);
    await page.locator('.workbench-hover-container').waitFor({ state: 'hidden' });
    await picture(page, `walkthrough-${what}`);
}
const section = (page, title) => page.locator('.pane-header', { hasText: title }).last();
async function unfold(page, title, wanted) {
    if ((await section(page, title).getAttribute('aria-expanded')) !== String(wanted)) await section(page, title).click();
}
/** Starts a command that asks; its list stays open. */
async function ask(page, title) {
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input').first();
    await input.fill(`>Preplan: ${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    await eventually('the question', async () => !(await input.inputValue()).startsWith('>'));
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
}

export async function run({ page, folder: parent, server, project }) {
    const folder = join(parent, 'linjiang-university');
    cpSync(join(project, 'examples', 'linjiang-university'), folder, { recursive: true });
    cpSync(folder, join(parent, 'as-approved'), { recursive: true });
    const path = join(folder, 'plan.preplan');
    const text = readFileSync(path, 'utf8')
        .replace('at least 50_000 persons', 'at least 60_000 persons')
        .replace('does assess by Office within 30m', 'does assess by Office within 20m');
    writeFileSync(path, text);
    await openFolder(page, server, folder);
    await openFile(page, folder, 'plan.preplan');

    await ask(page, 'New Plan…');
    await taken(page, 'new');
    await page.keyboard.press('Escape');
    await ask(page, 'Export…');
    await taken(page, 'export');
    await page.keyboard.press('Escape');

    await page.locator('.activitybar .action-label[aria-label^="Preplan"]').first().click();
    await unfold(page, 'Coverage', true);
    const general = page.locator('.monaco-list-row', { hasText: /1 General.*Met/ }).first();
    await general.waitFor({ timeout: 60_000 });
    await unfold(page, 'Plan', false);
    await runCommand(page, 'Focus on Coverage View');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.locator('.monaco-list-row', { hasText: 'Purpose of the plan' }).first().waitFor();
    await taken(page, 'coverage');
    await page.keyboard.press('Control+B');

    await page.keyboard.press('Control+1');
    const decided = 'level I extends II {\n            start { decided by ';
    await goToText(page, text, `${decided}National.Headquarters|   received`);
    for (let count = 0; count < 'National.Headquarters'.length; count++) await page.keyboard.press('Backspace');
    await insertText(page, 'Office');
    await waitForProblem(page, /no power to start/);
    await taken(page, 'check');
    await page.keyboard.press('Control+J');
    await page.keyboard.press('Control+1');
    await eventually('the text as it was', async () => {
        await page.keyboard.press('Control+Z');
        return (await page.locator('.tab.active.dirty').count()) === 0;
    });

    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    await panel.locator('#overview table').waitFor();
    await taken(page, 'matrix');

    await page.keyboard.press('Control+1');
    await ask(page, 'Review Changes Since…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Choose a folder…' }).first().click();
    await chooseFolder(page, join(parent, 'as-approved'));
    await panel.locator('#panel-review table.rows').waitFor({ timeout: 60_000 });
    await taken(page, 'review');
}
