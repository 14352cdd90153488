import type { ResolvedPlan } from '../model/plans.js';
import type { Part } from '../model/shape/index.js';
import { forEachPart } from '../model/walk.js';
import type { Place } from './finding.js';

const known = new WeakMap<ResolvedPlan, ReadonlyMap<string, Part>>();

/** Every part of a plan, of its protections and of what is declared beside it, by id. */
export function partsOf(plan: ResolvedPlan): ReadonlyMap<string, Part> {
    const made = known.get(plan) ?? new Map(collect(plan).map((part) => [part.id, part]));
    known.set(plan, made);
    return made;
}

function collect(plan: ResolvedPlan): Part[] {
    const parts: Part[] = [];
    for (const file of plan.files) for (const root of file.declarations) forEachPart(root, (part) => parts.push(part));
    return parts;
}

/** The place of a part by its id, as a finding wants it. */
export const placeOf = (plan: ResolvedPlan, part: string): Place => ({ file: plan.fileOf({ id: part })?.path ?? plan.file.path, part });

/** What people call a part: its title, else its name. */
export const titleOf = (part: { readonly title?: string | undefined; readonly name?: string | undefined }): string =>
    part.title ?? part.name ?? '';
