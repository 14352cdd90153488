// npm run test:long: every requirement proven by a mutation, bad input at its full size, and the seeded fuzz.
import { bundles, node, packages } from './set-up.mjs';

packages();
bundles();
node(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], { env: { ...process.env, PREPLAN_TESTS: 'long' } });
