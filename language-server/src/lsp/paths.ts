import { URI } from 'vscode-uri';

/** The key of a document in the program: the file's path with `/`, or the whole URI where it is no file, or none that can be read. */
export function pathOf(uri: string): string {
    const parsed = parsedUri(uri);
    if (!parsed) return String(uri);
    if (parsed.scheme !== 'file') return parsed.toString(true);
    const path = parsed.path.replace(/^\/([A-Za-z]:)/, '$1');
    return parsed.authority ? `//${parsed.authority}${path}` : path.replace(/^[a-z]:/, (drive) => drive.toUpperCase());
}

/** A client may name anything: what is no URI is only a name. */
export function parsedUri(uri: string): URI | undefined {
    try {
        return URI.parse(String(uri));
    } catch (error) {
        if (error instanceof Error && error.message.startsWith('[UriError]')) return undefined;
        throw error;
    }
}

/** Whether a document's key is a path of a file, not the URI of something that lies in no folder. */
export const isFile = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path);

/** The URI of a path, spelt as the editor spells it. */
export function uriOf(path: string): string {
    if (/^[a-z][a-z0-9+.-]+:/i.test(path) && !/^[A-Za-z]:\//.test(path)) return URI.parse(path).toString();
    return URI.file(path).toString();
}
