import type { FileModel } from './file-model.js';
import { importsOf, type Project } from './project.js';
import { namesOf } from './resolve/names.js';

/**
 * How the files of a project lie to each other, by their paths: what an edit of one text leaves as it is, unless it touches the
 * imports. Superiors' files are no own files.
 */
export interface Layout {
    /** Own files in the order of the project, each with its place in it. */
    readonly own: ReadonlyMap<string, number>;
    /** Plans in own files. */
    readonly plans: number;
    /** Own files that import a file directly, in the order of the project. */
    importers(path: string): readonly string[];
    /** Every name that some file declares, and names that one declared before it was edited: what is not here is nowhere. */
    readonly names: { known?: Set<string> };
    /** Own files of which something holds that depends on nothing but the file; found once for each test. */
    readonly tested: Map<FileTest, ReadonlySet<string>>;
}
export type FileTest = (file: FileModel) => boolean;

export function layoutOf(project: Project): Layout {
    const above = new Set(project.superiors);
    const own = new Map<string, number>();
    let plans = 0;
    for (const [path, file] of project.files) {
        if (above.has(file)) continue;
        own.set(path, own.size);
        plans += plansIn(file);
    }
    return { own, plans, importers: importersIn(project, own), names: {}, tested: new Map() };
}

/** Whether some file may declare a name; false where none does. Asked of the project as it was edited last. */
export function mayDeclare({ names }: Layout, project: Project, name: string): boolean {
    if (!names.known) {
        names.known = new Set();
        for (const file of project.files.values()) addNames(names.known, file);
    }
    return names.known.has(name);
}

function addNames(known: Set<string>, file: FileModel): void {
    const { top, plans } = namesOf(file);
    for (const name of top.keys()) known.add(name);
    for (const { bodies, playbooks, conditions, categories, resources } of plans)
        for (const table of [bodies, playbooks, conditions, categories, resources]) for (const name of table.keys()) known.add(name);
}

/** Paths of the own files that pass a test, in the order of the project. The same function must give the same for a file. */
export function pathsWhere(layout: Layout, project: Project, test: FileTest): string[] {
    const { own, tested } = layout;
    const known = tested.get(test) ?? new Set([...own.keys()].filter((path) => passes(project.files.get(path), test)));
    tested.set(test, known);
    return [...known].sort((a, b) => (own.get(a) ?? 0) - (own.get(b) ?? 0));
}

const passes = (file: FileModel | undefined, test: FileTest) => file !== undefined && test(file);

/** The layout after one file of `project` has taken the place of another under the same path, as a superior or not. */
export function layoutAfter(layout: Layout, project: Project, before: FileModel, after: FileModel): Layout {
    const { own, importers, names, tested } = layout;
    if (names.known) addNames(names.known, after);
    const { path } = after;
    const sameImports = before.imports.length === after.imports.length && before.imports.every((one, i) => one === after.imports[i]);
    return {
        own,
        plans: layout.plans + (own.has(path) ? plansIn(after) - plansIn(before) : 0),
        importers: sameImports ? importers : importersIn(project, own),
        names,
        tested: own.has(path) ? new Map([...tested].map(([test, paths]) => [test, retested(paths, path, test(after))])) : tested,
    };
}

function retested(paths: ReadonlySet<string>, path: string, passes: boolean): ReadonlySet<string> {
    if (paths.has(path) === passes) return paths;
    const changed = new Set(paths);
    if (passes) changed.add(path);
    else changed.delete(path);
    return changed;
}

const plansIn = (file: FileModel) => namesOf(file).plans.length;

/** Looked through when it is first asked for; after that, nothing holds the project as it was. */
function importersIn(project: Project, own: Layout['own']): Layout['importers'] {
    let source: Project | undefined = project;
    let known = new Map<string, string[]>();
    return (path) => {
        if (source) known = reverseImports(source, own);
        source = undefined;
        return known.get(path) ?? [];
    };
}

function reverseImports(project: Project, own: Layout['own']): Map<string, string[]> {
    const reverse = new Map<string, string[]>();
    for (const path of own.keys()) {
        const file = project.files.get(path);
        for (const imported of file ? importsOf(project, file) : []) {
            const list = reverse.get(imported.path);
            if (list) list.push(path);
            else reverse.set(imported.path, [path]);
        }
    }
    return reverse;
}
