import assert from 'node:assert/strict';
import { accessibilityProblems, openFile, pick, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'the matrix can be read in every theme, and axe-core finds nothing in any';
export const copies = 'examples/linjiang-university';
export const timeout = 180_000;
/** It leaves another theme behind. */
export const fresh = true;
export const start = { size: { width: 1700, height: 1000 } };

const themes = [
    ['Dark Modern', 'vscode-dark'],
    ['Dark High Contrast', 'vscode-high-contrast'],
    ['Light High Contrast', 'vscode-high-contrast-light'],
    ['Light Modern', 'vscode-light'],
];

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    const found = [];
    for (const [theme, mark] of themes) {
        await page.keyboard.press('Control+1');
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+T');
        await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
        await pick(page, theme, theme);
        await panel.locator(`body.${mark}`).waitFor();
        await panel.locator('#incidents h2').scrollIntoViewIfNeeded();
        await screenshot(page, `matrix-${mark.replace('vscode-', '')}`);
        for (const problem of await accessibilityProblems(page, '#incidents table.matrix')) found.push(`${theme}: ${problem}`);
    }
    await page.setViewportSize({ width: 900, height: 1000 });
    await screenshot(page, 'matrix-narrow');
    for (const problem of await accessibilityProblems(page, '#incidents table.matrix')) found.push(`narrow: ${problem}`);
    assert.deepEqual(found, []);
}
