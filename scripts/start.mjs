// npm start: sets up what is missing, checks the examples, shows the university's response matrix and its findings, and
// names the HTML files it wrote.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundles, node, packages, root } from './set-up.mjs';

packages();
bundles();
const cli = join(root, 'dist/cli.mjs');
const examples = readdirSync(join(root, 'examples')).filter((name) => existsSync(join(root, 'examples', name, 'preplan.yaml')));

console.log('\nThe examples:\n');
for (const name of examples) {
    const { status, stdout } = node([cli, 'check', join('examples', name), '--format', 'json'], {
        tolerate: true,
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
    });
    if (status > 1) process.exit(status);
    const { summary } = JSON.parse(stdout);
    console.log(`  ${name.padEnd(24)} ${summary.errors} errors, ${summary.warnings} warnings, ${summary.infos} notes`);
}
console.log('\nThe response matrix of Linjiang University:\n');
node([cli, 'build', 'examples/linjiang-university', '--out', 'out/linjiang-university', '--format', 'text'], { tolerate: true });
node([cli, 'check', 'examples/linjiang-university'], { tolerate: true });
console.log('\nThe same as pages:\n');
for (const name of examples)
    node([cli, 'build', join('examples', name), '--out', join('out', name), '--format', 'html'], { tolerate: true });
console.log('\nNext: read README.md, or open examples/linjiang-university in VS Code with the extension.');
