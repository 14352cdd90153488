import { applyFixes } from '../host/apply-fixes.js';
import type { FileSystem } from '../host/file-system.js';
import type { Lang } from '../rules/messages.js';
import type { FileEdit } from '../views/diagnostics/diagnostic.js';
import { lineTable, positionAt } from '../views/diagnostics/lines.js';
import type { ProjectState } from './state/projects.js';

/** The kind of the action that mends everything in a file; editors can run it on saving. */
export const FIX_ALL = 'source.fixAll.preplan';

/** Every safe fix of one file at once, round by round as `check --fix` makes them; `files` are the texts as shown. */
export function fixAll(project: ProjectState, files: FileSystem, path: string, asOf: string, lang: Lang): FileEdit[] {
    const { workspace, found } = project;
    const { texts } = applyFixes(files, found, { workspace, asOf, lang, wants: (one) => one === path });
    return [...texts].map(([file, { before, after }]) => difference(file, before, after));
}

/** What differs, as one edit from the first changed line to the last. */
function difference(file: string, before: string, after: string): FileEdit {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) start++;
    start = before.lastIndexOf('\n', start - 1) + 1;
    let tail = 0;
    while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
    // Up to the end of a line: half of a line break is no place.
    while (tail > 0 && before[before.length - tail - 1] !== '\n') tail--;
    const end = before.length - tail;
    const lines = lineTable(before);
    return {
        file,
        range: { start: positionAt(lines, start), end: positionAt(lines, end) },
        newText: after.slice(start, after.length - tail),
    };
}
