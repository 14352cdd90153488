import assert from 'node:assert/strict';
import { eventually, openFile, openFolder, runCommand, webview } from '../harness/workbench.mjs';

export const name = 'a window that is loaded again has its panel with tab and zoom; the language changes while it is open';
export const copies = 'examples/linjiang-university';
/** It changes settings. */
export const fresh = true;
export const timeout = 240_000;

/** Runs in the browser: what its databases hold of the editors of a workbench. */
async function storedEditors() {
    const asked = (request) =>
        new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
    const found = [];
    for (const { name } of await indexedDB.databases()) {
        const database = await asked(indexedDB.open(name));
        for (const store of database.objectStoreNames)
            found.push(await asked(database.transaction(store).objectStore(store).get('memento/workbench.parts.editor')));
        database.close();
    }
    return found.filter((one) => typeof one === 'string');
}

export async function run({ page, folder, server }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    await panel.getByRole('tab', { name: 'Organisation' }).click();
    await panel.locator('#organisation table').waitFor();
    await panel.getByRole('button', { name: 'Larger' }).click();
    // Told that it is about to be left, the workbench stores what it shows; a browser that is left does not wait for that.
    await page.evaluate(() => window.dispatchEvent(new Event('beforeunload')));
    const wanted = ['preplan.matrix', 'organisation', '110'];
    await eventually(
        'the panel in what the workbench has stored',
        async () => {
            const editors = await page.evaluate(storedEditors);
            return editors.some((one) => wanted.every((word) => one.includes(word)));
        },
        { timeout: 90_000, interval: 500 },
    );
    await openFolder(page, server, folder);
    const again = await webview(page, '#organisation table', { timeout: 60_000 });
    assert.equal(await again.getByRole('tab', { name: 'Organisation' }).getAttribute('aria-selected'), 'true');
    assert.equal(await again.locator('html').evaluate((one) => one.style.getPropertyValue('--zoom')), '1.1');

    await runCommand(page, 'Open Workspace Settings (JSON)');
    await page.locator('.tab.active[data-resource-name="settings.json"]').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{ "preplan.language": "zh-CN" }');
    await page.keyboard.press('Control+S');
    const chinese = await webview(page, 'html[lang="zh-CN"] #panel-organisation table', { timeout: 60_000 });
    await chinese.getByRole('tab', { name: '组织体系' }).waitFor();
    await eventually('the heading in Chinese', async () => (await chinese.locator('#organisation h2').textContent()) === '组织体系');
}
