import type { FileModel } from '../../../model/file-model.js';
import { actScopes, visibleActs } from '../../../model/resolve/acts.js';
import { namesOf, type PlanNames, TARGET_TYPES } from '../../../model/resolve/names.js';
import { type ResolvedSite, resolve, viewOf } from '../../../model/resolve/resolve.js';
import type { Part, Plan } from '../../../model/shape/index.js';
import { childParts } from '../../../model/walk.js';
import { NATIONAL_PATH } from '../../../standard/national.js';
import type { ProjectState } from '../../state/projects.js';
import type { Occurrences } from '../occurrences.js';
import { type Declared, partById } from '../symbol-at.js';

/**
 * The file in which a new name would mean two things, or undefined. Three ways lead there: it is declared beside the old
 * one, it already means something where the old one is used, or somebody writes it and would be caught by the new one.
 */
export function takenIn(owner: ProjectState, target: Declared, name: string, uses: readonly Occurrences[]): string | undefined {
    if (declaredBeside(owner, target, name)) return target.file.path;
    for (const { file } of uses) {
        const view = viewOf(file.project.loaded.project, file.model);
        for (const site of file.resolution.sites) {
            const renamed = renamedUse(site, target.part, name);
            if (renamed !== undefined && resolve(renamed, site.field.targets ?? [], view, site).state !== 'unknown') return file.model.path;
        }
    }
    return wouldCatch(owner, target, name);
}

/** How a reference to the renamed thing will be written; undefined for references to other things. */
function renamedUse({ ref, resolution }: ResolvedSite, part: Part, name: string): string | undefined {
    const names = ref?.ref.split('.') ?? [];
    const isUse = resolution.state === 'found' && resolution.part.id === part.id;
    const isPlanOfUse = names.length > 1 && names[0] === part.name && part.type === 'plan';
    if (!isUse && !isPlanOfUse) return undefined;
    const at = isUse ? names.length - 1 : 0;
    return names.map((piece, i) => (i === at ? name : piece)).join('.');
}

const isAct = (part: Part) => TARGET_TYPES.act.includes(part.type);

function declaredBeside(owner: ProjectState, { part, file }: Declared, name: string): boolean {
    const names = namesOf(file);
    const { project } = owner.loaded;
    if (part.type === 'plan') {
        // A project that declares `National` itself does without the built-in one.
        const files = [...project.files.values(), ...project.superiors].filter((one) => one.path !== NATIONAL_PATH);
        return names.top.has(name) || files.some((one) => namesOf(one).top.get(name)?.part.type === 'plan');
    }
    if (!part.id.includes('/')) return names.top.has(name) || names.plans.some((one) => inTables(one, name));
    const around = names.plans.find((one) => one.plan.id === part.id.split('/', 1)[0]);
    if (around && isAct(part)) return actsSeeing(around.plan, part).some((acts) => acts.has(name));
    if (around && isTabled(around, part)) return names.top.has(name) || inTables(around, name);
    const parent = partById(file, part.id.slice(0, part.id.lastIndexOf('/')));
    const siblings = parent ? childParts(parent) : [];
    return (part.type === 'finding' && names.findings.has(name)) || siblings.some((one) => one.name === name);
}

const tables = ({ bodies, categories, conditions, playbooks }: PlanNames) => [bodies, categories, conditions, playbooks];
const inTables = (names: PlanNames, name: string) => tables(names).some((table) => table.has(name));
const isTabled = (names: PlanNames, part: Part) => tables(names).some((table) => table.get(part.name ?? '')?.part === part);

/** What the blocks see that see an act. */
const actsSeeing = (plan: Plan, part: Part): ReadonlyMap<string, Part>[] =>
    [...actScopes(plan).values()].map((scope) => visibleActs(scope)).filter((acts) => acts.get(part.name ?? '') === part);

/** A file that sees the declaration and already writes the new name for a thing of this kind. */
function wouldCatch(owner: ProjectState, target: Declared, name: string): string | undefined {
    const { project } = owner.loaded;
    const { part, file: declaring } = target;
    const sees = (model: FileModel) => model.path === declaring.path || viewOf(project, model).imports.includes(declaring);
    for (const model of project.files.values()) {
        if (part.type !== 'plan' && !sees(model)) continue;
        const catches = owner.resolved.file(model).sites.some((site) => {
            const names = site.ref?.ref.split('.') ?? [];
            if (part.type === 'plan') return names[0] === name;
            const fits = site.field.targets?.some((one) => TARGET_TYPES[one].includes(part.type));
            // `Plan.Name` speaks of that plan alone.
            const ofOther = names.length > 1 && names[0] !== part.id.split('/', 1)[0];
            if (!fits || names.at(-1) !== name || ofOther) return false;
            return !isAct(part) || visibleActs(site.acts).get(part.name ?? '') === part;
        });
        if (catches) return model.path;
    }
    return undefined;
}
