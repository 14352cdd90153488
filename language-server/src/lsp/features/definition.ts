import type { LocationLink, Position } from 'vscode-languageserver-types';
import { importPath } from '../../model/project.js';
import { rangeAt } from '../../views/diagnostics/lines.js';
import { uriOf } from '../paths.js';
import type { ProjectState, State } from '../state/projects.js';
import { type FileAt, fileAt, offsetAt } from './file-at.js';
import { absolute, homeOf, sourceOfHome } from './place-of.js';
import { covers, type Declared, symbolAt } from './symbol-at.js';

/** From a name to its declaration, from an import to the file. A qualified name is followed by segment. */
export function definition(state: State, path: string, position: Position): LocationLink[] {
    const file = fileAt(state, path);
    if (!file) return [];
    const offset = offsetAt(file.source, position);
    const symbol = symbolAt(file, offset);
    if (symbol) {
        const target = declarationOf(state, file.project, symbol.target);
        return target ? [{ ...target, originSelectionRange: rangeAt(file.source.lines, ...symbol.range) }] : [];
    }
    const imported = importAt(file, offset);
    if (!imported) return [];
    const start = { line: 0, character: 0 };
    const range = { start, end: start };
    return [{ targetUri: uriOf(imported), targetRange: range, targetSelectionRange: range }];
}

/** Where a thing is declared: its whole text and its name. */
export function declarationOf(state: State, project: ProjectState, { part, file }: Declared): LocationLink | undefined {
    const home = homeOf(state, project, file);
    const source = home && sourceOfHome(state, home);
    const place = source?.positions.parts.get(part.id);
    if (!home || !source || !place) return undefined;
    return {
        targetUri: uriOf(home.path),
        targetRange: rangeAt(source.lines, ...place.range),
        targetSelectionRange: rangeAt(source.lines, ...(place.name ?? [place.range[0], place.range[0]])),
    };
}

function importAt(file: FileAt, offset: number): string | undefined {
    const index = file.source.positions.imports.findIndex((range) => covers(range, offset));
    const target = index < 0 ? undefined : file.model.imports[index];
    const path = target === undefined ? undefined : importPath(file.model.path, target);
    return path !== undefined && file.project.loaded.files.has(path) ? absolute(file.project, path) : undefined;
}
