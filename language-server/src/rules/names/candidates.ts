import type { FileModel } from '../../model/file-model.js';
import type { ResolvedProject } from '../../model/plans.js';
import type { Project } from '../../model/project.js';
import { importsOf } from '../../model/project.js';
import { visibleActs } from '../../model/resolve/acts.js';
import { type Named, namesOf, type PlanNames, TARGET_TYPES } from '../../model/resolve/names.js';
import type { ResolvedSite } from '../../model/resolve/resolve.js';
import type { Part } from '../../model/shape/index.js';

/** A name as it would be written at a place. */
export interface Candidate {
    readonly written: string;
    readonly part: Part;
}

const ACTS: ReadonlySet<string> = new Set(['act', 'step']);
/** Whether a place names acts, which depend on the block that it stands in. */
export const speaksOfActs = (site: ResolvedSite) => (site.field.targets ?? []).some((target) => ACTS.has(target));

const fits = (site: ResolvedSite, part: Part) => (site.field.targets ?? []).some((target) => TARGET_TYPES[target].includes(part.type));

/** Every name that would mean something at a site, as it would be written there. */
export function candidatesAt(project: Project, file: FileModel, site: ResolvedSite): Candidate[] {
    if (speaksOfActs(site)) {
        return [...visibleActs(site.acts)].flatMap(([written, part]) => (fits(site, part) ? [{ written, part }] : []));
    }
    const found = new Map<string, Part>();
    const add = (written: string, part: Part) => {
        if (fits(site, part) && !found.has(written)) found.set(written, part);
    };
    for (const one of [file, ...importsOf(project, file)]) {
        const names = namesOf(one);
        for (const [name, { part }] of names.top) add(name, part);
        for (const plan of names.plans) {
            for (const { name, part } of insidePlan(plan)) add(name, part);
        }
    }
    for (const superior of project.superiors) {
        for (const plan of namesOf(superior).plans) {
            add(plan.plan.name ?? '', plan.plan);
            for (const { name, part } of insidePlan(plan)) add(`${plan.plan.name}.${name}`, part);
        }
    }
    return [...found].map(([written, part]) => ({ written, part }));
}

function* insidePlan(plan: PlanNames): Generator<Named> {
    for (const table of tablesOf(plan)) yield* table.values();
}

const tablesOf = ({ bodies, playbooks, categories, conditions, resources }: PlanNames) => [
    bodies,
    playbooks,
    categories,
    conditions,
    resources,
];

/** The first file of the project that holds a name but is not imported where it is used. */
export function fileWith({ project, mayDeclare }: ResolvedProject, site: ResolvedSite): FileModel | undefined {
    const name = site.ref?.ref ?? '';
    if (!mayDeclare(name)) return undefined;
    // What is seen here would have been found.
    for (const other of project.files.values()) {
        const { top, plans } = namesOf(other);
        const named = top.get(name) ?? namedInside(name, plans);
        if (named && fits(site, named.part)) return other;
    }
    return undefined;
}

function namedInside(name: string, plans: readonly PlanNames[]): Named | undefined {
    for (const plan of plans) {
        const named = tablesOf(plan)
            .find((table) => table.has(name))
            ?.get(name);
        if (named) return named;
    }
    return undefined;
}

/** How an import in one file writes the path of another. */
export function relativePath(from: string, to: string): string {
    const start = from.split('/').slice(0, -1);
    const goal = to.split('/');
    let common = 0;
    while (common < start.length && start[common] === goal[common]) common++;
    return [...start.slice(common).map(() => '..'), ...goal.slice(common)].join('/');
}
