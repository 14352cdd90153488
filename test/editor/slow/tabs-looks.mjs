import assert from 'node:assert/strict';
import { accessibilityProblems, openFile, pick, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'the tabs can be read in every theme and in a narrow panel, and axe-core finds nothing in any';
export const copies = 'examples/linjiang-university';
/** It leaves another theme behind. */
export const fresh = true;
export const start = { size: { width: 1700, height: 1000 } };
export const timeout = 300_000;

const themes = [
    ['Dark Modern', 'vscode-dark'],
    ['Dark High Contrast', 'vscode-high-contrast'],
    ['Light High Contrast', 'vscode-high-contrast-light'],
];
const tabs = ['Report routes', 'Protection', 'Coverage'];

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await page.keyboard.press('Control+B');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    const found = [];
    const look = async (what) => {
        for (const tab of tabs) {
            await panel.getByRole('tab', { name: tab }).click();
            await panel.locator('[role=tabpanel]:not([hidden]) table.rows').first().waitFor();
            await screenshot(page, `tabs-${what}-${tab}`);
            for (const problem of await accessibilityProblems(page, '#incidents')) found.push(`${what} ${tab}: ${problem}`);
        }
    };
    for (const [theme, mark] of themes) {
        await page.keyboard.press('Control+1');
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+T');
        await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
        await pick(page, theme, theme);
        await panel.locator(`body.${mark}`).waitFor();
        await look(mark.replace('vscode-', ''));
    }
    await page.setViewportSize({ width: 900, height: 1000 });
    await look('narrow');
    // One level at a time has the whole width.
    await panel.getByRole('tab', { name: 'Incidents' }).click();
    await panel.getByLabel('Level', { exact: true }).selectOption({ index: 2 });
    await panel.locator('#incidents td.cell:visible').first().waitFor();
    assert.equal(await panel.locator('#incidents td.cell:visible:not([id$=":II"])').count(), 0);
    await screenshot(page, 'tabs-narrow-level');
    for (const problem of await accessibilityProblems(page, '#incidents')) found.push(`one level: ${problem}`);
    assert.deepEqual(found, []);
}
