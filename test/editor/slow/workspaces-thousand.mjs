import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { complete, eventually, goToText, openFile, openFolder, screenshot, typeText, waitForSquiggle } from '../harness/workbench.mjs';

export const name = 'with a thousand plans in a folder an edit is answered while the rest is checked, and all findings are counted';
/** The folder is filled first. */
export const open = false;
/** The server is busy for a while: no other scenario waits for it. */
export const fresh = true;
export const timeout = 420_000;

const plans = 1000;
/** One plan in ten names a head that nobody declares. */
const wrong = (path) => /unit-\d*7\.preplan$/.test(path);

async function fill(folder, project) {
    const source = join(project, 'test', 'bench', 'generate.ts');
    const { outputFiles } = await build({ entryPoints: [source], bundle: true, format: 'esm', write: false });
    const code = Buffer.from(outputFiles[0].contents).toString('base64');
    const { generateProject } = await import(`data:text/javascript;base64,${code}`);
    let count = 0;
    for (const [path, text] of generateProject(plans).files) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, wrong(path) ? text.replace('head VicePresident', 'head Nobody') : text);
        // The generator's own slip, and ours.
        if (text.includes('Direktor')) count++;
        if (wrong(path)) count++;
    }
    return count;
}

/** Errors of the whole workspace, as the status bar counts them. */
async function errors(page) {
    const label = await page.locator('#status\\.problems').innerText();
    return Number(/\d+/.exec(label)?.[0]);
}

export async function run({ page, folder, server, project }) {
    const expected = await fill(folder, project);
    assert.ok(expected >= plans / 10);
    await openFolder(page, server, folder);
    await openFile(page, folder, 'units/0010/unit-500.preplan');
    const text = readFileSync(join(folder, 'units/0010/unit-500.preplan'), 'utf8');

    // Answered while the rest is being checked.
    await goToText(page, text, 'head VicePresident| deputy');
    await typeText(page, 'x');
    await page.keyboard.press('Escape');
    // Problems shows only the first rows of many; the open file shows its own. Without the edit it has no error.
    await waitForSquiggle(page);
    const soon = await errors(page);
    await page.keyboard.press('Backspace');
    const items = await complete(page);
    assert.ok(items.includes('VicePresident'), items.join());
    await page.keyboard.press('Escape');
    assert.ok(soon < expected, `the edit was answered only after everything else: ${soon} of ${expected}`);

    await eventually(`${expected} errors`, async () => (await errors(page)) === expected, {
        timeout: 300_000,
        interval: 500,
        seen: () => errors(page),
    });
    await screenshot(page, 'workspaces-thousand');
}
