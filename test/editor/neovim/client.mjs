// Runs Neovim without a screen against a language server, and gives back what the server answered there.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { within } from '../harness/eventually.mjs';
import { signal } from '../harness/processes.mjs';

const script = join(dirname(fileURLToPath(import.meta.url)), 'client.lua');

/** Path of Neovim (NEOVIM, or on the PATH), installed where this machine allows it; undefined where there is none. */
export function neovim() {
    const path = process.env.NEOVIM ?? 'nvim';
    const works = () => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
    if (works()) return path;
    if (process.getuid?.() !== 0) return undefined;
    const apt = (...args) =>
        spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 180_000 });
    const install = () => apt('install', '-y', '--no-install-recommends', 'neovim').status === 0;
    if (!install() && apt('update').status === 0) install();
    return works() ? path : undefined;
}

/** Line and character (UTF-16, from 0) of the `|` in `marked`, a piece of `text` but for that sign. */
export function positionOf(text, marked) {
    const start = text.indexOf(marked.replace('|', ''));
    if (start < 0) throw new Error(`The text does not contain ${JSON.stringify(marked)}`);
    const before = text.slice(0, start + marked.indexOf('|')).split('\n');
    return { line: before.length - 1, character: before.at(-1).length };
}

/**
 * Opens `files` (name → text) as a folder in Neovim and asks the steps one after the other.
 * @param {{ executable: string, server: string[], files: Record<string, string>, steps: object[] }} session steps as in client.lua
 * @returns {Promise<object[]>} one `{ result }` or `{ error }` a step
 */
export async function askInNeovim({ executable, server, files, steps }) {
    const home = realpathSync(mkdtempSync(join(tmpdir(), 'preplan-nvim-')));
    const folder = join(home, 'plans');
    const answers = join(home, 'answers.json');
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
    const env = { ...process.env, HOME: home, XDG_STATE_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
    Object.assign(env, { PREPLAN_STEPS: JSON.stringify(steps), PREPLAN_SERVER: JSON.stringify(server), PREPLAN_ANSWERS: answers });
    // `-n`: no swap file, whose question would stop a run without a screen.
    const child = spawn(executable, ['--headless', '--clean', '-n', '-S', script], {
        cwd: folder,
        env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
            printed += chunk;
        });
    const ended = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', resolve);
    });
    try {
        const code = await within('the session in Neovim', 120_000, ended);
        if (code !== 0) throw new Error(`Neovim ended with ${code}: ${printed}`);
        return JSON.parse(readFileSync(answers, 'utf8'));
    } catch (error) {
        throw new Error(`${error.message}\n${printed}`);
    } finally {
        signal(child.pid, 'SIGKILL');
        rmSync(home, { recursive: true, force: true, maxRetries: 10 });
    }
}
