import { compile } from '../../compile/compile.js';
import type { ResolvedProject } from '../../model/plans.js';
import { importsOf } from '../../model/project.js';
import { checkAll } from '../../rules/run.js';
import type { Judge } from '../check.js';
import type { FoundProject } from '../discover.js';
import type { FileSystem } from '../file-system.js';
import { type Listing, type LoadedProject, loadProject } from '../load-project.js';

/** A part of a project that is checked by itself, and finds what it would find in the whole. */
export interface Slice {
    /** Files whose findings it gives. */
    readonly owned: ReadonlySet<string>;
    /** Files of superiors, that every slice reads. */
    readonly shared: ReadonlySet<string>;
    /** Other files that declare names which the owned files use and do not see. */
    readonly more?: ReadonlySet<string>;
}

/** Finds what is wrong with the owned files and plans alone. */
export const sliceJudge =
    (owned: ReadonlySet<string>): Judge =>
    (resolved, asOf) =>
        checkAll(
            resolved,
            (plan) => compile(plan),
            asOf,
            undefined,
            (path) => owned.has(path),
        ).findings;

/** Loads a slice of a project; `listing` is told what depends on files beyond it. */
export function loadSlice(
    files: FileSystem,
    found: FoundProject,
    workspace: string,
    { owned, shared, more = NONE }: Slice,
    listing?: Listing,
): LoadedProject {
    return loadProject(files, found, { workspace, only: new Set([...owned, ...shared, ...more]), ...(listing ? { listing } : {}) });
}
const NONE: ReadonlySet<string> = new Set();

/**
 * Names in the owned files that mean nothing here, or that were found by chance in another part of the slice. A slice with
 * such names is whole only with the files that declare them: messages speak of these, and qualified names reach into them.
 */
export function namesBeyond(resolved: ResolvedProject, owned: ReadonlySet<string>): Set<string> {
    const names = new Set<string>();
    const { project } = resolved;
    for (const file of project.files.values()) {
        if (!owned.has(file.path)) continue;
        const near = new Set([file, ...importsOf(project, file), ...project.superiors]);
        for (const { ref, resolution } of resolved.file(file).sites) {
            if (!ref) continue;
            const far = resolution.state === 'found' && !near.has(resolution.file);
            if (far || resolution.state === 'unknown' || resolution.state === 'wrong_kind') names.add(firstOf(ref.ref));
        }
    }
    return names;
}

const firstOf = (name: string) => name.split('.', 1)[0] ?? name;
