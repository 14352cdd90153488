// npm run bench:panel: from a key stroke to the response matrix in the panel, in the real workbench. Build and package first.
//   node test/editor/bench/panel.mjs [--strokes N] [--pause MS]
// Printed, never tested: the goal is 100 ms for 19 strokes of 20 (p95), and this machine may be busy with other things.
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manyPlaybooks } from '../harness/many-playbooks.mjs';
import { project } from '../harness/paths.mjs';
import { packagedExtension } from '../harness/vsix.mjs';

await import('../setup.mjs');
const { closeAll, openStage } = await import('../harness/stage.mjs');
const { eventually, goToText, openFile, runCommand, webview } = await import('../harness/workbench.mjs');

const { values } = parseArgs({ options: { strokes: { type: 'string', default: '60' }, pause: { type: 'string', default: '350' } } });
const vsix = packagedExtension(project);
const folder = 'examples/linjiang-university';
const plan = readFileSync(join(project, folder, 'plan.preplan'), 'utf8');
const cases = [
    ['the university', plan],
    ['100 playbooks', manyPlaybooks(plan, 100)],
];

/**
 * When the step that the cursor is in came to say each text in a cell that can be seen, and when that was painted. Runs in the
 * page of the panel.
 */
function watchTitle(prefix) {
    const seen = [];
    globalThis.seenTitles = seen;
    const inView = (one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < window.innerHeight;
    const cell = [...document.querySelectorAll('#incidents li.at-cursor')].find(inView)?.closest('td')?.id;
    let last = '';
    const look = () => {
        const titles = [...document.getElementById(cell).querySelectorAll('li.step .title')].map((one) => one.textContent ?? '');
        const title = titles.find((one) => one.startsWith(prefix)) ?? '';
        if (title === last) return;
        last = title;
        const entry = { title, at: performance.timeOrigin + performance.now(), painted: 0 };
        seen.push(entry);
        requestAnimationFrame(() => {
            entry.painted = performance.timeOrigin + performance.now();
        });
    };
    new MutationObserver(look).observe(document.querySelector('main'), { childList: true, characterData: true, subtree: true });
    look();
}

function watchKeys() {
    globalThis.strokes = [];
    window.addEventListener(
        'keydown',
        (event) => event.key.length === 1 && globalThis.strokes.push(performance.timeOrigin + event.timeStamp),
        true,
    );
}

async function frameOf(page, selector) {
    for (const frame of page.frames()) if ((await frame.locator(selector).count()) > 0) return frame;
    throw new Error(`No page has ${selector}`);
}

async function measure(text) {
    const stage = await openStage({ copies: folder, files: { 'plan.preplan': text } }, vsix);
    try {
        const { page } = stage;
        await openFile(page, stage.folder, 'plan.preplan');
        const opening = performance.now();
        await runCommand(page, 'Open Response Matrix');
        const panel = await webview(page, '#incidents table.matrix', { timeout: 60_000 });
        const opened = performance.now() - opening;
        const step = 'Isolate the affected hosts';
        await goToText(page, text, `${step}| and accounts`);
        await panel.locator('#incidents li.at-cursor', { hasText: step }).first().waitFor();
        await page.waitForTimeout(1500);
        const frame = await frameOf(page, '#incidents table.matrix');
        await frame.evaluate(watchTitle, step);
        await page.evaluate(watchKeys);
        const letters = 'abcdefghijklmnopqrstuvwxyz';
        const typed = Array.from({ length: Number(values.strokes) }, (_, at) => letters[at % letters.length]);
        for (const letter of typed) {
            await page.keyboard.press(letter);
            await page.waitForTimeout(Number(values.pause));
        }
        const whole = `${step}${typed.join('')}`;
        await eventually(
            'the last letter in the matrix',
            () => frame.evaluate((end) => globalThis.seenTitles.some(({ title }) => title.startsWith(end)), whole),
            { seen: () => frame.evaluate(() => globalThis.seenTitles.at(-1)?.title) },
        );
        await page.waitForTimeout(100);
        const strokes = await page.evaluate(() => globalThis.strokes);
        const seen = await frame.evaluate(() => globalThis.seenTitles);
        if (strokes.length !== typed.length) throw new Error(`${typed.length} strokes were made and ${strokes.length} arrived`);
        // A later state shows an earlier letter, too.
        const times = typed.map((_, at) => {
            const wanted = `${step}${typed.slice(0, at + 1).join('')}`;
            const shown = seen.find(({ title }) => title.startsWith(wanted));
            return { shown: shown.at - strokes[at], painted: shown.painted - strokes[at] };
        });
        const cells = await panel.locator('#incidents td.cell').count();
        return { opened, cells, shown: times.map((one) => one.shown), painted: times.map((one) => one.painted) };
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

console.log(`${cpus().length} processor cores, ${cpus()[0]?.model}; load over the last 1 and 5 minutes ${load()} before`);
try {
    for (const [name, text] of cases) {
        const { opened, cells, shown, painted } = await measure(text);
        console.log(
            `${name}: ${cells} cells, matrix open after ${(opened / 1000).toFixed(1)} s, ${shown.length} strokes; load now ${load()}`,
        );
        console.log(row('key stroke to matrix', shown));
        console.log(row('key stroke to painted matrix', painted));
    }
} finally {
    await closeAll();
}
