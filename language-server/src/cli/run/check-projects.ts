import { settled } from '../../host/check.js';
import type { FileSystem } from '../../host/file-system.js';
import { isExcluded, loadBaseline, loadConfig } from '../../host/load-project.js';
import { planProblemIn } from '../../host/plan-of-record.js';
import { filesDeclaring } from '../../host/slices/declared.js';
import type { Lang } from '../../rules/messages.js';
import { compareDiagnostics, configDiagnostic } from '../../views/diagnostics/diagnostic.js';
import { lineTable } from '../../views/diagnostics/lines.js';
import { countsOf, type PlanLine, type Report, type Result, resultsOf } from '../../views/reports/result.js';
import { recording } from '../cache/recording.js';
import { langOf } from '../lang.js';
import { prefixOf } from '../shown.js';
import type { Input } from '../targets.js';
import { tasksOf } from './plan-tasks.js';
import type { Checked, RunOptions } from './run.js';
import type { Said, Task, TaskResult } from './task.js';
import { runTasks } from './workers.js';

/** Runs the engine over all projects, in threads where that pays; the result does not depend on how. */
export async function checkProjects(plain: FileSystem, list: readonly Input[], options: RunOptions): Promise<Checked> {
    const { shard, record } = options;
    // What the tasks ask is noted task by task.
    const files = record ? recording(plain, record) : plain;
    const tasks = tasksOf(files, list, shard);
    const all = [...tasks.values()].flat();
    const results = new Map(zip(all, await runTasks(plain, all, options)));
    const again = [...tasks].flatMap(([input, own]) => withMore(files, input, own, results));
    const wider = await runTasks(
        plain,
        again.map(({ wider }) => wider),
        options,
    );
    for (const [{ task }, result] of zip(again, wider)) results.set(task, result);
    const findings: Result[] = [];
    const unmatched: Result[] = [];
    const plans: PlanLine[] = [];
    const zones = new Set<string>();
    const count = { plans: 0, files: 0, baseline: 0 };
    let lang = langOf(options.lang);
    for (const [input, own] of tasks) {
        const made = await together(plain, input, own, results, options);
        lang = made.lang ?? lang;
        const place = { prefix: prefixOf(input.found.root), name: nameOf(input) };
        const { config } = loadConfig(files, input.found);
        if (options.asOf === undefined && config.asOf === undefined) zones.add(config.timezone);
        const baseline = loadBaseline(files, input.found, config.baseline);
        const said = [...made.said, ...planOfRecord(files, input, own, made, lang)];
        const { shown, hidden, about } = settled(said, baseline, made.absent, lang);
        const stale = about.filter(({ rule }) => shard !== undefined && rule === 'baseline/stale');
        const rest = about.filter((one) => !stale.includes(one)).map((diagnostic) => ({ diagnostic }));
        const wanted = [...shown, ...rest]
            .filter(({ diagnostic: { rule, file } }) => rule.startsWith('config/') || input.wants(file))
            .sort((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic));
        for (const one of resultsOf(wanted, place)) findings.push(one);
        for (const one of resultsOf(
            stale.map((diagnostic) => ({ diagnostic })),
            place,
        ))
            unmatched.push(one);
        for (const one of made.plans) {
            if (!input.wants(one.file)) continue;
            plans.push({ ...one, file: place.prefix + one.file, files: one.files.map((file) => place.prefix + file) });
        }
        count.plans += made.planCount;
        count.files += made.files;
        count.baseline += hidden;
    }
    const summary = { ...count, ...countsOf(findings) };
    const report: Report = { version: 1, findings, summary, plans, ...(shard ? { shard, unmatched } : {}) };
    return { report, lang, zones: [...zones] };
}

const zip = <A, B>(a: readonly A[], b: readonly B[]) => a.flatMap((one, i): [A, B][] => (i in b ? [[one, b[i] as B]] : []));

/** The slices of one project put together: what two of them say of a superior's file counts once. */
async function together(
    files: FileSystem,
    input: Input,
    tasks: readonly Task[],
    results: ReadonlyMap<Task, TaskResult>,
    options: RunOptions,
): Promise<Pick<TaskResult, 'said' | 'plans' | 'planCount' | 'files' | 'absent'> & { lang: TaskResult['lang'] | undefined }> {
    let parts = tasks.flatMap((task) => results.get(task) ?? []);
    // What looked like several plans may be one, in the eyes of the parser: then all files belong to it.
    const sliced = tasks.some(({ slice }) => slice);
    if (sliced && !options.shard && parts.reduce((sum, one) => sum + one.ownPlans, 0) <= 1) {
        const { found, workspace } = input;
        parts = await runTasks(files, [{ found, workspace, weight: 0 }], options);
    }
    const said = new Map<string, Said>();
    for (const part of parts) for (const one of part.said) if (!said.has(one.key)) said.set(one.key, one);
    const sum = (of: (one: TaskResult) => number) => parts.reduce((total, one) => total + of(one), 0);
    return {
        said: [...said.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
        plans: parts.flatMap((one) => one.plans).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
        planCount: sum((one) => one.planCount),
        files: sum((one) => one.files),
        absent: parts.some((one) => one.absent),
        lang: parts[0]?.lang,
    };
}

/** What parts of a project cannot know: that none of them declares the plan that preplan.yaml names. */
function planOfRecord(
    files: FileSystem,
    { found }: Input,
    tasks: readonly Task[],
    made: Pick<TaskResult, 'said' | 'plans' | 'absent'>,
    lang: Lang,
): Said[] {
    const { config, configText } = loadConfig(files, found);
    const { plan } = config;
    const unread = made.said.some(({ diagnostic }) => diagnostic.rule.startsWith('syntax/'));
    if (plan === undefined || unread || made.absent || !tasks.some(({ slice }) => slice)) return [];
    const paths = found.files.filter((path) => !isExcluded(path, config));
    const problem = planProblemIn(files, found, paths, { plan, names: made.plans.map((one) => one.plan), configText });
    if (!problem) return [];
    const diagnostic = configDiagnostic(problem, lineTable(configText), lang);
    return [{ key: diagnostic.rule, diagnostic }];
}

/** The tasks that use names which files outside of them declare, with these files. */
function withMore(
    files: FileSystem,
    { found }: Input,
    tasks: readonly Task[],
    results: ReadonlyMap<Task, TaskResult>,
): { task: Task; wider: Task }[] {
    const beyond = (task: Task) => results.get(task)?.beyond ?? [];
    const names = new Set(tasks.flatMap(beyond));
    if (names.size === 0) return [];
    const { config } = loadConfig(files, found);
    const paths = found.files.filter((path) => !isExcluded(path, config));
    const declaring = filesDeclaring(files, found, paths, names);
    return tasks.flatMap((task) => {
        const { slice } = task;
        if (!slice) return [];
        const here = new Set([...slice.owned, ...slice.shared]);
        const more = new Set(beyond(task).flatMap((name) => declaring.get(name) ?? []));
        const outside = [...more].filter((path) => !here.has(path)).sort();
        return outside.length > 0 ? [{ task, wider: { ...task, slice: { ...slice, more: outside } } }] : [];
    });
}

/** From the repository to the project. */
const nameOf = ({ found, workspace }: Input) => (found.root === workspace ? '' : found.root.slice(workspace.length + 1));
