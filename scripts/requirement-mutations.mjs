// Proves every requirement: removes its evidence from plans that meet it, and switches its check off. Prints the table.
//   node scripts/requirement-mutations.mjs [ID…]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { node, root } from './set-up.mjs';

const folder = mkdtempSync(join(tmpdir(), 'preplan-mutations-'));
const outfile = join(folder, 'mutations.mjs');
await build({
    entryPoints: [join(root, 'test/requirements/print.ts')],
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
