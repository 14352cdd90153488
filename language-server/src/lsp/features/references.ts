import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver-types';
import type { Range } from '../../model/file-model.js';
import { sitesOf } from '../../model/walk.js';
import { rangeAt } from '../../views/diagnostics/lines.js';
import { uriOf } from '../paths.js';
import type { State } from '../state/projects.js';
import { type FileAt, fileAt, offsetAt } from './file-at.js';
import { occurrences, occurrencesIn } from './occurrences.js';
import { symbolAt, termAt } from './symbol-at.js';

/** Every place that names the thing under the cursor, in all files that can see it. */
export function references(state: State, path: string, position: Position, includeDeclaration: boolean): Location[] {
    const file = fileAt(state, path);
    const symbol = file && symbolAt(file, offsetAt(file.source, position));
    if (!file || !symbol) return [];
    return occurrences(state, file.project, symbol.target).flatMap(({ file: there, declaration, uses }) => {
        const ranges = includeDeclaration && declaration ? [declaration, ...uses] : uses;
        return ranges.map((range) => ({ uri: uriOf(there.path), range: rangeAt(there.source.lines, ...range) }));
    });
}

/** The uses of a name within the document; for a term, where the same term is used. */
export function documentHighlight(state: State, path: string, position: Position): DocumentHighlight[] {
    const file = fileAt(state, path);
    if (!file) return [];
    const offset = offsetAt(file.source, position);
    const symbol = symbolAt(file, offset);
    const highlight = (range: Range, kind: DocumentHighlightKind) => ({ range: rangeAt(file.source.lines, ...range), kind });
    if (!symbol) return termUses(file, offset).map((range) => highlight(range, DocumentHighlightKind.Text));
    const found = occurrencesIn(state, file, symbol.target);
    const uses = found?.uses.map((range) => highlight(range, DocumentHighlightKind.Read)) ?? [];
    return found?.declaration ? [highlight(found.declaration, DocumentHighlightKind.Write), ...uses] : uses;
}

function termUses(file: FileAt, offset: number): Range[] {
    const here = termAt(file, offset)?.site;
    if (!here) return [];
    return sitesOf(file.model).flatMap((site, i) => {
        const range = file.source.positions.sites[i];
        return range && site.term === here.term && site.field.vocabulary === here.field.vocabulary ? [range] : [];
    });
}
