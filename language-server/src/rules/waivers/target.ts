import type { ResolvedProject } from '../../model/plans.js';
import type { Part } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import type { KnownWaiver } from '../waivers.js';

/** The part that a waiver speaks of; undefined where there is none. */
export function partNamed({ covers }: KnownWaiver, project: ResolvedProject): Part | undefined {
    let found: Part | undefined;
    for (const declaration of (covers && project.project.files.get(covers.file)?.declarations) ?? []) {
        if (covers?.part !== declaration.id && !covers?.part.startsWith(`${declaration.id}/`)) continue;
        forEachPart(declaration, (part) => {
            if (part.id === covers?.part) found ??= part;
        });
    }
    return found;
}
