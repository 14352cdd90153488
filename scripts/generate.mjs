// Writes what is generated and committed. With --check it writes nothing and fails where a committed file is not current.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateStandardData } from './generate-data.mjs';
import { generateNational } from './generate-national.mjs';
import { generateOverlayCheck } from './generate-overlay-check.mjs';
import { generatePages } from './generate-pages.mjs';
import { generateParser } from './generate-parser.mjs';
import { generateReader } from './generate-reader.mjs';
import { generateTextMate } from './textmate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const temporary = mkdtempSync(join(tmpdir(), 'preplan-generate-'));
const stale = [];
try {
    for (const generate of [
        generateParser,
        generateReader,
        generateTextMate,
        generateStandardData,
        generateOverlayCheck,
        generateNational,
        generatePages,
    ]) {
        // One after the other: later ones read what earlier ones wrote.
        for (const [file, content] of Object.entries(await generate(temporary))) {
            if (read(join(root, file)) === content) continue;
            stale.push(file);
            if (!check) {
                mkdirSync(dirname(join(root, file)), { recursive: true });
                writeFileSync(join(root, file), content);
            }
        }
    }
} finally {
    rmSync(temporary, { recursive: true, force: true });
}
if (stale.length === 0) console.log('Generated files are current.');
else if (!check) console.log(`Written: ${stale.join(', ')}`);
else {
    console.error(`Not current: ${stale.join(', ')}. Run: npm run generate`);
    process.exitCode = 1;
}

function read(file) {
    try {
        return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    } catch (error) {
        if (error.code === 'ENOENT') return undefined;
        throw error;
    }
}
