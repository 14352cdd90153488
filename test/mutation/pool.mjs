import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));
const BATCH = 25;

/**
 * Runs mutants in processes of their own, `jobs` at once. One that hangs or breaks its process is found out; a batch after which the
 * clean tests fail is run again in halves.
 * After `deadline` (milliseconds, as of Date.now) nothing new is begun.
 * @returns results by mutant id
 */
export async function runMutants(mutants, args, { jobs, deadline, say, progress }) {
    const results = new Map();
    const queue = [];
    for (let i = 0; i < mutants.length; i += BATCH) queue.push(mutants.slice(i, i + BATCH));
    let surveyed;
    const ready = new Promise((resolve) => {
        surveyed = resolve;
    });
    const lane = async (first) => {
        let process;
        while (queue.length > 0 && Date.now() < deadline) {
            const batch = queue.shift();
            process ??= await start(args, first ? say : () => undefined);
            if (first) surveyed();
            const { answers, sound, hung } = await run(process, batch, deadline, (one) => progress(results.size + 1, one));
            if (!sound && batch.length > 1 && hung === undefined) {
                queue.push(batch.slice(0, batch.length >> 1), batch.slice(batch.length >> 1));
                process.child.kill('SIGKILL');
                process = undefined;
                continue;
            }
            for (const answer of answers) results.set(answer.id, answer);
            if (hung !== undefined || !sound) {
                process.child.kill('SIGKILL');
                process = undefined;
            }
            if (Date.now() >= deadline) break;
            const rest = batch.filter(({ id }) => !results.has(id));
            if (rest.length > 0) queue.unshift(rest);
        }
        process?.child.kill();
    };
    // The first one surveys; the others read what it found.
    const first = lane(true);
    await Promise.race([ready, first]);
    await Promise.all([first, ...Array.from({ length: jobs - 1 }, () => lane(false))]);
    return results;
}

const start = (args, say) =>
    new Promise((resolve, reject) => {
        const child = fork(worker, args, {
            execArgv: ['--max-old-space-size=4000', '--stack-size=900'],
            stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        });
        child.once('exit', (code) => reject(new Error(`The tests cannot be run: the process ended with ${code}.`)));
        child.on('message', function ready(message) {
            if (!message.ready) return;
            child.off('message', ready);
            child.removeAllListeners('exit');
            say(message);
            resolve({ child, patience: 120_000 + 60 * message.slowest });
        });
    });

const run = ({ child, patience }, batch, deadline, progress) =>
    new Promise((resolve) => {
        const answers = [];
        let current;
        let timer;
        const end = (outcome) => {
            clearTimeout(timer);
            child.removeAllListeners('message');
            child.removeAllListeners('exit');
            resolve({ answers, sound: true, ...outcome });
        };
        const lost = (status) => {
            if (current !== undefined) {
                const answer = { id: current, status, by: '', ran: 0 };
                answers.push(answer);
                progress(answer);
            }
            end({ hung: current ?? -1 });
        };
        const wait = () => {
            clearTimeout(timer);
            timer = setTimeout(() => lost('too long'), patience);
        };
        child.on('exit', () => lost('broke the process'));
        child.on('message', (message) => {
            wait();
            if (message.begun !== undefined) current = message.begun;
            else if (message.id !== undefined) {
                current = undefined;
                answers.push(message);
                progress(message);
                if (Date.now() >= deadline) end({ hung: -1 });
            } else if (message.done) end({ sound: message.sound });
        });
        wait();
        child.send({ batch });
    });
