// Long fuzzing: `npm run fuzz [-- SEED [RUNS]]`. What fails is kept below test/fuzz/cases and played again by every later run.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './set-up.mjs';

const [seed = String(Math.floor(Math.random() * 2 ** 31)), runs = '20'] = process.argv.slice(2);
if (![seed, runs].every((one) => /^\d+$/.test(one))) {
    console.error('npm run fuzz [-- SEED [RUNS]]: both are whole numbers; RUNS is how many times the short run.');
    process.exit(2);
}
console.log(`fuzz: seed ${seed}, ${runs} times the short run`);
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/fuzz', '--testTimeout', '0'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PREPLAN_TESTS: 'long', PREPLAN_FUZZ_SEED: seed, PREPLAN_FUZZ_RUNS: runs, PREPLAN_FUZZ_KEEP: '1' },
});
process.exitCode = status ?? 1;
