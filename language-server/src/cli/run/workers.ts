import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileSystem } from '../../host/file-system.js';
import { progress } from './progress.js';
import type { RunOptions } from './run.js';
import { runTask, type Task, type TaskResult } from './task.js';

/** A thread has to load and warm up the parser, which takes as long as reading so much text. */
const WORTH = 1_500_000;
/** Each thread keeps a slice in memory; more of them than this gain little. */
const MOST = 8;

/** What a thread is sent, and what it sends back. */
export interface Order {
    readonly index: number;
    readonly task: Task;
    readonly options: { readonly lang?: string; readonly asOf?: string };
}
export type Answer =
    | { readonly index: number; readonly result: TaskResult; readonly asked: readonly (readonly [string, string])[] }
    | { readonly index: number; readonly error: string };

/** How many threads the work is worth; `--jobs` says otherwise. */
export function jobsFor(tasks: readonly Task[], asked: number | undefined): number {
    const weight = tasks.reduce((sum, one) => sum + one.weight, 0);
    const most = Math.min(tasks.length, asked ?? Math.min(MOST, availableParallelism()));
    return Math.max(1, asked === undefined ? Math.min(most, Math.floor(weight / WORTH)) : most);
}

/** The results of tasks in their order, by this thread or by several. */
export async function runTasks(files: FileSystem, tasks: readonly Task[], options: RunOptions): Promise<TaskResult[]> {
    const jobs = options.stats ? 1 : jobsFor(tasks, options.jobs);
    const bar = progress();
    let done = 0;
    const step = () => bar.at(++done, tasks.length);
    try {
        if (jobs > 1) return await inThreads(tasks, jobs, options, step);
        return tasks.map((task) => {
            const result = runTask(files, task, taskOptions(options), options.stats);
            step();
            return result;
        });
    } finally {
        bar.end();
    }
}

const taskOptions = ({ lang, asOf }: RunOptions) => ({ ...(lang ? { lang } : {}), ...(asOf ? { asOf } : {}) });

/** Heavy tasks first, each thread its next as soon as it is free. An error of ours in one ends all. */
async function inThreads(tasks: readonly Task[], jobs: number, options: RunOptions, step: () => void): Promise<TaskResult[]> {
    const queue = tasks.map((_, index) => index).sort((a, b) => (tasks[b]?.weight ?? 0) - (tasks[a]?.weight ?? 0) || a - b);
    const results: TaskResult[] = [];
    const script = fileURLToPath(new URL('../check-worker.mjs', import.meta.url));
    const workers = Array.from({ length: jobs }, () => new Worker(script));
    const work = (worker: Worker) =>
        new Promise<void>((resolve, reject) => {
            const next = () => {
                const index = queue.shift();
                const task = index === undefined ? undefined : tasks[index];
                if (index === undefined || !task) resolve();
                else worker.postMessage({ index, task, options: taskOptions(options) } satisfies Order);
            };
            worker.on('message', (answer: Answer) => {
                if ('error' in answer) return reject(new Error(answer.error));
                results[answer.index] = answer.result;
                for (const [question, reply] of answer.asked) options.record?.(question, reply);
                step();
                next();
            });
            worker.on('error', reject);
            worker.on('exit', (code) => reject(new Error(`A thread of the check ended with code ${code}`)));
            next();
        });
    try {
        await Promise.all(workers.map(work));
    } finally {
        await Promise.all(workers.map((worker) => worker.terminate()));
    }
    return results;
}
