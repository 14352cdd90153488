import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as LspDiagnostic } from 'vscode-languageserver-types';
import { baselineDiagnostics } from '../host/baseline.js';
import { isUnjudged, requiredRule } from '../host/check.js';
import { CONFIG_NAME, join } from '../host/discover.js';
import type { LoadedProject } from '../host/load-project.js';
import { overlayDiagnostics } from '../host/overlays.js';
import { planProblem } from '../host/plan-of-record.js';
import { severityDiagnostics } from '../host/severities.js';
import { unreadDiagnostic } from '../host/unread.js';
import type { ResolvedProject } from '../model/plans.js';
import { applyBaseline, coverOf } from '../rules/baseline.js';
import type { Lang } from '../rules/messages.js';
import { checkWaivers } from '../rules/run.js';
import { applyWaivers, type KnownWaiver, usesOf, waiversOf } from '../rules/waivers.js';
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
    // One file can be several of these at once, as preplan.yaml names it.
    return sortDiagnostics([...dataDiagnostics(project.loaded, path, lang), ...planDiagnostics(state, project, checks, path, asOf, lang)]);
}

/** What is wrong with a file as preplan.yaml, as an overlay, as a baseline. */
function dataDiagnostics(loaded: LoadedProject, path: string, lang: Lang): Diagnostic[] {
    const { configText, configProblems, overlays, baseline } = loaded;
    const list: Diagnostic[] = [];
    const unjudged = isUnjudged(loaded);
    if (path === CONFIG_NAME) {
        const lines = lineTable(configText);
        for (const problem of configProblems) list.push(configDiagnostic(problem, lines, lang));
        const ofRecord = planProblem(loaded);
        if (ofRecord) list.push(configDiagnostic(ofRecord, lines, lang));
        if (!unjudged) list.push(...severityDiagnostics(loaded.project.config, configText, lang));
    }
    if (!unjudged) for (const overlay of overlays) if (overlay.path === path) list.push(...overlayDiagnostics(overlay, lang));
    // Whether entries are stale is told by the command line, which reads the project as it is on disk.
    if (path === baseline?.path) list.push(...baselineDiagnostics(baseline, [], lang));
    return list;
}

function planDiagnostics(state: State, project: ProjectState, checks: Checks, path: string, asOf: string, lang: Lang): Diagnostic[] {
    if (isUnjudged(project.loaded)) return [];
    const { baseline } = project.loaded;
    const file = project.loaded.files.get(path);
    if (!file && path.endsWith('.preplan') && state.documents.has(join(project.root, path)))
        return [unreadDiagnostic(path, project.loaded.project.config, lang)];
    const known = knownWaivers(project.resolved);
    const left = applyWaivers(findingsIn(checks, path), known, asOf).findings;
    const here = known.filter((waiver) => waiver.file === path);
    const uses = here.length > 0 ? usesOf(here, (file) => findingsIn(checks, file), asOf) : [];
    const all = uses.length > 0 ? [...left, ...checkWaivers(project.resolved, uses, asOf, checks.complete)] : left;
    const findings = baseline ? applyBaseline(all, baseline.entries, coverOf).shown : all;
    if (!file || (findings.length === 0 && file.problems.length === 0)) return [];
    const sources = sourcesOf(state, project);
    const lines = sources(path)?.lines ?? [0];
    const list = file.problems.map((problem) => syntaxDiagnostic(problem, path, lines, lang));
    for (const finding of findings) list.push(diagnosticOf(finding, requiredRule(finding.rule), sources, lang));
    return list;
}

const waivers = new WeakMap<ResolvedProject, KnownWaiver[]>();
function knownWaivers(resolved: ResolvedProject): KnownWaiver[] {
    const known = waivers.get(resolved) ?? waiversOf(resolved);
    waivers.set(resolved, known);
    return known;
}

/**
 * Adds the files that waivers tie to those touched: a finding that comes or goes can make a waiver used or not, and an
 * edited waiver shows or hides findings in the file that it speaks of. Those tied before the edit count, too.
 */
export function withWaiverFiles({ resolved, loaded }: ProjectState, checks: Checks, touched: Set<string>): void {
    const ties = new Set(knownWaivers(resolved).flatMap(({ file, covers }) => [file, covers?.file ?? file]));
    const all = [...ties, ...checks.tied];
    const unread =
        all.length === 0 ? '' : [...loaded.files.values()].flatMap(({ path, problems }) => (problems.length > 0 ? path : [])).join('\0');
    const same = checks.unread === unread;
    checks.tied = ties;
    checks.unread = unread;
    if (!same || all.some((file) => touched.has(file))) for (const file of all) touched.add(file);
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
