import type { Compiled } from '../compile/compiled.js';
import type { FileModel } from '../model/file-model.js';
import type { ResolvedPlan, ResolvedProject } from '../model/plans.js';
import type { ProjectConfig } from '../model/project.js';
import type { Part } from '../model/shape/index.js';
import { forEachPart, sitesOf } from '../model/walk.js';
import type { Finding, Place, Severity } from './finding.js';
import { oneCause } from './one-cause.js';
import { order } from './order.js';
import { rules as registered } from './registry.js';
import { cataloguesInForce } from './requirement/engine/bound.js';
import type { FileContext, PlanContext, Report, Rule, WaiverContext } from './rule.js';
import { applyWaivers, type Outcome, type WaiverUse, waiversOf } from './waivers.js';

/** Findings of the rules that read one file. They depend on no day, but on what the file sees. */
export const checkFile = (project: ResolvedProject, file: FileModel, rules: readonly Rule[] = registered): Finding[] =>
    allOf(checkingFile(project, file, rules));

/** The same rule by rule, for somebody who looks after other things in between, and may leave it at that. */
export function* checkingFile(
    project: ResolvedProject,
    file: FileModel,
    rules: readonly Rule[] = registered,
): Generator<undefined, Finding[]> {
    const context = fileContext(project, file);
    const found: Finding[] = [];
    for (const rule of rules) {
        const severity = severityOf(rule, project.project.config);
        if (rule.reads !== 'file' || severity === 'off') continue;
        const report = reporter(rule, severity, () => file.path, found);
        guarded(rule, file.path, () => rule.check(context, report));
        yield;
    }
    return order(found);
}

/** Findings of the rules that read one plan with what stands above it. `asOf` is the day of the check, `YYYY-MM-DD`. */
export const checkPlan = (plan: ResolvedPlan, compiled: Compiled, asOf: string, rules: readonly Rule[] = registered): Finding[] =>
    allOf(checkingPlan(plan, compiled, asOf, rules));

function allOf(steps: Generator<undefined, Finding[]>): Finding[] {
    for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
    }
}

/** The same rule by rule. */
export function* checkingPlan(
    plan: ResolvedPlan,
    compiled: Compiled,
    asOf: string,
    rules: readonly Rule[] = registered,
): Generator<undefined, Finding[]> {
    // What rules remember of a plan hangs on this object, so that it goes when the plan is checked.
    const context: PlanContext = { plan: Object.create(plan) as ResolvedPlan, compiled, asOf };
    const found: Finding[] = [];
    for (const rule of rules) {
        const severity = severityOf(rule, plan.project.config);
        if ((rule.reads !== 'plan' && rule.reads !== 'chain') || severity === 'off') continue;
        if (rule.missing && plan.plan.abridged) continue;
        const report = reporter(rule, severity, (part) => plan.fileOf(part)?.path ?? plan.file.path, found);
        guarded(rule, plan.id, () => rule.check(context, report));
        yield;
    }
    return order(oneCause(found).map((one) => withClausesInForce(plan, one)));
}

const inForce = new WeakMap<ResolvedPlan, ReadonlySet<string>>();

/** A clause that is not in force for a plan backs at most a hint: what is told as wrong rests on those that are. */
function withClausesInForce(plan: ResolvedPlan, finding: Finding): Finding {
    if (finding.severity === 'info' || finding.requirements.length === 0) return finding;
    const made = inForce.get(plan) ?? new Set(cataloguesInForce(plan).flatMap(({ requirements }) => requirements.map(({ id }) => id)));
    inForce.set(plan, made);
    const requirements = finding.requirements.filter((id) => made.has(id));
    return requirements.length === finding.requirements.length ? finding : { ...finding, requirements };
}

/** Findings of the rules that read the project as a whole. */
export const checkProject = (project: ResolvedProject, rules: readonly Rule[] = registered): Finding[] =>
    allOf(checkingProject(project, rules));

/** The same rule by rule. */
export function* checkingProject(project: ResolvedProject, rules: readonly Rule[] = registered): Generator<undefined, Finding[]> {
    const found: Finding[] = [];
    for (const rule of rules) {
        const severity = severityOf(rule, project.project.config);
        if (rule.reads !== 'project' || severity === 'off') continue;
        const report = reporter(rule, severity, () => '', found);
        guarded(rule, project.project.root, () => rule.check(project, report));
        yield;
    }
    return order(found);
}

/**
 * Everything about a project: its files, its plans, the whole; less what is waived on that day. With `owned`, of a slice:
 * its files, and the plans in them; the others are there to be seen by them.
 */
export function checkAll(
    whole: ResolvedProject,
    compiledOf: (plan: ResolvedPlan) => Compiled,
    asOf: string,
    rules: readonly Rule[] = registered,
    owned: (path: string) => boolean = () => true,
): Outcome {
    const plansHere = whole.plans.filter(({ file }) => owned(file.path));
    const { file, above, plansWith, planIn, filesWhere, mayDeclare, release } = whole;
    const located = whole.located.filter((one) => owned(one.file.path));
    const project: ResolvedProject = {
        project: whole.project,
        plans: plansHere,
        located,
        file,
        above,
        plansWith,
        planIn,
        filesWhere,
        mayDeclare,
        release,
    };
    const own = [...whole.project.files.values()].filter(({ path }) => owned(path));
    const files = own.flatMap((file) => checkFile(project, file, rules));
    const plans = project.plans.flatMap((plan) => checkPlan(plan, compiledOf(plan), asOf, rules));
    const waivers = waiversOf(project).filter(({ file }) => owned(file));
    const outcome = applyWaivers(order([...files, ...plans, ...checkProject(project, rules)]), waivers, asOf);
    const uses = outcome.uses.length > 0 ? checkWaivers(project, outcome.uses, asOf, true, rules) : [];
    return uses.length > 0 ? { ...outcome, findings: order([...outcome.findings, ...uses]) } : outcome;
}

/**
 * Findings about waivers. They come after the waiving, so that none is waived. Unless all findings are known (`complete`),
 * nothing is said about waivers that excuse nothing.
 */
export function checkWaivers(
    project: ResolvedProject,
    uses: readonly WaiverUse[],
    asOf: string,
    complete: boolean,
    rules: readonly Rule[] = registered,
): Finding[] {
    const context: WaiverContext = { project, uses, asOf, complete, ruleIds: rules.map(({ id }) => id) };
    const found: Finding[] = [];
    for (const rule of rules) {
        const severity = severityOf(rule, project.project.config);
        if (rule.reads !== 'waivers' || severity === 'off') continue;
        const report = reporter(rule, severity, () => '', found);
        guarded(rule, project.project.root, () => rule.check(context, report));
    }
    return order(found);
}

const severityOf = (rule: Rule, config: ProjectConfig): Severity | 'off' | undefined => config.severities[rule.id];

function reporter(rule: Rule, chosen: Severity | undefined, fileOf: (part: Part) => string, found: Finding[]): Report {
    return (where, reported) => {
        const { severity, requirements, related = [], fixes = [], args = {}, message, ...place } = reported;
        found.push({
            ...('type' in where ? { file: fileOf(where), part: where.id } : (where satisfies Place)),
            ...place,
            rule: rule.id,
            severity: chosen ?? severity ?? rule.severity,
            message,
            args,
            requirements: requirements ?? rule.requirements,
            related,
            fixes,
            ...(rule.dated ? { dated: true } : {}),
        });
    };
}

/** A rule that fails is our error, not the plan's: it goes up with the name of the rule. */
function guarded(rule: Rule, subject: string, run: () => void): void {
    try {
        run();
    } catch (cause) {
        throw Object.assign(new Error(`The rule ${rule.id} failed on ${subject}`, { cause }), { rule: rule.id });
    }
}

function fileContext(project: ResolvedProject, file: FileModel): FileContext {
    let parts: readonly Part[] | undefined;
    let sites: FileContext['sites'] | undefined;
    return {
        project,
        file,
        resolution: project.file(file),
        get parts() {
            parts ??= partsWithin(file.declarations);
            return parts;
        },
        get sites() {
            sites ??= sitesOf(file);
            return sites;
        },
    };
}

function partsWithin(roots: readonly Part[]): Part[] {
    const parts: Part[] = [];
    for (const root of roots) forEachPart(root, (part) => parts.push(part));
    return parts;
}
