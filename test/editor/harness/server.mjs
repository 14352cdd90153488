// A code-server of our own: VS Code's workbench, its extension host on this machine, our .vsix installed.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, within } from './eventually.mjs';
import { codeServerEntry, codeServerNode } from './paths.mjs';
import { alive, signal } from './processes.mjs';
import { userSettings } from './settings.mjs';

const running = new Set();
process.once('exit', () => {
    for (const server of running) {
        signal(server.pid, 'SIGKILL');
        rmSync(server.folder, { recursive: true, force: true, maxRetries: 5 });
    }
});

/**
 * Starts a server and installs the extension in it.
 * @param {{ vsix?: string, trust?: boolean, settings?: object }} options `trust`: workspace trust is on, folders open restricted
 * @returns {Promise<{ pid: number, port: number, origin: string, folder: string, log: () => string }>}
 */
export async function startServer({ vsix, trust = false, settings } = {}) {
    // Short on purpose: the paths of unix sockets below it are limited to about 100 characters.
    const folder = mkdtempSync(join(process.platform === 'linux' ? '/tmp' : tmpdir(), 'ppe-'));
    for (const part of ['t', 'data/User', 'ext']) mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify(userSettings({ trust, settings }), null, 4));
    writeFileSync(join(folder, 'config.yaml'), 'auth: none\n');
    try {
        if (vsix) await install(folder, vsix);
        return await listen(folder, trust);
    } catch (error) {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
        throw error;
    }
}

/** Ends the server with all that it started, and removes its folder. */
export async function stopServer(server) {
    signal(server.pid, 'SIGTERM', false);
    const gone = () => !alive(server.pid);
    await eventually('code-server to end', gone, { timeout: 5_000 }).catch(() => signal(server.pid, 'SIGKILL'));
    await eventually('code-server to be killed', gone, { timeout: 5_000 });
    running.delete(server);
    // The last children still write while they end.
    rmSync(server.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

function serverArguments(folder) {
    return [
        codeServerEntry,
        '--config',
        join(folder, 'config.yaml'),
        '--user-data-dir',
        join(folder, 'data'),
        '--extensions-dir',
        join(folder, 'ext'),
    ];
}

function launch(folder, args) {
    const { VSCODE_IPC_HOOK_CLI: _hook, NODE_OPTIONS: _options, ...rest } = process.env;
    const env = {
        ...rest,
        EXTENSIONS_GALLERY: '{}',
        TMPDIR: join(folder, 't'),
        XDG_CONFIG_HOME: join(folder, 'xdg'),
        XDG_DATA_HOME: join(folder, 'xdgd'),
    };
    // A group of its own, so that everything it starts can be ended with it.
    const child = spawn(codeServerNode(), [...serverArguments(folder), ...args], {
        env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
            text = (text + chunk).slice(-100_000);
        });
    }
    const ended = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, by) => resolve(code ?? by));
    });
    const started = { pid: child.pid, folder, ended, log: () => text };
    running.add(started);
    ended.catch(() => {}).finally(() => alive(child.pid) || running.delete(started));
    return started;
}

async function install(folder, vsix) {
    const started = launch(folder, ['--install-extension', vsix, '--force']);
    try {
        const code = await within('installing the extension', 60_000, started.ended);
        if (code !== 0 || !/successfully installed/i.test(started.log()))
            throw new Error(`${vsix} could not be installed (${code}):\n${started.log()}`);
    } finally {
        signal(started.pid, 'SIGKILL');
    }
}

async function listen(folder, trust) {
    const port = await freePort();
    const started = launch(folder, [
        ...[
            '--auth',
            'none',
            '--bind-addr',
            `127.0.0.1:${port}`,
            '--disable-telemetry',
            '--disable-update-check',
            '--disable-getting-started-override',
        ],
        ...(trust ? [] : ['--disable-workspace-trust']),
        // Without it the workbench ignores the address of a test suite.
        ...['--vscode-option', 'enable-smoke-test-driver'],
    ]);
    let over;
    started.ended.then(
        (code) => {
            over = `ended with ${code}`;
        },
        (error) => {
            over = error.message;
        },
    );
    const origin = `http://127.0.0.1:${port}`;
    try {
        const up = async () => over !== undefined || (await fetch(`${origin}/healthz`)).ok;
        await eventually('code-server to answer', up, { timeout: 30_000 });
        if (over !== undefined) throw new Error(`code-server ${over}:\n${started.log()}`);
    } catch (error) {
        signal(started.pid, 'SIGKILL');
        throw error;
    }
    return Object.assign(started, { port, origin });
}

function freePort() {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}
