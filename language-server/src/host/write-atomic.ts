import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Waits this long, in milliseconds, before it tries again to put a file in the place of one that another program holds. */
const RETRIES = [10, 40, 160, 640];

/**
 * Writes a file so that a reader sees the old or the new content, never a half: a temporary file beside it, flushed, then
 * renamed. Throws where it cannot be written, and leaves nothing behind.
 */
export function writeAtomic(path: string, content: string | Uint8Array): void {
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${Math.random().toString(36).slice(2, 8)}.tmp`);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    try {
        const file = openSync(temporary, 'wx', modeOf(path));
        try {
            for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
            fsyncSync(file);
        } finally {
            closeSync(file);
        }
        rename(temporary, path);
    } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
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
