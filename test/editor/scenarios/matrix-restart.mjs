import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processesOf, signal } from '../harness/processes.mjs';
import {
    eventually,
    goTo,
    goToText,
    insertText,
    notifications,
    openFile,
    runCommand,
    waitForNotification,
    webview,
} from '../harness/workbench.mjs';

export const name = 'a language server that was killed is started again: the user is told once, matrix and lenses follow again';
export const copies = 'examples/linjiang-university';
/** It kills a process. */
export const fresh = true;
export const start = { settings: { 'workbench.colorTheme': 'Default High Contrast' } };

export async function run({ page, folder, server }) {
    const text = readFileSync(join(folder, 'plan.preplan'), 'utf8');
    await openFile(page, folder, 'plan.preplan');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    for (const round of [1, 2]) {
        const [pid] = await eventually('the language server', () => {
            const found = processesOf(server, 'server.mjs');
            return found.length > 0 && found;
        });
        signal(pid, 'SIGKILL', false);
        const another = () => processesOf(server, 'server.mjs').some((one) => one !== pid);
        await eventually(`another language server after kill ${round}`, another);
    }
    await goToText(page, text, 'Isolate the affected hosts| and accounts');
    await insertText(page, ' anew');
    await panel.locator('#incidents li.step', { hasText: 'Isolate the affected hosts anew and accounts' }).first().waitFor();

    await goTo(page, 1);
    for (const lens of ['Response Matrix', 'clauses met']) {
        const shown = page.locator('.codelens-decoration', { hasText: lens });
        await eventually(`the lens “${lens}”`, async () => (await shown.count()) > 0, { timeout: 30_000 });
    }

    await waitForNotification(page, 'was started again');
    const told = (await notifications(page)).filter((one) => one.includes('was started again'));
    assert.equal(told.length, 1);
}
