import { resolve } from 'node:path';
import { discover, type FoundProject, parentOf, projectAround } from '../host/discover.js';
import { type LoadedProject, loadProject } from '../host/load-project.js';
import { nodeFiles, slashed } from '../host/node.js';
import { CommandError, EXIT } from './exit.js';

export interface Input {
    readonly found: FoundProject;
    /** Reports about files for which this is false are left out: the user named others. */
    readonly wants: (path: string) => boolean;
    readonly workspace: string;
}

/** The projects that the paths on the command line mean; a file or a folder inside a project means that part of it. */
export function inputs(paths: readonly string[]): Input[] {
    const byRoot = new Map<string, { found: FoundProject; prefixes: string[]; workspace: string }>();
    for (const path of paths.length > 0 ? paths : ['.']) {
        const absolute = slashed(resolve(path));
        const kind = nodeFiles.kind(absolute);
        if (kind === undefined) throw new CommandError(EXIT.usage, `${path}: there is no such file or folder.`);
        const folder = kind === 'file' ? parentOf(absolute) : absolute;
        const root = projectAround(nodeFiles, folder) ?? folder;
        const workspace = workspaceAround(root);
        for (const found of discover(nodeFiles, root)) {
            const inside = absolute.startsWith(`${found.root}/`) ? absolute.slice(found.root.length + 1) : '';
            if (inside === '' && !isBelow(found.root, absolute) && found.root !== absolute) continue;
            const entry = byRoot.get(found.root) ?? { found, prefixes: [], workspace };
            entry.prefixes.push(inside);
            byRoot.set(found.root, entry);
        }
    }
    const result = [...byRoot.values()].map(({ found, prefixes, workspace }) => ({
        found,
        workspace,
        wants: (path: string) => prefixes.some((prefix) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`)),
    }));
    const some = result.filter((input) => input.found.files.some(input.wants));
    if (some.length === 0)
        throw new CommandError(EXIT.empty, `No .preplan file in ${paths.join(', ') || 'this folder'}. Begin one with: preplan init`);
    return some;
}

const isBelow = (path: string, folder: string) => path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** The workspace of a project: the repository around it, else the folder above it. */
export function workspaceAround(root: string): string {
    for (let at = root; ; at = parentOf(at)) {
        if (nodeFiles.kind(`${at}/.git`) !== undefined) return at;
        if (parentOf(at) === at) return parentOf(root);
    }
}

export const load = (input: Input): LoadedProject => loadProject(nodeFiles, input.found, { workspace: input.workspace });
