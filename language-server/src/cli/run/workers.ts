import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileSystem } from '../../host/file-system.js';
import { type Record, recording, recordingList } from '../cache/recording.js';
import { withParser } from './parser.js';
import { progress } from './progress.js';
import type { RunOptions } from './run.js';
import { runTask, type Task, type TaskOptions, type TaskResult } from './task.js';

/** A thread has to load and warm up the engine, which takes as long as checking about so many characters. */
const WORTH = 600_000;
/** Each thread keeps a slice in memory; more of them than this gain little. */
const MOST = 8;

/** All that a thread is told, once. Whoever is free takes the next task: `next` holds its place in the list. */
export interface Orders {
    readonly tasks: readonly { readonly index: number; readonly task: Task }[];
    readonly next: SharedArrayBuffer;
    readonly options: TaskOptions;
    /** Whether to say what was asked of the disk. */
    readonly told: boolean;
}
/** What was done, with what was asked of the disk for it. */
export interface Done {
    readonly index: number;
    readonly result: TaskResult;
    readonly asked: Asked;
}
export type Answer = Done | { readonly error: string };
export type Asked = readonly (readonly [question: string, answer: string])[];

/** How many threads the work is worth; `--jobs` says otherwise. */
export function jobsFor(tasks: readonly Task[], asked: number | undefined): number {
    const weight = tasks.reduce((sum, one) => sum + one.weight, 0);
    const most = Math.min(tasks.length, asked ?? Math.min(MOST, availableParallelism()));
    return Math.max(1, asked === undefined ? Math.min(most, Math.floor(weight / WORTH)) : most);
}

/** The results of tasks in their order: those that are known from before, the others by this thread or by several. */
export async function runTasks(files: FileSystem, tasks: readonly Task[], options: RunOptions): Promise<TaskResult[]> {
    const results = tasks.map((task) => {
        const known = options.kept?.known(task);
        if (known) options.kept?.made(task, known.result, known.asked);
        return known?.result;
    });
    const open = tasks.flatMap((task, index) => (results[index] ? [] : [{ index, task }]));
    const jobs = options.stats
        ? 1
        : jobsFor(
              open.map(({ task }) => task),
              options.jobs,
          );
    const bar = progress();
    const done = ({ index, result, asked }: Done, count: number) => {
        results[index] = result;
        const task = tasks[index];
        if (task) options.kept?.made(task, result, asked);
        bar.at(tasks.length - open.length + count, tasks.length);
    };
    try {
        // Heavy tasks first, so that nobody waits long for the last.
        open.sort((a, b) => b.task.weight - a.task.weight || a.index - b.index);
        const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
        const orders: Orders = { tasks: open, next, options: taskOptions(options), told: options.kept !== undefined };
        const threads = jobs > 1 ? startThreads(orders, jobs - 1) : undefined;
        try {
            // Each thread that finds nothing left has counted on beyond the last.
            const begun = () => Math.min(Atomics.load(new Int32Array(next), 0), open.length);
            await workOn(files, orders, (one) => done(one, begun()), options.stats);
            for (const one of (await threads?.answers) ?? []) done(one, open.length);
        } finally {
            await threads?.end();
        }
    } finally {
        bar.end();
    }
    return results as TaskResult[];
}

const taskOptions = ({ lang, asOf }: RunOptions): TaskOptions => ({ ...(lang ? { lang } : {}), ...(asOf ? { asOf } : {}) });

/** Does what nobody else has begun, until nothing is left. */
export async function workOn(
    files: FileSystem,
    { tasks, next, options, told }: Orders,
    done: (one: Done) => void,
    stats?: RunOptions['stats'],
): Promise<void> {
    const place = new Int32Array(next);
    for (let order = tasks[Atomics.add(place, 0, 1)]; order; order = tasks[Atomics.add(place, 0, 1)]) {
        const { index, task } = order;
        let asked: [string, string][] = [];
        const result = await withParser(() => {
            asked = [];
            if (!told) return runTask(files, task, options, { stats });
            const record: Record = (question, answer) => asked.push([question, answer]);
            return runTask(recording(files, record), task, options, { stats, listing: recordingList(task.found, record) });
        });
        done({ index, result, asked });
    }
}

/** Threads beside this one. An error of ours in one ends all. */
function startThreads(orders: Orders, count: number) {
    const script = fileURLToPath(new URL('../check-worker.mjs', import.meta.url));
    const workers = Array.from({ length: count }, () => new Worker(script, { workerData: orders }));
    const answersOf = (worker: Worker) =>
        new Promise<Done[]>((resolve, reject) => {
            const answers: Done[] = [];
            worker.on('message', (answer: Answer) => {
                if ('error' in answer) reject(new Error(answer.error));
                else answers.push(answer);
            });
            worker.on('error', reject);
            worker.on('exit', (code) =>
                code === 0 ? resolve(answers) : reject(new Error(`A thread of the check ended with code ${code}`)),
            );
        });
    const answers = Promise.all(workers.map(answersOf)).then((lists) => lists.flat());
    // Whoever waits for the answers is told; until then this thread may itself be at work.
    answers.catch(() => {});
    return { answers, end: () => Promise.all(workers.map((worker) => worker.terminate())) };
}
