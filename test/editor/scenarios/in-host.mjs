import assert from 'node:assert/strict';
import { runInHost } from '../harness/inhost.mjs';
import { suiteFiles } from '../suite/workspace.mjs';

export const name = 'suite inside the extension host';
/** The suite opens the folder itself. */
export const open = false;
export const files = suiteFiles;

export async function run({ page, server, folder }) {
    const { code, lines } = await runInHost({ page, server, folder });
    assert.equal(code, 0, lines.join('\n'));
}
