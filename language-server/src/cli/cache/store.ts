import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../host/make-folder.js';
import { writeAtomic } from '../../host/write-atomic.js';

/** A record larger than this is not worth reading. */
const LARGEST = 64 * 1024 * 1024;
/** What the cache may take in all, and for how many days a record that nobody asked for is kept. */
const BUDGET = 256 * 1024 * 1024;
const KEEP_DAYS = 30;
const NAME = /^[\w-]{43}\.json$/;

/** The text of a record, or undefined where there is none or it cannot be read. Links and special files are not followed. */
export function readRecord(folder: string, key: string): string | undefined {
    let file: number | undefined;
    try {
        const path = join(folder, `${key}.json`);
        if (!lstatSync(path).isFile()) return undefined;
        file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
        const { size } = fstatSync(file);
        if (size > LARGEST) return undefined;
        return readFileSync(file, 'utf8');
    } catch (error) {
        if (isSystem(error)) return undefined;
        throw error;
    } finally {
        if (file !== undefined) closeSync(file);
    }
}

/** Writes a record, and takes out old ones; a cache that cannot be written is no reason to fail. Says whether it was. */
export function writeRecord(folder: string, key: string, text: string): boolean {
    if (text.length > LARGEST / 2) return false;
    try {
        makeFolder(folder, 0o700);
        writeAtomic(join(folder, `${key}.json`), text);
        cleanUp(folder, Date.now());
        return true;
    } catch (error) {
        if (isSystem(error)) return false;
        throw error;
    }
}

/** A record that was of use is young again. */
export function touch(folder: string, key: string): void {
    try {
        const now = new Date();
        utimesSync(join(folder, `${key}.json`), now, now);
    } catch (error) {
        if (!isSystem(error)) throw error;
    }
}

/** Takes out records that are too old, then the oldest until the rest is small enough; never a file that is not ours. */
export function cleanUp(folder: string, now: number, budget = BUDGET): void {
    const records = readdirSync(folder)
        .filter((name) => NAME.test(name))
        .flatMap((name) => {
            const stat = statSync(join(folder, name), { throwIfNoEntry: false });
            return stat?.isFile() ? [{ path: join(folder, name), size: stat.size, age: now - stat.mtimeMs }] : [];
        })
        .sort((a, b) => a.age - b.age);
    let total = 0;
    for (const { path, size, age } of records) {
        total += size;
        if (total > budget || age > KEEP_DAYS * 86_400_000) rmSync(path, { force: true });
    }
}

const isSystem = (error: unknown) => typeof (error as NodeJS.ErrnoException | undefined)?.code === 'string';
