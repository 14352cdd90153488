import { Worker } from 'node:worker_threads';
import { type Layouts, type LayoutWorker, layoutsBy, type StartWorker } from './layouts.js';

/** The bundle of `worker.ts`; parts of the command line lie in a folder of their own beside it. */
const script = () => {
    const here = new URL('.', import.meta.url);
    return new URL(here.pathname.endsWith('/chunks/') ? '../layout-worker.mjs' : './layout-worker.mjs', here);
};

/** A thread of Node. Between two graphs it keeps no process alive. */
const start: StartWorker = (failed) => {
    const thread = new Worker(script(), { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    let asked = 0;
    const worker: LayoutWorker = {
        onmessage: null,
        postMessage(message) {
            asked++;
            thread.ref();
            thread.postMessage(message);
        },
        terminate: () => thread.terminate(),
    };
    thread.on('message', (data: unknown) => {
        if (--asked === 0) thread.unref();
        worker.onmessage?.({ data });
    });
    thread.on('error', (error) => failed(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', (code) => failed(new Error(`The thread that lays out ended with ${code}.`)));
    return worker;
};

/** Layouts of a process on a machine: in a thread of their own. */
export const nodeLayouts = (seconds?: number): Layouts => layoutsBy(start, seconds);
