import { CONFIG_NAME } from '../host/discover.js';
import { planProblem } from '../host/plan-of-record.js';
import { type Checks, checkingSource, dropGone, fileSource, newChecks, plansAround, setFindings, sourcesToCheck } from './checks.js';
import { withWaiverFiles } from './diagnostics.js';
import { soon } from './soon.js';
import type { ProjectState } from './state/projects.js';

/** Longest time that checks may run before the server looks for messages again, in milliseconds. */
const SLICE = 12;
/** Longest time that an edit is not told of while checks are paused, in milliseconds. */
const HELD = 60;
/** A check that takes longer than this, in milliseconds, waits until nothing was typed for `REST`: it would be given up again and again. */
const HEAVY = 80;
const REST = 600;
/** The first check of all runs code that is not compiled yet; it takes so many times as long as the next one. */
const COLD = 2;

export interface Schedule {
    /** Puts projects in line after an edit; `edited` are paths inside the project that come first. */
    add(projects: readonly ProjectState[], edited: ReadonlySet<string>): void;
    checksOf(project: ProjectState): Checks;
    /** Resolves when nothing is left to check. */
    idle(): Promise<void>;
    /** Resolves when no plan that a file belongs to is left to check, so that nothing of it has to be compiled in one piece. */
    checked(project: ProjectState, path: string): Promise<void>;
    forget(project: ProjectState): void;
    /**
     * Checks wait for so many milliseconds, or for `resume`: somebody will ask for what must come first. So does what an edit
     * itself has to tell, but not longer than for `HELD`.
     */
    pause(milliseconds: number): void;
    resume(): void;
    /** Tells at once of each edited file of which nothing was said since. */
    tell(): void;
}

export interface ScheduleOptions {
    readonly asOf: (project: ProjectState) => string;
    /** Files of a project whose findings, text or problems changed. */
    readonly publish: (project: ProjectState, checks: Checks, files: ReadonlySet<string>) => void;
    readonly failed: (error: unknown) => void;
    /** Projects that an edit or a file touched, and which of their files were edited; told before anything is checked. */
    readonly touched?: (projects: readonly ProjectState[], edited: ReadonlySet<string>) => void;
    /** Takes edits in that have come: called before each slice, so that none waits for checks that it overtakes. */
    readonly takeIn?: () => void;
    /** Files of a project that are on the screen: they come before the others. */
    readonly open?: (project: ProjectState) => ReadonlySet<string>;
    /** Checks that take longer wait for a pause in the typing, in milliseconds. */
    readonly heavy?: number;
}

type Steps = ReturnType<typeof checkingSource>;

/** What is left to check of a project. */
interface Line {
    readonly first: Set<string>;
    readonly rest: Set<string>;
    /** Edited files of which nothing was said since. */
    readonly owed: Set<string>;
}

/**
 * Checks in slices. An edit is answered first, and of the answer first what the edited file itself says; its plan, the other
 * open files and everything else follow, step by step, while the editor stays responsive. The next edit comes before what is
 * left, and a check that it overtakes is given up.
 */
export function newSchedule(options: ScheduleOptions): Schedule {
    const checks = new Map<ProjectState, Checks>();
    const lines = new Map<ProjectState, Line>();
    const waiting = new Set<{ readonly done: () => boolean; readonly resolve: () => void }>();
    /** `spent`: milliseconds of its steps. */
    let running: { readonly project: ProjectState; readonly source: string; readonly steps: Steps; spent: number } | undefined;
    const costs = new Map<ProjectState, Map<string, number>>();
    const heavy = options.heavy ?? HEAVY;
    /** Nobody has typed since then. */
    let restedAt = 0;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let awake = false;
    let paused: ReturnType<typeof setTimeout> | undefined;
    /** What an edit has to tell once somebody was answered: files by project. */
    const held = new Map<ProjectState, Set<string>>();
    /** Projects of which it is shown that no file declares the plan that preplan.yaml names. */
    const withoutPlan = new WeakSet<ProjectState>();
    let holding: ReturnType<typeof setTimeout> | undefined;

    const checksOf = (project: ProjectState) => {
        const known = checks.get(project) ?? newChecks();
        checks.set(project, known);
        return known;
    };
    const openIn = (project: ProjectState) => options.open?.(project) ?? new Set<string>();
    const wake = () => {
        if (awake || paused) return;
        clearTimeout(resting);
        soon(slice);
        awake = true;
    };
    const release = () => {
        clearTimeout(holding);
        holding = undefined;
        const all = [...held];
        held.clear();
        for (const [project, touched] of all) publish(project, touched);
    };
    const resume = () => {
        release();
        clearTimeout(paused);
        paused = undefined;
        if (lines.size > 0 || waiting.size > 0) wake();
    };
    const publish = (project: ProjectState, touched: Set<string>) => {
        withWaiverFiles(project, checksOf(project), touched);
        if (touched.size > 0) options.publish(project, checksOf(project), touched);
    };
    /** What a check takes, as far as it is known. */
    const spent = (project: ProjectState, source: string, milliseconds: number, whole: boolean) => {
        const known = costs.get(project) ?? new Map<string, number>();
        costs.set(project, known);
        const before = known.get(source);
        if (before === undefined) known.set(source, milliseconds / COLD);
        else if (whole || milliseconds > before) known.set(source, milliseconds);
    };
    const waits = (project: ProjectState, source: string): boolean =>
        (running?.project !== project || running.source !== source) &&
        (costs.get(project)?.get(source) ?? 0) > heavy &&
        performance.now() < restedAt;
    /** Whether there is anything to check before somebody pauses. */
    const hasWork = (project: ProjectState, { first, rest }: Line): boolean => {
        for (const sources of [first, rest]) for (const source of sources) if (!waits(project, source)) return true;
        return first.size + rest.size === 0;
    };
    const giveUp = (project: ProjectState) => {
        if (running?.project !== project) return;
        spent(project, running.source, running.spent, false);
        running = undefined;
    };
    /** Goes on with a check until it ends or its time is over; says whether it has ended. */
    const goOn = (project: ProjectState, source: string, end: number, touched: Set<string>): boolean => {
        if (running?.project !== project || running.source !== source)
            running = { project, source, steps: checkingSource(project, source, options.asOf(project), openIn(project)), spent: 0 };
        try {
            for (let start = performance.now(); ; ) {
                const step = running.steps.next();
                const now = performance.now();
                running.spent += now - start;
                start = now;
                if (step.done) {
                    spent(project, source, running.spent, true);
                    setFindings(checksOf(project), source, step.value, touched);
                    break;
                }
                if (now > end) return false;
            }
        } catch (error) {
            options.failed(error);
        }
        running = undefined;
        return true;
    };
    /** An edited file is told at once, even where it says what it said: its places may have moved. */
    const paid = ({ owed }: Line, source: string, touched: Set<string>): boolean => {
        const path = [...owed].find((one) => source === fileSource(one));
        if (path === undefined) return false;
        owed.delete(path);
        touched.add(path);
        return true;
    };
    const work = (project: ProjectState, line: Line) => {
        const touched = new Set<string>();
        const end = performance.now() + SLICE;
        for (const sources of [line.first, line.rest]) {
            for (const source of sources) {
                if (waits(project, source)) continue;
                if (!goOn(project, source, end, touched)) return publish(project, touched);
                sources.delete(source);
                if (paid(line, source, touched) || performance.now() > end) return publish(project, touched);
            }
        }
        if (line.first.size + line.rest.size > 0) return publish(project, touched);
        lines.delete(project);
        const known = checksOf(project);
        if (!known.complete) for (const file of known.tied) touched.add(file);
        known.complete = true;
        publish(project, touched);
    };
    const slice = () => {
        awake = false;
        options.takeIn?.();
        if (paused) return;
        const next = [...lines].find(([project, line]) => hasWork(project, line));
        if (next) work(...next);
        for (const one of waiting) {
            if (!one.done()) continue;
            waiting.delete(one);
            one.resolve();
        }
        if (next) wake();
        else if (lines.size > 0) resting = setTimeout(rested, restedAt - performance.now());
    };
    const rested = () => {
        resting = undefined;
        wake();
    };
    const until = (done: () => boolean): Promise<void> =>
        done() ? Promise.resolve() : new Promise((resolve) => waiting.add({ done, resolve }));
    /** What is new comes first; of what everything is new of, nothing older is left. */
    const lineUp = (project: ProjectState, fresh: readonly string[], all: boolean): Line => {
        const before = lines.get(project);
        const first = new Set(all ? [] : [...fresh, ...(before?.first ?? [])]);
        const rest = all || !before ? new Set(all ? fresh : []) : before.rest;
        if (!all) for (const source of fresh) rest.delete(source);
        return { first, rest, owed: before?.owed ?? new Set() };
    };

    return {
        add(projects, edited) {
            options.touched?.(projects, edited);
            if (edited.size > 0) restedAt = performance.now() + REST;
            const changed: [ProjectState, Line][] = [];
            for (const project of new Set(projects)) {
                const touched = new Set<string>();
                const fresh = sourcesToCheck(project, edited, openIn(project));
                const line = lineUp(project, fresh, project.allDirty);
                changed.push([project, line]);
                const later = new Set<string>();
                for (const path of project.dirty.has('') ? edited : []) {
                    touched.add(path);
                    const readable = project.loaded.files.get(path)?.problems.length === 0;
                    // What cannot be read is told at once, and so are places that moved where no check will tell them soon.
                    if (!paused && readable && fresh.includes(fileSource(path))) later.add(path);
                }
                const unmet = planProblem(project.loaded) !== undefined;
                if (unmet !== withoutPlan.has(project)) touched.add(CONFIG_NAME);
                if (unmet) withoutPlan.add(project);
                else withoutPlan.delete(project);
                if (project.allDirty || project.chainsDirty) dropGone(checksOf(project), project, touched);
                project.dirty.clear();
                project.allDirty = false;
                project.chainsDirty = false;
                giveUp(project);
                if (holding) {
                    held.set(project, new Set([...(held.get(project) ?? []), ...touched]));
                    continue;
                }
                withWaiverFiles(project, checksOf(project), touched);
                for (const path of later) touched.delete(path);
                for (const path of later) line.owed.add(path);
                if (touched.size > 0) options.publish(project, checksOf(project), touched);
            }
            // Projects of the edit before those that were in line.
            const others = [...lines];
            lines.clear();
            for (const [project, line] of changed) lines.set(project, line);
            for (const [project, line] of others) if (!lines.has(project)) lines.set(project, line);
            wake();
        },
        checksOf,
        pause(milliseconds) {
            clearTimeout(paused);
            paused = setTimeout(resume, milliseconds);
            holding ??= setTimeout(release, Math.min(milliseconds, HELD));
        },
        resume,
        tell() {
            release();
            for (const [project, { owed }] of lines) {
                const touched = new Set(owed);
                owed.clear();
                publish(project, touched);
            }
        },
        idle: () => until(() => lines.size === 0),
        checked: (project, path) =>
            until(() => {
                const line = lines.get(project);
                return !line || plansAround(project, path).every((source) => !line.first.has(source) && !line.rest.has(source));
            }),
        forget(project) {
            checks.delete(project);
            costs.delete(project);
            lines.delete(project);
            held.delete(project);
            if (running?.project === project) running = undefined;
            // Whoever waits for the last project in line would wait for ever.
            if (waiting.size > 0) wake();
        },
    };
}
