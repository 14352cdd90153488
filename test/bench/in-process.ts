import { findingsOf } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { parse } from '../../language-server/src/language/parser.js';
import { checkSource, newChecks, sourcesToCheck } from '../../language-server/src/lsp/checks.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { loadFolders, newState, type ProjectState, setDocument } from '../../language-server/src/lsp/state/projects.js';
import { lower } from '../../language-server/src/model/lower.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { readText } from '../../language-server/src/model/read.js';
import { generateProject, unitPath } from './generate.js';
import { measured, median, percentile, row } from './goals.js';

declare const gc: (() => void) | undefined;
const AS_OF = '2026-03-01';
const ROOT = '/bench';

/** Processor milliseconds of this process so far. */
function used(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}

function project(plans: number) {
    const { files } = generateProject(plans);
    return memoryFiles(new Map([...files].map(([path, text]) => [`${ROOT}/${path}`, text])));
}

const heap = () => {
    gc?.();
    gc?.();
    return process.memoryUsage().heapUsed;
};

/** Time and memory of one closed plan: what is kept of a file that no editor shows. */
export function closedPlan(plans: number): void {
    const { files } = generateProject(plans);
    // As they are read from a disk: what is put together in memory is laid out again when it is first read.
    const units = [...files].flatMap(([path, text]) => (path.startsWith('units/') ? [[path, Buffer.from(text).toString()] as const] : []));
    for (const [path, text] of units.slice(0, 50)) readText(path, text);
    const before = heap();
    const start = used();
    const models = units.map(([path, text]) => readText(path, text, { places: false }).model);
    const ms = (used() - start) / units.length;
    const kilobytes = (heap() - before) / units.length / 1024;
    if (models.length !== plans) throw new Error('not every plan was kept');
    const bytes = units.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) / units.length;
    row(`one closed plan of ${(bytes / 1000).toFixed(1)} KB: read and lowered`, `${ms.toFixed(2)} ms, keeps ${kilobytes.toFixed(0)} KB`);
    measured('memory', kilobytes, `a plan of ${(bytes / 1000).toFixed(1)} KB`);
}

/** The findings of the quick reader are those of the parser. */
export function sameFindings(plans: number): void {
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

/** An edit of the superior plan that all import, and of one plan, as the language server does them, without the pipe. */
export function edits(plans: number): void {
    const state = newState(project(plans));
    loadFolders(state, [ROOT]);
    const [one] = state.projects.values();
    if (!one) throw new Error('no project');
    const checks = newChecks();
    /** Checks what an edit asks for; the processor's time when each source was checked. */
    const drain = (edited: Set<string>, open = new Set<string>()) => {
        const done = new Map<string, number>();
        for (const source of sourcesToCheck(one, edited, open)) {
            checkSource(checks, one, source, AS_OF, new Set());
            done.set(source, used());
        }
        clean(one);
        return done;
    };
    // Beyond a thousand the first check of everything takes a minute and changes nothing about an edit.
    const checked = plans <= 1000;
    if (!checked) clean(one);
    drain(new Set());
    // A review is nobody else's business: the model changes, its interface does not.
    const edit = (path: string) => {
        const absolute = `${ROOT}/${path}`;
        const text = new TextDecoder().decode(state.files.read(absolute));
        const times = Array.from({ length: 20 }, (_, i) => {
            const reviewed = `\n    reviewed 2026-01-${10 + i} by Office outcome "Nothing to change"`;
            const varied = text.replace(/\n {4}version/, (line) => reviewed + line);
            const start = used();
            setDocument(state, openDocument(`file://${absolute}`, absolute, i, varied));
            const [first = used()] = drain(new Set([path])).values();
            return { first: first - start, all: used() - start };
        });
        const all = times.map((one) => one.all);
        return { own: median(times.map(({ first }) => first)), middle: median(all), worst: percentile(all, 100) };
    };
    const superior = 'superiors/province.preplan';
    const words = ({ middle, worst }: { middle: number; worst: number }) => `${middle.toFixed(1)} ms, at most ${worst.toFixed(1)} ms`;
    const above = edit(superior);
    row(`edit of the superior of ${plans}, interface unchanged, all dependents`, words(above));
    if (plans === 5000) {
        measured('own', above.own, 'in the server');
        measured('superior', above.middle, `in the server, at most ${above.worst.toFixed(0)}`);
    }
    row(`edit of one plan among ${plans}, to its findings`, words(edit(unitPath(0))));
    if (!checked) return;
    const absolute = `${ROOT}/${superior}`;
    const text = new TextDecoder().decode(state.files.read(absolute)).replace('within 1h of discovery', 'within 30m of discovery');
    const start = used();
    setDocument(state, openDocument(`file://${absolute}`, absolute, 99, text));
    const done = drain(new Set([superior]), new Set([unitPath(0)]));
    const after = (source: string) => `${((done.get(source) ?? Number.NaN) - start).toFixed(0)} ms`;
    const open = `its own findings after ${after(`file:${superior}`)}, those of an open plan after ${after(`plan:${unitPath(0)}:Unit0`)}`;
    row(`edit of the superior of ${plans}, interface changed`, `${open}, all after ${((used() - start) / 1000).toFixed(2)} s`);
}
