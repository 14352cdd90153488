import { compile } from '../../compile/compile.js';
import { type ResolvedProject, resolveProject } from '../../model/plans.js';
import { importsOf } from '../../model/project.js';
import { checkAll } from '../../rules/run.js';
import type { Judge } from '../check.js';
import type { FoundProject } from '../discover.js';
import { join } from '../discover.js';
import { decodeText, type FileSystem, readOr } from '../file-system.js';
import { type LoadedProject, loadProject } from '../load-project.js';

/** A part of a project that is checked by itself, and finds what it would find in the whole. */
export interface Slice {
    /** Files whose findings it gives. */
    readonly owned: ReadonlySet<string>;
    /** Files of superiors, that every slice reads. */
    readonly shared: ReadonlySet<string>;
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

/**
 * Loads a slice, with whatever other file of the project declares a name that the slice uses and does not see: messages
 * speak of such files, and qualified names reach into them.
 */
export function loadSlice(files: FileSystem, found: FoundProject, workspace: string, { owned, shared }: Slice): LoadedProject {
    const only = new Set([...owned, ...shared]);
    const loaded = loadProject(files, found, { workspace, only });
    const names = namesBeyond(resolveProject(loaded.project), owned);
    if (names.size === 0) return loaded;
    const declares = declarationsOf(names);
    const more = (loaded.project.paths ?? []).filter((path) => {
        if (only.has(path)) return false;
        const bytes = readOr(files, join(found.root, path));
        return bytes !== undefined && declares.test(decodeText(bytes).text);
    });
    return more.length === 0 ? loaded : loadProject(files, found, { workspace, only: new Set([...only, ...more]) });
}

/** Names in the owned files that mean nothing here, or that were found by chance in another part of the slice. */
function namesBeyond(resolved: ResolvedProject, owned: ReadonlySet<string>): Set<string> {
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

/** A keyword of a declaration, the name behind it; space and comments may lie between. */
function declarationsOf(names: ReadonlySet<string>): RegExp {
    const alternatives = [...names].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const kinds = 'plan|body|group|person|post|parties|authority|provider|channel|roster|system|network|device|terminals|data';
    const more = 'protection|playbook|condition|category|finding|drill|activity|scale|shift|alert';
    const gap = String.raw`(?:\s|//[^\n]*\n|/\*(?:[^*]|\*(?!/))*\*/)+`;
    return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${kinds}|${more})${gap}(?:${alternatives})(?![\\p{L}\\p{N}_])`, 'u');
}
