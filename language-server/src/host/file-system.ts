/** The files that a host offers. Paths are absolute and use `/`. */
export interface FileSystem {
    /** Bytes of a file, or undefined where there is none. Other failures are thrown. */
    read(path: string): Uint8Array | undefined;
    /** `file`, `folder` or undefined; links are followed only where they stay below `within`. */
    kind(path: string, within?: string): 'file' | 'folder' | undefined;
    /** Names in a folder, sorted, with their kind. */
    list(path: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' }[];
    /** When a file or folder was written or got its name last, in milliseconds since 1970; undefined where there is none. Not every host can tell. */
    modified?(path: string): number | undefined;
}

/** Bytes of a file that may be looked into at all: more than any text here may have, and far from what a machine can hold. */
export const LARGEST_READ = 64 * 1024 * 1024;

/** A file that is not read because it is larger than anything that is written by hand. */
export class TooLarge extends Error {
    readonly code = TOO_LARGE;
    constructor(
        readonly path: string,
        readonly most = LARGEST_READ,
    ) {
        super(`${path} is larger than ${most} bytes`);
    }
}
const TOO_LARGE = 'TOO_LARGE';
export const isTooLarge = (error: unknown): boolean => (error as { readonly code?: string } | undefined)?.code === TOO_LARGE;

/** Whether a file was refused: by the system, as it is without the right to read it, or by us because of its size. */
export const isRefusal = (error: unknown): boolean =>
    ['EACCES', 'EPERM', 'EIO', 'EBUSY', TOO_LARGE].includes((error as { readonly code?: string } | undefined)?.code ?? '');

/** The same files, where a folder that may not be looked into is empty, and told of once: a server must not end over it. */
export function tolerant(files: FileSystem, told: (path: string) => void): FileSystem {
    const known = new Set<string>();
    const or = <T>(path: string, ask: () => T, nothing: T): T => {
        try {
            return ask();
        } catch (error) {
            if (!isRefusal(error)) throw error;
            if (!known.has(path)) told(path);
            known.add(path);
            return nothing;
        }
    };
    return {
        read: (path) => files.read(path),
        kind: (path, within) => or(path, () => files.kind(path, within), undefined),
        list: (path) => or(path, () => files.list(path), []),
        modified: (path) => or(path, () => files.modified?.(path), undefined),
    };
}

/** Bytes of a file, or undefined where there is none or the system refuses it: its problem is told where the file is loaded. */
export function readOr(files: FileSystem, path: string): Uint8Array | undefined {
    try {
        return files.read(path);
    } catch (error) {
        if (isRefusal(error)) return undefined;
        throw error;
    }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

export interface DecodedText {
    readonly text: string;
    /** Offset in the text of the first byte sequence that is no UTF-8. */
    readonly invalidAt?: number;
}

/** Bytes as text; what is no UTF-8 shows as U+FFFD and is reported with its place. */
export function decodeText(bytes: Uint8Array): DecodedText {
    try {
        return { text: decoder.decode(bytes) };
    } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        const text = lenient.decode(bytes);
        return { text, invalidAt: Math.max(0, firstInvalid(bytes, text)) };
    }
}

/** A text without the mark that some editors put at its beginning, which they themselves do not count. */
export function withoutMark({ text, invalidAt }: DecodedText): DecodedText {
    if (!text.startsWith('\uFEFF')) return { text, ...(invalidAt === undefined ? {} : { invalidAt }) };
    return { text: text.slice(1), ...(invalidAt === undefined ? {} : { invalidAt: invalidAt - 1 }) };
}

function firstInvalid(bytes: Uint8Array, text: string): number {
    const encoder = new TextEncoder();
    // Everything up to `from` is right, so that its length in bytes is known.
    let [from, before] = [0, 0];
    for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', from)) {
        before += encoder.encode(text.slice(from, at)).length;
        // A U+FFFD that the writer typed is valid UTF-8 and no error.
        if (!(bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd)) return at;
        [from, before] = [at + 1, before + 3];
    }
    return 0;
}
