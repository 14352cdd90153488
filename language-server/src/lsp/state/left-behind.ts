import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decodeText, type FileSystem, readOr } from '../../host/file-system.js';
import { pathOf } from '../paths.js';

/**
 * Open documents whose files went away outside the editor. A tab that nobody has written in is then no file of the project:
 * a renamed file would count twice, and the command line would say something else. It counts again once somebody writes in
 * it, or the file is back.
 */
export interface LeftBehind {
    edited(document: TextDocument): void;
    closed(path: string): void;
    /** Looks at files that changed on the host; returns the open ones that are left behind by it. */
    look(paths: readonly string[]): readonly string[];
}

export function leftBehind(files: FileSystem, back: (path: string) => void): LeftBehind {
    /** Of open documents, the text that the host had last, and that of the editor. */
    const open = new Map<string, { disk: string; shown: TextDocument }>();
    const gone = new Set<string>();
    return {
        edited(shown) {
            const path = pathOf(shown.uri);
            const known = open.get(path);
            if (known) known.shown = shown;
            else open.set(path, { disk: shown.getText(), shown });
            gone.delete(path);
        },
        closed(path) {
            open.delete(path);
            gone.delete(path);
        },
        look(paths) {
            return paths.flatMap((path) => {
                const known = open.get(path);
                if (!known) return [];
                const bytes = readOr(files, path);
                if (bytes) {
                    known.disk = decodeText(bytes).text.replace(/^\uFEFF/, '');
                    if (gone.delete(path)) back(path);
                    return [];
                }
                if (known.shown.getText() !== known.disk) return [];
                gone.add(path);
                return [path];
            });
        },
    };
}
