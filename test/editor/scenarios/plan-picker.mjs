import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, openFolder, webview } from '../harness/workbench.mjs';

export const name = 'in a workspace with several plans one is chosen by its title, before any file is open';
export const open = false;

export async function run({ page, folder, server, project }) {
    for (const one of ['linjiang-university', 'county-office'])
        cpSync(join(project, 'examples', one), join(folder, one), { recursive: true });
    await openFolder(page, server, folder);
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>Choose a Plan…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Choose a Plan…' }).first().click();
    const rows = page.locator('.quick-input-list .monaco-list-row', { hasText: '.preplan' });
    await eventually('both plans', async () => (await rows.count()) >= 2, { timeout: 30_000, seen: () => rows.allTextContents() });
    await rows.filter({ hasText: 'county-office/plan.preplan' }).first().click();
    const panel = await webview(page, '#incidents table.matrix');
    await eventually('the plan of the county', async () => /county/i.test(await panel.locator('#plan-title').textContent()));
}
