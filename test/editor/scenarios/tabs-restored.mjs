import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, openFile, runCommand, webview } from '../harness/workbench.mjs';

export const name = 'a window that is loaded again has its panel with tab and zoom; the language changes while it is open';
export const copies = 'examples/linjiang-university';
/** It changes settings. */
export const fresh = true;
export const timeout = 240_000;

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    await panel.getByRole('tab', { name: 'Organisation' }).click();
    await panel.locator('#organisation table').waitFor();
    await panel.getByRole('button', { name: 'Larger' }).click();
    await eventually('a larger page', () => panel.locator('html').evaluate((one) => one.style.getPropertyValue('--zoom') === '1.1'));
    // The command stores what the window shows first; a browser that is told to reload does not wait for that.
    await Promise.all([page.waitForEvent('load', { timeout: 60_000 }), runCommand(page, 'Reload Window')]);
    await page.locator('.monaco-workbench').waitFor();
    const again = await webview(page, '#organisation table', { timeout: 60_000 });
    assert.equal(await again.getByRole('tab', { name: 'Organisation' }).getAttribute('aria-selected'), 'true');
    assert.equal(await again.locator('html').evaluate((one) => one.style.getPropertyValue('--zoom')), '1.1');

    mkdirSync(join(folder, '.vscode'));
    writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "preplan.language": "zh-CN" }\n');
    const chinese = await webview(page, 'html[lang="zh-CN"] #panel-organisation table', { timeout: 60_000 });
    await chinese.getByRole('tab', { name: '组织体系' }).waitFor();
    await eventually('the heading in Chinese', async () => (await chinese.locator('#organisation h2').textContent()) === '组织体系');
}
