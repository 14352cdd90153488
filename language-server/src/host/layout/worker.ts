import { parentPort } from 'node:worker_threads';
import { Worker as Library } from 'elkjs/lib/elk-worker.min.js';

// The library's own worker, on the channel of a thread of Node.
const library = new Library();
library.onmessage = ({ data }) => parentPort?.postMessage(data);
parentPort?.on('message', (data: unknown) => library.postMessage(data));
