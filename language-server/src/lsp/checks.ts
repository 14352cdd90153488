import type { Compiled } from '../compile/compiled.js';
import type { LocatedPlan, ResolvedPlan, ResolvedProject } from '../model/plans.js';
import { namesOf } from '../model/resolve/names.js';
import type { Finding } from '../rules/finding.js';
import { order } from '../rules/order.js';
import { checkingFile, checkingPlan, checkingProject } from '../rules/run.js';
import { compiledBriefly, compiledOf } from './matrix/compiled.js';
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
    /** Files that could not be read completely when those were looked at last: nobody knows what a waiver would excuse in them. */
    unread: string;
}
export const newChecks = (): Checks => ({ bySource: new Map(), byFile: new Map(), complete: false, tied: new Set(), unread: '' });

/** What a source says now; the files whose findings changed are added to `touched`. */
export function setFindings(checks: Checks, source: string, findings: readonly Finding[], touched: Set<string>): void {
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

/** Findings shown in one file: what several plans say of it once, the graver where they differ. */
export const findingsIn = (checks: Checks, file: string): Finding[] => order([...(checks.byFile.get(file)?.values() ?? [])].flat());

/** What must be checked again after an edit, as sources of findings: edited files and their plans, open ones, then all others. */
export function sourcesToCheck(project: ProjectState, edited: ReadonlySet<string>, open: ReadonlySet<string> = NONE): string[] {
    const { resolved } = project;
    const all = project.allDirty;
    if (!all && project.dirty.size === 0) return [];
    const { files } = resolved.project;
    const near = [edited, open].map((paths) => sourcesWith(resolved, paths));
    // A file and its plans one after the other: what the first reads serves the others, and then nobody.
    const byFile = new Map(
        [...(all ? files.keys() : project.dirty)].filter((path) => files.has(path)).map((path) => [path, [fileSource(path)]]),
    );
    for (const plan of all ? resolved.located : resolved.plansWith(project.dirty)) {
        const own = byFile.get(plan.file.path) ?? [];
        byFile.set(plan.file.path, own);
        own.push(planSource(plan));
    }
    const sources = [...byFile.values()].flat();
    const tiers: [string[], string[]] = [[], []];
    const rest = all || project.chainsDirty ? ['project'] : [];
    for (const source of sources) (tiers[near.findIndex((known) => known.has(source))] ?? rest).push(source);
    return [...tiers.flat(), ...rest];
}

/** The plans that a file belongs to, as sources of findings. */
export const plansAround = ({ resolved }: ProjectState, path: string): string[] => resolved.plansWith(new Set([path])).map(planSource);

/** Files, and the plans that they belong to. */
function sourcesWith(resolved: ResolvedProject, paths: ReadonlySet<string>): Set<string> {
    return new Set(paths.size === 0 ? [] : [...[...paths].map(fileSource), ...resolved.plansWith(paths).map(planSource)]);
}
const NONE: ReadonlySet<string> = new Set();

export const fileSource = (path: string) => `file:${path}`;
const planSource = ({ file, plan }: LocatedPlan) => `plan:${file.path}:${plan.id}`;

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

/**
 * Checks one source of findings as it is now, step by step. What was resolved and compiled is kept for plans with an `open` file
 * only: it takes more memory than the plan.
 */
export function* checkingSource(
    { resolved }: ProjectState,
    source: string,
    asOf: string,
    open: ReadonlySet<string> = NONE,
): Generator<undefined, readonly Finding[]> {
    if (source === 'project') return yield* checkingProject(resolved);
    if (source.startsWith('file:')) {
        const file = resolved.project.files.get(source.slice('file:'.length));
        return file ? yield* checkingFile(resolved, file) : [];
    }
    const plan = planBySource(resolved, source);
    if (!plan) return [];
    if (plan.files.some((file) => open.has(file.path))) {
        const compiled = compiledOf(plan);
        yield* compiling(compiled);
        return yield* checkingPlan(plan, compiled, asOf);
    }
    const found = yield* checkingPlan(plan, compiledBriefly(plan), asOf);
    resolved.release(plan.file);
    return found;
}

/** What the first rule would have to wait for in one piece, for most plans longer than for all rules together. */
function* compiling(compiled: Compiled): Generator<undefined, void> {
    for (const { cells } of compiled.places.rows) {
        for (const cell of cells) cell.make();
        yield;
    }
    for (const part of ['incident', 'warning', 'routes'] as const) {
        void compiled[part];
        yield;
    }
}

/** The same at once; the files whose findings changed are added to `touched`. */
export function checkSource(checks: Checks, project: ProjectState, source: string, asOf: string, touched: Set<string>): void {
    const steps = checkingSource(project, source, asOf);
    let step = steps.next();
    while (!step.done) step = steps.next();
    setFindings(checks, source, step.value, touched);
}

/** Takes the findings of files and plans away that no longer exist. */
export function dropGone(checks: Checks, project: ProjectState, touched: Set<string>): void {
    const exists = (source: string) =>
        source === 'project' ||
        (source.startsWith('file:') ? project.loaded.files.has(source.slice('file:'.length)) : declares(project.resolved, source));
    for (const source of [...checks.bySource.keys()]) if (!exists(source)) setFindings(checks, source, [], touched);
}
