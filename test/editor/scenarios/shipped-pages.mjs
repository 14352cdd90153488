import assert from 'node:assert/strict';
import { activeFile, eventually, findCommands, openFile, problems, waitForProblem, webview } from '../harness/workbench.mjs';

export const name = 'in a folder that is not trusted findings, the page of a rule and the matrix work';
export const files = {
    'preplan.yaml': 'language: 2026\n',
    'a.preplan': 'plan Harbour "Harbour office" {\n    kind unit\n    response {\n        level IV { command Nobody }\n    }\n}\n',
};
export const start = { trust: true };

export async function run({ page, folder }) {
    await openFile(page, folder, 'a.preplan');
    await page.locator('.monaco-workbench', { hasText: 'Restricted Mode' }).waitFor();
    await waitForProblem(page, /Nobody/);
    assert.ok((await findCommands(page, 'Preplan: Open Response Matrix')).some((one) => one.includes('Open Response Matrix')));

    // The lens opens the matrix.
    await page.locator('.codelens-decoration a', { hasText: 'Response Matrix' }).click();
    await webview(page, '#incidents table.matrix');

    // The rule's name leads to its page, shown as a page.
    const row = page
        .locator('.markers-panel .monaco-list-row, .markers-panel-container .monaco-list-row')
        .filter({ hasText: 'names/unknown' });
    await row
        .locator('a', { hasText: 'names/unknown' })
        .first()
        .click({ modifiers: ['Control'] });
    await eventually('the page of the rule', async () => (await activeFile(page))?.includes('unknown'), { seen: () => problems(page) });
    const text = await webview(page, '.markdown-body h1, .markdown-body h2');
    assert.ok((await text.locator('h1, h2').first().textContent()).length > 3);
}
