import { resolve } from 'node:path';
import { discover, type FoundProject, join, parentOf, projectAround, skippedFolder } from '../host/discover.js';
import { nodeFiles, slashed } from '../host/node.js';
import { unreadReason } from '../host/unread.js';
import { DEFAULT_CONFIG } from '../model/project.js';
import { CommandError, EXIT } from './exit.js';
import { HERE, usageWords } from './words/usage-words.js';

export interface Input {
    readonly found: FoundProject;
    /** Reports about files for which this is false are left out: the user named others. */
    readonly wants: (path: string) => boolean;
    /** The files or folders inside the project that the user named; empty for the whole. */
    readonly prefixes: readonly string[];
    readonly workspace: string;
}

/** The projects that the paths on the command line mean; a file or a folder inside a project means that part of it. */
export function inputs(paths: readonly string[]): Input[] {
    const byRoot = new Map<string, { found: FoundProject; prefixes: string[]; workspace: string }>();
    for (const path of paths.length > 0 ? paths : ['.']) {
        const absolute = slashed(resolve(path));
        const kind = nodeFiles.kind(absolute);
        if (kind === undefined) throw new CommandError(EXIT.usage, usageWords.pathMissing, { path });
        const folder = kind === 'file' ? parentOf(absolute) : absolute;
        const root = projectAround(nodeFiles, folder) ?? folder;
        const workspace = workspaceAround(root);
        let held = false;
        for (const found of discover(nodeFiles, root)) {
            const inside = absolute.startsWith(`${found.root}/`) ? absolute.slice(found.root.length + 1) : '';
            if (inside === '' && !isBelow(found.root, absolute) && found.root !== absolute) continue;
            const entry = byRoot.get(found.root) ?? { found, prefixes: [], workspace };
            entry.prefixes.push(inside);
            byRoot.set(found.root, entry);
            held ||= found.files.some(wanted([inside]));
        }
        if (!held) refuseUnread(path, root, absolute, kind);
    }
    const result = [...byRoot.values()].map(({ found, prefixes, workspace }) => ({
        ...{ found, workspace, prefixes },
        wants: wanted(prefixes),
    }));
    const some = result.filter((input) => input.found.files.some(input.wants));
    if (some.length === 0)
        throw new CommandError(EXIT.empty, usageWords.noPlanFile, {
            places: paths.length > 0 && paths.some((path) => path !== '.') ? paths.join(', ') : HERE,
        });
    return some;
}

/** A plan that was named and that no check reads must not pass for one that was read. */
function refuseUnread(path: string, root: string, absolute: string, kind: 'file' | 'folder'): void {
    const inside = absolute.slice(join(root, '').length) + (kind === 'folder' ? '/' : '');
    if (kind === 'file' ? !absolute.endsWith('.preplan') : skippedFolder(inside) === undefined) return;
    const { words, args } = unreadReason(inside, DEFAULT_CONFIG);
    throw new CommandError(EXIT.usage, { en: `{path}: ${words.en}`, 'zh-CN': `{path}：${words['zh-CN']}` }, { ...args, path });
}

/** Whether a path of a project lies in one of the files and folders that were named. */
export const wanted =
    (prefixes: readonly string[]) =>
    (path: string): boolean =>
        prefixes.some((prefix) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`));

const isBelow = (path: string, folder: string) => path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** The workspace of a project: the repository around it, else the folder above it. */
export function workspaceAround(root: string): string {
    for (let at = root; ; at = parentOf(at)) {
        if (nodeFiles.kind(`${at}/.git`) !== undefined) return at;
        if (parentOf(at) === at) return parentOf(root);
    }
}
