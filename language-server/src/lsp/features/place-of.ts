import { parentOf } from '../../host/discover.js';
import type { FileModel } from '../../model/file-model.js';
import { NATIONAL_PATH } from '../../standard/national.js';
import type { Source } from '../../views/diagnostics/diagnostic.js';
import type { ProjectState, State } from '../state/projects.js';
import { BUILT_IN_URI, builtInSource, fileOf } from './file-at.js';

/** Where a model that a project sees was written: a file of this project, of a sibling, or the built-in plan. */
export interface Home {
    readonly path: string;
    /** The project that owns the file; undefined for what ships with the tool. */
    readonly project: ProjectState | undefined;
}

export function homeOf(state: State, project: ProjectState, model: FileModel): Home | undefined {
    if (model.path === NATIONAL_PATH) return { path: BUILT_IN_URI, project: undefined };
    if (project.loaded.project.files.get(model.path) === model) return { path: absolute(project, model.path), project };
    return siblingHome(state, project, model, new Set([project]));
}

/** Text and places of a file by its home. */
export function sourceOfHome(state: State, home: Home): Source | undefined {
    if (!home.project) return builtInSource();
    return fileOf(state, home.project, home.path.slice(absolute(home.project, '').length))?.source;
}

// A sibling's files are read anew for each project that names it, so they are known by path and names, not by identity.
function siblingHome(state: State, project: ProjectState, model: FileModel, seen: Set<ProjectState>): Home | undefined {
    for (const sibling of superiorProjects(state, project)) {
        if (seen.has(sibling)) continue;
        seen.add(sibling);
        const other = sibling.loaded.project.files.get(model.path);
        const found =
            other && other.declarations[0]?.id === model.declarations[0]?.id
                ? { path: absolute(sibling, model.path), project: sibling }
                : siblingHome(state, sibling, model, seen);
        if (found) return found;
    }
    return undefined;
}

/** The projects of the workspace that a project names as its superiors. */
export function superiorProjects(state: State, project: ProjectState): ProjectState[] {
    return project.loaded.project.config.superiors.flatMap((source) => {
        const found = source.project === undefined ? undefined : state.projects.get(folderAt(project.root, source.project));
        return found ? [found] : [];
    });
}

/** The project and those that name it as a superior, directly or through others. */
export function projectsSeeing(state: State, project: ProjectState): ProjectState[] {
    const found = [project];
    for (const one of found) {
        for (const other of state.projects.values()) {
            if (other.loaded.project.config.superiors.length === 0 || found.includes(other)) continue;
            if (superiorProjects(state, other).includes(one)) found.push(other);
        }
    }
    return found;
}

/** A folder by its path from another one; `..` leads up. */
export function folderAt(root: string, target: string): string {
    let at = root;
    for (const piece of target.split('/')) {
        if (piece === '' || piece === '.') continue;
        at = piece === '..' ? parentOf(at) : at.endsWith('/') ? at + piece : `${at}/${piece}`;
    }
    return at;
}

export const absolute = (project: ProjectState, relative: string): string =>
    project.root.endsWith('/') ? project.root + relative : `${project.root}/${relative}`;
