import { parentPort, workerData } from 'node:worker_threads';
import { nodeFiles } from '../../host/node.js';
import { type Answer, type Orders, workOn } from './workers.js';

/** A thread of `check`: does what is left to do, says what it found and what it asked the disk, and ends. */
const tell = (answer: Answer) => parentPort?.postMessage(answer);
try {
    await workOn(nodeFiles, workerData as Orders, tell);
} catch (error) {
    tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
