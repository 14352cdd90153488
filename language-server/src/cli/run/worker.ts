import '../../language/full.js';
import { parentPort } from 'node:worker_threads';
import { nodeFiles } from '../../host/node.js';
import { recording } from '../cache/recording.js';
import { runTask } from './task.js';
import type { Answer, Order } from './workers.js';

/** A thread of `check`: does the tasks that it is sent, one after the other, and says what it asked the disk. */
parentPort?.on('message', ({ index, task, options }: Order) => {
    const asked: [string, string][] = [];
    let answer: Answer;
    try {
        const files = recording(nodeFiles, (question, reply) => asked.push([question, reply]));
        answer = { index, result: runTask(files, task, options), asked };
    } catch (error) {
        answer = { index, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    parentPort?.postMessage(answer);
});
