import assert from 'node:assert/strict';
import { openEveryTab, problemsOfEveryTab } from '../harness/every-tab.mjs';

export const name = 'the same in Chinese and in high contrast';
export const open = false;
export const start = { locale: 'zh-cn', size: { width: 740, height: 900 }, settings: { 'workbench.colorTheme': 'Default High Contrast' } };
export const timeout = 240_000;

export async function run(context) {
    const panel = await openEveryTab(context, { review: '评审自某版本以来的变更…', folder: '选择文件夹…' });
    assert.equal(await panel.locator('html').getAttribute('lang'), 'zh-CN');
    await panel.locator('body.vscode-high-contrast').waitFor();
    assert.deepEqual(await problemsOfEveryTab(context.page, panel, 'narrow-zh'), []);
}
