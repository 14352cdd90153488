import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFolder, eventually, openFile, openFolder, pick, screenshot } from '../harness/workbench.mjs';

export const name = 'a plan is exported: formats, then what is left out; single sheets; with the changes since an older version';
export const open = false;
export const timeout = 180_000;

const rows = (page) => page.locator('.quick-input-list .monaco-list-row');
const confirm = (page) => page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
const titled = (page, text) => page.locator('.quick-input-title', { hasText: text }).waitFor();

/** Checks the rows that show these texts, and goes on. */
async function check(page, ...texts) {
    for (const text of texts) await rows(page).filter({ hasText: text }).first().click();
    await confirm(page);
}

async function start(page) {
    await page.keyboard.press('F1');
    await pick(page, '>Preplan: Export…', 'Export…').catch(() => undefined);
    await titled(page, '(1/2)');
}

export async function run({ page, folder: parent, server, project }) {
    const [folder, old, out] = ['now', 'old', 'out'].map((one) => join(parent, one));
    for (const to of [folder, old]) cpSync(join(project, 'examples/linjiang-university'), to, { recursive: true });
    mkdirSync(out);
    const path = join(folder, 'plan.preplan');
    writeFileSync(path, readFileSync(path, 'utf8').replace('by Office within 30m', 'by Office within 20m'));
    await openFolder(page, server, folder);
    await openFile(page, folder, 'plan.preplan');

    await start(page);
    await check(page, 'Markdown', 'JSON');
    // All that can be chosen here is in view.
    await titled(page, '(2/2)');
    await screenshot(page, 'export-how');
    assert.equal(await rows(page).count(), 3);
    await check(page, 'Leave out personal data');
    await chooseFolder(page, out);
    const text = (file) => readFileSync(join(out, `LinjiangUniversity.${file}`), 'utf8');
    await eventually('the files', () => text('md').length > 1000 && text('json').endsWith('}\n'));
    assert.doesNotMatch(text('json'), /Wang Min/);

    // Single sheets, with a note of what changed.
    await start(page);
    await check(page, 'HTML – one page');
    await titled(page, '(2/2)');
    await check(page, 'Single sheets', 'With the changes since', 'On A3');
    await titled(page, 'Changes since');
    await rows(page).filter({ hasText: 'Choose a folder…' }).first().click();
    // The next question opens where the dialog was.
    const input = page.locator('.quick-input-widget input').first();
    await eventually('the dialog for a folder', async () => (await input.inputValue()).startsWith('/'));
    await eventually(
        'the sheets to choose among',
        async () => {
            if (await page.locator('.quick-input-title', { hasText: '(2/2)' }).isVisible()) return true;
            if ((await input.inputValue()) !== old) await input.fill(old);
            await page.keyboard.press('Enter');
            return false;
        },
        { interval: 1_500, timeout: 40_000 },
    );
    // The note is chosen already.
    await page.locator('.quick-input-count', { hasText: '1 Selected' }).waitFor();
    await check(page, 'Contact sheet');
    await chooseFolder(page, out);
    await eventually('the sheets', () => text('changes.html').includes('20m') || text('changes.html').includes('20 min'));
    assert.match(text('contacts.html'), /Wang Min/);
    assert.deepEqual(
        readdirSync(out).filter((file) => file.endsWith('.html')),
        ['LinjiangUniversity.changes.html', 'LinjiangUniversity.contacts.html'],
    );
}
