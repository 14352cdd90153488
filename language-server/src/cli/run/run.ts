import { compileLate } from '../../host/compiler.js';
import { nodeFiles } from '../../host/node.js';
import type { Lang } from '../../rules/messages.js';
import type { Report } from '../../views/reports/result.js';
import type { Record } from '../cache/recording.js';
import type { Input } from '../targets.js';
import { withParser } from './parser.js';
import type { Shard } from './plan-tasks.js';
import type { Task, TaskResult } from './task.js';
import type { Stats } from './timing.js';
import type { Asked } from './workers.js';

export interface RunOptions {
    /** As on the command line. */
    readonly lang?: string;
    readonly asOf?: string;
    readonly shard?: Shard;
    /** Threads at most. */
    readonly jobs?: number;
    readonly stats?: Stats;
    /** Is told all that the work as a whole asked the disk. */
    readonly record?: Record;
    readonly kept?: KeptTasks;
}

/** Results from before, and where new ones are noted. */
export interface KeptTasks {
    /** What came of a task, where it would be the same again. */
    known(task: Task): { readonly result: TaskResult; readonly asked: Asked } | undefined;
    made(task: Task, result: TaskResult, asked: Asked): void;
}

/** A report with the language that it speaks: that of the last project. */
export interface Checked {
    readonly report: Report;
    readonly lang: Lang;
    /** Zones whose today the verdict depends on. */
    readonly zones: readonly string[];
}

/** The verdict on some projects. */
export async function run(list: readonly Input[], options: RunOptions): Promise<Checked> {
    compileLate();
    const { checkProjects } = await import('./check-projects.js');
    return withParser(() => checkProjects(nodeFiles, list, options));
}
