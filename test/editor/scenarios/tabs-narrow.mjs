import assert from 'node:assert/strict';
import { brokenWords, openEveryTab, problemsOfEveryTab } from '../harness/every-tab.mjs';

export const name =
    'in a panel 340 px wide all nine tabs can be read, nothing is cut off, axe-core finds nothing; nor is a word broken in a wide one';
export const open = false;
export const start = { size: { width: 740, height: 900 } };
export const timeout = 300_000;

export async function run(context) {
    const panel = await openEveryTab(context, { review: 'Review Changes Since…', folder: 'Choose a folder…' });
    assert.ok((await panel.locator('body').evaluate(() => window.innerWidth)) < 400);
    assert.deepEqual(await problemsOfEveryTab(context.page, panel, 'narrow'), []);
    // Tables have columns again, so that each is as narrow as it may be.
    await context.page.setViewportSize({ width: 1740, height: 900 });
    assert.deepEqual(await brokenWords(context.page, panel, 'wide'), []);
}
