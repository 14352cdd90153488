import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FileModel } from '../../../model/file-model.js';
import { namesOf, TARGET_TYPES } from '../../../model/resolve/names.js';
import { resolve } from '../../../model/resolve/resolve.js';
import type { Target } from '../../../model/shape/field.js';
import type { Lang } from '../../../rules/messages.js';
import { positionAt } from '../../../views/diagnostics/lines.js';
import type { FileAt } from '../file-at.js';
import { type Around, MAX_FILES } from './around.js';
import type { Candidate } from './candidate.js';
import { partCandidate } from './names.js';

/** The other files of the project, as an import in this file names them. */
export function importPaths({ file }: Around, quoted: boolean, rank: number): Candidate[] {
    const found: Candidate[] = [];
    for (const path of file.project.loaded.files.keys()) {
        if (path === file.model.path) continue;
        const label = relativeImport(file.model, path);
        if (file.model.imports.includes(label)) continue;
        found.push({ label, kind: CompletionItemKind.File, names: [], rank, ...(quoted ? {} : { insert: `"${label}"` }) });
    }
    return found;
}

/** Names of files that are not imported yet; choosing one adds the import. */
export function importableCandidates(
    targets: readonly Target[],
    around: Around,
    lang: Lang,
    rank: number,
    only?: ReadonlySet<string>,
): Candidate[] {
    const { view, file } = around;
    const { files, superiors } = view.project;
    if (files.size > MAX_FILES) return [];
    const known = new Set([view.file, ...view.imports, ...superiors]);
    const found: Candidate[] = [];
    for (const model of files.values()) {
        if (known.has(model)) continue;
        const line = { text: `import "${relativeImport(file.model, model.path)}"`, at: importPlace(file) };
        for (const { name, part } of namesOf(model).top.values()) {
            const fits = (only?.has(part.type) ?? true) && targets.some((target) => TARGET_TYPES[target].includes(part.type));
            // A name that means something already would come to mean two things.
            if (!fits || resolve(name, targets, view, around).state !== 'unknown') continue;
            found.push({ ...partCandidate(name, part, lang, rank), beside: model.path, import: line });
        }
    }
    return found;
}

/** Where a new import goes: on a line of its own after the others. */
function importPlace({ source }: FileAt): NonNullable<Candidate['import']>['at'] {
    const last = source.positions.imports.at(-1);
    if (!last) return { position: { line: 0, character: 0 }, after: false };
    return { position: positionAt(source.lines, last[1]), after: true };
}

function relativeImport(from: FileModel, path: string): string {
    const folder = from.path.split('/').slice(0, -1);
    const to = path.split('/');
    let same = 0;
    while (same < folder.length && same < to.length - 1 && folder[same] === to[same]) same++;
    return [...folder.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
