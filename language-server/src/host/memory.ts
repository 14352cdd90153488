import type { FileSystem } from './file-system.js';

/** Files in memory, for tests and for the browser; keys are absolute paths. */
export function memoryFiles(files: ReadonlyMap<string, string | Uint8Array>): FileSystem {
    const encoder = new TextEncoder();
    const below = (path: string) => (path.endsWith('/') ? path : `${path}/`);
    return {
        read(path) {
            const content = files.get(path);
            return typeof content === 'string' ? encoder.encode(content) : content;
        },
        kind(path) {
            if (files.has(path)) return 'file';
            for (const key of files.keys()) if (key.startsWith(below(path))) return 'folder';
            return undefined;
        },
        list(path) {
            const names = new Map<string, 'file' | 'folder'>();
            for (const key of files.keys()) {
                if (!key.startsWith(below(path))) continue;
                const [name = '', ...rest] = key.slice(below(path).length).split('/');
                names.set(name, rest.length > 0 ? 'folder' : 'file');
            }
            return [...names].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
        },
    };
}
