import { CONFIG_NAME, join, parentOf } from '../../host/discover.js';
import type { State } from './projects.js';

/** After so many milliseconds files are looked at again: an editor that was just started may not watch them yet. */
const LOOKS = [4_000, 20_000];
/** Clocks of disks may be behind by so many milliseconds, and keep no smaller parts. */
const BEHIND = 2_000;

/** Looks twice at what changed since `start` (milliseconds since 1970), which nobody may have told of; then it is up to the editor. */
export function lookAgain(state: State, start: number, changed: (paths: readonly string[]) => void): void {
    const look = () => {
        const paths = changedSince(state, start - BEHIND);
        if (paths.length > 0) changed(paths);
    };
    for (const wait of LOOKS) {
        const timer: { unref?(): void } | number = setTimeout(look, wait);
        // A browser has nothing to keep alive.
        if (typeof timer === 'object') timer.unref?.();
    }
}

/** Files of the projects that were written or exchanged since then, that are gone, or that have come into one of their folders. */
export function changedSince({ files, projects }: State, since: number): string[] {
    const isRecent = (path: string): boolean => (files.modified?.(path) ?? 0) >= since;
    return [...projects.values()].flatMap(({ root, found, loaded }) => {
        const known = new Set([...(found.config ? [CONFIG_NAME] : []), ...loaded.files.keys()].map((path) => join(root, path)));
        const folders = new Set([root, ...[...known].map(parentOf)].filter(isRecent));
        const there = [...folders].flatMap((folder) =>
            files.list(folder).flatMap(({ name, kind }) => (kind !== 'folder' && isOurs(name) ? [join(folder, name)] : [])),
        );
        return [
            ...[...known].filter((path) => isRecent(path) || files.kind(path) === undefined),
            ...there.filter((path) => !known.has(path)),
        ];
    });
}

const isOurs = (name: string): boolean => name.endsWith('.preplan') || name === CONFIG_NAME;
