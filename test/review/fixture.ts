import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { discover } from '../../language-server/src/host/discover.js';
import { type LoadedFile, loadProject, readSource } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import type { Review } from '../../language-server/src/review/change.js';
import { compare } from '../../language-server/src/review/compare.js';
import { university } from '../compile/plans.js';

export type Files = Record<string, string>;
export const base: Files = university();

/** The files of an example, by their paths in it. */
export function exampleFiles(name: string): Files {
    const folder = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(preplan|yaml)$/.test(path));
    return Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${folder}/${path}`, 'utf8')]));
}

/** The first plan of a project held in memory. A text that cannot be read is a mistake of the test. */
export function planOf(files: Files): ResolvedPlan {
    const plan = plans.get(files) ?? makePlan(files);
    plans.set(files, plan);
    return plan;
}
/** The same files are the same plan, so that it is compiled once. */
const plans = new WeakMap<Files, ResolvedPlan>();

function makePlan(files: Files): ResolvedPlan {
    const fs = memoryFiles(
        new Map(Object.entries({ 'preplan.yaml': 'language: 2026\n', ...files }).map(([path, text]) => [`/p/${path}`, text])),
    );
    const found = discover(fs, '/p')[0];
    if (!found) throw new Error('no project');
    const loaded = loadProject(fs, found, { workspace: '/', read: (_, path) => read(path, files[path] ?? '') });
    const broken = [...loaded.files.values()].flatMap((file) => file.problems.map((one) => `${file.path}: ${one.code} at ${one.start}`));
    if (broken.length > 0) throw new Error(broken.join('\n'));
    const plan = resolveProject(loaded.project).plans.find((one) => !one.plan.abridged);
    if (!plan) throw new Error('no plan');
    return plan;
}

/** Each text is read once, however many tests hold it. */
const known = new Map<string, LoadedFile>();
function read(path: string, text: string): LoadedFile {
    const key = `${path}\n${text}`;
    const made = known.get(key);
    if (made) return made;
    const { model, errors } = readSource(path, new TextEncoder().encode(text));
    const file = { path, model, problems: errors };
    known.set(key, file);
    return file;
}

export const review = (before: Files, after: Files): Review => compare(planOf(before), planOf(after), { asOf: '2026-03-05' });

/** Changes as `class kind`, sorted. */
export const kindsOf = (one: Review): string[] => one.changes.map((change) => `${change.class} ${change.kind}`).sort();

export function edited(files: Files, file: string, find: string, replace: string): Files {
    const text = files[file];
    if (!text?.includes(find)) throw new Error(`${file} has no ${find}`);
    return { ...files, [file]: text.replace(find, () => replace) };
}
