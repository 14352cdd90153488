import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activeFile, answer, cursor, eventually, findCommands, openFolder, problems, screenshot } from '../harness/workbench.mjs';

export const name = 'a plan is begun in Chinese: no error, and each open point is found by F8 until it is settled';
export const open = false;
export const files = { 'readme.txt': '空文件夹\n' };
export const start = { locale: 'zh-cn' };
export const timeout = 180_000;

const chosen = (page, text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
const titled = (page, text) => page.locator('.quick-input-title', { hasText: text }).waitFor();

export async function run({ page, folder, server }) {
    await openFolder(page, server, folder);
    // The commands of an extension are there a moment after the window.
    await eventually('the command', async () => (await findCommands(page, '新建预案')).some((one) => one.includes('新建预案')), {
        timeout: 30_000,
    });
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>新建预案');
    await chosen(page, '新建预案…');
    await titled(page, '(1/5)');
    await screenshot(page, 'new-plan-zh');
    await chosen(page, '学校');
    await titled(page, '(2/5)');
    // By its Chinese name, wherever it stands in the list.
    await page.locator('.quick-input-widget input').first().fill('水利');
    await chosen(page, '水利');
    await titled(page, '(3/5)');
    await chosen(page, '关键信息基础设施');
    await titled(page, '(4/5)');
    await answer(page, '青江省');
    await titled(page, '(5/5)');
    await answer(page, '清河水务公司');
    await titled(page, '新预案所在文件夹');
    await page.locator('.quick-input-list .monaco-list-row').first().click();
    await eventually('the plan in front', async () => (await activeFile(page)) === 'plan.preplan', { timeout: 30_000 });
    assert.ok(readdirSync(folder).includes('preplan.yaml'));
    const text = readFileSync(join(folder, 'plan.preplan'), 'utf8');
    assert.match(text, /清河水务公司网络安全事件应急预案/);
    assert.doesNotMatch(text, /^\s*(sector|operator) (?!water|cii)/m);

    // What is open stands in Problems, none of it as an error.
    const rows = await eventually(
        'open points in Problems',
        async () => {
            const found = await problems(page);
            return found.some((row) => /尚待/.test(row)) && found;
        },
        { timeout: 30_000, seen: () => problems(page) },
    );
    assert.deepEqual(
        rows.filter((row) => /^(Error|Warning):/.test(row)),
        [],
    );
    await screenshot(page, 'new-plan-zh-open');
    const lines = text.split('\n');
    assert.match(lines[(await cursor(page)).line - 1], /^\s+\w.* todo "/);
    // The first key says what is open here, the next ones lead on, from file to file.
    await page.keyboard.press('F8');
    await page.locator('.marker-widget', { hasText: '尚待填写' }).first().waitFor();
    for (let count = 0; count < 3; count++) {
        const before = JSON.stringify([await activeFile(page), await cursor(page)]);
        await page.keyboard.press('F8');
        await eventually('the next open point', async () => JSON.stringify([await activeFile(page), await cursor(page)]) !== before);
    }
}
