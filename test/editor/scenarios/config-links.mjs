import assert from 'node:assert/strict';
import { activeFile, eventually, openFile, screenshot } from '../harness/workbench.mjs';

export const name = 'the superior and the plan that preplan.yaml names are links; unknown keys are found there';
export const files = {
    'preplan.yaml': 'language: 2026\nplan: Harbour\nsuperiors:\n    - file: superiors/bay.preplan\n',
    'harbour.preplan': 'plan Harbour "Harbour office" {\n    kind unit\n    under territorial Bay\n}\n',
    'superiors/bay.preplan': 'plan Bay "Bay Province" {\n    abridged\n    kind province\n}\n',
};

/** Follows the link whose text holds `text`, as a person does: with Control pressed. */
async function follow(page, text, file) {
    const link = page.locator('.monaco-editor .detected-link', { hasText: text }).first();
    await link.waitFor({ timeout: 20_000 });
    await eventually(`${file} behind the link`, async () => {
        if ((await activeFile(page)) === file) return true;
        // By the mouse: the link is drawn anew whenever links are looked for, and a click on the element would wait for it to rest.
        const box = await link.boundingBox({ timeout: 2_000 });
        await page.keyboard.down('Control');
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await page.keyboard.up('Control');
        return (await activeFile(page)) === file;
    });
}

export async function run({ page, folder }) {
    await openFile(page, folder, 'harbour.preplan');
    await openFile(page, folder, 'preplan.yaml');
    await follow(page, 'superiors/bay.preplan', 'bay.preplan');
    await openFile(page, folder, 'preplan.yaml');
    await screenshot(page, 'config-links');
    await follow(page, 'Harbour', 'harbour.preplan');
    assert.equal(await activeFile(page), 'harbour.preplan');
}
