import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

/** Bundles the command line once into a folder of its own: no test ever runs a stale bundle. */
export default function setup(project: TestProject): () => void {
    const folder = mkdtempSync(join(tmpdir(), 'preplan-bundle-'));
    const script = fileURLToPath(new URL('../../esbuild.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, 'cli', `--out=${folder}`], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The command line cannot be bundled.\n${stderr}`);
    project.provide('cli', join(folder, 'cli.mjs'));
    return () => rmSync(folder, { recursive: true, force: true });
}
