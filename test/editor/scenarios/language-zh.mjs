import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    complete,
    documentSymbols,
    goToText,
    hover,
    insertText,
    openFile,
    save,
    takeSuggestion,
    waitForNoProblem,
    waitForProblem,
} from '../harness/workbench.mjs';

export const name = 'in a plan written in Chinese a name is found by its middle, and hover and outline speak Chinese';
export const copies = 'examples/hospital-zh';
export const start = { locale: 'zh-cn' };

export async function run({ page, folder }) {
    const file = '值班表.preplan';
    const read = () => readFileSync(join(folder, file), 'utf8');
    const text = read();
    await openFile(page, folder, file);
    await waitForNoProblem(page, 'preplan');
    await goToText(page, text, 'for 应急办, 技术组, 值班长|');
    for (let count = 0; count < 3; count++) await page.keyboard.press('Backspace');
    await insertText(page, '班长');
    await waitForProblem(page, '班长');
    const items = await complete(page);
    assert.ok(items.includes('值班长'), items.join());
    await takeSuggestion(page, '值班长');
    await waitForNoProblem(page, 'preplan');
    await save(page);
    assert.equal(read(), text);

    await openFile(page, folder, 'plan.preplan');
    const plan = readFileSync(join(folder, 'plan.preplan'), 'utf8');
    await goToText(page, plan, 'does contai|n');
    assert.match(await hover(page), /国家预案/);
    const levels = await documentSymbols(page, '较大');
    assert.ok(levels.includes('Ⅲ级（较大）'), levels.join());
}
