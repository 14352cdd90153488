// The window around the editors: opening it, commands, notifications, status bar, pictures.
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { eventually } from './eventually.mjs';
import { outFolder } from './paths.mjs';

/** Opens `folder` (absolute) and waits until its files are shown. */
export async function openFolder(page, server, folder) {
    await page.goto(`${server.origin}/?${new URLSearchParams({ folder })}`);
    await page.locator('.monaco-workbench').waitFor();
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 30_000 });
}

/** Runs a command by its title, as shown in the palette (in the window's language). */
export async function runCommand(page, title) {
    await page.keyboard.press('F1');
    await pick(page, `>${title}`, title);
}

/** Titles that the palette offers for `text`. */
export async function findCommands(page, text) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${text}`);
    const titles = await eventually(`commands like "${text}"`, async () => {
        const labels = await page.locator('.quick-input-list .monaco-list-row .label-name').allTextContents();
        return labels.length > 0 && labels;
    });
    await page.keyboard.press('Escape');
    return titles;
}

/** Types `text` into the open quick input and takes the row whose label is `label` or ends with `: label`. */
export async function pick(page, text, label) {
    await page.locator('.quick-input-widget input').first().fill(text);
    const rows = page.locator('.quick-input-list .monaco-list-row');
    const wanted = async () => {
        for (const row of await rows.all()) {
            const name = plain(await row.locator('.label-name').first().textContent({ timeout: 1_000 }));
            if (name === label || name.endsWith(`: ${label}`)) return row;
        }
        return undefined;
    };
    const row = await eventually(`"${label}" in the list`, wanted, { seen: async () => (await rows.allTextContents()).slice(0, 8) });
    await row.click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Answers an input box that a command opened. */
export async function answer(page, text) {
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(text);
    await page.keyboard.press('Enter');
}

/**
 * Texts of all notifications that were not dismissed, newest first. Read from the notification centre, which this opens:
 * a toast goes away by itself, and an absent one proves nothing.
 */
export async function notifications(page) {
    const centre = page.locator('.notifications-center.visible');
    // By the bell, not by the palette: the focus that the palette gives back closes an empty centre.
    if ((await centre.count()) === 0) await page.locator('#status\\.notifications a').click();
    const read = async () => {
        const texts = (await centre.locator('.notification-list-item-message').allTextContents()).map(plain);
        const title = plain(await centre.locator('.notifications-center-header-title').innerText({ timeout: 1_000 }));
        return (texts.length > 0 || title === 'No New Notifications') && { texts };
    };
    return (await eventually('the list of notifications', read)).texts;
}

/** Waits for a notification that contains the text or matches the expression; returns its text. */
export function waitForNotification(page, text, options) {
    return eventually(`a notification "${text}"`, async () => (await notifications(page)).find((one) => matches(one, text)), {
        ...options,
        seen: () => notifications(page),
    });
}

/** Texts of the status bar's entries. */
export async function statusBar(page) {
    return (await page.locator('.statusbar-item').allTextContents()).map(plain).filter((text) => text !== '');
}

/** Writes `test/editor/out/<name>.png` and returns its path. */
export async function screenshot(page, name) {
    mkdirSync(outFolder, { recursive: true });
    const path = join(outFolder, `${name.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.png`);
    await page.screenshot({ path });
    return path;
}

/** True when `text` contains the string, or matches the expression. */
export function matches(text, wanted) {
    return wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted);
}

/** The workbench shows spaces as no-break spaces. */
export function plain(text) {
    return (text ?? '').replaceAll('\u00a0', ' ').trim();
}

/** Answers the dialog for a folder. It has taken in what was typed once it lists the folder among those beside it. */
export async function chooseFolder(page, path) {
    const input = page.locator('.quick-input-widget input').first();
    const widget = page.locator('.quick-input-widget');
    await eventually('the dialog for a folder', async () => (await input.inputValue()).startsWith('/'), { seen: () => input.inputValue() });
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: basename(path) }).first();
    // While it opens, the dialog puts its own folder over what is typed.
    const listed = async () => {
        if ((await input.inputValue()) !== path) await input.fill(path);
        return row.isVisible();
    };
    await eventually('the folder in the dialog', listed, { interval: 500, seen: () => input.inputValue() });
    // The first Enter may only complete what was typed; one too many would go into the text.
    for (let tries = 0; tries < 3 && (await widget.isVisible()); tries++) {
        await page.keyboard.press('Enter');
        await widget.waitFor({ state: 'hidden', timeout: 8_000 }).catch(() => undefined);
    }
    await widget.waitFor({ state: 'hidden' });
}
