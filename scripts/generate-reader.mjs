// Writes the reader of clean text from grammar/: one function for each rule, each decision made by one or two tokens as the
// parser's own lookahead makes it (language/lookahead.ts). Where a text does not fit, the reader gives up.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { decisionsOf } from './reader/decisions.mjs';
import { readerSource } from './reader/source.mjs';
import { readerTables } from './reader/tables.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Contents of the generated files by their path from the root. */
export async function generateReader(temporary) {
    const bundle = join(temporary, 'grammar.mjs');
    await build({
        stdin: {
            contents: `export { PreplanGrammar } from './language/generated/grammar.js'; export { GrammarUtils } from 'langium';`,
            resolveDir: join(root, 'language-server/src'),
            loader: 'ts',
        },
        bundle: true,
        format: 'esm',
        platform: 'node',
        outfile: bundle,
        logLevel: 'error',
    });
    const { PreplanGrammar, GrammarUtils } = await import(pathToFileURL(bundle).href);
    const tables = readerTables(PreplanGrammar(), GrammarUtils);
    return {
        'language-server/src/language/generated/reader.ts': readerSource(tables, decisionsOf(tables)),
        'language-server/src/language/generated/reader-tokens.ts': tables.tokensSource,
    };
}
