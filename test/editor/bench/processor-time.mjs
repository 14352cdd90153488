// Processor time of processes, which other work on the machine disturbs less than the clock.
import { readFileSync } from 'node:fs';
import { processesOf } from '../harness/processes.mjs';

/** Linux counts in hundredths of a second. */
const TICK = 10;

function ticksOf(pid) {
    try {
        const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ').slice(11, 13);
        return Number(user) + Number(system);
    } catch {
        return 0; // ended since it was listed
    }
}

/**
 * Milliseconds of processor time that groups of processes have taken so far: of the language server, of the extension host, of the rest of
 * VS Code's server, of the browser. Empty where the machine does not tell (it does on Linux).
 */
export function processorTimes(server) {
    if (process.platform !== 'linux') return {};
    const sum = (pids) => pids.reduce((all, pid) => all + ticksOf(pid), 0) * TICK;
    const language = processesOf(server, 'server.mjs');
    const host = processesOf(server, '--type=extensionHost').filter((pid) => !language.includes(pid));
    const rest = processesOf(server, '').filter((pid) => !language.includes(pid) && !host.includes(pid));
    return {
        'language server': sum(language),
        'extension host': sum(host),
        "VS Code's server": sum(rest),
        browser: sum(processesOf({ pid: process.pid }, '--type=')) - sum(processesOf(server, '--type=')),
    };
}

/** What was taken between two of these, for each of `count` strokes. */
export const takenEach = (before, after, count) =>
    Object.fromEntries(Object.entries(after).map(([name, value]) => [name, (value - (before[name] ?? 0)) / count]));
