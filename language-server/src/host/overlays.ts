import type { OverlayFile } from '../model/project.js';
import type { Lang } from '../rules/messages.js';
import { readOverlay } from '../standard/overlay.js';
import { overlayMessage } from '../standard/overlay-messages.js';
import type { OverlayProblem } from '../standard/overlay-types.js';
import type { Diagnostic } from '../views/diagnostics/diagnostic.js';
import { lineTable, rangeAt } from '../views/diagnostics/lines.js';
import { join } from './discover.js';
import { decodeText, type FileSystem, readOr, withoutMark } from './file-system.js';

/** An overlay file as it was read. */
export interface LoadedOverlay {
    /** Path inside the project. */
    readonly path: string;
    readonly text: string;
    readonly problems: readonly OverlayProblem[];
    /** Undefined where the file is wrong: nothing of it is applied. */
    readonly file?: OverlayFile;
}

/** Reads an overlay of a project; undefined where there is no such file in the project. A link out of it is no part of it. */
export function loadOverlay(files: FileSystem, root: string, path: string): LoadedOverlay | undefined {
    if (files.kind(join(root, path), root) !== 'file') return undefined;
    const bytes = readOr(files, join(root, path));
    if (!bytes) return undefined;
    const { text, invalidAt } = withoutMark(decodeText(bytes));
    if (invalidAt !== undefined) {
        return { path, text, problems: [{ code: 'overlay/encoding', args: {}, start: invalidAt, end: invalidAt + 1 }] };
    }
    const { data, problems } = readOverlay(text);
    return { path, text, problems, ...(data ? { file: { path, data } } : {}) };
}

/** What is wrong with an overlay, in words. */
export function overlayDiagnostics({ path, text, problems }: LoadedOverlay, lang: Lang): Diagnostic[] {
    const lines = lineTable(text);
    return problems.map((problem) => ({
        ...{ rule: problem.code, severity: 'error', message: overlayMessage(problem, lang), file: path, part: '' },
        ...{ range: rangeAt(lines, problem.start, problem.end), requirements: [], related: [], fixes: [] },
    }));
}
