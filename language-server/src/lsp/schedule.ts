import { type Checks, checkingSource, dropGone, fileSource, newChecks, setFindings, sourcesToCheck } from './checks.js';
import { withWaiverFiles } from './diagnostics.js';
import { soon } from './soon.js';
import type { ProjectState } from './state/projects.js';

/** Longest time that checks may run before the server looks for messages again, in milliseconds. */
const SLICE = 12;
/** Longest time that an edit is not told of while checks are paused, in milliseconds. */
const HELD = 60;

export interface Schedule {
    /** Puts projects in line after an edit; `edited` are paths inside the project that come first. */
    add(projects: readonly ProjectState[], edited: ReadonlySet<string>): void;
    checksOf(project: ProjectState): Checks;
    /** Resolves when nothing is left to check. */
    idle(): Promise<void>;
    forget(project: ProjectState): void;
    /**
     * Checks wait for so many milliseconds, or for `resume`: somebody will ask for what must come first. So does what an edit
     * itself has to tell, but not longer than for `HELD`.
     */
    pause(milliseconds: number): void;
    resume(): void;
    /** Tells at once of each edited file of which nothing was said since. */
    tell(): void;
    /** The longest step of a check lately, in milliseconds: nothing is answered while it runs. */
    longest(): number;
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
}

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
    const waiting: (() => void)[] = [];
    let running: { readonly project: ProjectState; readonly source: string; readonly steps: ReturnType<typeof checkingSource> } | undefined;
    let awake = false;
    let paused: ReturnType<typeof setTimeout> | undefined;
    /** What an edit has to tell once somebody was answered: files by project. */
    const held = new Map<ProjectState, Set<string>>();
    let holding: ReturnType<typeof setTimeout> | undefined;
    let longest = 0;

    const checksOf = (project: ProjectState) => {
        const known = checks.get(project) ?? newChecks();
        checks.set(project, known);
        return known;
    };
    const openIn = (project: ProjectState) => options.open?.(project) ?? new Set<string>();
    const wake = () => {
        if (awake || paused) return;
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
        if (lines.size > 0 || waiting.length > 0) wake();
    };
    const publish = (project: ProjectState, touched: Set<string>) => {
        withWaiverFiles(project, checksOf(project), touched);
        if (touched.size > 0) options.publish(project, checksOf(project), touched);
    };
    /** Goes on with a check until it ends or its time is over; says whether it has ended. */
    const goOn = (project: ProjectState, source: string, end: number, touched: Set<string>): boolean => {
        if (running?.project !== project || running.source !== source)
            running = { project, source, steps: checkingSource(project, source, options.asOf(project), openIn(project)) };
        try {
            for (let start = performance.now(); ; ) {
                const step = running.steps.next();
                const now = performance.now();
                longest = Math.max(now - start, longest * 0.99);
                start = now;
                if (step.done) {
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
                if (!goOn(project, source, end, touched)) return publish(project, touched);
                sources.delete(source);
                if (paid(line, source, touched) || performance.now() > end) return publish(project, touched);
            }
        }
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
        for (const [project, line] of lines) {
            work(project, line);
            break;
        }
        if (lines.size > 0) wake();
        else for (const done of waiting.splice(0)) done();
    };
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
                if (project.allDirty || project.chainsDirty) dropGone(checksOf(project), project, touched);
                project.dirty.clear();
                project.allDirty = false;
                project.chainsDirty = false;
                if (running?.project === project) running = undefined;
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
        longest: () => longest,
        idle: () => (lines.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
        forget(project) {
            checks.delete(project);
            lines.delete(project);
            held.delete(project);
            if (running?.project === project) running = undefined;
            // Whoever waits for the last project in line would wait for ever.
            if (lines.size === 0 && waiting.length > 0) wake();
        },
    };
}
