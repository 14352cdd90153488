import { CONFIG_NAME, join } from './discover.js';
import { type FileSystem, readOr } from './file-system.js';
import type { LoadedProject } from './load-project.js';

/** The files that a project is read from, as bytes: what the revision of its outputs is told by. */
export function sourceFiles(
    files: FileSystem,
    { root, files: own, configText, project }: LoadedProject,
): { path: string; bytes: Uint8Array }[] {
    const superiors = project.config.superiors.flatMap(({ file }) => file ?? []);
    const paths = [...new Set([...own.keys(), ...superiors, ...(configText === '' ? [] : [CONFIG_NAME])])];
    return paths.flatMap((path) => {
        const bytes = readOr(files, join(root, path));
        return bytes ? [{ path, bytes }] : [];
    });
}
