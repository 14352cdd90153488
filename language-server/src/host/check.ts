import { compile } from '../compile/compile.js';
import { type ResolvedProject, resolveProject } from '../model/plans.js';
import { applyBaseline } from '../rules/baseline.js';
import type { Finding } from '../rules/finding.js';
import type { Lang } from '../rules/messages.js';
import { ruleOf } from '../rules/registry.js';
import type { Rule } from '../rules/rule.js';
import { checkAll } from '../rules/run.js';
import {
    configDiagnostic,
    type Diagnostic,
    diagnosticOf,
    type Source,
    type Sources,
    sortDiagnostics,
    syntaxDiagnostic,
} from '../views/diagnostics/diagnostic.js';
import { lineTable } from '../views/diagnostics/lines.js';
import { baselineDiagnostics } from './baseline.js';
import { join } from './discover.js';
import { type FileSystem, readOr } from './file-system.js';
import { type LoadedProject, readSource } from './load-project.js';
import { overlayDiagnostics } from './overlays.js';

/** All findings of a project, as of a day: the one verdict of editor and command line. */
export const findingsOf = (resolved: ResolvedProject, asOf: string): readonly Finding[] =>
    checkAll(resolved, (plan) => compile(plan), asOf).findings;

/** Text and places of a project's files, read again when a finding needs them. */
export function sourcesOf(files: FileSystem, loaded: LoadedProject): Sources {
    const known = new Map<string, Source | undefined>();
    return (path) => {
        if (known.has(path)) return known.get(path);
        const bytes = loaded.files.has(path) ? readOr(files, join(loaded.root, path)) : undefined;
        const source = bytes && toSource(path, bytes);
        known.set(path, source);
        return source;
    };
}

function toSource(path: string, bytes: Uint8Array): Source {
    const { text, positions } = readSource(path, bytes);
    return { text, positions, lines: lineTable(text) };
}

/** The rule of a finding; a finding of an unknown rule is an error of ours. */
export function requiredRule(id: string): Rule {
    const rule = ruleOf(id);
    if (!rule) throw new Error(`There is no rule '${id}'`);
    return rule;
}

export interface Verdict {
    /** Everything that is wrong and not known from the baseline, worded and sorted. */
    readonly diagnostics: Diagnostic[];
    /** How many findings the baseline covers. */
    readonly hidden: number;
}

/** What is wrong in a project, less what its baseline covers. Places that cannot be read are always shown. */
export function verdictOf(files: FileSystem, loaded: LoadedProject, asOf: string, lang: Lang): Verdict {
    const sources = sourcesOf(files, loaded);
    const list: Diagnostic[] = [];
    const config = lineTable(loaded.configText);
    for (const problem of loaded.configProblems) list.push(configDiagnostic(problem, config, lang));
    for (const file of loaded.files.values()) {
        if (file.problems.length === 0) continue;
        const lines = sources(file.path)?.lines ?? [0];
        for (const problem of file.problems) list.push(syntaxDiagnostic(problem, file.path, lines, lang));
    }
    for (const overlay of loaded.overlays) list.push(...overlayDiagnostics(overlay, lang));
    const { baseline } = loaded;
    const { shown, hidden, stale } = applyBaseline(findingsOf(resolveProject(loaded.project), asOf), baseline?.entries ?? []);
    for (const finding of shown) list.push(diagnosticOf(finding, requiredRule(finding.rule), sources, lang));
    // What cannot be read or is not here may hold the finding still.
    const whole = loaded.project.absent.length === 0 && list.every(({ rule }) => !/^(syntax|config|overlay)\//.test(rule));
    if (baseline) list.push(...baselineDiagnostics(baseline, whole ? stale : [], lang));
    return { diagnostics: sortDiagnostics(list), hidden };
}

/** Everything that is wrong in a project and not known from its baseline, worded and sorted. */
export const diagnose = (files: FileSystem, loaded: LoadedProject, asOf: string, lang: Lang): Diagnostic[] =>
    verdictOf(files, loaded, asOf, lang).diagnostics;
