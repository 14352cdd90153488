import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { decodeText } from '../../language-server/src/host/file-system.js';
import { tokenize } from '../../language-server/src/language/parser.js';

export const ROOT = '/fuzz';
export const AS_OF = '2026-03-01';
/** `npm run fuzz` gives another one, and more runs. */
export const SEED = Number(process.env['PREPLAN_FUZZ_SEED'] ?? 20260301);
export const RUNS = Number(process.env['PREPLAN_FUZZ_RUNS'] ?? 1);

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
/** The example projects, by absolute paths below ROOT. */
export const examples = readdirSync(folder).map(
    (name) =>
        new Map<string, string>(
            readdirSync(folder + name, { recursive: true, encoding: 'utf8' })
                .filter((path) => /\.(preplan|yaml)$/.test(path))
                .map((path) => [`${ROOT}/${path.replaceAll('\\', '/')}`, readFileSync(`${folder}${name}/${path}`, 'utf8')] as const),
        ),
);
export const texts = examples.flatMap((files) => [...files].filter(([path]) => path.endsWith('.preplan')).map(([, text]) => text));
export const words = [...new Set(texts.flatMap((text) => tokenize(text).tokens.map((token) => token.image)))].filter(
    (word) => word.length < 40,
);

/** A place in a text as a share of its length, and what happens there. */
export const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(60),
    put: fc.oneof(
        fc.constantFrom('', '{', '}', '"', '/*', '"""', '\n', '\uD800', '\u0000', '”', '\u202E'),
        fc.constantFrom(...words),
        fc.string({ maxLength: 8 }),
    ),
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;
export const mutate = (text: string, { at, cut, put }: Mutation) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + put + text.slice(start + cut);
};
/** A text as a file could hold it: no half of a character. */
export const stored = (text: string) => decodeText(new TextEncoder().encode(text)).text;
