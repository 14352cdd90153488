// npm start: sets up what is missing, checks the examples, shows the university's response matrix and its findings, and
// names the HTML files it wrote.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles, node, packages, root } from './set-up.mjs';

packages();
bundles();
const cli = join(root, 'dist/cli.mjs');
const examples = readdirSync(join(root, 'examples')).filter((name) => existsSync(join(root, 'examples', name, 'preplan.yaml')));
// mistakes/ holds a file that cannot be read completely, so nothing is built of it.
const sound = examples.filter((name) => name !== 'mistakes');

console.log('\nThe examples:\n');
for (const name of examples) {
    const { status, stdout } = node([cli, 'check', `examples/${name}`, '--format', 'json'], {
        tolerate: true,
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
        maxBuffer: 1 << 28,
    });
    if (status === null || status > 1) process.exit(status ?? 1);
    const { summary } = JSON.parse(stdout);
    console.log(`  ${name.padEnd(24)} ${summary.errors} errors, ${summary.warnings} warnings, ${summary.infos} notes`);
}

console.log('\nThe response matrix of Linjiang University, and its findings:\n');
node([cli, 'build', 'examples/linjiang-university', '--out', 'out', '--format', 'text'], { stdio: ['ignore', 'ignore', 'inherit'] });
console.log(readFileSync(join(root, 'out/LinjiangUniversity.txt'), 'utf8'));
node([cli, 'check', 'examples/linjiang-university']);

console.log('\nThe same as pages, one for each example:\n');
node([cli, 'build', ...sound.map((name) => `examples/${name}`), '--out', 'out', '--format', 'html']);
console.log('\nNext: read README.md, or open examples/linjiang-university in VS Code with the extension (npm run package).');
