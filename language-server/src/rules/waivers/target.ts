import type { ResolvedProject } from '../../model/plans.js';
import type { Declaration, Part } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import type { KnownWaiver } from '../waivers.js';

/** The part that a waiver speaks of; undefined where there is none. */
export function partNamed({ covers }: KnownWaiver, project: ResolvedProject): Part | undefined {
    for (const declaration of (covers && project.project.files.get(covers.file)?.declarations) ?? []) {
        if (covers?.part !== declaration.id && !covers?.part.startsWith(`${declaration.id}/`)) continue;
        const found = partsOf(declaration).get(covers.part);
        if (found) return found;
    }
    return undefined;
}

/** Parts by their id, looked for once: there may be as many waivers as parts. */
function partsOf(declaration: Declaration): ReadonlyMap<string, Part> {
    const known = byId.get(declaration);
    if (known) return known;
    const made = new Map<string, Part>();
    forEachPart(declaration, (part) => {
        if (!made.has(part.id)) made.set(part.id, part);
    });
    byId.set(declaration, made);
    return made;
}
const byId = new WeakMap<Declaration, ReadonlyMap<string, Part>>();
