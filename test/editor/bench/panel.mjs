// npm run bench:panel: from a key stroke to the response matrix in the panel, in the real workbench. Build and package first.
//   node test/editor/bench/panel.mjs [--strokes N] [--pause MS] [--rounds N] [--settle MS] [--only TEXT] [--vsix FILE]...
// The first measurement of each round is the floor: the same way with an extension that does nothing (echo/). With several --vsix the
// packages are measured in turn, so that what the machine does besides is shared by all.
// Printed, never tested: the goal is 100 ms for 19 strokes of 20 (p95), and this machine may be busy with other things.
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { manyPlaybooks } from '../harness/many-playbooks.mjs';
import { editorTests, project } from '../harness/paths.mjs';
import { packagedExtension } from '../harness/vsix.mjs';

await import('../setup.mjs');
const { closeAll, openStage } = await import('../harness/stage.mjs');
const { goToText, openFile, runCommand, webview } = await import('../harness/workbench.mjs');
const { frameOf, timeStrokes } = await import('./strokes.mjs');

const { values } = parseArgs({
    options: {
        strokes: { type: 'string', default: '60' },
        pause: { type: 'string', default: '350' },
        rounds: { type: 'string', default: '1' },
        settle: { type: 'string', default: '1500' },
        only: { type: 'string', default: '' },
        vsix: { type: 'string', multiple: true, default: [] },
    },
});
const packages = values.vsix.length > 0 ? values.vsix.map((one) => packagedExtension(project, one)) : [packagedExtension(project)];
const folder = 'examples/linjiang-university';
const plan = readFileSync(join(project, folder, 'plan.preplan'), 'utf8');
const cases = [
    ['the university', plan],
    ['100 playbooks', manyPlaybooks(plan, 100)],
].filter(([name]) => name.includes(values.only));
const STEP = 'Isolate the affected hosts';
const typing = { count: Number(values.strokes), pause: Number(values.pause) };

/** The title of the step that the cursor is in, in a cell that can be seen. Runs in the page of the panel. */
function titleAtCursor(prefix) {
    const inView = (one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < window.innerHeight;
    const cell = [...document.querySelectorAll('#incidents li.at-cursor')].find(inView)?.closest('td')?.id;
    return () => {
        const titles = [...document.getElementById(cell).querySelectorAll('li.step .title')].map((one) => one.textContent ?? '');
        return titles.find((one) => one.startsWith(prefix)) ?? '';
    };
}

/** Everything that came back. */
function echoed() {
    return () => document.getElementById('echo').textContent;
}

async function measure(vsix, text) {
    const stage = await openStage({ copies: folder, files: { 'plan.preplan': text } }, vsix);
    try {
        const { page } = stage;
        await openFile(page, stage.folder, 'plan.preplan');
        const opening = performance.now();
        await runCommand(page, 'Open Response Matrix');
        const panel = await webview(page, '#incidents table.matrix', { timeout: 60_000 });
        const opened = performance.now() - opening;
        await goToText(page, text, `${STEP}| and accounts`);
        await panel.locator('#incidents li.at-cursor', { hasText: STEP }).first().waitFor();
        await page.waitForTimeout(Number(values.settle));
        const frame = await frameOf(page, '#incidents table.matrix');
        const times = await timeStrokes(stage, frame, { find: titleAtCursor, prefix: STEP, ...typing });
        const cells = await panel.locator('#incidents td.cell').count();
        return { ...times, note: `${cells} cells, matrix open after ${(opened / 1000).toFixed(1)} s` };
    } finally {
        await stage.close();
    }
}

/** The same way without any of our work in it. */
async function measureFloor(text) {
    const stage = await openStage({ files: { 'plan.txt': text }, open: false });
    try {
        const { page, server } = stage;
        const host = `vscode-remote://127.0.0.1:${server.port}${join(editorTests, 'bench', 'echo')}`;
        const query = new URLSearchParams({ folder: stage.folder, payload: JSON.stringify([['extensionDevelopmentPath', host]]) });
        await page.goto(`${server.origin}/?${query}`);
        await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 30_000 });
        await openFile(page, stage.folder, 'plan.txt');
        await runCommand(page, 'Open Echo');
        await webview(page, '#echo', { timeout: 60_000 });
        await goToText(page, text, `${STEP}| and accounts`);
        await page.waitForTimeout(1500);
        return { ...(await timeStrokes(stage, await frameOf(page, '#echo'), { find: echoed, prefix: '…', ...typing })), note: 'echo' };
    } finally {
        await stage.close();
    }
}

const load = () =>
    loadavg()
        .slice(0, 2)
        .map((one) => one.toFixed(1))
        .join(' and ');
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(0);
const row = (name, list) => `  ${name.padEnd(32)} median ${at(list, 0.5)} ms, p95 ${at(list, 0.95)} ms, worst ${at(list, 1)} ms`;

const all = new Map();
function tell(name, { shown, painted, processor, note }) {
    console.log(`${name}: ${note}, ${shown.length} strokes; load now ${load()}`);
    console.log(row('key stroke to page', shown));
    console.log(row('key stroke to painted page', painted));
    // The first ones meet code that has not run yet, and cells that are still coming.
    console.log(`  one by one                       ${shown.map((one) => one.toFixed(0)).join(' ')}`);
    const taken = Object.entries(processor).map(([who, ms]) => `${who} ${ms.toFixed(0)}`);
    if (taken.length > 0) console.log(`  processor time for each stroke   ${taken.join(', ')} ms`);
    all.set(name, [...(all.get(name) ?? []), ...shown]);
}

console.log(`${cpus().length} processor cores, ${cpus()[0]?.model}; load over the last 1 and 5 minutes ${load()} before`);
try {
    for (let round = 0; round < Number(values.rounds); round++) {
        tell('floor of this machine', await measureFloor(plan));
        for (const [name, text] of cases)
            for (const vsix of packages) tell(packages.length > 1 ? `${name}, ${basename(vsix)}` : name, await measure(vsix, text));
    }
    if (Number(values.rounds) > 1)
        for (const [name, shown] of all) console.log(`all rounds, ${name}:\n${row('key stroke to page', shown)}`);
} finally {
    await closeAll();
}
