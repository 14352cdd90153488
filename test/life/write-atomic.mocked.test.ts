import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterEach, expect, it, vi } from 'vitest';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { writeAllAtomic, writeAtomic } from '../../language-server/src/host/write-atomic.js';
import { folder } from '../bundle/command-line.js';

const fault = vi.hoisted(() => ({ after: Number.POSITIVE_INFINITY, code: 'ENOSPC' }));
vi.mock('node:fs', async (original) => {
    const real = await original<typeof import('node:fs')>();
    const writeSync = (...args: unknown[]) => {
        if (--fault.after < 0) throw Object.assign(new Error(`${fault.code}: no space left on device, write`), { code: fault.code });
        return (real.writeSync as (...all: unknown[]) => number)(...args);
    };
    return { ...real, default: { ...real, writeSync }, writeSync };
});
afterEach(() => {
    fault.after = Number.POSITIVE_INFINITY;
});

it('a writer that is killed leaves the old or the new content, never a half', async () => {
    const root = folder({ 'one.txt': 'a'.repeat(3_000_000), 'other.txt': 'a'.repeat(3_000_000) });
    const script = join(root, 'writer.mjs');
    buildSync({
        entryPoints: [fileURLToPath(new URL('writer.ts', import.meta.url))],
        bundle: true,
        platform: 'node',
        format: 'esm',
        outfile: script,
    });
    const files = ['one.txt', 'other.txt'].map((name) => join(root, name));
    for (let n = 0; n < 8; n++) {
        const child = spawn(process.execPath, [script, ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
        await new Promise((resolve) => child.stdout.once('data', resolve));
        await new Promise((resolve) => setTimeout(resolve, 5 + 17 * n));
        const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
        child.kill('SIGKILL');
        expect(await ended).toBe('SIGKILL');
        for (const path of files) expect(fs.readFileSync(path, 'utf8')).toMatch(/^(a{3000000}|b{3000000})$/);
    }
    // What is left of an unfinished write is no file of a project.
    const left = fs.readdirSync(root).filter((name) => !['one.txt', 'other.txt', 'writer.mjs'].includes(name));
    for (const name of left) expect(name).toMatch(/^\.preplan-.*\.tmp$/);
});

it('a full disk leaves everything as it was', () => {
    const root = folder({ 'one.txt': 'old', 'other.txt': 'old' });
    const write = () => writeAllAtomic(['one.txt', 'other.txt'].map((name) => ({ path: join(root, name), content: 'new' })));
    for (const after of [0, 1]) {
        fault.after = after;
        // What is told names the file that was to be written, not the temporary one.
        expect(write).toThrow(expect.objectContaining({ code: 'ENOSPC', path: join(root, after === 0 ? 'one.txt' : 'other.txt') }));
        expect(['one.txt', 'other.txt'].map((name) => fs.readFileSync(join(root, name), 'utf8'))).toEqual(['old', 'old']);
        expect(fs.readdirSync(root)).toEqual(['one.txt', 'other.txt']);
    }
    fault.after = Number.POSITIVE_INFINITY;
    write();
    expect(fs.readFileSync(join(root, 'other.txt'), 'utf8')).toBe('new');
});

it('a folder in the place of a file is not replaced, and nothing beside it is', () => {
    const root = folder({ 'one.txt': 'old', 'other/inside.txt': 'old' });
    const files = ['one.txt', 'other'].map((name) => ({ path: join(root, name), content: 'new' }));
    expect(() => writeAllAtomic(files)).toThrow(/folder/);
    expect(fs.readFileSync(join(root, 'one.txt'), 'utf8')).toBe('old');
    expect(() => writeAtomic(join(root, 'nowhere/one.txt'), 'new')).toThrow(/ENOENT/);
});

it('what goes away or changes its kind between listing and reading is not there', () => {
    const root = folder({ 'a.preplan': 'x', 'b/c.preplan': 'x' });
    expect(nodeFiles.list(root).map(({ name }) => name)).toEqual(['a.preplan', 'b']);
    fs.rmSync(join(root, 'b'), { recursive: true });
    expect(nodeFiles.list(join(root, 'b'))).toEqual([]);
    fs.rmSync(join(root, 'a.preplan'));
    fs.mkdirSync(join(root, 'a.preplan'));
    expect([nodeFiles.read(join(root, 'a.preplan')), nodeFiles.read(join(root, 'b/c.preplan'))]).toEqual([undefined, undefined]);
});
