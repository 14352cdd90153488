import { lstatSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAllAtomic } from './write-atomic.js';

export interface NewFile {
    /** Below the folder, with `/`. */
    readonly path: string;
    readonly content: string | Uint8Array;
}
export interface NewFileProblem {
    /** `not_folder`: a file or a link stands where a folder is needed. */
    readonly kind: 'exists' | 'not_folder';
    readonly path: string;
}

/** Why a new file cannot be put below a folder; undefined where it can. A link is never followed. */
export function newFileProblem(root: string, path: string): NewFileProblem | undefined {
    const pieces = path.split('/');
    for (let n = 0; n < pieces.length; n++) {
        const at = pieces.slice(0, n).join('/');
        const there = lstatSync(join(root, at), { throwIfNoEntry: false });
        if (!there) return undefined;
        // The folder itself may be reached by a link: the user named it.
        if (!there.isDirectory() && !(n === 0 && there.isSymbolicLink())) return { kind: 'not_folder', path: at };
    }
    return lstatSync(join(root, path), { throwIfNoEntry: false }) ? { kind: 'exists', path } : undefined;
}

/** Writes files that do not exist yet, all or none; folders made on the way are taken away where it fails. */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
    const made: string[] = [];
    try {
        for (const { path } of files) {
            const folder = dirname(join(root, path));
            const first = mkdirSync(folder, { recursive: true });
            if (first !== undefined) for (let at = folder; ; at = dirname(at)) if (made.push(at) && at === first) break;
        }
        writeAllAtomic(files.map(({ path, content }) => ({ path: join(root, path), content })));
    } catch (error) {
        for (const folder of made.sort((a, b) => b.length - a.length)) removeEmpty(folder);
        throw error;
    }
}

function removeEmpty(folder: string): void {
    try {
        rmdirSync(folder);
    } catch (error) {
        // Somebody else has put something there meanwhile: it stays.
        if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
}
