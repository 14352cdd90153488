import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder with those above it. Like `mkdirSync` with `recursive`, which never returns where a file system refuses new
 * folders as if the one above were missing, as `/proc` does. Throws what the system says.
 */
export function makeFolder(path: string, mode = 0o777): void {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    const above = dirname(path);
    if (above !== path) makeFolder(above, mode);
    try {
        mkdirSync(path, { mode });
    } catch (error) {
        // Another process may have made it in between.
        if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
    }
}
