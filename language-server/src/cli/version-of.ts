import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { join } from '../host/discover.js';
import { GitProblem, readRevision } from '../host/git.js';
import { nodeFiles, slashed } from '../host/node.js';
import { type Version, VersionProblem, versionAt, versionWords } from '../host/versions.js';
import { CommandError, EXIT } from './exit.js';
import { workspaceAround } from './inputs.js';

/** What stands at a path; else a revision, with the folder that the other version is taken from. */
export function versionOf(spec: string, folder: string): Version {
    const path = slashed(resolve(spec));
    try {
        if (nodeFiles.kind(path) !== undefined) return versionAt(nodeFiles, path, workspaceAround(path));
        const colon = spec.indexOf(':');
        const from = lstatSync(folder).isDirectory() ? folder : resolve(folder, '..');
        const revision = readRevision(from, colon < 0 ? spec : spec.slice(0, colon));
        const inside =
            colon < 0
                ? revision.prefix
                : spec
                      .slice(colon + 1)
                      .replace(/^\.\//, revision.prefix ? `${revision.prefix}/` : '')
                      .replace(/\/$/, '');
        const at = inside === '' ? revision.root : join(revision.root, inside);
        if (revision.files.kind(at) === undefined) throw new VersionProblem(versionWords.noPlanThere, { revision: spec });
        return versionAt(revision.files, at, revision.root);
    } catch (error) {
        if (error instanceof GitProblem || error instanceof VersionProblem) throw new CommandError(EXIT.usage, error.words, error.args);
        throw error;
    }
}
