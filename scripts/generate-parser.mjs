// Writes the parser from grammar/ with the Langium generator.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Contents of the generated files by their path from the root. */
export function generateParser(temporary) {
    const config = JSON.parse(readFileSync(join(root, 'langium-config.json'), 'utf8'));
    const target = config.out;
    const file = join(temporary, 'langium-config.json');
    config.out = join(temporary, 'generated');
    config.languages[0].grammar = join(root, config.languages[0].grammar);
    writeFileSync(file, JSON.stringify(config));
    const cli = join(root, 'node_modules/langium-cli/bin/langium.js');
    const preload = pathToFileURL(join(root, 'scripts/node20.mjs')).href;
    execFileSync(process.execPath, ['--import', preload, cli, 'generate', '-f', file], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
    });
    return Object.fromEntries(
        readdirSync(config.out).map((name) => [`${target}/${name}`, readFileSync(join(config.out, name), 'utf8').replaceAll('\r\n', '\n')]),
    );
}
