import assert from 'node:assert/strict';
import { languageName, notifications, openFile, screenshot } from '../harness/workbench.mjs';

export const name = 'a plan opens as Preplan, and nothing is announced';
export const files = { 'a.preplan': '// An empty plan file.\n', 'preplan.yaml': 'language: 2026\n' };

export async function run({ page, folder }) {
    await openFile(page, folder, 'a.preplan');
    assert.equal(await languageName(page), 'Preplan');
    assert.deepEqual(await notifications(page), []);
    await screenshot(page, 'opens-plan');
}
