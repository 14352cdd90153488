import type { Comparison } from '../compile/scan/compare.js';
import type { ResolvedPlan } from '../model/plans.js';
import { applyEdits } from '../views/diagnostics/apply-edits.js';
import type { FileEdit } from '../views/diagnostics/diagnostic.js';
import { editsOf } from '../views/diagnostics/edits.js';
import { type Recording, recordChanges } from '../views/scope/record.js';
import { laidOut } from './apply-fixes.js';
import { sourcesOf } from './check.js';
import { type FoundProject, join } from './discover.js';
import type { FileSystem } from './file-system.js';
import { type LoadOptions, loadProject } from './load-project.js';
import { overlayFiles } from './overlay.js';

export interface RecordRequest extends Pick<LoadOptions, 'workspace'> {
    readonly plan: ResolvedPlan;
    readonly comparison: Comparison;
    readonly recording: Recording;
}
export interface Recorded {
    /** Changed files by their path inside the project; nothing is written. */
    readonly texts: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
    /** How many declarations each file gets. */
    readonly written: ReadonlyMap<string, number>;
    /** A file that would be harder to read than before; then nothing is to be written. */
    readonly refused?: string;
}

/** Writes decisions on the differences of a scan into the texts of a project. A file that was laid out stays so. */
export function recordScan(files: FileSystem, found: FoundProject, { plan, comparison, recording, workspace }: RecordRequest): Recorded {
    const loaded = loadProject(files, found, { workspace });
    const sources = sourcesOf(files, loaded);
    const byFile = new Map<string, FileEdit[]>();
    const written = new Map<string, number>();
    const declared = new Map<string, string[]>();
    for (const change of recordChanges(plan, comparison, recording)) {
        const file = 'place' in change ? change.place.file : change.file;
        written.set(file, (written.get(file) ?? 0) + 1);
        // Everything that goes to the end of a file goes there at once.
        if (change.kind === 'declare') declared.set(file, [...(declared.get(file) ?? []), change.text]);
        else byFile.set(file, [...(byFile.get(file) ?? []), ...(editsOf(change, sources) ?? [])]);
    }
    for (const [file, list] of declared)
        byFile.set(file, [...(byFile.get(file) ?? []), ...(editsOf({ kind: 'declare', file, text: list.join('\n\n') }, sources) ?? [])]);
    const texts = new Map<string, { before: string; after: string }>();
    for (const [file, edits] of byFile) {
        const before = sources(file)?.text;
        if (before === undefined) continue;
        const after = laidOut(before, applyEdits(before, edits));
        if (after !== before) texts.set(file, { before, after });
    }
    const changed = new Map([...texts].map(([file, { after }]) => [join(found.root, file), after]));
    const now = loadProject(overlayFiles(files, changed), found, { workspace });
    const refused = [...texts.keys()].find(
        (file) => (now.files.get(file)?.problems.length ?? 0) > (loaded.files.get(file)?.problems.length ?? 0),
    );
    return refused === undefined ? { texts, written } : { texts: new Map(), written, refused };
}
