import { type ActScope, actScopes } from '../../../model/resolve/acts.js';
import { namesOf } from '../../../model/resolve/names.js';
import { resolve, type View, viewOf } from '../../../model/resolve/resolve.js';
import type { Part, Plan, Protection } from '../../../model/shape/index.js';
import type { FileAt } from '../file-at.js';
import { partById } from '../symbol-at.js';

/** What names can be seen from a place in the text. */
export interface Around {
    readonly file: FileAt;
    readonly view: View;
    readonly plan: Plan | undefined;
    readonly acts: ActScope | undefined;
    /** Parts around the place, outermost first. */
    readonly parts: readonly Part[];
}

export function aroundOf(file: FileAt, offset: number): Around {
    const view = viewOf(file.project.loaded.project, file.model);
    const parts = partsAround(file, offset);
    const root = parts[0];
    let plan = root?.type === 'plan' ? (root as Plan) : undefined;
    let acts: ActScope | undefined;
    if (plan) {
        const scopes = actScopes(plan);
        for (const part of parts) acts = scopes.get(part.id) ?? acts;
    } else if (root?.type === 'protection') {
        const ref = (root as Protection).plans[0];
        const found = ref && resolve(ref.ref, ['plan'], view, { plan: undefined, acts: undefined });
        if (found?.state === 'found') plan = found.part as Plan;
    }
    return { file, view, plan, acts, parts };
}

/** A part whose text is not finished reaches to the cursor: only blanks stand between. */
function partsAround({ source, model }: FileAt, offset: number): Part[] {
    const { text, positions } = source;
    const found: { id: string; start: number }[] = [];
    for (const [id, { range }] of positions.parts) {
        const [start, end] = range;
        if (start >= offset) continue;
        const open = offset > end && !/[}｝]/.test(text[end - 1] ?? '') && text.slice(end, offset).trim() === '';
        if (offset < end || open || (offset === end && !/[}｝]/.test(text[end - 1] ?? ''))) found.push({ id, start });
    }
    return found.sort((a, b) => a.start - b.start).flatMap(({ id }) => partById(model, id) ?? []);
}

/** Projects larger than this are not searched at each key. */
export const MAX_FILES = 300;

/** What the files of the project declare of one kind; of a large project what this file sees. The part that is being written is left out. */
export function declaredAround({ view, parts }: Around, ...types: readonly Part['type'][]): Part[] {
    const { files } = view.project;
    const models = files.size > MAX_FILES ? [view.file, ...view.imports] : [...files.values()];
    return models.flatMap((model) =>
        [...namesOf(model).top.values()].flatMap(({ part }) => (types.includes(part.type) && !parts.includes(part) ? [part] : [])),
    );
}
