import type { FileModel, Range } from '../../model/file-model.js';
import { sitesOf } from '../../model/walk.js';
import type { ProjectState, State } from '../state/projects.js';
import { type FileAt, fileAt, fileOf } from './file-at.js';
import { type Home, homeOf, projectsSeeing } from './place-of.js';
import { type Declared, partById, segmentTargets } from './symbol-at.js';

/** The places where one declared thing is named, in one file. */
export interface Occurrences {
    readonly file: FileAt;
    /** The name where it is declared; undefined in other files. */
    readonly declaration: Range | undefined;
    readonly uses: readonly Range[];
}

/** Every use of a declared thing in the projects that can see it, closed files too; the declaring file first. */
export function occurrences(state: State, project: ProjectState, target: Declared): Occurrences[] {
    const home = homeOf(state, project, target.file);
    if (!home) return [];
    const declaring = fileAt(state, home.path);
    const found: Occurrences[] = [];
    if (declaring) found.push(inFile(state, declaring, home, target));
    const projects = home.project ? projectsSeeing(state, home.project) : [...state.projects.values()];
    for (const one of projects) {
        for (const model of one.loaded.project.files.values()) {
            if (!names(model, target.part.name) || (one === declaring?.project && model === declaring.model)) continue;
            const file = fileOf(state, one, model.path);
            const there = file && inFile(state, file, home, target);
            if (there && there.uses.length > 0) found.push(there);
        }
    }
    return found;
}

/** The same within one file only. */
export function occurrencesIn(state: State, file: FileAt, target: Declared): Occurrences | undefined {
    const home = homeOf(state, file.project, target.file);
    return home && inFile(state, file, home, target);
}

// A file that never writes the name needs no resolving, and no reading.
function names(model: FileModel, name: string | undefined): boolean {
    return name !== undefined && sitesOf(model).some((site) => site.ref?.ref.split('.').includes(name));
}

function inFile(state: State, file: FileAt, home: Home, { part, file: written }: Declared): Occurrences {
    const uses: Range[] = [];
    for (const site of file.resolution.sites) {
        if (!site.ref?.ref.includes(part.name ?? '')) continue;
        for (const { target, range } of segmentTargets(file, site)) {
            if (target.part.id === part.id && isHome(state, file.project, target.file, written, home)) uses.push(range);
        }
    }
    uses.sort((a, b) => a[0] - b[0]);
    const declares = file.path === home.path && partById(file.model, part.id) !== undefined;
    return { file, declaration: declares ? file.source.positions.parts.get(part.id)?.name : undefined, uses };
}

function isHome(state: State, project: ProjectState, candidate: FileModel, written: FileModel, home: Home): boolean {
    return candidate === written || homeOf(state, project, candidate)?.path === home.path;
}
