// Runs test/editor/suite inside the extension host of a workbench in the browser, as @vscode/test-electron does on a desktop.
import { join } from 'node:path';
import { format } from 'node:util';
import { within } from './eventually.mjs';
import { editorTests } from './paths.mjs';

/**
 * Opens the folder with the suite and waits for its end.
 * @returns {Promise<{ code: number, lines: string[] }>} exit code of the suite and what it printed
 */
export async function runInHost({ page, server, folder, timeout = 60_000 }) {
    const lines = [];
    let finish;
    const finished = new Promise((resolve) => {
        finish = resolve;
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => void lines.push(format(...args)));
    await page.exposeFunction('codeAutomationExit', (code) => finish(code));
    const inServer = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    const payload = [
        // A development folder is needed for the workbench to start tests; ours is empty, for the installed extension is the one under test.
        ['extensionDevelopmentPath', inServer(join(editorTests, 'suite', 'host'))],
        ['extensionTestsPath', inServer(join(editorTests, 'suite', 'index.cjs'))],
    ];
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    await page.goto(`${server.origin}/?${query}`);
    const code = await within('the suite in the extension host', timeout, finished).catch((error) => {
        throw new Error(`${error.message}; it printed:\n${lines.join('\n')}`);
    });
    return { code, lines };
}
