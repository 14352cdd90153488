import { type Parsed, parse } from '../../language/parser.js';
import type { Lowered } from '../../model/file-model.js';
import { lower } from '../../model/lower.js';
import { type LineTable, lineTable } from '../../views/diagnostics/lines.js';

/** A document that is open in the editor: the only place where a syntax tree is kept. */
export interface OpenDocument {
    readonly uri: string;
    readonly path: string;
    readonly version: number;
    readonly text: string;
    readonly lines: LineTable;
    readonly parsed: Parsed;
}

export function openDocument(uri: string, path: string, version: number, text: string): OpenDocument {
    return { uri, path, version, text, lines: lineTable(text), parsed: parse(text) };
}

/** The document's model, under its path inside a project. */
export const lowerDocument = (document: OpenDocument, path: string): Lowered => lower(path, document.parsed);
