import { accessSync, closeSync, constants, fsyncSync, lstatSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Waits this long, in milliseconds, before it tries again to put a file in the place of one that another program holds. */
const RETRIES = [10, 40, 160, 640];

/**
 * Writes a file so that a reader sees the old or the new content, never a half: a temporary file beside it, flushed, then
 * renamed. Throws where it cannot be written, and leaves nothing behind.
 */
export const writeAtomic = (path: string, content: string | Uint8Array): void => writeAllAtomic([{ path, content }]);

/** The same for several files: all are written completely before the first takes its place. */
export function writeAllAtomic(files: readonly { readonly path: string; readonly content: string | Uint8Array }[]): void {
    const staged: string[] = [];
    try {
        for (const { path } of files) refuseOther(path);
        for (const { path, content } of files) {
            const temporary = join(dirname(path), `.preplan-${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`);
            staged.push(temporary);
            const bytes = typeof content === 'string' ? Buffer.from(content) : content;
            try {
                writeWhole(temporary, bytes, modeOf(path));
            } catch (error) {
                // What fails after the opening names no file, and nobody knows the temporary one.
                throw error instanceof Error ? Object.assign(error, { path }) : error;
            }
        }
        files.forEach(({ path }, i) => {
            rename(staged[i] ?? '', path);
        });
    } catch (error) {
        for (const temporary of staged) rmSync(temporary, { force: true });
        throw error;
    }
}

/** What is no file stays where it is: a file in the place of a device would be found by whoever writes to it next. */
function refuseOther(path: string): void {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (!there) return;
    if (there.isDirectory() || statSync(path, { throwIfNoEntry: false })?.isDirectory())
        throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR', path });
    if (there.isSymbolicLink()) return;
    if (!there.isFile()) throw Object.assign(new Error(`${path} is no file`), { code: NO_FILE, path });
    // Renaming asks for no right to write the file that goes.
    accessSync(path, constants.W_OK);
}

/** A pipe, a device or a socket stands in the place of the file. */
export const NO_FILE = 'NO_FILE';

function writeWhole(path: string, bytes: Uint8Array, mode: number): void {
    const file = openSync(path, 'wx', mode);
    try {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
        fsyncSync(file);
    } finally {
        closeSync(file);
    }
}

function modeOf(path: string): number {
    return (statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644) & 0o777;
}

function rename(from: string, to: string): void {
    for (const wait of [...RETRIES, undefined]) {
        try {
            renameSync(from, to);
            return;
        } catch (error) {
            const held = ['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
            if (!held || wait === undefined) throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
        }
    }
}
