import { spawn } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { examples, folder, preplan } from '../bundle/command-line.js';

it('four command lines at once on one cache say the same as one without it', async () => {
    const root = folder({});
    cpSync(join(examples, 'linjiang-university'), join(root, 'plan'), { recursive: true });
    const cache = join(root, 'cache');
    const args = ['check', 'plan', '--format', 'json', '--cache', cache];
    const run = () =>
        new Promise<string>((resolve, reject) => {
            const child = spawn(process.execPath, [inject('cli'), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
            let out = '';
            child.stdout.on('data', (data) => {
                out += data;
            });
            child.on('error', reject);
            child.on('close', () => resolve(out));
        });
    const alone = preplan(['check', 'plan', '--format', 'json'], { cwd: root }).stdout;
    expect(alone.length).toBeGreaterThan(100);
    const outputs = [...(await Promise.all([run(), run(), run(), run()])), await run()];
    expect(new Set([...outputs.map((one) => one.length), alone.length]).size).toBe(1);
    for (const one of outputs) expect(one).toBe(alone);
    expect(readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
