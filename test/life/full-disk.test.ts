import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { refusal } from '../../language-server/src/cli/refusal.js';
import { CONFIG, folder } from '../bundle/command-line.js';

const FULL = '/dev/full';

// A device that is always full; only Linux has it.
it.runIf(existsSync(FULL))('a full disk under standard output or errors is told, not thrown', () => {
    const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': 'post Head "Head" { held by Nobody }\n' });
    const run = (args: readonly string[], full: 1 | 2) => {
        const device = openSync(FULL, 'w');
        const stdio = (['ignore', 'pipe', 'pipe'] as const).map((one, i) => (i === full ? device : one));
        const { status, stdout, stderr } = spawnSync(process.execPath, [inject('cli'), ...args], { cwd: root, encoding: 'utf8', stdio });
        closeSync(device);
        return { status, said: stdout ?? stderr };
    };
    for (const args of [['check'], ['explain', 'names/unknown'], ['--help'], ['rules', '--format', 'json']])
        expect([args, run(args, 1)]).toEqual([args, { status: 2, said: 'preplan: Standard output: the disk is full.\n' }]);
    expect(run(['check', '--lang', 'zh-CN'], 1).said).toBe('preplan: 标准输出：磁盘已满。\n');
    expect(run(['check', 'nowhere'], 2).status).toBe(2);
});

it.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS'])('%s names the file in both languages', (code) => {
    const error = Object.assign(new Error(code), { code, path: 'a.html' });
    expect(refusal(error, 'en')).toMatch(/^a\.html: \w.*\.$/);
    expect(refusal(error, 'zh-CN')).toMatch(/^a\.html：.*。$/);
    expect(refusal(Object.assign(new Error(code), { code }), 'en')).toBe(undefined);
});
