import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activeFile, cursor, eventually, focusEditor, openFile, runCommand, webview } from '../harness/workbench.mjs';

export const name = 'a click leads to the source: routes, roster, timeline, scope graph, scope table, clauses, and the asset tree';
export const copies = 'examples/linjiang-university';
export const timeout = 240_000;

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');

    /** Waits until the cursor stands on such a line of that file. */
    const at = async (file, line) =>
        eventually(
            `${line} of ${file}`,
            async () => {
                const open = await activeFile(page);
                const text = open === file && readFileSync(join(folder, file), 'utf8').split('\n');
                return text && line.test(text[(await cursor(page)).line - 1] ?? '');
            },
            { timeout: 20_000, seen: async () => [await activeFile(page), await cursor(page)] },
        );
    const shown = panel.locator('[role=tabpanel]:not([hidden])');
    const tab = async (title) => {
        await panel.getByRole('tab', { name: title }).click();
        await shown.locator('table').first().waitFor({ timeout: 30_000 });
    };
    const row = (text) => shown.locator('tr', { hasText: text }).locator('button.go').first();

    await tab('Report routes');
    await row('personal').first().click();
    await at('plan.preplan', /\b(report|notify)\b/);

    await tab('Duty');
    await shown.locator('button.go').first().click();
    await at('plan.preplan', /\broster\b/);

    await tab('Protection');
    await row('Asset sorting').or(shown.locator('tbody tr button.go')).first().click();
    await at('protection-2026.preplan', /\b(activity|protection|sort_assets|before|during|test)\b/);

    await tab('Scope');
    const node = shown.locator('svg [data-part]', { hasText: 'Student portal' }).first();
    await node.waitFor({ timeout: 30_000 });
    await node.click();
    await at('assets.preplan', /\bsystem StudentPortal\b/);
    await row('Campus edge firewall').click();
    await at('assets.preplan', /\bdevice\b/);

    await tab('Coverage');
    await row('1.1').click();
    await at('plan.preplan', /\bpurpose\b|\bgeneral\b|\bplan\b/);

    // The tree of assets in the side bar: class, then asset.
    await focusEditor(page);
    await page.locator('.activitybar .action-label[aria-label^="Preplan"]').first().click();
    const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Assets' }) }).last();
    const header = pane.locator('.pane-header').first();
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    const rows = pane.locator('.monaco-list-row');
    await rows.filter({ hasText: 'target asset' }).first().click();
    await rows.filter({ hasText: 'Student portal' }).first().click();
    await at('assets.preplan', /\bsystem StudentPortal\b/);
    assert.equal(await activeFile(page), 'assets.preplan');
}
