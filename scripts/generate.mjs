// Writes the generated parser and the TextMate grammar from grammar/. With --check it writes nothing and fails where the committed files are not current.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { textMateGrammar } from './textmate.mjs';

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
    const files = new Map(readdirSync(out).map((name) => [join(committed, name), read(join(out, name))]));
    files.set(
        join(root, 'extension/syntaxes/preplan.tmLanguage.json'),
        `${JSON.stringify(textMateGrammar(join(root, 'grammar')), null, 4)}\n`,
    );
    const stale = [...files].filter(([file, text]) => text !== read(file));
    const names = stale.map(([file]) => basename(file)).join(', ');
    if (check && stale.length > 0) {
        console.error(`Not current: ${names}. Run: npm run generate`);
        process.exitCode = 1;
    } else if (!check) {
        for (const [file, text] of stale) {
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, text);
        }
        console.log(stale.length > 0 ? `Written: ${names}` : 'The generated files are current.');
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
