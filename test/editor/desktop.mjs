// The same suite in a desktop VS Code: the package is installed in a profile of its own, and the suite runs beside it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { editorTests } from './harness/paths.mjs';
import { userSettings } from './harness/settings.mjs';
import { suiteFiles } from './suite/workspace.mjs';

const onWindows = process.platform === 'win32';

/** The VS Code to test with: fetched where a version is named (`stable`, `1.100.0`), else the one at `executable`. */
export async function desktopCode(executable, version) {
    if (executable) return programOf(executable);
    return downloadAndUnzipVSCode({ version, cachePath: join(editorTests, 'node_modules', '.vscode-test') });
}

/** The program itself, also where the command `code` is named: that one ends before the suite does. */
export function programOf(path) {
    if (!existsSync(path)) throw new Error(`VSCODE_EXECUTABLE: there is no ${path}`);
    const real = realpathSync(path);
    const bin = dirname(real);
    if (basename(bin) !== 'bin') return real;
    const candidates = {
        darwin: ['Code', 'Electron', 'Code - Insiders'].map((name) => join(bin, '..', '..', '..', 'MacOS', name)),
        win32: readdirSync(join(bin, '..'))
            .filter((name) => /^Code.*\.exe$/.test(name))
            .map((name) => join(bin, '..', name)),
    };
    const found = (candidates[process.platform] ?? [join(bin, '..', basename(real))]).find((one) => existsSync(one));
    if (!found) throw new Error(`VSCODE_EXECUTABLE: ${path} only starts VS Code, and its program is not beside it: name that`);
    return found;
}

/** Installs `vsix` in the VS Code whose program is `executable` and runs the suite there; rejects when either fails. */
export async function runOnDesktop(executable, vsix) {
    const home = mkdtempSync(join(tmpdir(), 'ppd-'));
    try {
        const profile = [`--extensions-dir=${join(home, 'ext')}`, `--user-data-dir=${join(home, 'data')}`];
        mkdirSync(join(home, 'data', 'User'), { recursive: true });
        mkdirSync(join(home, 'ws'));
        writeFileSync(join(home, 'data', 'User', 'settings.json'), JSON.stringify(userSettings({ trust: false })));
        for (const [name, text] of Object.entries(suiteFiles)) writeFileSync(join(home, 'ws', name), text);
        const result = join(home, 'result.txt');
        install(executable, profile, vsix);
        await runTests({
            vscodeExecutablePath: executable,
            extensionDevelopmentPath: join(editorTests, 'suite', 'host'),
            extensionTestsPath: join(editorTests, 'suite', 'index.cjs'),
            extensionTestsEnv: { PREPLAN_SUITE_RESULT: result },
            launchArgs: [join(home, 'ws'), ...profile],
        });
        if (!existsSync(result)) throw new Error(`${executable} ended without running the suite`);
    } finally {
        rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
}

function install(executable, profile, vsix) {
    const [cli] = resolveCliArgsFromVSCodeExecutablePath(executable);
    const args = [...profile, '--install-extension', vsix, '--force'];
    // Windows starts a command file by its shell, which parts what is not quoted.
    const quoted = (text) => (onWindows ? `"${text}"` : text);
    const installed = spawnSync(quoted(cli), args.map(quoted), { encoding: 'utf8', shell: onWindows, timeout: 120_000 });
    if (installed.status !== 0) throw new Error(`${cli} did not install ${vsix}: ${installed.error?.message ?? installed.stderr}`);
}
