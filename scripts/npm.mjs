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

/** Runs npm with these arguments; its exit code. */
export function npm(args, options = {}) {
    const script = scriptOfNpm();
    const [command, all] = script ? [process.execPath, [script, ...args]] : ['npm', args];
    const { status, error } = spawnSync(command, all, { stdio: 'inherit', ...options });
    if (error) throw error;
    return status ?? 1;
}
