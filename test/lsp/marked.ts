import { memoryFiles } from '../../language-server/src/host/memory.js';
import { uriOf } from '../../language-server/src/lsp/paths.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { loadFolders, newState, type State, setDocument } from '../../language-server/src/lsp/state/projects.js';
import { lineTable, type Position, positionAt } from '../../language-server/src/views/diagnostics/lines.js';

export interface Marked {
    readonly text: string;
    readonly cursors: readonly number[];
    readonly ranges: readonly (readonly [number, number])[];
}

/** Takes the marks out of a text: `<|>` is a cursor, `<|…|>` a range. */
export function marked(source: string): Marked {
    const cursors: number[] = [];
    const ranges: [number, number][] = [];
    const open: number[] = [];
    let text = '';
    for (const piece of source.split(/(<\|>|<\||\|>)/)) {
        if (piece === '<|>') cursors.push(text.length);
        else if (piece === '<|') open.push(text.length);
        else if (piece === '|>') ranges.push([open.pop() ?? 0, text.length]);
        else text += piece;
    }
    return { text, cursors, ranges };
}

export const ROOT = '/work space/计划';
export const CONFIG = 'language: 2026\n';

export interface Workspace {
    readonly state: State;
    readonly files: Map<string, string>;
    readonly marks: ReadonlyMap<string, Marked>;
    /** The cursor of a file. */
    at(path: string, index?: number): readonly [State, string, Position];
}

/** A project in memory; files named in `open` (all, if left out) are open in the editor, the rest lie on disk only. */
export function workspace(sources: Readonly<Record<string, string>>, open?: readonly string[]): Workspace {
    const marks = new Map(Object.entries(sources).map(([path, source]) => [path, marked(source)]));
    const files = new Map<string, string>();
    for (const [path, { text }] of marks) files.set(absolute(path), text);
    if (!files.has(absolute('preplan.yaml'))) files.set(absolute('preplan.yaml'), CONFIG);
    const state = newState(memoryFiles(files));
    loadFolders(state, [ROOT]);
    for (const path of open ?? marks.keys()) if (path.endsWith('.preplan')) openFile(state, path, marks.get(path)?.text ?? '');
    return {
        state,
        files,
        marks,
        at: (path, index = 0) => {
            const mark = marks.get(path) as Marked;
            return [state, absolute(path), positionAt(lineTable(mark.text), mark.cursors[index] ?? mark.ranges[index]?.[0] ?? 0)];
        },
    };
}

export const absolute = (path: string): string => `${ROOT}/${path}`;
export const uri = (path: string): string => uriOf(absolute(path));

export function openFile(state: State, path: string, text: string): void {
    setDocument(state, openDocument(uri(path), absolute(path), 1, text));
}

/** The piece of a text that a range covers. */
export function textOf(text: string, range: { start: Position; end: Position }): string {
    const lines = lineTable(text);
    const at = ({ line, character }: Position) => (lines[line] ?? 0) + character;
    return text.slice(at(range.start), at(range.end));
}
