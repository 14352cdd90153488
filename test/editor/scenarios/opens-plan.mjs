import assert from 'node:assert/strict';
import {
    eventually,
    languageName,
    notifications,
    openFile,
    pick,
    runCommand,
    screenshot,
    waitForNotification,
} from '../harness/workbench.mjs';

export const name = 'a plan opens as Preplan, and nothing is announced';
export const files = {
    'a.preplan': 'plan Harbour "Harbour office" {\n    kind unit\n}\n',
    'preplan.yaml': 'language: 2026\n',
    'none.preplan': '// No plan here.\n',
};

export async function run({ page, folder }) {
    await openFile(page, folder, 'a.preplan');
    assert.equal(await languageName(page), 'Preplan');
    // The lens comes from the server: by then everything that starts has started.
    const lens = page.locator('.codelens-decoration a', { hasText: 'Response Matrix' });
    await eventually('the lens', async () => (await lens.count()) > 0);
    assert.deepEqual(await notifications(page), []);
    await screenshot(page, 'opens-plan');

    // What is announced would have been seen.
    await openFile(page, folder, 'none.preplan');
    // A notification that came and went before the centre was read comes again with the command.
    for (let attempt = 1; ; attempt++) {
        await runCommand(page, 'Export What the Panel Shows…');
        await pick(page, 'HTML', 'HTML');
        try {
            await waitForNotification(page, 'no plan to export');
            break;
        } catch (error) {
            if (attempt === 3) throw error;
        }
    }
    assert.ok((await notifications(page)).length >= 1);
}
