// npm run audit: fails where the registry knows of a weakness in what is locked. Where it gives no answer, that is said, and
// nothing is counted: a build without a network is no worse than before, and no better.
import { spawnSync } from 'node:child_process';
import { npmCommand } from './npm.mjs';
import { root } from './set-up.mjs';

const locks = ['.', 'scripts/packaging', 'test/editor'];
let [passed, failed] = [0, 0];
for (const folder of locks) {
    const [command, args] = npmCommand(['audit', '--json', '--package-lock-only', '--audit=true']);
    const { stdout, error } = spawnSync(command, args, {
        cwd: `${root}/${folder}`,
        encoding: 'utf8',
        timeout: 120_000,
    });
    const answer = read(stdout);
    if (!answer?.metadata) {
        const why = error?.message ?? answer?.message ?? answer?.error?.summary ?? 'no answer';
        console.log(`${folder}: not asked, the registry gives no answer (${String(why).split('\n')[0]})`);
        continue;
    }
    const { total, ...levels } = answer.metadata.vulnerabilities;
    console.log(`${folder}: ${total} known weaknesses${total > 0 ? ` ${JSON.stringify(levels)}` : ''}`);
    for (const [name, { severity }] of Object.entries(answer.vulnerabilities ?? {})) console.log(`    ${severity} ${name}`);
    if (total > 0) failed++;
    else passed++;
}
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;

function read(text) {
    try {
        return JSON.parse(text);
    } catch (error) {
        if (error instanceof SyntaxError) return undefined;
        throw error;
    }
}
