// Runs the scenarios against the packaged extension in a real workbench.
//   node test/editor/run.mjs [--vsix FILE] [--scenarios FOLDER] [--desktop VERSION] [--pictures] [NAME…]
// NAME takes those scenarios whose file or name contains it. With VSCODE_EXECUTABLE the suite runs in that desktop VS Code first;
// with --desktop stable (or a version) in one that is fetched for it.
// --slow runs those that CI leaves out: very long ones, and pictures.
// --pictures runs the scenarios that take the pictures of the README, and puts those into docs/images.
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { within } from './harness/eventually.mjs';
import { editorTests, outFolder, project } from './harness/paths.mjs';
import { packagedExtension } from './harness/vsix.mjs';

const { values, positionals: words } = parseArgs({
    allowPositionals: true,
    options: {
        vsix: { type: 'string' },
        scenarios: { type: 'string' },
        timeout: { type: 'string', default: '90' },
        slow: { type: 'boolean' },
        desktop: { type: 'string' },
        pictures: { type: 'boolean', default: false },
        total: { type: 'string', default: '1800' },
    },
});

const positionals = values.pictures ? ['pictures'] : words;

await import('./setup.mjs');
// After setup: these load the packages that it installs.
const { closeAll, openStage } = await import('./harness/stage.mjs');
const { screenshot } = await import('./harness/window.mjs');

const vsix = packagedExtension(project, values.vsix);
const folder = resolve(values.scenarios ?? join(editorTests, values.slow || values.pictures ? 'slow' : 'scenarios'));
const limit = Number(values.timeout) * 1000;
rmSync(outFolder, { recursive: true, force: true });
mkdirSync(outFolder, { recursive: true });

for (const [event, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
])
    process.once(event, () => process.exit(code));
setTimeout(() => {
    console.log(`stopped: the whole run took longer than ${values.total} s`);
    process.exit(1);
}, Number(values.total) * 1000).unref();

const tally = { passed: 0, failed: 0, skipped: 0 };

function report(state, name, started, detail = '') {
    tally[state] += 1;
    const mark = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' }[state];
    console.log(`${mark} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)${detail}`);
}

/** Picture and logs of a failure; what cannot be had is said, and hides nothing. */
async function keepEvidence(stage, file) {
    try {
        writeFileSync(join(outFolder, `${file}.log`), [...stage.log, '--- server', stage.server.log()].join('\n'));
        return `\n     see ${await within('the screenshot', 10_000, screenshot(stage.page, `FAIL-${file}`))} and ${file}.log beside it`;
    } catch (error) {
        return `\n     no screenshot: ${error.message}`;
    }
}

/** A workbench on a busy machine may miss a beat: a failure is shown, and the scenario gets one more try in a new window. */
async function runScenario(file, last = false) {
    const scenario = await import(pathToFileURL(join(folder, file)).href);
    if (typeof scenario.name !== 'string' || typeof scenario.run !== 'function') throw new Error(`${file} must export name and run`);
    if (positionals.length > 0 && !positionals.some((word) => file.includes(word) || scenario.name.includes(word))) return;
    const started = Date.now();
    const skipped = Symbol('skipped');
    let stage;
    let again = false;
    try {
        stage = await within('opening the workbench', 90_000, openStage(scenario, vsix));
        const skip = (reason) => {
            throw Object.assign(new Error(reason), { skipped });
        };
        const context = { page: stage.page, folder: stage.folder, server: stage.server, newWindow: stage.newWindow, project, vsix, skip };
        await within('the scenario', scenario.timeout ?? limit, scenario.run(context));
        report('passed', scenario.name, started);
    } catch (error) {
        if (error.skipped === skipped) report('skipped', scenario.name, started, `: ${error.message}`);
        else {
            const evidence = stage ? await keepEvidence(stage, basename(file, '.mjs')) : '';
            const words = `\n${String(error.stack).replace(/^/gm, '     ')}${evidence}`;
            if (last) report('failed', scenario.name, started, words);
            else console.log(`again ${scenario.name}${words}`);
            again = !last;
        }
    } finally {
        await stage?.close();
    }
    if (again) await runScenario(file, true);
}

/** Puts what was taken as `picture-NAME.png` into docs/images, what belongs to the walkthrough to the extension. */
function keepPictures() {
    for (const file of readdirSync(outFolder).filter((one) => one.startsWith('picture-'))) {
        const name = file.slice('picture-'.length);
        const images = join(project, ...(name.startsWith('walkthrough-') ? ['extension', 'media'] : ['docs', 'images']));
        mkdirSync(images, { recursive: true });
        const to = join(images, name);
        copyFileSync(join(outFolder, file), to);
        console.log(`${to}: ${Math.ceil(statSync(to).size / 1024)} KB`);
    }
}

if ((process.env.VSCODE_EXECUTABLE || values.desktop) && !values.pictures) {
    const started = Date.now();
    const { desktopCode, runOnDesktop } = await import('./desktop.mjs');
    const name = 'suite on the desktop';
    const onDesktop = async () => runOnDesktop(await desktopCode(process.env.VSCODE_EXECUTABLE, values.desktop), vsix);
    await onDesktop().then(
        () => report('passed', name, started),
        (error) => report('failed', name, started, `\n     ${error.message}`),
    );
}
try {
    for (const file of readdirSync(folder)
        .filter((one) => one.endsWith('.mjs'))
        .sort())
        await runScenario(file);
} finally {
    await closeAll();
}
if (values.pictures && tally.failed === 0) keepPictures();
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
