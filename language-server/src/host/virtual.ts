import type { FileSystem } from './file-system.js';
import { memoryFiles } from './memory.js';

/** Whether a path is the whole URI of something that only the editor can read, such as `vscode-vfs://github/…`. */
export const isVirtual = (path: string): boolean => /^[a-z][a-z0-9+.-]+:\//i.test(path);

/** The files of a host, and beside them those that lie in `contents` because only the editor can read them. */
export function withVirtual(files: FileSystem, contents: ReadonlyMap<string, Uint8Array>): FileSystem {
    const memory = memoryFiles(contents);
    const of = (path: string) => (isVirtual(path) ? memory : files);
    return {
        read: (path) => of(path).read(path),
        kind: (path, within) => of(path).kind(path, within),
        list: (path) => of(path).list(path),
        modified: (path) => of(path).modified?.(path),
    };
}

/** A host without files of its own, as in a browser. */
export const noFiles: FileSystem = { read: () => undefined, kind: () => undefined, list: () => [] };
