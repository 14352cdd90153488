import { closeSync, constants, openSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeAtomic } from './write-atomic.js';

/**
 * Writes where the user said: into a pipe or a device such as `/dev/null` or `/dev/stdout` what goes there, else a file, whole
 * or not at all. A pipe that nobody reads is an error, as waiting would be for ever.
 */
export function writeNamed(path: string, content: string): void {
    const there = statSync(path, { throwIfNoEntry: false });
    const through = there?.isFIFO() || there?.isCharacterDevice() || resolve(path).startsWith('/dev/');
    if (!there || !through || there.isDirectory()) {
        writeAtomic(path, content);
        return;
    }
    const file = openSync(path, constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0));
    try {
        const bytes = Buffer.from(content);
        for (let at = 0; at < bytes.length; ) at += written(file, bytes, at, path);
    } finally {
        closeSync(file);
    }
}

/** How many bytes a reader took now; one that is slow is waited for. */
function written(file: number, bytes: Uint8Array, at: number, path: string): number {
    try {
        return writeSync(file, bytes, at);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error instanceof Error ? Object.assign(error, { path }) : error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        return 0;
    }
}
