import assert from 'node:assert/strict';
import { spokenTree, unspoken } from '../harness/spoken.mjs';
import { openFile, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'in each tab a screen reader is told what everything is, in Chinese, and what a search has found';
export const copies = 'examples/hospital-zh';
export const start = { locale: 'zh-cn' };
export const timeout = 240_000;

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, '打开响应矩阵');
    const panel = await webview(page, '#incidents table.matrix');
    const found = [];
    const tabs = await panel.locator('[role=tab]:not([hidden])').all();
    assert.ok(tabs.length >= 6, `${tabs.length} tabs`);
    for (const tab of tabs) {
        const title = await tab.textContent();
        await tab.click();
        await panel.locator('[role=tabpanel]:not([hidden]) table').first().waitFor({ timeout: 30_000 });
        const nodes = await spokenTree(page, 'panel-incidents');
        const roles = nodes.map(({ role }) => role);
        // The colours of warnings are columns of one row.
        for (const role of ['tab', 'tabpanel', 'columnheader', ...(title === '预警' ? [] : ['rowheader']), 'searchbox', 'combobox'])
            if (!roles.includes(role)) found.push(`${title}: no ${role}`);
        for (const one of unspoken(nodes, 'zh')) found.push(`${title}: ${one}`);
        await screenshot(page, `zh-${title}`);
    }
    assert.deepEqual(found, []);

    // What a search finds is said where changes are announced.
    await panel.getByLabel('查找', { exact: true }).fill('应急');
    await panel.locator('#found', { hasText: /符合/ }).waitFor();
    const said = await spokenTree(page, 'panel-incidents');
    assert.ok(said.some(({ role, live }) => role === 'status' && live === 'polite'));
}
