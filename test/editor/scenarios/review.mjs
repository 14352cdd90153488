import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    accessibilityProblems,
    activeFile,
    chooseFolder,
    cursor,
    eventually,
    openFile,
    openFolder,
    pick,
    screenshot,
    webview,
} from '../harness/workbench.mjs';

export const name = 'changes since an earlier folder are reviewed: by class, old and new text, marks, and one is acknowledged';
/** Old and new lie beside each other. */
export const open = false;
export const timeout = 240_000;

export async function run({ page, folder: parent, server, project }) {
    const [folder, old] = ['now', 'old'].map((one) => join(parent, one));
    for (const to of [folder, old]) cpSync(join(project, 'examples', 'linjiang-university'), to, { recursive: true });
    const path = join(folder, 'plan.preplan');
    const text = readFileSync(path, 'utf8');
    const laxer = text
        .replace('leak of PersonalData at least 80_000 persons', 'leak of PersonalData at least 90_000 persons')
        .replace('does assess by Office within 30m', 'does assess by Office within 20m');
    assert.ok(laxer.includes('90_000') && laxer.includes('within 20m'));
    writeFileSync(path, laxer);
    await openFolder(page, server, folder);
    await openFile(page, folder, 'plan.preplan');
    await page.keyboard.press('F1');
    await pick(page, '>Review Changes Since…', 'Review Changes Since…').catch(() => undefined);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Choose a folder…' }).first().click();
    await chooseFolder(page, old);

    const panel = await webview(page, '#panel-review table.rows', { timeout: 60_000 });
    const row = panel
        .locator('#panel-review tbody tr', { hasText: '90,000' })
        .or(panel.locator('#panel-review tbody tr', { hasText: '90000' }))
        .first();
    await row.waitFor();
    assert.match(await row.textContent(), /laxer/);
    assert.deepEqual(await accessibilityProblems(page, '#panel-review'), []);
    await screenshot(page, 'review');
    await panel.getByLabel('Kind').selectOption({ label: 'laxer' });
    await panel.locator('#found', { hasText: 'match' }).waitFor();

    // The new text, then the old one as a read-only document.
    const line = laxer.split('\n').findIndex((one) => one.includes('90_000')) + 1;
    await row.locator('button.go').click();
    await eventually('the changed grade', async () => Math.abs((await cursor(page)).line - line) < 5, { seen: () => cursor(page) });
    await page.locator('.codelens-decoration', { hasText: 'Laxer than before' }).first().waitFor();
    await row.locator('td').nth(1).click();
    await eventually('the old text', async () => (await page.locator('.tab', { hasText: 'plan.preplan' }).count()) === 2);

    await row.getByRole('button', { name: 'Acknowledge…' }).click();
    await eventually('the file of acknowledgements', async () => (await activeFile(page)) === 'acknowledgements.yaml', {
        seen: () => activeFile(page),
    });
    await page.keyboard.press('Control+S');
    await eventually('the entry on the disk', () =>
        /kind: .*(raised|weakened|lowered|changed)/.test(readFileSync(join(folder, 'acknowledgements.yaml'), 'utf8')),
    );
}
