import { parse } from '../../language/parser.js';
import type { FileModel } from '../../model/file-model.js';
import { lower } from '../../model/lower.js';
import { type FileResolution, resolveFile } from '../../model/resolve/resolve.js';
import national from '../../standard/generated/national-text.json' with { type: 'json' };
import { NATIONAL_PATH, nationalPlan } from '../../standard/national.js';
import type { Source } from '../../views/diagnostics/diagnostic.js';
import { lineTable, type Position } from '../../views/diagnostics/lines.js';
import { lowerDocument, type OpenDocument } from '../state/documents.js';
import { type ProjectState, projectOf, relativePath, type State, sourceOf } from '../state/projects.js';

/** The document under which an editor shows the national plan that ships with the tool. */
export const BUILT_IN_URI = 'preplan-builtin:/national-plan-2017.preplan';

/** One file as the features see it: its text and places, its model, and what its names mean. */
export interface FileAt {
    /** Absolute, or the whole URI of the built-in document. */
    readonly path: string;
    readonly project: ProjectState;
    readonly model: FileModel;
    readonly source: Source;
    readonly resolution: FileResolution;
}

/** The file of a document; undefined where no project holds it. */
export function fileAt(state: State, path: string): FileAt | undefined {
    if (path === BUILT_IN_URI) return builtIn(state);
    const project = projectOf(state, path);
    return project && fileOf(state, project, relativePath(project, path));
}

/** A file of a project, by its path inside the project. */
export function fileOf(state: State, project: ProjectState, relative: string): FileAt | undefined {
    const model = project.loaded.project.files.get(relative);
    const path = project.root.endsWith('/') ? project.root + relative : `${project.root}/${relative}`;
    const source = model && sourceAt(state, project, path, relative);
    return source && { path, project, model, source, resolution: project.resolved.file(model) };
}

const lowered = new WeakMap<OpenDocument, Source>();

function sourceAt(state: State, project: ProjectState, path: string, relative: string): Source | undefined {
    const document = state.documents.get(path);
    if (!document) return sourceOf(state, project, relative);
    const known = lowered.get(document);
    if (known) return known;
    const source = { text: document.text, lines: document.lines, positions: lowerDocument(document, relative).positions };
    lowered.set(document, source);
    return source;
}

let nationalSource: Source | undefined;

/** Text and places of the national plan; read on first use. */
export function builtInSource(): Source {
    const { text } = national;
    nationalSource ??= { text, lines: lineTable(text), positions: lower(NATIONAL_PATH, parse(text)).positions };
    return nationalSource;
}

function builtIn(state: State): FileAt | undefined {
    const project = state.projects.values().next().value;
    const model = nationalPlan();
    return (
        project && { path: BUILT_IN_URI, project, model, source: builtInSource(), resolution: resolveFile(project.loaded.project, model) }
    );
}

/** The offset of a position, kept inside the text and its line. */
export function offsetAt(source: Source, position: Position): number {
    const { lines, text } = source;
    const start = lines[position.line];
    if (start === undefined) return text.length;
    const end = lines[position.line + 1] ?? text.length + 1;
    return Math.min(start + Math.max(0, position.character), end - 1);
}
