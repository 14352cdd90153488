import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { accessibilityProblems, openFile, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'with a Chinese display language the panel speaks Chinese, in a narrow window too';
export const copies = 'examples/hospital-zh';
export const start = { locale: 'zh-cn' };
export const timeout = 180_000;

export async function run({ page, folder }) {
    const file = readdirSync(folder).find((one) => one.endsWith('.preplan') && /^plan /m.test(readFileSync(`${folder}/${one}`, 'utf8')));
    await openFile(page, folder, file);
    await runCommand(page, '打开响应矩阵');
    const panel = await webview(page, '#incidents table.matrix');
    assert.equal(await panel.locator('html').getAttribute('lang'), 'zh-CN');
    await panel.getByRole('tab', { name: '预警' }).waitFor();
    await panel.getByLabel('我要做什么？').waitFor();
    assert.deepEqual(await accessibilityProblems(page, '#incidents table.matrix'), []);
    await screenshot(page, 'matrix-zh');

    await page.keyboard.press('Control+B');
    await page.setViewportSize({ width: 900, height: 1000 });
    const found = [];
    for (const tab of await panel.getByRole('tab').all()) {
        const title = await tab.textContent();
        assert.match(title, /^\p{Script=Han}+$/u);
        await tab.click();
        await panel.locator('[role=tabpanel]:not([hidden]) table').first().waitFor();
        await screenshot(page, `tabs-zh-narrow-${title}`);
        for (const problem of await accessibilityProblems(page, '#panel-incidents')) found.push(`${title}: ${problem}`);
    }
    assert.deepEqual(found, []);
}
