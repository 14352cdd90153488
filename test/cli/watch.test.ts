import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { CONFIG, folder } from '../bundle/command-line.js';

const PLAN = 'post Head "Head" {\n    held by todo "name"\n}\n';

function watch(
    root: string,
    args: readonly string[],
): { seen: () => string; until: (pattern: RegExp) => Promise<void>; child: ChildProcess } {
    const child = spawn(process.execPath, [inject('cli'), ...args], {
        cwd: root,
        env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += String(data)));
    const until = async (pattern: RegExp) => {
        await expect.poll(() => text, { timeout: 90_000, interval: 50 }).toMatch(pattern);
        text = '';
    };
    return { seen: () => text, until, child };
}

it('check --watch follows changes, damage, files and folders that go and come, and clears no log', async () => {
    const root = folder({ 'p/preplan.yaml': CONFIG, 'p/a.preplan': PLAN });
    const { until, seen, child } = watch(root, ['check', 'p', '--watch', '--no-cache']);
    await until(/0 errors[\s\S]*Waiting/);
    writeFileSync(join(root, 'p/a.preplan'), 'post Head {');
    await until(/syntax\/unexpected[\s\S]*Waiting/);
    rmSync(join(root, 'p/a.preplan'));
    await until(/No \.preplan file[\s\S]*Waiting/);
    writeFileSync(join(root, 'p/b.preplan'), PLAN);
    await until(/0 errors[\s\S]*Waiting/);
    expect(seen()).not.toContain(String.fromCharCode(27));
    child.kill('SIGTERM');
    await expect.poll(() => child.exitCode ?? child.signalCode, { timeout: 20_000 }).toBe(0);
}, 120_000);

it('build --watch builds again, and does not see what it writes itself', async () => {
    const root = folder({
        'preplan.yaml': `${CONFIG}outputs: { out: made, formats: [interface, yaml] }\n`,
        'a.preplan': 'plan Unit "Unit" {\n    kind unit\n}\n',
    });
    const { until, seen } = watch(root, ['build', '--watch']);
    await until(/made[\s\S]*Waiting/);
    renameSync(join(root, 'a.preplan'), join(root, 'b.preplan'));
    await until(/made[\s\S]*Waiting/);
    mkdirSync(join(root, 'other'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(seen().match(/Waiting/g)?.length ?? 0).toBeLessThanOrEqual(2);
}, 120_000);
