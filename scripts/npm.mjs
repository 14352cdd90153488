// Runs npm without a shell, on every system.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** npm's own script: whoever runs us through npm tells it; on Windows it lies beside Node, where `npm` itself is a command script. */
function scriptOfNpm() {
    const told = process.env.npm_execpath;
    if (told && /npm-cli\.c?js$/.test(told)) return told;
    const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
    return process.platform === 'win32' && existsSync(beside) ? beside : undefined;
}

/** What to start for npm with these arguments. */
export function npmCommand(args) {
    const script = scriptOfNpm();
    return script ? [process.execPath, [script, ...args]] : ['npm', args];
}

/** Runs npm with these arguments; its exit code. */
export function npm(args, options = {}) {
    const [command, all] = npmCommand(args);
    const { status, error } = spawnSync(command, all, { stdio: 'inherit', ...options });
    if (error) throw error;
    return status ?? 1;
}
