/** The files that a host offers. Paths are absolute and use `/`. */
export interface FileSystem {
    /** Bytes of a file, or undefined where there is none. Other failures are thrown. */
    read(path: string): Uint8Array | undefined;
    /** `file`, `folder` or undefined; links are followed only where they stay below `within`. */
    kind(path: string, within?: string): 'file' | 'folder' | undefined;
    /** Names in a folder, sorted, with their kind. */
    list(path: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' }[];
}

/** Whether the system refused to open something, as it does without the right to read it. */
export const isRefusal = (error: unknown): boolean =>
    ['EACCES', 'EPERM', 'EIO', 'EBUSY'].includes((error as { readonly code?: string } | undefined)?.code ?? '');

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
const tolerant = new TextDecoder('utf-8', { ignoreBOM: true });

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
        const text = tolerant.decode(bytes);
        return { text, invalidAt: Math.max(0, firstInvalid(bytes, text)) };
    }
}

function firstInvalid(bytes: Uint8Array, text: string): number {
    const encoder = new TextEncoder();
    let at = text.indexOf('\uFFFD');
    while (at >= 0) {
        // A U+FFFD that the writer typed is valid UTF-8 and no error.
        const before = encoder.encode(text.slice(0, at)).length;
        if (!(bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd)) return at;
        at = text.indexOf('\uFFFD', at + 1);
    }
    return 0;
}
