import { compile } from '../compile/compile.js';
import type { FileModel } from '../model/file-model.js';
import { type ResolvedPlan, resolveProject } from '../model/plans.js';
import type { Finding } from '../rules/finding.js';
import { findRule } from '../rules/registry.js';
import { checkPlan } from '../rules/run.js';
import type { Imposed } from './change.js';

/**
 * Findings that the new version has under the new superiors and would not have under the old ones: the plan is the same,
 * the rule is new.
 */
export function imposedOn(before: ResolvedPlan, after: ResolvedPlan, asOf: string): Imposed[] {
    const superiors = before.project.superiors;
    if (same(superiors, after.project.superiors)) return [];
    const files = new Map([...after.project.files].filter(([, file]) => !after.project.superiors.includes(file)));
    for (const file of superiors) if (before.project.files.get(file.path) === file) files.set(file.path, file);
    const under = resolveProject({ ...after.project, files, superiors }).plans.find(({ id }) => id === after.id);
    if (!under) return [];
    const known = new Set(findings(under, asOf).map(keyOf));
    return findings(after, asOf)
        .filter((one) => !known.has(keyOf(one)))
        .map(imposed);
}

const same = (old: readonly FileModel[], now: readonly FileModel[]): boolean =>
    old.length === now.length &&
    old.every((file, i) => file === now[i] || JSON.stringify(file.declarations) === JSON.stringify(now[i]?.declarations));

const findings = (plan: ResolvedPlan, asOf: string): Finding[] => checkPlan(plan, compile(plan), asOf);
const keyOf = (one: Finding): string => JSON.stringify([one.rule, one.part, one.property, one.message, one.args]);

function imposed({ rule, severity, message, args, file, part }: Finding): Imposed {
    const words = findRule(rule)?.messages[message];
    if (!words) throw new Error(`The rule ${rule} has no message ${message}`);
    return { rule, severity, message: words, args, place: { file, part } };
}
