import assert from 'node:assert/strict';
import { openVirtualFolder, serveExtensions } from '../harness/web-host.mjs';
import {
    activeFile,
    complete,
    eventually,
    focusEditor,
    goToText,
    hover,
    runCommand,
    screenshot,
    waitForNoProblem,
    waitForProblem,
    webview,
} from '../harness/workbench.mjs';

export const name = 'in the web extension host a plan on a virtual file system has its problems, completion and matrix';
export const open = false;
/** No package in the server: what runs, runs in the browser. */
export const start = { web: true };
export const timeout = 240_000;

const plan = `import "people.preplan"
plan Harbour "港口预案" {
    kind unit
    general { categories gbz_20986_2007 }
    organization { body Office "办公室" as office { head Direktor } }
    response {
        step Contain "控制" does contain by Office within 30m
        step Keep "取证" does preserve_evidence by Office after Contain within 1h
        level II {}
    }
}
`;
const files = { 'preplan.yaml': 'language: 2026\n', 'people.preplan': 'post Director "处长" {}\n', 'plan.preplan': plan };

export async function run({ page, server, vsix }) {
    const extensions = await serveExtensions(vsix, files);
    try {
        await openVirtualFolder(page, server, extensions);
        // By the explorer: no search runs on this file system.
        await page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^plan\.preplan$/ }).dblclick();
        await eventually('the plan in front', async () => (await activeFile(page)) === 'plan.preplan');
        await focusEditor(page);
        // A name of another file that only the editor can read, and the post that is meant.
        await waitForProblem(page, /Direktor/, { timeout: 30_000 });
        assert.ok(extensions.asked.includes('/preplan/dist/extension-web.cjs'), 'the web bundle was not fetched');
        assert.ok(extensions.asked.includes('/preplan/dist/server-web.js'), 'the worker was not fetched');
        assert.deepEqual(
            extensions.asked.filter((path) => /(server|extension)\.cjs$/.test(path)),
            [],
        );
        await goToText(page, plan, 'head Direktor|');
        for (let count = 0; count < 'ektor'.length; count++) await page.keyboard.press('Backspace');
        assert.ok((await complete(page)).includes('Director'));
        await page.keyboard.press('Escape');
        await page.keyboard.type('ector');
        await page.keyboard.press('Escape');
        await waitForNoProblem(page, /Direktor/);

        // Worked out from the whole plan, shown in the text and on the step.
        await eventually(
            'the time behind the second step',
            async () =>
                /1 h 30 min after discovery/.test(
                    (await page.locator('.monaco-editor .view-lines').first().innerText()).replaceAll('\u00a0', ' '),
                ),
            {
                timeout: 20_000,
            },
        );
        await goToText(page, plan, 'step Ke|ep');
        assert.match(await hover(page), /1 h 30 min after discovery/);

        await runCommand(page, 'Open Response Matrix');
        const matrix = await webview(page, 'table td', { timeout: 60_000 });
        await eventually('the step in the matrix', async () => (await matrix.locator('td', { hasText: '取证' }).count()) > 0, {
            timeout: 30_000,
        });
        await screenshot(page, 'web-host');
    } finally {
        await extensions.close();
    }
}
