// What a scenario stands on: a server (shared by all that start alike), a window and a folder of its own.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { newWindow, startBrowser } from './browser.mjs';
import { project } from './paths.mjs';
import { startServer, stopServer } from './server.mjs';
import { openFolder } from './window.mjs';

let browser;
const shared = new Map();

/** A copy, because scenarios write; of a folder of the project, of given files, or both. */
function workspace({ copies, files = {} }) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'preplan-ws-')));
    if (copies) cpSync(resolve(project, copies), folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
    return folder;
}

async function serverFor({ trust = false, settings = {}, web = false }, vsix, fresh) {
    const start = { ...(web ? {} : { vsix }), trust, settings };
    if (fresh) return startServer(start);
    const key = JSON.stringify(start);
    if (!shared.has(key)) shared.set(key, await startServer(start));
    return shared.get(key);
}

/**
 * Makes a stage for a scenario. Its exports that matter here: `copies` (a folder of the project) and `files` (name → text) fill the workspace;
 * `start` = `{ trust, settings, locale, size, theme, web }`, `web`: without our package, which the scenario loads into the browser; `fresh`: a server of its own; `open: false`: the window stays empty.
 */
export async function openStage({ start = {}, fresh = false, open = true, ...content }, vsix) {
    browser ??= await startBrowser();
    const folder = workspace(content);
    const opened = [];
    let server;
    const close = async () => {
        await Promise.allSettled(opened.map((window) => window.close()));
        if (fresh && server) await stopServer(server);
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    };
    const anotherWindow = async () => {
        const window = await newWindow(browser, start);
        opened.push(window);
        return window;
    };
    try {
        server = await serverFor(start, vsix, fresh);
        const { page, log } = await anotherWindow();
        if (open) await openFolder(page, server, folder);
        return { page, log, server, folder, newWindow: async () => (await anotherWindow()).page, close };
    } catch (error) {
        await close();
        throw error;
    }
}

/** Ends the browser and every shared server. */
export async function closeAll() {
    await browser?.close();
    const results = await Promise.allSettled([...shared.values()].map(stopServer));
    const bad = results.find((result) => result.status === 'rejected');
    if (bad) throw bad.reason;
}
