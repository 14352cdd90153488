import { lstatSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { join } from '../host/discover.js';
import { GitProblem, readRevision } from '../host/git.js';
import { nodeFiles, slashed } from '../host/node.js';
import { movedVersion, type Version, VersionProblem, versionAt, versionWords } from '../host/versions.js';
import { CommandError, EXIT } from './exit.js';
import { workspaceAround } from './inputs.js';

/**
 * What stands at a path; else a revision, with the folder that the other version is taken from. A folder that had another name
 * then is found by its plans.
 */
export function versionOf(spec: string, folder: string, plans: readonly string[] = []): Version {
    // Nothing would be the working folder, which is never different from itself.
    if (spec.trim() === '') throw new CommandError(EXIT.usage, versionWords.empty);
    const path = slashed(resolve(spec));
    try {
        if (nodeFiles.kind(path) !== undefined) return versionAt(nodeFiles, path, workspaceAround(path));
        // Before the colon stands a revision: `:/text` and `:0:file` name other things.
        const colon = spec.indexOf(':', 1);
        const from = lstatSync(folder).isDirectory() ? folder : resolve(folder, '..');
        const revision = readRevision(from, colon < 0 ? spec : spec.slice(0, colon));
        const named = colon < 0 ? '.' : spec.slice(colon + 1);
        // As git reads it: from here where it begins with a dot, else from the top.
        const inside = posix.normalize(/^\.\.?(\/|$)/.test(named) ? posix.join(revision.prefix, named) : named).replace(/\/$/, '');
        const at = inside === '.' || inside === '' ? revision.root : join(revision.root, inside);
        const outside = inside.split('/').includes('..');
        if (!outside && revision.files.kind(at) !== undefined) return versionAt(revision.files, at, revision.root);
        const moved = colon < 0 ? movedVersion(revision.files, revision.root, plans) : undefined;
        if (!moved) throw new VersionProblem(versionWords.noPlanNamed, { revision: spec, name: spec.split(':', 1)[0] ?? spec });
        return moved;
    } catch (error) {
        if (error instanceof GitProblem || error instanceof VersionProblem) throw new CommandError(EXIT.usage, error.words, error.args);
        throw error;
    }
}
