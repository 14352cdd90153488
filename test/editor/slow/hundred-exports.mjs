import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportAs } from '../harness/export-as.mjs';
import { manyPlaybooks } from '../harness/many-playbooks.mjs';
import { project } from '../harness/paths.mjs';
import { openFile, runCommand, screenshot, webview } from '../harness/workbench.mjs';

const text = manyPlaybooks(readFileSync(join(project, 'examples/linjiang-university/plan.preplan'), 'utf8'), 100);

export const name = 'the matrix of a hundred playbooks is exported whole, and one that is too tall for a picture is told so';
export const copies = 'examples/linjiang-university';
export const files = { 'plan.preplan': text };
export const timeout = 600_000;
const LONG = 180_000;

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix', { timeout: 60_000 });
    const csv = (await exportAs(page, panel, folder, 'CSV', 'LinjiangUniversity.incidents.csv', LONG)).toString();
    for (const area of [42, 77, 100]) assert.match(csv, new RegExp(`area ${area}\\b`));
    const svg = (await exportAs(page, panel, folder, 'SVG', 'LinjiangUniversity.incidents.svg', LONG)).toString();
    for (const area of [42, 77, 100]) assert.match(svg, new RegExp(`area ${area}\\b`));
    assert.match(svg, /<\/svg>\s*$/);
    await panel.getByRole('button', { name: 'Export…' }).click();
    const input = page.locator('.quick-input-widget input').first();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'HTML' }).waitFor();
    await input.fill('PNG');
    await page.keyboard.press('Enter');
    await panel.getByText('too tall for a PNG').first().waitFor({ timeout: LONG });
    await screenshot(page, 'hundred-too-tall');
}
