import type { ResolvedPlan, ResolvedProject } from '../model/plans.js';
import { namesOf } from '../model/resolve/names.js';
import type { Finding } from '../rules/finding.js';
import { checkFile, checkPlan, checkProject } from '../rules/run.js';
import { compiledOf } from './matrix/compiled.js';
import type { ProjectState } from './state/projects.js';

/**
 * Findings of a project by where they come from (a file, a plan, the project) and by the file they are shown in, so that
 * an edit makes again only what it touches.
 */
export interface Checks {
    readonly bySource: Map<string, readonly Finding[]>;
    readonly byFile: Map<string, Map<string, readonly Finding[]>>;
    /** Everything was checked once, so that what is not found is not there. */
    complete: boolean;
    /** Files with waivers, and those that they speak of. */
    tied: ReadonlySet<string>;
}
export const newChecks = (): Checks => ({ bySource: new Map(), byFile: new Map(), complete: false, tied: new Set() });

function setFindings(checks: Checks, source: string, findings: readonly Finding[], touched: Set<string>): void {
    for (const finding of checks.bySource.get(source) ?? []) {
        if (checks.byFile.get(finding.file)?.delete(source)) touched.add(finding.file);
    }
    if (findings.length === 0) {
        checks.bySource.delete(source);
        return;
    }
    checks.bySource.set(source, findings);
    for (const finding of findings) {
        touched.add(finding.file);
        const sources = checks.byFile.get(finding.file) ?? new Map<string, readonly Finding[]>();
        checks.byFile.set(finding.file, sources);
        sources.set(source, [...(sources.get(source) ?? []).filter((one) => one.file === finding.file), finding]);
    }
}

/** Findings shown in one file. */
export const findingsIn = (checks: Checks, file: string): Finding[] => [...(checks.byFile.get(file)?.values() ?? [])].flat();

/** What must be checked again after an edit, as sources of findings; edited files and their plans come first. */
export function sourcesToCheck(project: ProjectState, edited: ReadonlySet<string>): string[] {
    const { resolved } = project;
    const all = project.allDirty;
    if (!all && project.dirty.size === 0) return [];
    const first: string[] = [];
    const rest: string[] = [];
    for (const path of all ? resolved.project.files.keys() : project.dirty) {
        if (resolved.project.files.has(path)) (edited.has(path) ? first : rest).push(`file:${path}`);
    }
    for (const plan of all ? resolved.plans : resolved.plansWith(project.dirty)) {
        (plan.files.some((file) => edited.has(file.path)) ? first : rest).push(planSource(plan));
    }
    return [...first, ...(all || project.chainsDirty ? ['project'] : []), ...rest];
}

const planSource = (plan: ResolvedPlan) => `plan:${plan.file.path}:${plan.id}`;

const SOURCE = /^plan:(.*):([^:]*)$/s;
function planBySource(resolved: ResolvedProject, source: string): ResolvedPlan | undefined {
    const [, path, id] = SOURCE.exec(source) ?? [];
    return path !== undefined && id !== undefined ? resolved.planIn(path, id) : undefined;
}

function declares({ project }: ResolvedProject, source: string): boolean {
    const [, path = '', id] = SOURCE.exec(source) ?? [];
    const file = project.files.get(path);
    return file !== undefined && namesOf(file).plans.some(({ plan }) => plan.id === id);
}

/** Checks one source of findings as it is now; the files whose findings changed are added to `touched`. */
export function checkSource(checks: Checks, project: ProjectState, source: string, asOf: string, touched: Set<string>): void {
    setFindings(checks, source, findingsFrom(project, source, asOf), touched);
}

function findingsFrom({ resolved }: ProjectState, source: string, asOf: string): readonly Finding[] {
    if (source === 'project') return checkProject(resolved);
    if (source.startsWith('file:')) {
        const file = resolved.project.files.get(source.slice('file:'.length));
        return file ? checkFile(resolved, file) : [];
    }
    const plan = planBySource(resolved, source);
    return plan ? checkPlan(plan, compiledOf(plan), asOf) : [];
}

/** Takes the findings of files and plans away that no longer exist. */
export function dropGone(checks: Checks, project: ProjectState, touched: Set<string>): void {
    const exists = (source: string) =>
        source === 'project' ||
        (source.startsWith('file:') ? project.loaded.files.has(source.slice('file:'.length)) : declares(project.resolved, source));
    for (const source of [...checks.bySource.keys()]) if (!exists(source)) setFindings(checks, source, [], touched);
}
