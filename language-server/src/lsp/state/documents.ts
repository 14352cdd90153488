import { fullLanguage } from '../../language/on-demand.js';
import type { Parsed } from '../../language/parser.js';
import type { Lowered } from '../../model/file-model.js';
import { readText } from '../../model/read.js';
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

/** The document's model, under its path inside a project; made once for each. */
export function lowerDocument(document: OpenDocument, path: string): Lowered {
    const byPath = lowered.get(document) ?? new Map<string, Lowered>();
    lowered.set(document, byPath);
    const known = byPath.get(path) ?? readText(path, document.text);
    byPath.set(path, known);
    return known;
}
