import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
    interface ProvidedContext {
        /** Path of the bundled command line. */
        cli: string;
    }
}

/** Folders of runs, with the process that made them. */
const RUN = /^preplan-run-(\d+)-/;

/**
 * Bundles the command line once into a folder of its own: no test ever runs a stale bundle. Temporary folders of all tests lie
 * beside it and go with it; what a run that was killed has left goes with the next one.
 */
export default function setup(project: TestProject): () => void {
    for (const name of readdirSync(tmpdir())) {
        const owner = RUN.exec(name)?.[1];
        if (owner && !isAlive(Number(owner))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
    const folder = mkdtempSync(join(tmpdir(), `preplan-run-${process.pid}-`));
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    // Some tests run the command line as nobody.
    for (const path of [folder, temporary]) chmodSync(path, 0o755);
    const script = fileURLToPath(new URL('../../esbuild.mjs', import.meta.url));
    const bundle = join(folder, 'bundle');
    const { status, stderr } = spawnSync(process.execPath, [script, 'cli', `--out=${bundle}`], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The command line cannot be bundled.\n${stderr}`);
    project.provide('cli', join(bundle, 'cli.mjs'));
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary;
    return () => rmSync(folder, { recursive: true, force: true });
}

function isAlive(owner: number): boolean {
    try {
        return process.kill(owner, 0);
    } catch (error) {
        // Of somebody else, it is there as well.
        return (error as NodeJS.ErrnoException).code !== 'ESRCH';
    }
}
