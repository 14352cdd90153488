import { CONFIG_NAME, discover, type FoundProject, join, parentOf, projectAround, skippedFolder } from '../../host/discover.js';
import { decodeText, type FileSystem, readOr } from '../../host/file-system.js';
import { isExcluded, type LoadedFile, type LoadedProject, loadProject, readFile, readSource } from '../../host/load-project.js';
import type { FileModel } from '../../model/file-model.js';
import { interfaceOf } from '../../model/interface.js';
import { type ResolvedProject, resolveProject, withFile } from '../../model/plans.js';
import { importsOf } from '../../model/project.js';
import { namesOf } from '../../model/resolve/names.js';
import { sameData } from '../../model/same-data.js';
import type { Source, Sources } from '../../views/diagnostics/diagnostic.js';
import { lineTable } from '../../views/diagnostics/lines.js';
import { isFile } from '../paths.js';
import { lowerDocument, type OpenDocument } from './documents.js';

/** A project as the editor holds it: immutable parts that are replaced, so that nothing goes stale unseen. */
export interface ProjectState {
    readonly root: string;
    readonly workspace: string;
    found: FoundProject;
    loaded: LoadedProject;
    resolved: ResolvedProject;
    /** Files whose findings must be made again, and whether everything must. */
    readonly dirty: Set<string>;
    allDirty: boolean;
    /** Which plan stands under which may have changed. */
    chainsDirty: boolean;
}

/** Everything the server knows; owned by the server, passed to plain functions. */
export interface State {
    readonly files: FileSystem;
    readonly folders: string[];
    readonly documents: Map<string, OpenDocument>;
    readonly projects: Map<string, ProjectState>;
    /** Lowered files by absolute path, until the file changes. */
    readonly read: Map<string, LoadedFile>;
}

export const newState = (files: FileSystem): State => ({ files, folders: [], documents: new Map(), projects: new Map(), read: new Map() });

/** Finds and loads the projects of the workspace folders. */
export function loadFolders(state: State, folders: readonly string[]): void {
    state.folders.splice(0, state.folders.length, ...folders);
    for (const folder of folders) {
        const around = projectAround(state.files, folder);
        for (const found of discover(state.files, around && isBelow(folder, around) ? around : folder)) addProject(state, found, folder);
    }
}

const isBelow = (path: string, folder: string) => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

function addProject(state: State, found: FoundProject, workspace: string): ProjectState {
    const loaded = load(state, found, workspace);
    const project: ProjectState = {
        root: found.root,
        workspace,
        found,
        loaded,
        resolved: resolveProject(loaded.project),
        dirty: new Set(),
        allDirty: true,
        chainsDirty: true,
    };
    state.projects.set(found.root, project);
    return project;
}

function load(state: State, found: FoundProject, workspace: string): LoadedProject {
    return loadProject(state.files, found, {
        workspace,
        read: (root, path) => readCached(state, root, path),
    });
}

function readCached(state: State, root: string, path: string): LoadedFile | undefined {
    const absolute = join(root, path);
    const document = state.documents.get(absolute);
    if (document) {
        const { model, errors } = lowerDocument(document, path);
        return { path, model, problems: errors };
    }
    const known = state.read.get(absolute);
    if (known?.path === path) return known;
    const file = readFile(state.files, root, path);
    if (file) state.read.set(absolute, file);
    return file;
}

/** The project that a file belongs to; a file outside all of them gets one of its own. */
export const projectOf = (state: State, path: string): ProjectState | undefined => innermost(state.projects.values(), path);

export function innermost(projects: Iterable<ProjectState>, path: string): ProjectState | undefined {
    let best: ProjectState | undefined;
    for (const project of projects) {
        if (isBelow(path, project.root) && (!best || project.root.length > best.root.length)) best = project;
    }
    return best;
}

/** Path inside a project. */
export const relativePath = (project: ProjectState, path: string): string =>
    path.slice(project.root.length + (project.root.endsWith('/') ? 0 : 1));

/** A document was opened or edited. Returns the projects that must be checked again. */
export function setDocument(state: State, document: OpenDocument): ProjectState[] {
    const before = state.documents.get(document.path);
    state.documents.set(document.path, document);
    if (!document.path.endsWith('.preplan')) return [];
    const owner = ownerOf(state, document.path);
    if (!owner) return [];
    const relative = relativePath(owner, document.path);
    if (isPassedOver(owner, relative)) return [];
    const { model, errors } = lowerDocument(document, relative, before);
    return replaceFile(state, owner, { path: model.path, model, problems: errors });
}

/** The project of a file that is open. A built-in plan or an unsaved text lies in no folder: it can be read, but no project is made of it. */
function ownerOf(state: State, path: string): ProjectState | undefined {
    const known = projectOf(state, path);
    // A project in a folder that the one around it passes over is one of its own, as on the command line.
    if (known && skippedFolder(relativePath(known, path)) !== undefined) {
        const around = projectAround(state.files, parentOf(path));
        return around !== undefined && around.length > known.root.length ? adopt(state, path) : known;
    }
    if (known) return known;
    return isFile(path) || state.folders.some((folder) => isBelow(path, folder)) ? adopt(state, path) : undefined;
}

/** Whether a project never reads a file of this path inside its folder. */
const isPassedOver = ({ loaded }: ProjectState, relative: string): boolean =>
    skippedFolder(relative) !== undefined || isExcluded(relative, loaded.project.config);

/** Open files of a project's folder that it does not read. */
export const unreadIn = (state: State, project: ProjectState): string[] =>
    [...openIn(state, project)].filter((path) => !project.loaded.files.has(path));

/** A project for a file outside the workspace folders: the one around it, else its folder. */
function adopt(state: State, path: string): ProjectState {
    const folder = parentOf(path);
    const root = projectAround(state.files, folder);
    const found = root ? discover(state.files, root).find((one) => one.root === root) : undefined;
    return addProject(state, found ?? { root: folder, files: [path.slice(join(folder, '').length)] }, root ?? folder);
}

/** A file says something else than before. */
function replaceFile(state: State, project: ProjectState, file: LoadedFile): ProjectState[] {
    const { path: relative, model, problems } = file;
    const before = project.loaded.files.get(relative);
    if (!before) return reload(state, project);
    const files = new Map(project.loaded.files);
    // Only new positions: models and what was made of them stay.
    if (sameData(before.model, model)) {
        files.set(relative, { path: relative, model: before.model, problems });
        project.loaded = { ...project.loaded, files };
        project.dirty.add('');
        return [project];
    }
    files.set(relative, file);
    const isSuperior = project.loaded.project.superiors.includes(before.model);
    const sameInterface = interfaceOf(before.model).hash === interfaceOf(model).hash;
    project.loaded = { ...project.loaded, files, project: withFile(project.loaded.project, before.model, model) };
    project.resolved = resolveProject(project.loaded.project);
    project.dirty.add(relative);
    if (chainsOf(before.model) !== chainsOf(model)) project.chainsDirty = true;
    if (!sameInterface) {
        if (isSuperior) project.allDirty = true;
        else for (const dependent of dependentsOf(project, relative)) project.dirty.add(dependent);
    }
    const others = sameInterface ? [] : siblingsAbove(state, project);
    return [project, ...others];
}

/** The names that plans have in a file, what they stand under, and where those names come from. */
const chainsOf = (model: FileModel): string =>
    JSON.stringify([model.imports, interfaceOf(model).names, namesOf(model).plans.map(({ plan }) => [plan.id, plan.under])]);

/** Files that import a file directly. */
function dependentsOf(project: ProjectState, path: string): string[] {
    const { project: model } = project.loaded;
    const target = model.files.get(path);
    return [...model.files.values()]
        .filter((file) => file.imports.length > 0 && target && importsFile(model, file, target))
        .map((file) => file.path);
}

const importsFile = (project: LoadedProject['project'], file: LoadedFile['model'], target: LoadedFile['model']) =>
    importsOf(project, file).includes(target);

/** Projects that name this one as a superior. */
function siblingsAbove(state: State, changed: ProjectState): ProjectState[] {
    const others = [...state.projects.values()].filter(
        (other) => other !== changed && other.loaded.project.config.superiors.some((one) => one.project),
    );
    return others.flatMap((other) => reload(state, other));
}

/** Files were added, removed or replaced, or preplan.yaml changed: the project is put together anew from what is known. */
export function reload(state: State, project: ProjectState): ProjectState[] {
    const found = isLoose(state, project) ? undefined : discover(state.files, project.root).find((one) => one.root === project.root);
    // An open file that is not on disk yet is one of them; one that is there and was passed over is none.
    const isOwn = (path: string) =>
        !found || (skippedFolder(path) === undefined && state.files.kind(join(project.root, path)) === undefined);
    const files = [...new Set([...(found?.files ?? []), ...[...openIn(state, project)].filter(isOwn)])].sort();
    const { config, tooDeep } = found ?? {};
    project.found = { root: project.root, ...(config ? { config } : {}), files, ...(tooDeep === undefined ? {} : { tooDeep }) };
    project.loaded = load(state, project.found, project.workspace);
    project.resolved = resolveProject(project.loaded.project);
    project.allDirty = true;
    return [project];
}

/** A file that was opened outside all projects and folders: what else lies beside it, be it a whole disk, is nobody's business. */
const isLoose = ({ files, folders }: State, { root }: ProjectState): boolean =>
    !folders.some((folder) => isBelow(root, folder)) && files.kind(join(root, CONFIG_NAME)) !== 'file';

/** Paths of a project's files that are open. */
export const openIn = (state: State, project: ProjectState): Set<string> =>
    new Set(
        [...state.documents.keys()]
            .filter((path) => path.endsWith('.preplan') && projectOf(state, path) === project)
            .map((path) => relativePath(project, path)),
    );

/** A document was closed: its text on disk counts again. */
export function closeDocument(state: State, path: string): ProjectState[] {
    state.documents.delete(path);
    state.read.delete(path);
    const project = projectOf(state, path);
    return project ? readAgain(state, project, path) : [];
}

/** A file as the host has it now; where it came or went, the project is put together anew. */
function readAgain(state: State, project: ProjectState, path: string): ProjectState[] {
    const relative = relativePath(project, path);
    const file = project.loaded.files.has(relative) ? readCached(state, project.root, relative) : undefined;
    if (!file) return reload(state, project);
    const changed = replaceFile(state, project, file);
    const held = project.loaded.files.get(relative);
    if (held && !state.documents.has(path)) state.read.set(path, held);
    return changed;
}

/** So many files with new texts are so many edits; with more of them, the project is put together anew. */
const FEW = 20;

/** Files changed outside the editor. */
export function filesChanged(state: State, paths: readonly string[]): ProjectState[] {
    const touched = new Set<ProjectState>();
    let structure = false;
    for (const path of paths) {
        state.read.delete(path);
        if (path.endsWith('preplan.yaml')) structure = true;
        const project = projectOf(state, path);
        if (project) touched.add(project);
        else structure = true;
    }
    if (structure) {
        const known = [...state.projects.values()];
        state.projects.clear();
        loadFolders(state, [...state.folders]);
        for (const path of state.documents.keys()) if (path.endsWith('.preplan')) ownerOf(state, path);
        for (const project of known) {
            const anew = state.projects.get(project.root);
            // What is known of a project, such as the findings shown, hangs on its state: that one stays.
            if (!anew) continue;
            Object.assign(project, { found: anew.found, loaded: anew.loaded, resolved: anew.resolved, allDirty: true });
            state.projects.set(project.root, project);
        }
        return [...state.projects.values()];
    }
    const changed = [...touched].flatMap((project) => {
        const own = paths.filter((path) => projectOf(state, path) === project);
        const texts = own.length <= FEW && own.every((path) => project.loaded.files.has(relativePath(project, path)));
        if (texts) return own.flatMap((path) => readAgain(state, project, path));
        return [...reload(state, project), ...siblingsAbove(state, project)];
    });
    return [...new Set(changed)];
}

/** Text and places of the files of a project: open documents as they are, others read on demand. */
export function sourcesOf(state: State, project: ProjectState): Sources {
    const known = new Map<string, Source | undefined>();
    return (path) => {
        if (!known.has(path)) known.set(path, sourceOf(state, project, path));
        return known.get(path);
    };
}

export function sourceOf(state: State, project: ProjectState, path: string): Source | undefined {
    const absolute = join(project.root, path);
    const document = state.documents.get(absolute);
    if (document) return { text: document.text, lines: document.lines, positions: lowerDocument(document, path).positions };
    const bytes = readOr(state.files, absolute);
    if (!bytes) return undefined;
    const { text } = decodeText(bytes);
    return { text, lines: lineTable(text), positions: readSource(path, bytes).positions };
}
