import assert from 'node:assert/strict';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { eventually, goTo, openFile, runCommand, visibleLines, waitForProblem } from '../harness/workbench.mjs';

export const name = '“Report a Problem” holds versions and numbers, and no word, name or path of a plan';
export const files = {
    'preplan.yaml': 'language: 2026\n',
    'secret-lagoon.preplan':
        'person ZhouKai "Zhou Kai" { mobile "13800000001" verified 2026-01-01 }\nplan SecretLagoon "Lagoon authority" {\n    kind unit\n    response { step Seal does contain by Ghost within 30m }\n}\n',
};

export async function run({ page, folder }) {
    await openFile(page, folder, 'secret-lagoon.preplan');
    await waitForProblem(page, /Ghost/);
    await runCommand(page, 'Report a Problem');
    await page.locator('.monaco-editor .view-line', { hasText: 'Report of a problem' }).first().waitFor();
    await goTo(page, 1);
    const text = (
        await eventually('the report', async () => {
            const lines = await visibleLines(page);
            return lines.some((line) => line.includes('names/unknown')) && lines;
        })
    ).join('\n');
    assert.match(text, /Preplan \d+\.\d+\.\d+, language server \d+/);
    assert.match(text, /1 projects?, 1 plans?, 1 files?/);
    const secrets = [
        'lagoon',
        'Zhou',
        '13800000001',
        'Ghost',
        'Seal',
        basename(folder),
        folder,
        '/tmp',
        '/home',
        '/root',
        userInfo().homedir,
    ];
    for (const secret of secrets) assert.ok(!text.toLowerCase().includes(secret.toLowerCase()), `${secret} is in the report:\n${text}`);
}
