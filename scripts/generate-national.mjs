// Writes the built-in national plan: its model, so that no start has to parse it, and its text for the editor.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Contents of the generated files by their path from the root. */
export async function generateNational(temporary) {
    const bundle = join(temporary, 'lower.mjs');
    await build({
        stdin: {
            contents: `export { parse } from './language/parser.js'; export { lower } from './model/lower.js';`,
            resolveDir: join(root, 'language-server/src'),
            loader: 'ts',
        },
        bundle: true,
        format: 'esm',
        platform: 'node',
        outfile: bundle,
        logLevel: 'error',
    });
    const { parse, lower } = await import(pathToFileURL(bundle).href);
    const text = readFileSync(join(root, 'examples/national-plan-2017/plan.preplan'), 'utf8').replaceAll('\r\n', '\n');
    const { model, errors } = lower('builtin:/national-plan-2017.preplan', parse(text));
    if (errors.length > 0) throw new Error(`examples/national-plan-2017/plan.preplan cannot be read: ${JSON.stringify(errors[0])}`);
    return {
        'language-server/src/standard/generated/national.json': `${JSON.stringify(model)}\n`,
        'language-server/src/standard/generated/national-text.json': `${JSON.stringify({ text })}\n`,
    };
}
