/**
 * The measurements of docs/performance.md, printed as ratios in one run: machines are noisy, so only ratios of 1.5 and more
 * mean anything. Start it with `npm run bench` (needs `--expose-gc`, which the script gives).
 */
import { performance } from 'node:perf_hooks';
import { parse as parseYaml, stringify } from 'yaml';
import { findingsOf } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { parse } from '../../language-server/src/language/parser.js';
import { checkSource, newChecks, sourcesToCheck } from '../../language-server/src/lsp/checks.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { loadFolders, newState, setDocument } from '../../language-server/src/lsp/state/projects.js';
import type { FileModel } from '../../language-server/src/model/file-model.js';
import { lower } from '../../language-server/src/model/lower.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { generateProject, unitPath } from './generate.js';

declare const gc: (() => void) | undefined;
const AS_OF = '2026-03-01';
const ROOT = '/bench';

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
    const start = performance.now();
    const result = run();
    return { ms: performance.now() - start, result };
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
    for (const [path, text] of units.slice(0, 50)) lower(path, parse(text));
    const before = heap();
    const start = performance.now();
    const models = units.map(([path, text]) => lower(path, parse(text)).model);
    const ms = (performance.now() - start) / units.length;
    const kilobytes = (heap() - before) / units.length / 1024;
    row(`one closed plan among ${plans}: read and lowered`, `${ms.toFixed(2)} ms`);
    row(`one closed plan among ${plans}: memory kept`, `${kilobytes.toFixed(0)} KB (goal ≤ 120)`);
    if (models.length === 0) throw new Error('nothing was kept');
}

/** What a plan says as a writer of YAML would put it: without ids, which come from names, and without empty lists. */
const asYaml = (model: FileModel) =>
    stringify(
        JSON.parse(
            JSON.stringify(model, (key, value) => (key === 'id' || (Array.isArray(value) && value.length === 0) ? undefined : value)),
        ),
    );

/** Cold check against reading the same content as YAML, in one run. */
function coldCheck(plans: number): void {
    const { files } = generateProject(plans);
    const yaml = [...files].filter(([path]) => path.endsWith('.preplan')).map(([path, text]) => asYaml(lower(path, parse(text)).model));
    const fs = project(plans);
    const check = time(() => {
        const found = discover(fs, ROOT)[0];
        if (!found) throw new Error('no project');
        return findingsOf(resolveProject(loadProject(fs, found, { workspace: ROOT }).project), AS_OF);
    });
    const peer = time(() => yaml.map((text) => parseYaml(text)));
    row(`cold check of ${plans} plans, all rules on`, `${(check.ms / 1000).toFixed(2)} s, ${check.result.length} findings`);
    row(`the same / reading the same content with yaml`, (check.ms / peer.ms).toFixed(2));
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
        one.dirty.clear();
        one.allDirty = false;
        one.chainsDirty = false;
    };
    drain(new Set());
    // A review is nobody else's business: the model changes, its interface does not.
    const edit = (path: string) => {
        const absolute = `${ROOT}/${path}`;
        const text = new TextDecoder().decode(state.files.read(absolute));
        const times = Array.from({ length: 9 }, (_, i) => {
            const varied = text.replace(
                /\n {4}version/,
                (line) => `\n    reviewed 2026-01-1${i} by Office outcome "Nothing to change"${line}`,
            );
            const start = performance.now();
            setDocument(state, openDocument(`file://${absolute}`, absolute, i, varied));
            drain(new Set([path]));
            return performance.now() - start;
        });
        return median(times);
    };
    const superior = 'superiors/province.preplan';
    row(`edit of the superior of ${plans}, interface unchanged, all dependents`, `${edit(superior).toFixed(1)} ms (goal ≤ 250)`);
    row(`edit of one plan among ${plans}, to its findings`, `${edit(unitPath(0)).toFixed(1)} ms (goal ≤ 50)`);
    const changed = time(() => {
        const absolute = `${ROOT}/${superior}`;
        const text = new TextDecoder().decode(state.files.read(absolute)).replace('within 1h of discovery', 'within 30m of discovery');
        setDocument(state, openDocument(`file://${absolute}`, absolute, 99, text));
        drain(new Set([superior]));
    });
    row(`edit of the superior of ${plans}, interface changed, all checked again`, `${(changed.ms / 1000).toFixed(2)} s`);
}

const sizes = process.argv.includes('--quick') ? [200] : [1000, 5000];
console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
closedPlan(sizes[0] ?? 200);
coldCheck(sizes[0] ?? 200);
for (const size of sizes) superiorEdit(size);
