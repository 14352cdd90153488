// npm run bench: builds the command line, bundles and runs the measurements.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { node, root } from './set-up.mjs';

// The rows of whole processes measure the command line as it is built.
node([join(root, 'esbuild.mjs'), 'cli']);
const folder = mkdtempSync(join(tmpdir(), 'preplan-bench-'));
const outfile = join(folder, 'bench.mjs');
await build({
    entryPoints: [join(root, 'test/bench/bench.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outfile,
    logLevel: 'warning',
    banner: { js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);` },
});
const { status } = node(['--expose-gc', '--max-old-space-size=4096', outfile, ...process.argv.slice(2)], { tolerate: true });
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
