// Extensions in the browser's own extension host: a workbench runs there what it fetches from its own address, so a small server gives
// out the unpacked package and the file system in memory, reached through code-server's proxy.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { eventually } from './eventually.mjs';
import { editorTests } from './paths.mjs';

const TYPES = {
    '.js': 'text/javascript',
    '.cjs': 'text/javascript',
    '.json': 'application/json',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
};
const memfs = join(editorTests, 'suite', 'memfs');

/**
 * Serves the package, and `files` (name → text) as the folder `memfs:/plans`.
 * @returns {Promise<{ port: number, asked: string[], text: (path: string) => string, close: () => Promise<void> }>} `asked`: paths that were fetched
 */
export async function serveExtensions(vsix, files) {
    const given = new Map();
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(vsix))))
        if (path.startsWith('extension/')) given.set(`/preplan/${path.slice('extension/'.length)}`, Buffer.from(bytes));
    for (const name of ['package.json', 'extension.js']) given.set(`/memfs/${name}`, readFileSync(join(memfs, name)));
    given.set('/memfs/files.json', Buffer.from(JSON.stringify(files)));
    const asked = [];
    const server = createServer(({ url }, response) => {
        const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
        asked.push(path);
        const content = given.get(path);
        const headers = { 'access-control-allow-origin': '*', 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' };
        response.writeHead(content ? 200 : 404, headers).end(content);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () =>
        new Promise((resolve) => {
            server.close(resolve);
            server.closeAllConnections();
        });
    return { port: server.address().port, asked, text: (path) => given.get(path).toString(), close };
}

/**
 * Opens `memfs:/plans` in a window whose workbench loads those extensions into its web extension host. Of an extension under
 * development a workbench reads the English texts of the manifest only; with `installed` ours stands among those that somebody
 * has installed in the browser, as a gallery would have put it there, with its texts in other languages. Needs a server of its own.
 */
export async function openVirtualFolder(page, server, extensions, { installed = false } = {}) {
    const from = (name) => ({ scheme: 'http', authority: `127.0.0.1:${server.port}`, path: `/proxy/${extensions.port}/${name}` });
    if (installed) {
        const { publisher, name, version } = JSON.parse(extensions.text('/preplan/package.json'));
        const entry = {
            identifier: { id: `${publisher}.${name}` },
            version,
            location: from('preplan'),
            packageNLSUris: { 'zh-cn': from('preplan/package.nls.zh-cn.json') },
            fallbackPackageNLSUri: from('preplan/package.nls.json'),
        };
        // The server takes such a file for one of its own from older days when it is first asked for extensions, and deletes it: it is
        // given one that it cannot use, and ours is written when that one is gone. A window that is still open could write its own over it.
        const list = join(server.folder, 'data/User/extensions.json');
        writeFileSync(list, '{}');
        await page.goto(server.origin);
        await eventually('the server to look for extensions of older days', () => !existsSync(list), { timeout: 60_000 });
        await page.goto('about:blank');
        writeFileSync(list, JSON.stringify([entry]));
    }
    const loaded = installed ? [from('memfs')] : [from('preplan'), from('memfs')];
    await page.route(
        (url) => url.origin === server.origin && url.pathname === '/' && url.searchParams.has('folder'),
        async (route) => {
            const response = await route.fetch();
            const html = await response.text();
            const body = html.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, before, escaped) => {
                const settings = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
                settings.developmentOptions = { ...settings.developmentOptions, extensions: loaded };
                return `${before}${JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
            });
            if (body === html) throw new Error('The page of the workbench has no configuration to add extensions to');
            await route.fulfill({ response, body });
        },
    );
    // A page that was answered by the test counts as one from outside, and may not talk to this machine unasked.
    await page.context().grantPermissions(['local-network-access', 'clipboard-read', 'clipboard-write'], { origin: server.origin });
    await page.goto(`${server.origin}/?${new URLSearchParams({ folder: 'memfs:/plans' })}`);
    await page.locator('.monaco-workbench').waitFor();
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}
