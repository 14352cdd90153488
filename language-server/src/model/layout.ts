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
}

export function layoutOf(project: Project): Layout {
    const above = new Set(project.superiors);
    const own = new Map<string, number>();
    let plans = 0;
    for (const [path, file] of project.files) {
        if (above.has(file)) continue;
        own.set(path, own.size);
        plans += plansIn(file);
    }
    return { own, plans, importers: importersIn(project, own) };
}

/** The layout after one file of `project` has taken the place of another under the same path, as a superior or not. */
export function layoutAfter(layout: Layout, project: Project, before: FileModel, after: FileModel): Layout {
    const { own, importers } = layout;
    const sameImports = before.imports.length === after.imports.length && before.imports.every((one, i) => one === after.imports[i]);
    return {
        own,
        plans: layout.plans + (own.has(after.path) ? plansIn(after) - plansIn(before) : 0),
        importers: sameImports ? importers : importersIn(project, own),
    };
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
