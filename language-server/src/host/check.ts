import { compile } from '../compile/compile.js';
import { type ResolvedProject, resolveProject } from '../model/plans.js';
import { applyBaseline, type BaselineEntry, coverOf } from '../rules/baseline.js';
import type { Finding } from '../rules/finding.js';
import type { Lang } from '../rules/messages.js';
import { keyOf } from '../rules/order.js';
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
import { type Baseline, baselineDiagnostics } from './baseline.js';
import { CONFIG_NAME, join } from './discover.js';
import { type FileSystem, readOr } from './file-system.js';
import { type LoadedProject, readSource } from './load-project.js';
import { overlayDiagnostics } from './overlays.js';
import { planProblem } from './plan-of-record.js';
import { severityDiagnostics } from './severities.js';

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

/** Finds what is wrong in a resolved project, as of a day. */
export type Judge = (resolved: ResolvedProject, asOf: string) => readonly Finding[];

export interface Verdict {
    /** Everything that is wrong and not known from the baseline, worded and sorted. */
    readonly diagnostics: Diagnostic[];
    /** How many findings the baseline covers. */
    readonly hidden: number;
}

/** A finding in words, before the baseline: plain data that can be sent between threads. */
export interface Worded {
    /** What tells it from all others of its project. */
    readonly key: string;
    readonly diagnostic: Diagnostic;
    /** The entry of a baseline that could cover it. */
    readonly cover?: Omit<BaselineEntry, 'count'>;
}

/** Everything that is wrong in a project or a slice of it, in words and in no order. Places that cannot be read have no cover. */
export function wordedOf(
    files: FileSystem,
    loaded: LoadedProject,
    asOf: string,
    lang: Lang,
    judge: Judge = findingsOf,
    sources: Sources = sourcesOf(files, loaded),
): Worded[] {
    const list: Worded[] = [];
    const bare = (diagnostic: Diagnostic) => {
        const { file, rule, range, message } = diagnostic;
        list.push({ key: JSON.stringify([file, rule, range, message]), diagnostic });
    };
    const config = lineTable(loaded.configText);
    for (const problem of loaded.configProblems) bare(configDiagnostic(problem, config, lang));
    const ofRecord = planProblem(loaded);
    if (ofRecord) bare(configDiagnostic(ofRecord, config, lang));
    if (isUnjudged(loaded)) return list;
    for (const one of severityDiagnostics(loaded.project.config, loaded.configText, lang)) bare(one);
    for (const file of loaded.files.values()) {
        if (file.problems.length === 0) continue;
        const lines = sources(file.path)?.lines ?? [0];
        for (const problem of file.problems) bare(syntaxDiagnostic(problem, file.path, lines, lang));
    }
    for (const overlay of loaded.overlays) for (const one of overlayDiagnostics(overlay, lang)) bare(one);
    for (const finding of judge(resolveProject(loaded.project), asOf)) {
        const cover = coverOf(finding);
        const diagnostic = diagnosticOf(finding, requiredRule(finding.rule), sources, lang);
        list.push({ key: keyOf(finding), diagnostic, ...(cover ? { cover } : {}) });
    }
    return list;
}

/**
 * What a newer edition means nobody here can tell, and what a preplan.yaml means that cannot be read: the day of the check,
 * superiors and severities would be others than the project's.
 */
export const isUnjudged = ({ configProblems }: Pick<LoadedProject, 'configProblems'>): boolean =>
    configProblems.some(
        ({ code, args }) =>
            code === 'config/newer-edition' ||
            code === 'config/syntax' ||
            (code === 'config/unreadable' && args['value'] === CONFIG_NAME) ||
            args['key'] === CONFIG_NAME ||
            args['key'] === 'as_of',
    );

/** What the baseline leaves of it, sorted. What cannot be read or is not here may hold a known finding still. */
export function settled<T extends Worded>(
    list: readonly T[],
    baseline: Baseline | undefined,
    absent: boolean,
    lang: Lang,
): { shown: readonly T[]; hidden: number; about: Diagnostic[] } {
    const { shown, hidden, stale } = applyBaseline(list, baseline?.entries ?? [], ({ cover }) => cover);
    const whole = !absent && list.every(({ diagnostic }) => !/^(syntax|config|overlay)\//.test(diagnostic.rule));
    return { shown, hidden, about: baseline ? baselineDiagnostics(baseline, whole ? stale : [], lang) : [] };
}

/** What is wrong in a project, less what its baseline covers. Places that cannot be read are always shown. */
export function verdictOf(files: FileSystem, loaded: LoadedProject, asOf: string, lang: Lang, judge: Judge = findingsOf): Verdict {
    const list = wordedOf(files, loaded, asOf, lang, judge);
    const { shown, hidden, about } = settled(list, loaded.baseline, loaded.project.absent.length > 0, lang);
    return { diagnostics: sortDiagnostics([...shown.map(({ diagnostic }) => diagnostic), ...about]), hidden };
}

/** Everything that is wrong in a project and not known from its baseline, worded and sorted. */
export const diagnose = (files: FileSystem, loaded: LoadedProject, asOf: string, lang: Lang): Diagnostic[] =>
    verdictOf(files, loaded, asOf, lang).diagnostics;
