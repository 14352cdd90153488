// Runs every tier of tests and ends with `N passed, N failed, N skipped`. A skipped tier fails on Linux x64.
import { spawnSync } from 'node:child_process';
import { packages, root } from './set-up.mjs';

packages();
/** Name, command; a tier counts its tests by the last line `N passed, N failed, N skipped` or vitest's `Tests` line. */
const tiers = [
    ['generated files are current', ['scripts/generate.mjs', '--check']],
    ['types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit']],
    ['types of the extension', ['node_modules/typescript/bin/tsc', '-p', 'extension/tsconfig.json', '--noEmit']],
    ['format, lint and import direction', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
    ['npm run audit', ['scripts/audit.mjs']],
    ['npm start', ['scripts/start.mjs']],
    ['npm test', ['scripts/test.mjs']],
    ['npm run test:long', ['scripts/test-long.mjs']],
    ['npm run package', ['scripts/package.mjs']],
    ['npm run test:editor', ['test/editor/run.mjs']],
    ['npm run test:neovim', ['test/editor/neovim/neovim.mjs']],
    ['npm run test:documents', ['test/documents/run.mjs']],
];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, args] of tiers) {
    console.log(`\n=== ${name}`);
    const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    process.stdout.write(stdout ?? '');
    process.stderr.write(stderr ?? '');
    if (error) console.error(error.message);
    const counted = count(`${stdout}\n${stderr}`);
    total.passed += counted.passed;
    total.skipped += counted.skipped;
    total.failed += counted.failed;
    if (counted.none) total[status === 0 ? 'passed' : 'failed'] += 1;
    else if (status !== 0 && counted.failed === 0) total.failed += 1;
}
const forbidden = process.platform === 'linux' && process.arch === 'x64' && total.skipped > 0;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || forbidden ? 1 : 0;

function count(output) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is taken out
    const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
    const line = plain.match(/^\s*(?:Tests\s+.*|\d+ passed, \d+ failed, \d+ skipped)$/gm)?.at(-1);
    if (!line) return { passed: 0, failed: 0, skipped: 0, none: true };
    const number = (word) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
    return { passed: number('passed'), failed: number('failed'), skipped: number('skipped') };
}
