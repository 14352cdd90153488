// The browser that shows the workbench, and its windows.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { bundledChromium } from './paths.mjs';

function executable() {
    const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
    const found = [process.env.CHROMIUM, bundledChromium, ...installed].find((path) => path && existsSync(path));
    if (!found) throw new Error('No Chromium here: run `node test/editor/setup.mjs`, or name one in CHROMIUM');
    return found;
}

/** Starts Chromium without a screen. CHROMIUM names another executable than the one that setup unpacked. */
export function startBrowser() {
    const args = [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
    ];
    return chromium.launch({ executablePath: executable(), headless: true, chromiumSandbox: false, args });
}

/**
 * Opens an empty window with storage of its own.
 * @param {{ locale?: string, size?: { width: number, height: number }, theme?: 'light' | 'dark' }} options `locale`: VS Code's display language for extensions, e.g. `zh-cn`
 * @returns {Promise<{ page: import('playwright-core').Page, log: string[], close: () => Promise<void> }>}
 */
export async function newWindow(browser, { locale = 'en', size = { width: 1400, height: 900 }, theme = 'light' } = {}) {
    const context = await browser.newContext({
        viewport: size,
        locale: locale === 'zh-cn' ? 'zh-CN' : 'en-US',
        colorScheme: theme,
        permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const log = [];
    page.on('console', (message) => log.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => log.push(`page error: ${error.message}`));
    // A language pack cannot be fetched here; this is where the workbench looks for the language that one would have set.
    if (locale !== 'en')
        await page.addInitScript((language) => {
            globalThis._VSCODE_NLS_LANGUAGE = language;
        }, locale);
    return { page, log, close: () => context.close() };
}
