import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, goToText, openFile, visibleLines, waitForNoProblem, waitForProblem } from '../harness/workbench.mjs';

export const name = 'each setting does what it says: day, hints, lenses, language';
export const copies = 'examples/linjiang-university';
export const fresh = true;
export const timeout = 180_000;

export async function run({ page, folder }) {
    const set = (settings) => {
        mkdirSync(join(folder, '.vscode'), { recursive: true });
        writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
    };
    const shown = async () => (await visibleLines(page)).join('\n');
    const lenses = async () => (await page.locator('.codelens-decoration').allTextContents()).join(' ');
    const seen = { seen: shown, timeout: 30_000 };
    await openFile(page, folder, 'plan.preplan');
    await eventually('lenses of clauses', async () => /clauses met/.test(await lenses()), { seen: lenses, timeout: 30_000 });
    assert.match(await lenses(), /Response Matrix/);
    set({ 'preplan.lenses.clauses': false });
    await eventually('the lens of the matrix alone', async () => /^Response Matrix$/.test((await lenses()).trim()), { seen: lenses });

    await goToText(page, readFileSync(join(folder, 'plan.preplan'), 'utf8'), 'step Eradicate');
    await eventually('hints', async () => /after\sdiscovery/.test(await shown()), seen);
    set({ 'preplan.inlayHints': false });
    await eventually('no hints', async () => !/after\sdiscovery/.test(await shown()), seen);

    // The plan is in order on the day that its project names, and years behind on another.
    await waitForNoProblem(page, 'preplan');
    set({ 'preplan.asOf': '2031-05-15' });
    await eventually('hints again', async () => /after\sdiscovery/.test(await shown()), seen);
    await waitForProblem(page, /due|was due|overdue/, { timeout: 30_000 });
    set({ 'preplan.asOf': '2031-05-15', 'preplan.language': 'zh-CN' });
    await waitForProblem(page, /上次日期|到期/, { timeout: 30_000 });
    await eventually('hints in Chinese', async () => /发现后/.test(await shown()), seen);
    set({});
    await waitForNoProblem(page, 'preplan', { timeout: 30_000 });
}
