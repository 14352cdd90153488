// The text editor: files, cursor, typing, text.
import { basename, resolve } from 'node:path';
import { eventually } from './eventually.mjs';
import { plain } from './window.mjs';

const active = '.editor-group-container.active';

/** Opens `file` of `folder` and waits until its text and its language are shown. */
export async function openFile(page, folder, file) {
    const path = resolve(folder, file);
    // A page of a panel that is just being made may swallow the keys: asked again until the box is there.
    const box = page.locator('.quick-input-widget input').first();
    await eventually('the box that opens files', async () => {
        if (!(await box.isVisible())) await page.keyboard.press('Control+P');
        await box.waitFor({ state: 'visible', timeout: 2000 });
        return true;
    });
    await box.fill(path);
    const row = page
        .locator('.quick-input-list .monaco-list-row')
        .filter({ hasText: basename(path) })
        .first();
    await row.waitFor();
    await row.click();
    await eventually(`${file} to be the open file`, async () => (await activeFile(page)) === basename(path), {
        seen: () => activeFile(page),
    });
    await page.locator(`${active} .monaco-editor .view-lines .view-line`).first().waitFor();
    await focusEditor(page);
}

/** Puts the keyboard into the open text editor. */
export async function focusEditor(page) {
    await page.keyboard.press('Control+1');
    await page.locator(`${active} .monaco-editor.focused`).waitFor();
}

/** Name of the file in front. */
export async function activeFile(page) {
    const tab = page.locator(`${active} .tab.active`);
    return (await tab.count()) === 0 ? undefined : await tab.first().getAttribute('data-resource-name');
}

/** True while the file in front has changes that are not saved. */
export async function isDirty(page) {
    return (await page.locator(`${active} .tab.active.dirty`).count()) > 0;
}

/** Language of the file in front, as the status bar names it. */
export async function languageName(page) {
    return plain(await page.locator('#status\\.editor\\.mode').textContent());
}

/** Line and column of the cursor, from 1, as the status bar shows them. */
export async function cursor(page) {
    const text = plain(await page.locator('#status\\.editor\\.selection').textContent({ timeout: 5_000 }));
    const numbers = text.match(/\d+/g)?.map(Number);
    if (!numbers || numbers.length < 2) throw new Error(`The status bar shows no cursor: ${JSON.stringify(text)}`);
    return { line: numbers[0], column: numbers[1] };
}

/** Sets the cursor; line and column from 1. */
export async function goTo(page, line, column = 1) {
    // A click in a panel shows the cursor of the text before the text has the keyboard.
    await page.locator(`${active} .monaco-editor`).first().waitFor();
    await page.keyboard.press('Control+G');
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    const there = async () => {
        const now = await cursor(page);
        return now.line === line && now.column === column;
    };
    await eventually(`the cursor at ${line}:${column}`, there, { seen: () => cursor(page) });
    await page.locator(`${active} .monaco-editor.focused`).waitFor();
}

/** Sets the cursor behind the first place where `marked` stands; `|` in it marks another place for the cursor. `text` is the file's text. */
export async function goToText(page, text, marked) {
    const offset = marked.includes('|') ? marked.indexOf('|') : marked.length;
    const start = text.indexOf(marked.replace('|', ''));
    if (start < 0) throw new Error(`The text does not contain ${JSON.stringify(marked)}`);
    const before = text.slice(0, start + offset).split('\n');
    const line = before.at(-1);
    // The window counts a Chinese character as two columns on the way there and as one where it arrives.
    const narrow = /^[\x20-\x7e]*/.exec(line)[0].length;
    await goTo(page, before.length, narrow + 1);
    for (let at = narrow; at < line.length; at++) await page.keyboard.press('ArrowRight');
    await eventually('the cursor at the text', async () => (await cursor(page)).column === line.length + 1, { seen: () => cursor(page) });
}

/** Types with key strokes, so that completion, brackets and format-on-type act as for a person. */
export async function typeText(page, text) {
    await page.keyboard.type(text);
}

/** Puts text in at once, as an input method or a paste does; right for Chinese and for longer texts. */
export async function insertText(page, text) {
    await page.keyboard.insertText(text);
}

/** Replaces the whole text of the file in front. */
export async function replaceAll(page, text) {
    await page.keyboard.press('Control+A');
    await insertText(page, text);
}

/** The lines that are in view, top to bottom. For a whole file: save it and read it from the disk. */
export async function visibleLines(page) {
    const lines = await page
        .locator(`${active} .monaco-editor .view-lines .view-line`)
        .evaluateAll((nodes) => nodes.map((node) => ({ top: Number.parseFloat(node.style.top), text: node.textContent ?? '' })));
    return lines.sort((a, b) => a.top - b.top).map((line) => line.text.replaceAll('\u00a0', ' ').trimEnd());
}

/** Saves the file in front and waits until it is written. */
export async function save(page) {
    await page.keyboard.press('Control+S');
    await eventually('the file to be saved', async () => !(await isDirty(page)));
}
