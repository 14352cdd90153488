import type { FileModel } from '../../../model/file-model.js';
import { actScopes, visibleActs } from '../../../model/resolve/acts.js';
import { namesOf } from '../../../model/resolve/names.js';
import { resolve, viewOf } from '../../../model/resolve/resolve.js';
import type { Part, Plan } from '../../../model/shape/index.js';
import { forEachPart, sitesOf } from '../../../model/walk.js';
import type { ProjectState } from '../../state/projects.js';
import type { Occurrences } from '../occurrences.js';
import type { Declared } from '../symbol-at.js';

/**
 * The file in which a new name would mean two things, or undefined. Three ways lead there: it is declared beside the old
 * one, it already means something where the old one is used, or somebody writes it and would be caught by the new one.
 */
export function takenIn(owner: ProjectState, target: Declared, name: string, uses: readonly Occurrences[]): string | undefined {
    if (declaredBeside(owner, target, name)) return target.file.path;
    for (const { file } of uses) {
        const view = viewOf(file.project.loaded.project, file.model);
        for (const site of file.resolution.sites) {
            const { ref, resolution, field } = site;
            if (!ref) continue;
            const names = ref.ref.split('.');
            const isUse = resolution.state === 'found' && resolution.part.id === target.part.id;
            if (isUse || (names.length > 1 && names[0] === target.part.name)) {
                const renamed = names.map((piece) => (piece === target.part.name ? name : piece)).join('.');
                if (resolve(renamed, field.targets ?? [], view, site).state !== 'unknown') return file.model.path;
            }
        }
    }
    return wouldCatch(owner, target, name);
}

function declaredBeside(owner: ProjectState, { part, file }: Declared, name: string): boolean {
    const names = namesOf(file);
    const plan = names.plans.find((one) => one.plan.id === part.id.split('/', 1)[0])?.plan;
    if (!part.id.includes('/')) {
        if (names.top.has(name)) return true;
        if (part.type !== 'plan') return names.plans.some((one) => inPlan(one.plan, name));
        const { project } = owner.loaded;
        return [...project.files.values(), ...project.superiors].some((one) => namesOf(one).top.get(name)?.part.type === 'plan');
    }
    return plan !== undefined && (inPlan(plan, name) || names.top.has(name));
}

/** Anything of that name in a plan. An act may share a name with one in another block, but a reader may not keep them apart. */
function inPlan(plan: Plan, name: string): boolean {
    let found = false;
    forEachPart(plan as Part, (part) => {
        found ||= part.name === name;
    });
    if (found) return true;
    for (const scope of actScopes(plan).values()) if (visibleActs(scope).has(name)) return true;
    return false;
}

/** A file that sees the declaration and already writes the new name. */
function wouldCatch(owner: ProjectState, target: Declared, name: string): string | undefined {
    const sees = (model: FileModel) => model.path === target.file.path || viewOf(owner.loaded.project, model).imports.includes(target.file);
    for (const model of owner.loaded.project.files.values()) {
        const writes = sitesOf(model).some((site) => site.ref?.ref.split('.').includes(name));
        if (writes && (target.part.type === 'plan' || sees(model))) return model.path;
    }
    return undefined;
}
