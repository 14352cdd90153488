import { sourcesOf, type Worded, wordedOf } from '../../host/check.js';
import type { FoundProject } from '../../host/discover.js';
import type { FileSystem } from '../../host/file-system.js';
import { type Listing, type LoadedProject, loadProject } from '../../host/load-project.js';
import { loadSlice, namesBeyond, sliceJudge } from '../../host/slices/slice.js';
import { resolveProject } from '../../model/plans.js';
import type { Declaration, Plan } from '../../model/shape/index.js';
import type { Lang } from '../../rules/messages.js';
import type { Diagnostic, Sources } from '../../views/diagnostics/diagnostic.js';
import { safeExcerpt } from '../../views/diagnostics/excerpt.js';
import { lineText } from '../../views/diagnostics/lines.js';
import { visibleLine } from '../../views/diagnostics/visible.js';
import { type PlanLine, withoutNames } from '../../views/reports/result.js';
import { langOf } from '../lang.js';
import { personsOf } from '../shown.js';
import { asOfDay } from '../today.js';
import { timingJudge } from './stats.js';
import { type Stats, timed } from './timing.js';

/** Longer lines are not shown: they explain nothing, and fill the log. */
const LONGEST = 2000;

/** A project or a slice of it, as plain data that a thread can be given. */
export interface Task {
    readonly found: FoundProject;
    readonly workspace: string;
    /** Files to judge and files that all slices read; the whole project without them. */
    readonly slice?: { readonly owned: readonly string[]; readonly shared: readonly string[]; readonly more?: readonly string[] };
    readonly weight: number;
}

export interface TaskOptions {
    readonly lang?: string;
    readonly asOf?: string;
}

export interface Said extends Worded {
    readonly excerpt?: string;
}

/** What a task found, as plain data; paths are those inside the project. */
export interface TaskResult {
    readonly said: readonly Said[];
    readonly plans: readonly PlanLine[];
    /** Full plans of the owned files. */
    readonly planCount: number;
    /** Plans that are no superior's, abridged ones too. */
    readonly ownPlans: number;
    readonly files: number;
    /** A private file is not here. */
    readonly absent: boolean;
    /** Names that a slice uses and does not know: what is found holds only where no other file declares them. */
    readonly beyond: readonly string[];
    readonly lang: Lang;
}

/** Who is told of the work beside its result. */
export interface Told {
    readonly stats?: Stats | undefined;
    readonly listing?: Listing | undefined;
}

/** Reads, checks and words one task. */
export function runTask(files: FileSystem, task: Task, options: TaskOptions, { stats, listing }: Told = {}): TaskResult {
    const { found, workspace, slice } = task;
    const owned = slice && new Set(slice.owned);
    const loaded = timed(stats, 'read', () =>
        slice && owned
            ? loadSlice(files, found, workspace, { owned, shared: new Set(slice.shared), more: new Set(slice.more) }, listing)
            : loadProject(files, found, { workspace }),
    );
    const { config } = loaded.project;
    const lang = langOf(options.lang, config.lang);
    const asOf = asOfDay(options.asOf, config);
    const judge = stats ? timingJudge(stats, owned) : owned ? sliceJudge(owned) : undefined;
    const isOwned = (path: string) => owned?.has(path) ?? true;
    const before = stats ? judging(stats) : 0;
    const sources = sourcesOf(files, loaded);
    const worded = timed(stats, 'word', () => sayAll(loaded, sources, wordedOf(files, loaded, asOf, lang, judge, sources), isOwned));
    if (stats) stats.phases.set('word', (stats.phases.get('word') ?? 0) - (judging(stats) - before));
    const own = [...loaded.files.values()].filter(({ path }) => isOwned(path));
    return {
        said: worded,
        ...plansOf(loaded, isOwned),
        planCount: own.reduce((count, { model }) => count + model.declarations.filter(isFull).length, 0),
        files: own.length,
        absent: loaded.project.absent.length > 0,
        beyond: owned && !slice?.more ? [...namesBeyond(resolveProject(loaded.project), owned)].sort() : [],
        lang,
    };
}

/** What the judge took, which the time for words must not count again. */
const judging = ({ phases }: Stats) => (phases.get('rules') ?? 0) + (phases.get('compile') ?? 0);

function sayAll(loaded: LoadedProject, sources: Sources, list: readonly Worded[], isOwned: (path: string) => boolean): Said[] {
    const persons = personsOf(loaded);
    return list
        .filter(({ diagnostic: { rule, file } }) => !rule.startsWith('syntax/') || isOwned(file))
        .map(({ diagnostic, ...rest }) => {
            const excerpt = excerptOf(diagnostic, sources, persons);
            return { ...rest, diagnostic: withoutNames(diagnostic, persons), ...(excerpt === undefined ? {} : { excerpt }) };
        });
}

function excerptOf(one: Diagnostic, sources: Sources, persons: ReadonlySet<string>): string | undefined {
    const source = sources(one.file);
    const text = source && lineText(source.text, source.lines, one.range.start.line);
    return text === undefined || text.length > LONGEST ? undefined : visibleLine(safeExcerpt(text, persons)).replaceAll('\t', ' ');
}

const isFull = (part: Declaration) => part.type === 'plan' && !(part as Plan).abridged;

function plansOf(loaded: LoadedProject, isOwned: (path: string) => boolean): { plans: PlanLine[]; ownPlans: number } {
    const own = resolveProject(loaded.project).plans.filter(({ file }) => isOwned(file.path));
    const plans = own
        .filter(({ plan }) => isFull(plan))
        .map(({ plan, file, files, superiors }) => ({
            plan: plan.id,
            title: visibleLine(plan.title ?? plan.name ?? plan.id),
            file: file.path,
            files: files.map(({ path }) => path),
            ...(plan.kind ? { kind: plan.kind } : {}),
            sectors: plan.sector ?? [],
            under: superiors.map(({ ref }) => ref.ref),
        }));
    return { plans, ownPlans: own.length };
}
