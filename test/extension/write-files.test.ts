import { expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { writeFiles } from '../../extension/src/write-files.js';

/** A disk with room for so many bytes, that is full behind them as a real one is: what fitted stays written. */
function disk(room: number, there: Readonly<Record<string, string>>, stuck?: string) {
    const files = new Map(Object.entries(there));
    const used = () => [...files.values()].reduce((sum, text) => sum + text.length, 0);
    const keyOf = (uri: { readonly path: string }) => uri.path;
    const fs = {
        writeFile: async (uri: URI, bytes: Uint8Array) => {
            files.set(keyOf(uri), '');
            const text = new TextDecoder().decode(bytes);
            const fits = text.slice(0, Math.max(0, room - used()));
            files.set(keyOf(uri), fits);
            if (fits.length < text.length) throw new Error('ENOSPC');
        },
        rename: async (from: URI, to: URI) => {
            if (keyOf(to) === stuck) throw new Error('EACCES');
            files.set(keyOf(to), files.get(keyOf(from)) ?? '');
            files.delete(keyOf(from));
        },
        delete: async (uri: URI) => {
            if (!files.delete(keyOf(uri))) throw new Error('ENOENT');
        },
    };
    return { files, write: (texts: Readonly<Record<string, string>>) => writeFiles(fs as never, contentsOf(texts)) };
}
const contentsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([path, text]) => ({ target: URI.file(path) as never, bytes: new TextEncoder().encode(text) }));

const OLD = { '/out/a.html': 'old page', '/out/b.csv': 'old table' };
const NEW = { '/out/a.html': 'a new page', '/out/b.csv': 'a new table', '/out/c.svg': 'a drawing' };

it('an export that is written leaves its files and nothing beside them', async () => {
    const { files, write } = disk(1000, OLD);
    await write(NEW);
    expect(Object.fromEntries(files)).toEqual(NEW);
});

it('a disk that becomes full at any byte of an export leaves every file as it was', async () => {
    const used = Object.values(OLD).join('').length;
    for (let room = used; room < used + Object.values(NEW).join('').length; room++) {
        const { files, write } = disk(room, OLD);
        await expect(write(NEW)).rejects.toThrow('ENOSPC');
        expect(Object.fromEntries(files)).toEqual(OLD);
    }
});

it('a file that may not be replaced is told, and what was begun is taken away', async () => {
    const { files, write } = disk(1000, OLD, '/out/b.csv');
    await expect(write(NEW)).rejects.toThrow('EACCES');
    expect(Object.fromEntries(files)).toEqual({ ...OLD, '/out/a.html': 'a new page' });
});
