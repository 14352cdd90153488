import assert from 'node:assert/strict';
import { processesOf } from '../harness/processes.mjs';
import { eventually, goToText, openFile, runCommand, webview } from '../harness/workbench.mjs';

export const name = 'while the server is busy, the panel says that what it shows is older than the text, and no longer once it is not';
export const copies = 'examples/linjiang-university';
export const fresh = true;

const STEP = 'Isolate the affected hosts';

export async function run({ page, folder, server, project }) {
    const { readFileSync } = await import('node:fs');
    const { join } = await import('node:path');
    const text = readFileSync(join(project, copies, 'plan.preplan'), 'utf8');
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    await goToText(page, text, `${STEP}| and accounts`);
    const notice = panel.locator('#notice');
    const title = panel.locator('#incidents li.step .title', { hasText: `${STEP} now` }).first();
    assert.equal(await notice.isVisible(), false);
    const language = processesOf(server, 'server.mjs');
    assert.ok(language.length > 0);
    for (const pid of language) process.kill(pid, 'SIGSTOP');
    try {
        await page.keyboard.type(' now');
        await notice.waitFor();
        assert.match((await notice.textContent()) ?? '', /older/);
        assert.equal(await title.count(), 0);
    } finally {
        for (const pid of language) process.kill(pid, 'SIGCONT');
    }
    await title.waitFor();
    await eventually('the notice to go', async () => !(await notice.isVisible()));
}
