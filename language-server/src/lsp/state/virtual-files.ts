import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from '../../host/file-system.js';
import { isVirtual, withVirtual } from '../../host/virtual.js';
import { pathOf, uriOf } from '../paths.js';
import { type FilesParams, type FilesResult, requests } from '../protocol.js';

export interface VirtualFiles {
    readonly files: FileSystem;
    /**
     * Has the client read what lies at and below some paths, then goes on; at once where none of them is virtual. What is
     * asked first is answered first.
     */
    read(paths: readonly string[], then: () => void): void;
}

/** The files of the host, with those that only the editor can read kept in memory as it read them last. */
export function virtualFiles(host: FileSystem, connection: Connection, offered: () => boolean): VirtualFiles {
    const contents = new Map<string, Uint8Array>();
    let queue: Promise<void> | undefined;

    const ask = async (paths: readonly string[]) => {
        if (!offered()) return connection.console.warn('This client reads no files for the server: only what is open is seen.');
        const { files, more } = await connection.sendRequest<FilesResult>(requests.files, { uris: paths.map(uriOf) } satisfies FilesParams);
        for (const path of paths) {
            const below = path.endsWith('/') ? path : `${path}/`;
            for (const key of [...contents.keys()]) if (key === path || key.startsWith(below)) contents.delete(key);
        }
        for (const { uri, base64 } of files) contents.set(pathOf(uri), bytesOf(base64));
        if (more) connection.console.warn('There are more files than are read from a virtual file system; some are left out.');
    };
    return {
        files: withVirtual(host, contents),
        read(paths, then) {
            const away = paths.filter(isVirtual);
            if (away.length === 0 && !queue) return then();
            const turn = (queue ?? Promise.resolve())
                .then(() => (away.length > 0 ? ask(away) : undefined))
                .catch((error: unknown) => connection.console.error(`Files could not be read: ${String(error)}`))
                .then(then)
                .catch((error: unknown) =>
                    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
                )
                .finally(() => {
                    if (queue === turn) queue = undefined;
                });
            queue = turn;
        },
    };
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
