// npm test: sets up what is missing and runs unit tests, cases, baselines, command line and LSP over stdio.
import { bundles, node, packages } from './set-up.mjs';

packages();
bundles();
node(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
