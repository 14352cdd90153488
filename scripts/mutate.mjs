// Plays the inspector: takes every declaration, property and item out of a plan that passes, one at a time, and prints what is found.
//   node scripts/mutate.mjs EXAMPLE [EVERY [OFFSET]]     EXAMPLE: a folder of examples/, or a path; EVERY: a sample of one in so many
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { node, root } from './set-up.mjs';

const folder = mkdtempSync(join(tmpdir(), 'preplan-mutate-'));
const outfile = join(folder, 'mutate.mjs');
await build({
    entryPoints: [join(root, 'test/judge/print.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outfile,
    logLevel: 'warning',
    banner: { js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);` },
});
const { status } = node([outfile, root, ...process.argv.slice(2)], { tolerate: true });
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
