import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../language-server/src/compile/compile.js';
import type { Compiled } from '../../language-server/src/compile/compiled.js';
import { type CoverageEntry, coverageOf } from '../../language-server/src/coverage/coverage.js';
import { type LoadedFile, loadProject, readFile } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { checkAll } from '../../language-server/src/rules/run.js';
import { requirement } from '../../language-server/src/standard/catalogue.js';
import type { CheckSpec } from '../../language-server/src/standard/catalogue-types.js';
import { type Base, type CaseOfRequirement, edited } from './read-cases.js';

const AS_OF = '2026-03-01';
export type Texts = ReadonlyMap<string, string>;

/** The texts of an example project, by their paths inside it. */
export function textsOf(folder: string): Map<string, string> {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
    return new Map(paths.filter((path) => /\.(preplan|yaml)$/.test(path)).map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
}

/** Files as they were read, by their path and text: a mutation changes one of them. */
const loaded = new Map<string, LoadedFile>();

/** Findings of a project, and how its plan stands to each requirement. */
export function judge(texts: Texts) {
    const files = memoryFiles(new Map([...texts].map(([path, text]) => [`/p/${path}`, text])));
    const found = { root: '/p', files: [...texts.keys()].filter((path) => path.endsWith('.preplan')), config: '/p/preplan.yaml' };
    const read = (root: string, path: string): LoadedFile | undefined => {
        const key = `${path}\n${texts.get(path) ?? ''}`;
        const file = loaded.get(key) ?? readFile(files, root, path);
        if (file) loaded.set(key, file);
        return file;
    };
    const { project } = loadProject(files, found as never, { workspace: '/', read });
    const resolved = resolveProject(project);
    const made = new Map<ResolvedPlan, Compiled>();
    const compiledOf = (plan: ResolvedPlan): Compiled => {
        const compiled = made.get(plan) ?? compile(plan);
        made.set(plan, compiled);
        return compiled;
    };
    const outcome = checkAll(resolved, compiledOf, AS_OF);
    const plan = resolved.plans.find((one) => !one.plan.abridged)!;
    let coverage: CoverageEntry[] | undefined;
    return {
        findings: outcome.findings,
        plan,
        /** Made only where it is asked for. */
        get coverage() {
            coverage ??= coverageOf(plan, compiledOf(plan), outcome, AS_OF);
            return coverage;
        },
        /** The findings, found once more: the catalogue may have changed in between. */
        again: () => checkAll(resolved, compiledOf, AS_OF).findings,
    };
}

const known = new WeakMap<Texts, ReturnType<typeof judge>>();

function judgedOnce(texts: Texts): ReturnType<typeof judge> {
    const made = known.get(texts) ?? judge(texts);
    known.set(texts, made);
    return made;
}

/** The texts of a base, its own edits made. */
export const baseTexts = (base: Base, examples: string): Texts =>
    base.edits.reduce<Texts>((texts, edit) => edited(texts, edit), textsOf(`${examples}/${base.example}`));

export interface Proof {
    readonly requirement: string;
    readonly kind: string;
    readonly base: string;
    /** Why it is not proven; absent where it is. */
    readonly fault?: string;
}

const keyOf = ({ file, part, rule, message, property, args }: Finding) => JSON.stringify([file, part, rule, message, property, args]);

/**
 * Proves one requirement on one base: the plan meets it; without the evidence exactly its finding comes, and what `also`
 * names; with the requirement's check switched off that finding is gone, so that the case would fail.
 */
export function prove(base: Base, plain: Texts, id: string, one: CaseOfRequirement): Proof {
    const texts = one.first.length === 0 ? plain : one.first.reduce<Texts>((all, edit) => edited(all, edit), plain);
    const before = judgedOnce(texts);
    const proof = { requirement: id, kind: before.plan.plan.kind ?? '', base: base.name };
    const entry = before.coverage.find(({ requirement: of }) => of.id === id);
    if (entry?.state !== 'met') return { ...proof, fault: `the base is ${entry?.state ?? 'not held against it'}` };
    const mutated = one.edits.reduce<Texts>((all, edit) => edited(all, edit), texts);
    const old = new Set(before.findings.map(keyOf));
    const judged = judge(mutated);
    const fresh = (findings: readonly Finding[]) => findings.filter((finding) => !old.has(keyOf(finding)));
    const found = fresh(judged.findings);
    const own = found.filter(({ requirements }) => requirements.includes(id));
    const names = (findings: readonly Finding[]) => findings.map(({ rule, message, part }) => `${rule} ${message} ${part}`).join('; ');
    if (own.length === 0) return { ...proof, fault: `not found out: ${names(found) || 'no finding at all'}` };
    if (own.length > 1) return { ...proof, fault: `more than one finding: ${names(own)}` };
    const others = found.filter((finding) => !own.includes(finding) && !one.also.includes(finding.rule));
    if (others.length > 0) return { ...proof, fault: `other findings: ${names(others)}` };
    const left = switchedOff(id, () => fresh(judged.again()).filter(({ requirements }) => requirements.includes(id)));
    return left.length > 0 ? { ...proof, fault: `found out though switched off: ${names(left)}` } : proof;
}

/** Runs with a requirement's check taken out of the catalogue; what rules judge goes with the finding's clause. */
function switchedOff(id: string, run: () => readonly Finding[]): readonly Finding[] {
    const of = requirement(id) as { check?: CheckSpec | undefined } | undefined;
    const check = of?.check;
    if (!of || !check) return [];
    of.check = undefined;
    try {
        const rules = (check['rules'] ?? []) as string[];
        return run().filter(({ rule }) => !rules.includes(rule));
    } finally {
        of.check = check;
    }
}
