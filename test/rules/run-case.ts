import { compile } from '../../language-server/src/compile/compile.js';
import { parse } from '../../language-server/src/language/parser.js';
import type { Lowered } from '../../language-server/src/model/file-model.js';
import { lower } from '../../language-server/src/model/lower.js';
import { type ResolvedProject, resolveProject } from '../../language-server/src/model/plans.js';
import { DEFAULT_CONFIG, type Project, type ProjectConfig } from '../../language-server/src/model/project.js';
import type { Finding, Place } from '../../language-server/src/rules/finding.js';
import { order } from '../../language-server/src/rules/order.js';
import { rangeOfPlace } from '../../language-server/src/rules/place.js';
import type { Rule } from '../../language-server/src/rules/rule.js';
import { checkFile, checkPlan, checkProject, checkWaivers } from '../../language-server/src/rules/run.js';
import { applyWaivers, waiversOf } from '../../language-server/src/rules/waivers.js';
import type { Case } from './case-file.js';

export interface Ran {
    readonly findings: readonly Finding[];
    /** Places that cannot be read. */
    readonly syntax: readonly string[];
    readonly lowered: ReadonlyMap<string, Lowered>;
    /** Where a place starts: `plan.preplan:12`. */
    lineOf(place: Place): string;
}

/** Puts the files of a case into a project. */
export function projectOf(one: Case, config: Partial<ProjectConfig> = {}): { project: Project; lowered: Map<string, Lowered> } {
    const lowered = new Map(one.files.map((file) => [file.path, lower(file.path, parse(file.text))]));
    const models = one.files.map((file) => ({ file, model: lowered.get(file.path)!.model }));
    const project: Project = {
        root: 'case',
        config: { ...DEFAULT_CONFIG, ...config },
        files: new Map(models.filter(({ file }) => !file.superior).map(({ file, model }) => [file.path, model])),
        superiors: models.filter(({ file }) => file.superior).map(({ model }) => model),
        absent: [...one.absent],
    };
    return { project, lowered };
}

/** Runs every rule, or those given, on a case. What is waived is shown all the same. */
export function run(one: Case, rules?: readonly Rule[]): Ran {
    const { project, lowered } = projectOf(one, one.zone ? { timezone: one.zone } : {});
    const resolved = resolveProject(project);
    const found = [
        ...[...project.files.values()].flatMap((file) => checkFile(resolved, file, rules)),
        ...resolved.plans.flatMap((plan) => checkPlan(plan, compile(plan), one.asOf, rules)),
        ...checkProject(resolved, rules),
    ];
    const { uses } = applyWaivers(order(found), waiversOf(resolved), one.asOf);
    const findings = [...found, ...checkWaivers(resolved, uses, one.asOf, true, rules)];
    const syntax = [...lowered].flatMap(([path, { errors }]) => errors.map((error) => `${path} ${error.code}`));
    return {
        findings,
        syntax,
        lowered,
        lineOf(place) {
            const text = one.files.find((file) => file.path === place.file)?.text ?? '';
            const [start] = rangeOfPlace(place, lowered.get(place.file)!.positions, text);
            return `${place.file}:${text.slice(0, start).split('\n').length}`;
        },
    };
}

/** Everything that one rule says of a project. */
export function findingsOf(rule: Rule, resolved: ResolvedProject, asOf: string): Finding[] {
    return [
        ...[...resolved.project.files.values()].flatMap((file) => checkFile(resolved, file, [rule])),
        ...resolved.plans.flatMap((plan) => checkPlan(plan, compile(plan), asOf, [rule])),
        ...checkProject(resolved, [rule]),
    ];
}
