import type { FileModel } from '../model/file-model.js';
import { hashText } from '../model/hash.js';
import { type ResolvedPlan, resolveProject } from '../model/plans.js';
import type { Finding } from '../rules/finding.js';
import { findRule } from '../rules/registry.js';
import { checkPlan } from '../rules/run.js';
import type { Imposed } from './change.js';
import type { CompareOptions } from './compare.js';
import { compiledOnce } from './compiled-once.js';

/**
 * Findings that the new version has only because of what it is held against: a newer superior, another overlay of the
 * catalogues, or, for an old version that tells what was found then, a newer tool. The plan is the same, the rule is new.
 */
export function imposedOn(before: ResolvedPlan, after: ResolvedPlan, { asOf, knownThen }: CompareOptions): Imposed[] {
    const imposed = new Map<string, Finding>();
    const under = withSurroundings(before, after);
    // The rules are run only where something besides the plan itself may have changed.
    const now = under || knownThen ? findings(after, asOf) : [];
    if (under) {
        // A superior may only have another name: what was found of the old version is not new either.
        const known = new Set([...findings(under, asOf), ...findings(before, asOf)].map(findingKey));
        for (const one of now) if (!known.has(findingKey(one))) imposed.set(findingKey(one), one);
    }
    if (knownThen) {
        // What the old text already would give today, and did not give then; days that passed are no newer rule.
        const old = new Set(findings(before, asOf).map(findingKey));
        for (const one of now) {
            const key = findingKey(one);
            if (!one.dated && old.has(key) && !knownThen.has(key)) imposed.set(key, one);
        }
    }
    return [...imposed.values()].map(told);
}

/** The new plan as it would stand under the old superiors and overlays; nothing where these are the same. */
function withSurroundings(before: ResolvedPlan, after: ResolvedPlan): ResolvedPlan | undefined {
    const [old, now] = [before.project, after.project];
    const files = new Map([...now.files].filter(([, file]) => !now.superiors.includes(file)));
    for (const file of old.superiors) if (old.files.get(file.path) === file) files.set(file.path, file);
    // Everything but the plan's own files is taken from before, whatever a project may hold beside them.
    const { severities, ...config } = old.config;
    const project = { ...old, root: now.root, absent: now.absent, files, config: { ...config, severities: now.config.severities } };
    if (surroundings({ ...project, files: new Map() }) === surroundings({ ...now, files: new Map() })) return undefined;
    return resolveProject(project).plans.find(({ id }) => id === after.id);
}

const surroundings = ({ superiors, config: _, root: __, absent: ___, ...rest }: ResolvedPlan['project']): string =>
    JSON.stringify([superiors.map(saying), rest]);

/** Everything that a superior says; made once, since an edit of the plan leaves its superiors as they are. */
function saying(superior: FileModel): string {
    const known = said.get(superior) ?? JSON.stringify(superior.declarations);
    said.set(superior, known);
    return known;
}
const said = new WeakMap<FileModel, string>();

const findings = (plan: ResolvedPlan, asOf: string): Finding[] => checkPlan(plan, compiledOnce(plan), asOf);

/** The same finding in another version; a hash, since arguments may say more than an old version should keep. */
export const findingKey = (one: Finding): string => hashText(JSON.stringify([one.rule, one.part, one.property, one.message, one.args]));

/** What a plan is found to lack on a day, as keys. */
export const findingKeys = (plan: ResolvedPlan, asOf: string): string[] => [...new Set(findings(plan, asOf).map(findingKey))].sort();

function told({ rule, severity, message, args, file, part }: Finding): Imposed {
    const words = findRule(rule)?.messages[message];
    if (!words) throw new Error(`The rule ${rule} has no message ${message}`);
    return { rule, severity, message: words, args, place: { file, part } };
}
