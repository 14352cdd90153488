import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { tokenize } from '../../../language/parser.js';
import type { Lang } from '../../../rules/messages.js';
import { rangeAt } from '../../../views/diagnostics/lines.js';
import { uriOf } from '../../paths.js';
import type { ProjectState, State } from '../../state/projects.js';
import { type FileAt, fileAt, offsetAt } from '../file-at.js';
import { occurrences } from '../occurrences.js';
import { absolute, type Home, homeOf } from '../place-of.js';
import { type Declared, type SymbolAt, symbolAt } from '../symbol-at.js';
import { takenIn } from './collisions.js';
import { refusal } from './words.js';

/** Why a rename cannot be done, in words for the editor to show. */
export interface Refused {
    readonly refused: string;
}

/** The name under the cursor, or why it cannot be renamed. */
export function prepareRename(state: State, path: string, position: Position, lang: Lang): { range: Range; placeholder: string } | Refused {
    const found = target(state, path, position, lang);
    if ('refused' in found) return found;
    const { file, symbol } = found;
    return { range: rangeAt(file.source.lines, ...symbol.range), placeholder: symbol.target.part.name ?? '' };
}

/** The edits that give the thing under the cursor another name everywhere, closed files too, or why that cannot be done. */
export function rename(state: State, path: string, position: Position, newName: string, lang: Lang): WorkspaceEdit | Refused {
    const found = target(state, path, position, lang);
    if ('refused' in found) return found;
    const name = newName.trim().normalize('NFC');
    const invalid = invalidName(name);
    if (invalid) return refusal(invalid, lang, { name });
    const { symbol, owner } = found;
    if (name === symbol.target.part.name) return { changes: {} };
    const uses = occurrences(state, owner, symbol.target);
    const taken = takenIn(owner, symbol.target, name, uses);
    if (taken !== undefined) return refusal('taken', lang, { name, file: taken });
    const changes: Record<string, TextEdit[]> = {};
    for (const { file, declaration, uses: ranges } of uses) {
        const edits = (declaration ? [declaration, ...ranges] : ranges).map((range) => ({
            range: rangeAt(file.source.lines, ...range),
            newText: name,
        }));
        if (edits.length > 0) changes[uriOf(file.path)] = edits;
    }
    const config = planOfRecord(owner, symbol.target, name);
    if (config) changes[uriOf(config.path)] = [config.edit];
    return { changes };
}

function target(
    state: State,
    path: string,
    position: Position,
    lang: Lang,
): { file: FileAt; symbol: SymbolAt; home: Home; owner: ProjectState } | Refused {
    const file = fileAt(state, path);
    const symbol = file && symbolAt(file, offsetAt(file.source, position));
    if (!file || !symbol) return refusal('nothing', lang);
    const name = symbol.target.part.name ?? '';
    const home = homeOf(state, file.project, symbol.target.file);
    if (!home) return refusal('superior', lang, { name });
    if (!home.project) return refusal('built_in', lang, { name });
    return { file, symbol, home, owner: home.project };
}

function invalidName(name: string): 'invalid' | 'level' | undefined {
    const { tokens, errors } = tokenize(name);
    const only = tokens[0];
    if (tokens.length !== 1 || errors.length > 0 || only?.image !== name) return 'invalid';
    if (only.tokenType.name === 'LEVEL') return 'level';
    return only.tokenType.name === 'NAME' ? undefined : 'invalid';
}

/** The plan of record is named in preplan.yaml too. */
function planOfRecord(project: ProjectState, { part }: Declared, name: string): { path: string; edit: TextEdit } | undefined {
    const { project: model, configText } = project.loaded;
    if (part.type !== 'plan' || model.config.plan !== part.name || !project.found.config) return undefined;
    const match = /^plan:[ \t]*(["']?)([^\s"'#]+)\1/m.exec(configText);
    if (!match?.[2]) return undefined;
    const start = match.index + match[0].lastIndexOf(match[2]);
    return {
        path: absolute(project, 'preplan.yaml'),
        edit: { range: lineRange(configText, start, start + match[2].length), newText: name },
    };
}

function lineRange(text: string, start: number, end: number): Range {
    const line = text.slice(0, start).split('\n').length - 1;
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    return { start: { line, character: column }, end: { line, character: column + end - start } };
}
