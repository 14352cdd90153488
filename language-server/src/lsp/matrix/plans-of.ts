import type { FileModel } from '../../model/file-model.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { namesOf } from '../../model/resolve/names.js';
import { planTitle } from '../../views/control.js';
import { pathOf } from '../paths.js';
import type { PlanName } from '../protocol.js';
import { type ProjectState, projectOf, relativePath, type State } from '../state/projects.js';

export interface PlansOf {
    readonly project: ProjectState;
    readonly file: FileModel | undefined;
    /** Plans that the file belongs to: one of its own first. */
    readonly plans: readonly ResolvedPlan[];
}

/** The plans of a document. A superior's file that the project only refers to has none of its own, so the project's are taken. */
export function plansOf(state: State, uri: string): PlansOf | undefined {
    const path = pathOf(uri);
    const project = projectOf(state, path);
    if (!project) return undefined;
    const file = project.loaded.project.files.get(relativePath(project, path));
    const near = file ? project.resolved.plansWith([file.path]) : [];
    const found = [...near.filter((plan) => plan.file === file), ...near.filter((plan) => plan.file !== file)];
    return { project, file, plans: found.length > 0 ? found : project.resolved.plans };
}

export const planNames = (plans: readonly ResolvedPlan[]): PlanName[] => plans.map((plan) => ({ id: plan.id, title: planTitle(plan) }));

/** The plans that a file declares, superiors' included. */
export const declaredPlans = (file: FileModel) => namesOf(file).plans.map(({ plan }) => plan);
