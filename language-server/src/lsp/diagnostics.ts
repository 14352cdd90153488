import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as LspDiagnostic } from 'vscode-languageserver-types';
import { requiredRule } from '../host/check.js';
import { join } from '../host/discover.js';
import type { ResolvedProject } from '../model/plans.js';
import type { Lang } from '../rules/messages.js';
import { applyWaivers, type KnownWaiver, waiversOf } from '../rules/waivers.js';
import { configDiagnostic, type Diagnostic, diagnosticOf, sortDiagnostics, syntaxDiagnostic } from '../views/diagnostics/diagnostic.js';
import { lineTable } from '../views/diagnostics/lines.js';
import { type Checks, findingsIn } from './checks.js';
import { uriOf } from './paths.js';
import { type ProjectState, type State, sourcesOf } from './state/projects.js';

const SEVERITY: Record<Diagnostic['severity'], DiagnosticSeverity> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
};

/** Findings of one file in words and places, the same as the command line prints. */
export function fileDiagnostics(state: State, project: ProjectState, checks: Checks, path: string, asOf: string, lang: Lang): Diagnostic[] {
    if (path === 'preplan.yaml') {
        const lines = lineTable(project.loaded.configText);
        return project.loaded.configProblems.map((problem) => configDiagnostic(problem, lines, lang));
    }
    const file = project.loaded.files.get(path);
    const { findings } = applyWaivers(findingsIn(checks, path), knownWaivers(project), asOf);
    if (!file || (findings.length === 0 && file.problems.length === 0)) return [];
    const sources = sourcesOf(state, project);
    const lines = sources(path)?.lines ?? [0];
    const list = file.problems.map((problem) => syntaxDiagnostic(problem, path, lines, lang));
    for (const finding of findings) list.push(diagnosticOf(finding, requiredRule(finding.rule), sources, lang));
    return sortDiagnostics(list);
}

const waivers = new WeakMap<ResolvedProject, KnownWaiver[]>();
/** The waivers of a project as it is now. */
export function knownWaivers({ resolved }: ProjectState): KnownWaiver[] {
    const known = waivers.get(resolved) ?? waiversOf(resolved);
    waivers.set(resolved, known);
    return known;
}

/** A finding as the editor takes it. `ruleUri` links to the rule's page. */
export function toLsp(diagnostic: Diagnostic, project: ProjectState, ruleUri: (rule: string) => string | undefined): LspDiagnostic {
    const href = ruleUri(diagnostic.rule);
    return {
        range: diagnostic.range,
        severity: SEVERITY[diagnostic.severity],
        source: 'preplan',
        code: diagnostic.rule,
        ...(href ? { codeDescription: { href } } : {}),
        message: diagnostic.requirements.length > 0 ? `${diagnostic.message} [${diagnostic.requirements.join(', ')}]` : diagnostic.message,
        ...(diagnostic.rule.endsWith('/unused') ? { tags: [DiagnosticTag.Unnecessary] } : {}),
        relatedInformation: diagnostic.related.map((related) => ({
            message: related.message,
            location: { uri: uriOf(join(project.root, related.file)), range: related.range },
        })),
        data: { part: diagnostic.part, fixes: diagnostic.fixes.map((fix) => fix.title) },
    };
}
