import type { FileSystem } from '../../host/file-system.js';
import type { State } from './projects.js';

/** The files as they are on the screen: open documents with their edits, the others as the host has them. */
export function filesAsShown({ files, documents }: State): FileSystem {
    const encoder = new TextEncoder();
    return {
        ...files,
        read(path) {
            const document = documents.get(path);
            return document ? encoder.encode(document.text) : files.read(path);
        },
    };
}
