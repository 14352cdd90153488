// Writes the generated parser from grammar/. With --check it writes nothing and fails where the committed files are not current.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const committed = join(root, 'language-server/src/language/generated');

/** Runs the Langium generator with its output in `out`. */
function generateParser(out) {
    const config = JSON.parse(readFileSync(join(root, 'langium-config.json'), 'utf8'));
    const file = join(out, 'langium-config.json');
    config.out = join(out, 'generated');
    config.languages[0].grammar = join(root, config.languages[0].grammar);
    writeFileSync(file, JSON.stringify(config));
    const cli = join(root, 'node_modules/langium-cli/bin/langium.js');
    const preload = pathToFileURL(join(root, 'scripts/node20.mjs')).href;
    execFileSync(process.execPath, ['--import', preload, cli, 'generate', '-f', file], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
    });
    return config.out;
}

const check = process.argv.includes('--check');
const temporary = mkdtempSync(join(tmpdir(), 'preplan-generate-'));
try {
    const out = generateParser(temporary);
    const stale = readdirSync(out).filter((name) => read(join(out, name)) !== read(join(committed, name)));
    if (check && stale.length > 0) {
        console.error(`Not current: ${stale.join(', ')}. Run: npm run generate`);
        process.exitCode = 1;
    } else if (!check) {
        for (const name of stale) writeFileSync(join(committed, name), readFileSync(join(out, name)));
        console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'The generated parser is current.');
    }
} finally {
    rmSync(temporary, { recursive: true, force: true });
}

function read(file) {
    try {
        return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    } catch (error) {
        if (error.code === 'ENOENT') return undefined;
        throw error;
    }
}
