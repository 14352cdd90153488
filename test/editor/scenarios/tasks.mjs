import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, openFile, problems, screenshot, statusBar, waitForProblem } from '../harness/workbench.mjs';

export const name = 'the task runs the command line and its findings come into Problems once; where it cannot run nothing is lost';
export const files = {
    'preplan.yaml': 'language: 2026\n',
    'lagoon.preplan': 'plan Lagoon "Lagoon authority" {\n    kind unit\n    response { step Seal does contain by Ghost within 30m }\n}\n',
};
/** The task has the language and the day that the editor has. */
export const start = { settings: { 'preplan.language': 'zh-CN', 'preplan.asOf': '2026-04-02' } };
export const timeout = 150_000;

const ghosts = async (page) => (await problems(page)).filter((row) => row.includes('Ghost'));

export async function run({ page, folder, project }) {
    const cli = join(folder, 'preplan-cli');
    writeFileSync(
        cli,
        `#!/bin/sh\n"${process.execPath}" "${join(project, 'dist/cli.mjs')}" "$@"\ncode=$?\necho "$@" > "${join(folder, 'asked')}"\ntouch "${join(folder, 'ran')}"\nexit $code\n`,
    );
    chmodSync(cli, 0o755);
    const dumb = join(folder, 'says-nothing');
    writeFileSync(dumb, `#!/bin/sh\ntouch "${join(folder, 'tried')}"\nexit 127\n`);
    chmodSync(dumb, 0o755);
    mkdirSync(join(folder, '.vscode'));
    const matcher = ['$preplan-error', '$preplan-warning', '$preplan-note'];
    const task = (label, program) => ({ label, type: 'preplan', program, problemMatcher: matcher, presentation: { reveal: 'never' } });
    writeFileSync(
        join(folder, '.vscode/tasks.json'),
        JSON.stringify({ version: '2.0.0', tasks: [task('check here', cli), task('check nowhere', dumb)] }),
    );
    await openFile(page, folder, 'lagoon.preplan');
    await waitForProblem(page, /Ghost/);
    const before = (await ghosts(page)).length;

    await runTask(page, 'check nowhere');
    await eventually('the end of the task', () => existsSync(join(folder, 'tried')), { timeout: 30_000 });
    // It goes away with the task, and comes back.
    let steady = 0;
    const there = async () => {
        steady = (await ghosts(page)).length === before ? steady + 1 : 0;
        return steady > 10;
    };
    await eventually('what the editor had found', there, { seen: () => problems(page), timeout: 20_000, interval: 200 });

    await runTask(page, 'check here');
    await eventually('the end of the task', () => existsSync(join(folder, 'ran')), { timeout: 30_000 });
    // Once the task has ended its findings are there, each of them once.
    await eventually('each finding once', async () => (await ghosts(page)).length === before, {
        seen: () => problems(page),
        timeout: 20_000,
    });
    await screenshot(page, 'task-here');
    assert.match(readFileSync(join(folder, 'asked'), 'utf8'), /^check \. --lang zh-CN --as-of 2026-04-02$/m);
    const [row] = await ghosts(page);
    assert.match(row, /names\/unknown|preplan/);
    assert.ok((await statusBar(page)).some((one) => /[1-9]\d* .*Preplan/.test(one)));
}

/** Starts a task of tasks.json by its label; the list fills up while it is shown. */
async function runTask(page, label) {
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await eventually(
        `the task ${label}`,
        async () => {
            await page.keyboard.press('Escape');
            await page.keyboard.press('F1');
            await page.locator('.quick-input-widget input').first().fill('>Tasks: Run Task');
            await page
                .locator('.quick-input-list .monaco-list-row', { hasText: /^Tasks: Run Task/ })
                .first()
                .click({ timeout: 3_000 });
            await row.waitFor({ timeout: 5_000 });
            await row.click({ timeout: 2_000 });
            return true;
        },
        { timeout: 40_000 },
    );
}
