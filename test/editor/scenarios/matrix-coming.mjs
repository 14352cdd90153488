import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyPlaybooks } from '../harness/many-playbooks.mjs';
import { project } from '../harness/paths.mjs';
import { processesOf } from '../harness/processes.mjs';
import { eventually, focusEditor, goToText, openFile, runCommand, screenshot, webview } from '../harness/workbench.mjs';

const text = manyPlaybooks(readFileSync(join(project, 'examples/linjiang-university/plan.preplan'), 'utf8'), 30);

export const name = 'what is searched, filtered and chosen while cells still come holds for those that come, and leaves nothing hidden';
export const copies = 'examples/linjiang-university';
export const files = {
    'plan.preplan': text,
    'brook.preplan':
        'plan Brook "Brook clinic" {\n    kind unit\n    response { step Seal "Seal the door" does contain by Office within 30m }\n}\n',
};
export const timeout = 120_000;

const counted = (panel) =>
    panel.locator('#incidents').evaluate((section) => ({
        cells: section.querySelectorAll('td.cell').length,
        coming: section.querySelectorAll('td[data-later]').length,
        rows: section.querySelectorAll('table.matrix > tbody > tr').length,
        hidden: section.querySelectorAll('table.matrix > tbody > tr[hidden]').length,
    }));

export async function run({ page, folder, server }) {
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix', { timeout: 30_000, interval: 50 });
    const language = processesOf(server, 'server.mjs');
    assert.ok(language.length > 0);
    const search = panel.getByLabel('Search', { exact: true });
    const owner = panel.locator('select[name=name]');
    const found = panel.locator('#found');
    const reset = panel.getByRole('button', { name: 'Reset' });
    const whole = async (what) => {
        assert.equal((await counted(panel)).hidden, 0, `rows hidden after ${what}`);
        assert.equal(await panel.locator('#incidents .other-level').count(), 0, `columns hidden after ${what}`);
    };
    for (const pid of language) process.kill(pid, 'SIGSTOP');
    try {
        // What was on its way arrives.
        let last;
        await eventually('cells to rest', async () => {
            const now = JSON.stringify(await counted(panel));
            const same = now === last;
            last = now;
            return same;
        });
        const { cells, coming } = await counted(panel);
        assert.ok(cells > 0 && coming > 0, `${cells} cells, ${coming} to come`);

        await search.fill('area 29');
        await found.filter({ hasText: /No cell matches so far; \d+ are still to come/ }).waitFor();
        await reset.click();
        await eventually('no filter', async () => (await found.textContent()) === '');
        await whole('a search');

        // Each column stays below its head.
        await panel.getByLabel('Level', { exact: true }).selectOption({ index: 2 });
        const columns = await panel
            .locator('#incidents table.matrix > tbody > tr')
            .evaluateAll((rows) => rows.map((row) => [...row.cells].filter((one) => getComputedStyle(one).display !== 'none').length));
        assert.deepEqual([...new Set(columns.filter((_, at) => at > 0))].length, 1, columns.join());
        await reset.click();
        await eventually('no filter', async () => (await found.textContent()) === '');
        await whole('a level');

        // Another tab, and back: who was chosen is chosen again.
        const team = (await owner.locator('option').allTextContents()).at(1);
        await owner.selectOption({ label: team });
        await found.filter({ hasText: team }).waitFor();
        await panel.getByRole('tab', { name: 'Duty' }).click();
        await panel.locator('#empty', { hasText: 'being made' }).waitFor();
        await panel.getByRole('tab', { name: 'Incidents' }).click();
        await found.filter({ hasText: team }).waitFor();
        await reset.click();
        await eventually('no filter', async () => (await found.textContent()) === '');
        await whole('another tab');
        await search.fill('area 29');
    } finally {
        for (const pid of language) process.kill(pid, 'SIGCONT');
    }
    // A search that was there first takes in what comes.
    await found.filter({ hasText: /^8 of \d+ cells match$/ }).waitFor();
    const all = await counted(panel);
    assert.deepEqual([all.coming, all.rows - all.hidden], [0, 2]);
    await focusEditor(page);
    await goToText(page, text, 'step Judge29 "Judge| how far');
    await panel.locator('#incidents li.at-cursor', { hasText: 'area 29' }).first().waitFor();

    // A panel that was behind a file has its search and the mark of the cursor again.
    const tab = page.locator('.tab', { hasText: 'Response Matrix' });
    await tab.click();
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'preplan.yaml' }).dblclick();
    await eventually('the panel behind', async () => (await tab.getAttribute('aria-selected')) === 'false');
    await tab.click();
    const again = await webview(page, '#incidents li.at-cursor', { timeout: 30_000 });
    assert.equal(await again.getByLabel('Search', { exact: true }).inputValue(), 'area 29');
    await again.locator('#found', { hasText: /^8 of \d+ cells match$/ }).waitFor();
    await screenshot(page, 'coming-again');

    // Another plan: nothing of the one before is left, and what is searched for is not hidden for ever.
    await again.getByRole('tab', { name: 'Duty' }).click();
    await again.locator('#panel-duty table').first().waitFor();
    await focusEditor(page);
    await openFile(page, folder, 'brook.preplan');
    await again.locator('#panel-duty table').first().waitFor({ state: 'detached' });
    await again.getByRole('tab', { name: 'Incidents' }).click();
    await again.locator('#found', { hasText: 'No cell matches' }).waitFor();
    assert.equal(await again.locator('#days').isVisible(), false);
    await again.getByRole('button', { name: 'Reset' }).click();
    await again.locator('#incidents li.step:visible', { hasText: 'Seal the door' }).first().waitFor();
    assert.equal(await again.locator('#incidents', { hasText: 'area 29' }).count(), 0);
}
