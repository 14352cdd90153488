import type { FileSystem } from './file-system.js';

/** A host's files, with other contents for some of them; they are there already, so that nothing else differs. */
export function overlayFiles(files: FileSystem, changed: ReadonlyMap<string, string>): FileSystem {
    const encoder = new TextEncoder();
    return {
        ...files,
        read(path) {
            const content = changed.get(path);
            return content === undefined ? files.read(path) : encoder.encode(content);
        },
        kind: (path, within) => files.kind(path, within),
        list: (path) => files.list(path),
    };
}
