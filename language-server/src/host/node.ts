import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { type FileSystem, isRefusal, LARGEST_READ, TooLarge } from './file-system.js';

/** No file has such a name, or a path with a NUL in it. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];
const absent = (error: unknown) => ABSENT.includes((error as NodeJS.ErrnoException).code ?? '');

/** Where a path leads without links; undefined where nobody may look. */
function realOf(path: string): string | undefined {
    try {
        return realpathSync(path);
    } catch (error) {
        if (isRefusal(error)) return undefined;
        throw error;
    }
}

/** Bytes of a file that is no larger than `most`, or undefined where there is none. */
export function readUpTo(path: string, most: number): Uint8Array | undefined {
    try {
        // A pipe may have taken the place of a file since it was listed: opening it must not wait for a writer.
        const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
        try {
            const stat = fstatSync(file);
            if (!stat.isFile()) return undefined;
            if (stat.size > most) throw new TooLarge(path, most);
            return readFileSync(file);
        } finally {
            closeSync(file);
        }
    } catch (error) {
        // A folder may have taken the place of a file since it was listed.
        if (absent(error) || (error as NodeJS.ErrnoException).code === 'EISDIR') return undefined;
        throw error;
    }
}

/** The files of this machine. */
export const nodeFiles: FileSystem = {
    read: (path) => readUpTo(path, LARGEST_READ),
    modified(path) {
        try {
            const { mtimeMs, ctimeMs } = statSync(path);
            // What takes the place of a file by its name keeps the day when it was written.
            return Math.max(mtimeMs, ctimeMs);
        } catch (error) {
            if (absent(error)) return undefined;
            throw error;
        }
    },
    kind(path, within) {
        try {
            if (within !== undefined) {
                const real = realOf(path);
                if (real === undefined) return undefined;
                const root = realpathSync(within);
                if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
            }
            const stat = statSync(path);
            return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : undefined;
        } catch (error) {
            if (absent(error)) return undefined;
            throw error;
        }
    },
    list(path) {
        return entriesOf(path)
            .filter((entry) => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())
            .map(
                (entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file' }) as const,
            )
            .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
};

/** What is in a folder; nothing where it has gone since it was seen. */
function entriesOf(path: string) {
    try {
        return readdirSync(path, { withFileTypes: true });
    } catch (error) {
        if (absent(error)) return [];
        throw error;
    }
}

/** A path with `/`, as the rest of the program writes them. */
export const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);
