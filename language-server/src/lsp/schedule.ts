import { type Checks, checkSource, dropGone, newChecks, sourcesToCheck } from './checks.js';
import { withWaiverFiles } from './diagnostics.js';
import type { ProjectState } from './state/projects.js';

/** Longest time that checks may run before the server looks for messages again, in milliseconds. */
const SLICE = 12;

export interface Schedule {
    /** Puts projects in line after an edit; `edited` are paths inside the project that come first. */
    add(projects: readonly ProjectState[], edited: ReadonlySet<string>): void;
    checksOf(project: ProjectState): Checks;
    /** Resolves when nothing is left to check. */
    idle(): Promise<void>;
    forget(project: ProjectState): void;
    /** Checks wait for so many milliseconds, or for `resume`: somebody will ask for what must come first. */
    pause(milliseconds: number): void;
    resume(): void;
    /** The longest that one check took lately, in milliseconds: nothing is answered while it runs. */
    longest(): number;
}

export interface ScheduleOptions {
    readonly asOf: (project: ProjectState) => string;
    /** Files of a project whose findings, text or problems changed. */
    readonly publish: (project: ProjectState, checks: Checks, files: ReadonlySet<string>) => void;
    readonly failed: (error: unknown) => void;
    /** Projects that an edit or a file touched; told before anything is checked. */
    readonly touched?: (projects: readonly ProjectState[]) => void;
}

/** Checks in slices: an edit is answered first, everything else follows while the editor stays responsive. */
export function newSchedule(options: ScheduleOptions): Schedule {
    const checks = new Map<ProjectState, Checks>();
    const pending = new Map<ProjectState, Set<string>>();
    const waiting: (() => void)[] = [];
    let awake = false;
    let paused: ReturnType<typeof setTimeout> | undefined;
    let longest = 0;

    const checksOf = (project: ProjectState) => {
        const known = checks.get(project) ?? newChecks();
        checks.set(project, known);
        return known;
    };
    const wake = () => {
        if (awake || paused) return;
        setTimeout(slice, 0);
        awake = true;
    };
    const resume = () => {
        clearTimeout(paused);
        paused = undefined;
        if (pending.size > 0) wake();
    };
    const slice = () => {
        awake = false;
        if (paused) return;
        const end = performance.now() + SLICE;
        for (const [project, sources] of pending) {
            const touched = new Set<string>();
            for (const source of sources) {
                sources.delete(source);
                const start = performance.now();
                try {
                    checkSource(checksOf(project), project, source, options.asOf(project), touched);
                } catch (error) {
                    options.failed(error);
                }
                longest = Math.max(performance.now() - start, longest * 0.9);
                if (performance.now() > end) break;
            }
            const known = checksOf(project);
            if (sources.size === 0) {
                pending.delete(project);
                if (!known.complete) for (const file of known.tied) touched.add(file);
                known.complete = true;
            }
            withWaiverFiles(project, known, touched);
            options.publish(project, known, touched);
            if (performance.now() > end) break;
        }
        if (pending.size > 0) wake();
        else for (const done of waiting.splice(0)) done();
    };
    return {
        add(projects, edited) {
            options.touched?.(projects);
            for (const project of projects) {
                const touched = new Set(project.dirty.has('') ? edited : []);
                const fresh = sourcesToCheck(project, edited);
                dropGone(checksOf(project), project, touched);
                project.dirty.clear();
                project.allDirty = false;
                project.chainsDirty = false;
                pending.set(project, new Set([...fresh, ...(pending.get(project) ?? [])]));
                withWaiverFiles(project, checksOf(project), touched);
                if (touched.size > 0) options.publish(project, checksOf(project), touched);
            }
            wake();
        },
        checksOf,
        pause(milliseconds) {
            clearTimeout(paused);
            paused = setTimeout(resume, milliseconds);
        },
        resume,
        longest: () => longest,
        idle: () => (pending.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
        forget(project) {
            checks.delete(project);
            pending.delete(project);
        },
    };
}
