// The same suite in a desktop VS Code: the package is installed in a profile of its own, and the suite runs beside it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { editorTests } from './harness/paths.mjs';
import { userSettings } from './harness/settings.mjs';

/** Installs `vsix` in the VS Code at `executable` and runs the suite there; rejects when either fails. */
export async function runOnDesktop(executable, vsix) {
    const home = mkdtempSync(join(tmpdir(), 'ppd-'));
    try {
        const profile = [`--extensions-dir=${join(home, 'ext')}`, `--user-data-dir=${join(home, 'data')}`];
        mkdirSync(join(home, 'data', 'User'), { recursive: true });
        mkdirSync(join(home, 'ws'));
        writeFileSync(join(home, 'data', 'User', 'settings.json'), JSON.stringify(userSettings({ trust: false })));
        writeFileSync(join(home, 'ws', 'a.preplan'), '');
        writeFileSync(join(home, 'ws', 'preplan.yaml'), 'language: 2026\n');
        const [cli] = resolveCliArgsFromVSCodeExecutablePath(executable);
        const shell = process.platform === 'win32';
        const installed = spawnSync(cli, [...profile, '--install-extension', vsix, '--force'], {
            encoding: 'utf8',
            shell,
            timeout: 120_000,
        });
        if (installed.status !== 0) throw new Error(`${cli} did not install ${vsix}: ${installed.error?.message ?? installed.stderr}`);
        await runTests({
            vscodeExecutablePath: executable,
            extensionDevelopmentPath: join(editorTests, 'suite', 'host'),
            extensionTestsPath: join(editorTests, 'suite', 'index.cjs'),
            launchArgs: [join(home, 'ws'), ...profile],
        });
    } finally {
        rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
}
