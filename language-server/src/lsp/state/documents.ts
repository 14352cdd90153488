import { fullLanguage } from '../../language/on-demand.js';
import type { Parsed } from '../../language/parser.js';
import type { Lowered } from '../../model/file-model.js';
import { readText } from '../../model/read.js';
import type { Pieces } from '../../model/reuse.js';
import { type LineTable, lineTable } from '../../views/diagnostics/lines.js';

/** A document that is open in the editor: the only place where a syntax tree is kept, once a feature asks for it. */
export interface OpenDocument {
    readonly uri: string;
    readonly path: string;
    readonly version: number;
    readonly text: string;
    readonly lines: LineTable;
    readonly parsed: Parsed;
}

export function openDocument(uri: string, path: string, version: number, text: string): OpenDocument {
    let parsed: Parsed | undefined;
    return {
        uri,
        path,
        version,
        text,
        lines: lineTable(text),
        get parsed() {
            parsed ??= fullLanguage().parse(text);
            return parsed;
        },
    };
}

const lowered = new WeakMap<OpenDocument, Map<string, Lowered>>();

/** The document's model, under its path inside a project; made once for each, with what the edit left of `before`. */
export function lowerDocument(document: OpenDocument, path: string, before?: OpenDocument): Lowered {
    const byPath = lowered.get(document) ?? new Map<string, Lowered>();
    lowered.set(document, byPath);
    const known = byPath.get(path) ?? readEdited(path, document.text, before && lowered.get(before)?.get(path)?.pieces);
    byPath.set(path, known);
    return known;
}

/** While a text has errors, what it was lowered to before them is kept for when they are gone. */
function readEdited(path: string, text: string, before: Pieces | undefined): Lowered {
    const read = readText(path, text, { reuse: { before } });
    return read.pieces || !before ? read : { ...read, pieces: before };
}
