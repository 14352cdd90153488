import assert from 'node:assert/strict';
import { accessibilityProblems, openFile, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'with a Chinese display language the matrix speaks Chinese';
export const copies = 'examples/hospital-zh';
export const start = { locale: 'zh-cn' };

export async function run({ page, folder }) {
    const { readdirSync, readFileSync } = await import('node:fs');
    const file = readdirSync(folder).find((one) => one.endsWith('.preplan') && /^plan /m.test(readFileSync(`${folder}/${one}`, 'utf8')));
    await openFile(page, folder, file);
    await runCommand(page, '打开响应矩阵');
    const panel = await webview(page, '#incidents table.matrix');
    assert.equal(await panel.locator('html').getAttribute('lang'), 'zh-CN');
    await panel.getByRole('tab', { name: '预警' }).waitFor();
    await panel.getByLabel('我要做什么？').waitFor();
    assert.deepEqual(await accessibilityProblems(page, '#incidents table.matrix'), []);
    await screenshot(page, 'matrix-zh');
}
