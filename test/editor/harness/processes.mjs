// Process groups that the harness started, and what runs in them.
import { readdirSync, readFileSync } from 'node:fs';

/** True while a process of the group lives. */
export function alive(group) {
    try {
        process.kill(-group, 0);
        return true;
    } catch {
        return false;
    }
}

/** Sends a signal to a process group, or to its leader alone; one that has ended already is no error. */
export function signal(pid, name, wholeGroup = true) {
    try {
        process.kill(wholeGroup ? -pid : pid, name);
    } catch (error) {
        if (error.code !== 'ESRCH') throw error;
    }
}

/** Ids of the processes below the server whose command line contains `text`, e.g. the language server's (Linux). */
export function processesOf(server, text) {
    const processes = readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap(describe);
    const below = new Set([server.pid]);
    for (let grown = true; grown; ) {
        const more = processes.filter((one) => below.has(one.parent) && !below.has(one.pid));
        for (const one of more) below.add(one.pid);
        grown = more.length > 0;
    }
    return processes.filter((one) => below.has(one.pid) && one.command.includes(text)).map((one) => one.pid);
}

function describe(pid) {
    try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        // The name in brackets may itself hold spaces and brackets, so count from the last one.
        const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[1]);
        return [{ pid: Number(pid), parent, command }];
    } catch {
        return []; // ended since it was listed
    }
}
