import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToText, openFile, openFolder, picture, runCommand, webview } from '../harness/workbench.mjs';

export const name = 'pictures of the matrix in Chinese';
/** A folder with a name worth showing is opened below. */
export const open = false;
export const start = { locale: 'zh-cn', settings: { 'workbench.layoutControl.enabled': false, 'editor.fontSize': 13 } };
/** The settings are its own. */
export const fresh = true;

export async function run({ page, folder: parent, server, project }) {
    const folder = join(parent, 'hospital-zh');
    cpSync(join(project, 'examples', 'hospital-zh'), folder, { recursive: true });
    await openFolder(page, server, folder);
    const text = readFileSync(join(folder, 'plan.preplan'), 'utf8');
    await openFile(page, folder, 'plan.preplan');
    await page.keyboard.press('Control+B');
    await runCommand(page, '打开响应矩阵');
    const panel = await webview(page, '#incidents table.matrix');
    const step = text.slice(text.indexOf(' playbook ')).match(/step (\S+) "/)[0];
    await goToText(page, text, step.replace('step ', 'ste|p '));
    await panel.locator('#incidents li.at-cursor').first().waitFor();
    await panel.locator('#incidents li.at-cursor').first().scrollIntoViewIfNeeded();
    await picture(page, 'matrix-zh');
}
