import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { roomsBefore, root, sourcesBelow, src } from './rooms.mjs';

const shared = {
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'error',
    absWorkingDir: root,
};

/** One entry that loads each of these modules when it is asked for. */
const entry = (paths) => ({
    contents: `module.exports = {\n${paths.map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(path)}),`).join('\n')}\n};`,
    resolveDir: root,
    loader: 'js',
});

const KEPT = /^((?:export )?const \w+(?::[^=\n]*)? = )(new (?:Weak)?Map(?:<.*>)?\(\));$/gm;

/**
 * Reads a TypeScript file. What a module keeps between two calls is registered, so that nothing that a mutant computed is
 * found again by the next one.
 */
const reading = (texts, forgetful = true) => ({
    name: 'reading',
    setup(plugin) {
        plugin.onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const own = texts.get(path) ?? readFileSync(path, 'utf8');
            const url = JSON.stringify(pathToFileURL(path).href);
            const placed = own.replaceAll('import.meta.url', url);
            const contents = forgetful ? placed.replace(KEPT, '$1globalThis.__mutation.keep($2);') : placed;
            return { contents, loader: 'ts' };
        });
    },
});

/** The rooms before the mutated one, each module to be asked for by its path. */
export async function bundleBefore(room) {
    const paths = roomsBefore(room).flatMap((name) => sourcesBelow(join(src, name)));
    return textOf(await build({ ...shared, stdin: entry(paths), plugins: [reading(new Map(), false)] }));
}

/** The mutated room, what comes after it, and the tests. */
export async function bundleMutated(room, texts, tests) {
    const before = roomsBefore(room).map((name) => join(src, name, '/'));
    const outside = {
        name: 'outside',
        setup(plugin) {
            plugin.onResolve({ filter: /^vitest$/ }, ({ path }) => ({ path, external: true }));
            plugin.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
                const target = join(resolveDir, path).replace(/\.js$/, '.ts');
                return before.some((folder) => target.startsWith(folder)) && target.endsWith('.ts')
                    ? { path: target, external: true }
                    : undefined;
            });
        },
    };
    const own = sourcesBelow(join(src, room));
    return textOf(
        await build({
            ...shared,
            stdin: entry([...own, ...tests.map((path) => join(root, path)), 'fast-check']),
            plugins: [outside, reading(texts)],
        }),
    );
}

const textOf = ({ outputFiles: [file] }) => file.text;
