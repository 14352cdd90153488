/**
 * The measurements of docs/performance.md, printed as ratios in one run: machines are noisy, so only ratios of 1.5 and more
 * mean anything. Start it with `npm run bench` (needs `--expose-gc`, which the script gives).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingsOf } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import '../../language-server/src/language/full.js';
import { parse } from '../../language-server/src/language/parser.js';
import { checkSource, newChecks, sourcesToCheck } from '../../language-server/src/lsp/checks.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { loadFolders, newState, type ProjectState, setDocument } from '../../language-server/src/lsp/state/projects.js';
import { lower } from '../../language-server/src/model/lower.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { readText } from '../../language-server/src/model/read.js';
import { generateProject, unitPath } from './generate.js';
import { least, run, writeProject } from './processes.js';

declare const gc: (() => void) | undefined;
const AS_OF = '2026-03-01';
const ROOT = '/bench';
const REPOSITORY = process.cwd();
const FOLDER = mkdtempSync(join(tmpdir(), 'preplan-bench-'));

/** Processor milliseconds of this process so far. */
function used(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}

interface Row {
    readonly what: string;
    readonly value: string;
}
const rows: Row[] = [];
const row = (what: string, value: string) => {
    rows.push({ what, value });
    console.log(`${what.padEnd(78)} ${value}`);
};

function project(plans: number) {
    const { files } = generateProject(plans);
    return memoryFiles(new Map([...files].map(([path, text]) => [`${ROOT}/${path}`, text])));
}

function time<T>(run: () => T): { ms: number; result: T } {
    const start = used();
    const result = run();
    return { ms: used() - start, result };
}

const heap = () => {
    gc?.();
    gc?.();
    return process.memoryUsage().heapUsed;
};

function median(values: number[]): number {
    return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Time and memory of one closed plan: what is kept of a file that no editor shows. */
function closedPlan(plans: number): void {
    const { files } = generateProject(plans);
    const units = [...files].filter(([path]) => path.startsWith('units/'));
    for (const [path, text] of units.slice(0, 50)) readText(path, text);
    const before = heap();
    const start = used();
    const models = units.map(([path, text]) => readText(path, text, { places: false }).model);
    const ms = (used() - start) / units.length;
    const kilobytes = (heap() - before) / units.length / 1024;
    row(`one closed plan among ${plans}: read and lowered`, `${ms.toFixed(2)} ms`);
    row(`one closed plan among ${plans}: memory kept`, `${kilobytes.toFixed(0)} KB (goal ≤ 120)`);
    if (models.length === 0) throw new Error('nothing was kept');
}

/** Whole processes against each other: one plan, many plans, and the same content with the peers. */
function coldChecks(plans: number): void {
    const cli = [join(REPOSITORY, 'dist/cli.mjs'), 'check', '--format', 'pretty'];
    const one = writeProject(FOLDER, 1);
    const many = writeProject(FOLDER, plans);
    const empty = join(FOLDER, 'empty.mjs');
    writeFileSync(empty, '');
    const measure = (args: readonly string[], times: number) => least(times, () => run(REPOSITORY, FOLDER, args));
    const nothing = measure([empty], 5);
    const single = measure([...cli, one.project], 5);
    row('cold check of one plan / empty node process', `${(single.cpu / nothing.cpu).toFixed(1)} (goal ≤ 2)`);
    const check = measure([...cli, many.project], plans > 200 ? 1 : 2);
    const peers = (['yaml', 'json'] as const).map((format) => ({
        format,
        used: measure([join(REPOSITORY, 'test/bench/peer.mjs'), many.peer, format], plans > 200 ? 1 : 2),
    }));
    row(`cold check of ${plans} plans, all rules on`, `${check.cpu.toFixed(2)} s, at most ${check.megabytes.toFixed(0)} MB`);
    for (const { format, used } of peers)
        row(
            `the same / ${format} + ajv + cross-reference (${used.cpu.toFixed(2)} s)`,
            `${(check.cpu / used.cpu).toFixed(2)}${format === 'yaml' ? ' (goal ≤ 0.5)' : ''}`,
        );
    console.log(`  peers: ${peers.map(({ format, used }) => `${format} ${used.output.trim()}`).join('; ')}`);
    console.log(`  ${check.output.trim().split('\n').at(-1)}`);
}

/** The findings of the quick reader are those of the parser. */
function sameFindings(plans: number): void {
    const fs = project(plans);
    const found = discover(fs, ROOT)[0];
    if (!found) throw new Error('no project');
    const read = (root: string, path: string) => {
        const { model, errors } = lower(path, parse(new TextDecoder().decode(fs.read(`${root}/${path}`))));
        return { path, model, problems: errors };
    };
    const [quick, slow] = [{}, { read }].map((more) =>
        JSON.stringify(findingsOf(resolveProject(loadProject(fs, found, { workspace: ROOT, ...more }).project), AS_OF)),
    );
    if (quick !== slow) throw new Error('The quick reader and the parser give different findings');
    row(`findings of ${plans} plans, read quickly and by the parser`, `${JSON.parse(quick ?? '[]').length}, the same`);
}

function clean(project: ProjectState): void {
    project.dirty.clear();
    project.allDirty = false;
    project.chainsDirty = false;
}

/** An edit of the superior plan that all import, as the editor does it. */
function superiorEdit(plans: number): void {
    const state = newState(project(plans));
    loadFolders(state, [ROOT]);
    const [one] = state.projects.values();
    if (!one) throw new Error('no project');
    const checks = newChecks();
    const drain = (edited: Set<string>) => {
        for (const source of sourcesToCheck(one, edited)) checkSource(checks, one, source, AS_OF, new Set());
        clean(one);
    };
    // Beyond a thousand the first check of everything takes minutes and changes nothing about an edit.
    const checked = plans <= 1000;
    if (!checked) clean(one);
    drain(new Set());
    // A review is nobody else's business: the model changes, its interface does not.
    const edit = (path: string) => {
        const absolute = `${ROOT}/${path}`;
        const text = new TextDecoder().decode(state.files.read(absolute));
        const times = Array.from({ length: 20 }, (_, i) => {
            const varied = text.replace(
                /\n {4}version/,
                (line) => `\n    reviewed 2026-01-${10 + i} by Office outcome "Nothing to change"${line}`,
            );
            const start = used();
            setDocument(state, openDocument(`file://${absolute}`, absolute, i, varied));
            drain(new Set([path]));
            return used() - start;
        });
        return { middle: median(times), worst: times.at(-1) ?? 0 };
    };
    const superior = 'superiors/province.preplan';
    const words = ({ middle, worst }: { middle: number; worst: number }) => `${middle.toFixed(1)} ms, at most ${worst.toFixed(1)} ms`;
    row(`edit of the superior of ${plans}, interface unchanged, all dependents`, `${words(edit(superior))} (goal ≤ 250)`);
    row(`edit of one plan among ${plans}, to its findings`, `${words(edit(unitPath(0)))} (goal ≤ 50)`);
    if (!checked) return;
    const changed = time(() => {
        const absolute = `${ROOT}/${superior}`;
        const text = new TextDecoder().decode(state.files.read(absolute)).replace('within 1h of discovery', 'within 30m of discovery');
        setDocument(state, openDocument(`file://${absolute}`, absolute, 99, text));
        drain(new Set([superior]));
    });
    row(`edit of the superior of ${plans}, interface changed, all checked again`, `${(changed.ms / 1000).toFixed(2)} s`);
}

/** `--quick`, or `--plans=N`: how many plans the whole processes check. */
const asked = Number(process.argv.find((argument) => argument.startsWith('--plans='))?.slice('--plans='.length));
const quick = process.argv.includes('--quick');
const plans = asked || (quick ? 100 : 1000);
console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; times are processor times\n`);
closedPlan(200);
sameFindings(Math.min(plans, 200));
coldChecks(plans);
for (const size of quick ? [200] : [1, plans, 5000]) superiorEdit(size);
rmSync(FOLDER, { recursive: true, force: true });
