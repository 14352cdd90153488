import { sourcesOf, verdictOf } from '../../host/check.js';
import type { FileSystem } from '../../host/file-system.js';
import type { LoadedProject } from '../../host/load-project.js';
import { resolveProject } from '../../model/plans.js';
import type { Declaration, Plan } from '../../model/shape/index.js';
import type { Lang } from '../../rules/messages.js';
import type { Diagnostic, Sources } from '../../views/diagnostics/diagnostic.js';
import { safeExcerpt } from '../../views/diagnostics/excerpt.js';
import { lineText } from '../../views/diagnostics/lines.js';
import { visible } from '../../views/diagnostics/visible.js';
import { type PlanLine, type ProjectPlace, type Result, resultsOf } from '../../views/reports/result.js';
import { personsOf } from '../shown.js';

/** Longer lines are not shown: they explain nothing, and fill the log. */
const LONGEST = 2000;

export interface ProjectReport {
    readonly findings: readonly Result[];
    readonly plans: readonly PlanLine[];
    /** All plans that are written here, the superiors' full ones too. */
    readonly planCount: number;
    readonly files: number;
    readonly hidden: number;
}

export interface ReportProjectOptions {
    readonly asOf: string;
    readonly lang: Lang;
    readonly place: ProjectPlace;
    readonly wants: (path: string) => boolean;
}

/** What a check says about one loaded project. */
export function reportProject(files: FileSystem, loaded: LoadedProject, options: ReportProjectOptions): ProjectReport {
    const { asOf, lang, place, wants } = options;
    const sources = sourcesOf(files, loaded);
    const persons = personsOf(loaded);
    const verdict = verdictOf(files, loaded, asOf, lang);
    const shown = verdict.diagnostics.filter(({ rule, file }) => rule.startsWith('config/') || wants(file));
    return {
        findings: resultsOf(shown, place, persons, (one) => excerptOf(one, sources, persons)),
        plans: plansOf(loaded, place.prefix, wants),
        planCount: [...loaded.files.values()].reduce((count, { model }) => count + model.declarations.filter(isFull).length, 0),
        files: loaded.files.size,
        hidden: verdict.hidden,
    };
}

function excerptOf(one: Diagnostic, sources: Sources, persons: ReadonlySet<string>): string | undefined {
    const source = sources(one.file);
    const text = source && lineText(source.text, source.lines, one.range.start.line);
    return text === undefined || text.length > LONGEST ? undefined : visible(safeExcerpt(text, persons)).replaceAll('\t', ' ');
}

const isFull = (part: Declaration) => part.type === 'plan' && !(part as Plan).abridged;

function plansOf(loaded: LoadedProject, prefix: string, wants: (path: string) => boolean): PlanLine[] {
    return resolveProject(loaded.project)
        .plans.filter(({ plan, file }) => isFull(plan) && wants(file.path))
        .map(({ plan, file, files, superiors }) => ({
            plan: plan.id,
            title: visible(plan.title ?? plan.name ?? plan.id),
            file: prefix + file.path,
            files: files.map(({ path }) => prefix + path),
            ...(plan.kind ? { kind: plan.kind } : {}),
            sectors: plan.sector ?? [],
            under: superiors.map(({ ref }) => ref.ref),
        }));
}
