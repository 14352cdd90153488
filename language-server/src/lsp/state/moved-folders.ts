import { CONFIG_NAME, discover, isSearched, join, parentOf } from '../../host/discover.js';
import type { State } from './projects.js';

/**
 * Files that changed outside the editor, with those of folders that came or went: editors tell such a folder and none of its
 * files. What is no folder and no file of ours is left out.
 */
export function withFilesOfFolders(state: State, paths: readonly string[]): string[] {
    let folders: ReadonlySet<string> | undefined;
    const found = paths.flatMap((path) => {
        if (/\.(preplan|ya?ml)$/.test(path)) return [path];
        folders ??= foldersWithFiles(state);
        const gone = folders.has(path) ? knownBelow(state, path) : [];
        return isLookedInto(state, path) && state.files.kind(path) === 'folder' ? [...gone, ...foundBelow(state, path)] : gone;
    });
    return [...new Set(found)];
}

/** Whether the search for projects goes into a folder: not into those of other tools. */
function isLookedInto({ folders }: State, path: string): boolean {
    const workspace = folders.find((one) => path.startsWith(`${one}/`));
    const names = workspace === undefined ? [] : path.slice(workspace.length + 1).split('/');
    return names.length > 0 && names.every(isSearched);
}

/** Folders with files of projects, at any depth. */
function foldersWithFiles({ projects }: State): ReadonlySet<string> {
    const folders = new Set<string>();
    for (const { root, loaded } of projects.values())
        for (const path of [join(root, CONFIG_NAME), ...[...loaded.files.keys()].map((one) => join(root, one))])
            for (let folder = parentOf(path); !folders.has(folder); folder = parentOf(folder)) folders.add(folder);
    return folders;
}

const knownBelow = ({ projects }: State, folder: string): string[] =>
    [...projects.values()]
        .flatMap(({ root, loaded }) => [CONFIG_NAME, ...loaded.files.keys()].map((one) => join(root, one)))
        .filter((path) => path.startsWith(`${folder}/`));

const foundBelow = ({ files }: State, folder: string): string[] =>
    discover(files, folder).flatMap(({ root, config, files: own }) => [...(config ? [config] : []), ...own.map((one) => join(root, one))]);
