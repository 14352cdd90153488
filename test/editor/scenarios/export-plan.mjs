import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFolder, eventually, openFile } from '../harness/workbench.mjs';

export const name = 'a plan is exported to a folder in the formats that are chosen';
export const copies = 'examples/linjiang-university';

export async function run({ page, folder }) {
    mkdirSync(join(folder, 'out'));
    await openFile(page, folder, 'plan.preplan');
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input[type=text]').first();
    await input.fill('>Preplan: Export…');
    await page
        .locator('.quick-input-list .monaco-list-row', { hasText: /Export…/ })
        .first()
        .click();
    for (const format of ['Markdown', 'JSON'])
        await page.locator('.quick-input-list .monaco-list-row', { hasText: format }).first().click();
    // The list is longer than what is in view of it.
    await input.fill('Leave out');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Leave out personal data' }).first().click();
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await chooseFolder(page, join(folder, 'out'));
    const text = (ending) => readFileSync(join(folder, 'out', `LinjiangUniversity.${ending}`), 'utf8');
    await eventually('the files', () => text('md').length > 1000 && text('json').endsWith('}\n'));
    assert.doesNotMatch(text('json'), /Wang Min/);
}
