// Bundles: the command line and the language server (ESM, in parts), the extension (CJS) and the script of its panel.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const watch = process.argv.includes('--watch');
/** `--out=FOLDER`: where the bundles go; tests make theirs elsewhere, so that none is stale. */
const dist = resolve(root, process.argv.find((argument) => argument.startsWith('--out='))?.slice('--out='.length) ?? 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Large data as a text that is parsed when it is loaded: engines read that several times quicker than an object literal. */
const dataAsText = {
    name: 'data-as-text',
    setup(builder) {
        builder.onLoad({ filter: /[\\/]generated[\\/][^\\/]*\.json$/ }, ({ path }) => {
            const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
            return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js', watchFiles: [path] };
        });
    },
};

const shared = {
    absWorkingDir: root,
    bundle: true,
    plugins: [dataAsText],
    minifySyntax: !watch,
    minifyWhitespace: !watch,
    // Names stay as they are, so that a stack in a report can be read; keeping them beside short ones costs time at each closure.
    minifyIdentifiers: false,
    sourcemap: watch ? 'linked' : false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    define: { 'process.env.PREPLAN_VERSION': JSON.stringify(version) },
};
const node = { ...shared, platform: 'node', target: 'node20.19' };
const browser = { ...shared, platform: 'browser', target: 'es2022' };

/** The style sheet of the views is a constant in TypeScript, because their pages hold it; the panel takes it as a file. */
const viewStyle = {
    name: 'view-style',
    setup(builder) {
        const views = join(root, 'language-server/src/views');
        const styles = [join(views, 'html/style.ts'), join(views, 'panel/style.ts')];
        const contents = `import { STYLE } from './html/style.ts';import { ROWS_STYLE } from './panel/style.ts';export default STYLE + ROWS_STYLE;`;
        builder.onResolve({ filter: /^preplan:views\.css$/ }, () => ({ path: 'views.css', namespace: 'view-style' }));
        builder.onLoad({ filter: /.*/, namespace: 'view-style' }, async () => {
            const { outputFiles } = await build({
                stdin: { contents, resolveDir: views, loader: 'ts' },
                bundle: true,
                write: false,
                format: 'esm',
                logLevel: 'silent',
            });
            const { default: sheet } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
            return { contents: sheet, loader: 'css', watchFiles: styles };
        });
    },
};

/** The worker that lays out graphs, as a text: a browser starts it from there, whatever origin its files come from. */
const elkWorkerAsText = {
    name: 'elk-worker-as-text',
    setup(builder) {
        const path = join(root, 'node_modules/elkjs/lib/elk-worker.min.js');
        builder.onResolve({ filter: /^preplan:elk-worker$/ }, () => ({ path, namespace: 'as-text' }));
        builder.onLoad({ filter: /.*/, namespace: 'as-text' }, () => ({ contents: readFileSync(path), loader: 'text' }));
    },
};

const layoutWorker = 'language-server/src/host/layout/worker.ts';
const requireShim = `import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);`;
/** Name of the bundle → options. A bundle whose entry does not exist yet is an error, not a silence. */
const bundles = {
    cli: {
        ...node,
        entryPoints: {
            cli: 'language-server/src/cli/main.ts',
            'check-worker': 'language-server/src/cli/run/worker.ts',
            'layout-worker': layoutWorker,
        },
        format: 'esm',
        splitting: true,
        outdir: dist,
        outExtension: { '.js': '.mjs' },
        chunkNames: 'chunks/[name]-[hash]',
        banner: { js: `#!/usr/bin/env node\n${requireShim}` },
    },
    // In parts, because a server that only checks should not read what makes Word files.
    server: {
        ...node,
        entryPoints: { server: 'language-server/src/lsp/node.ts', 'layout-worker': layoutWorker },
        format: 'esm',
        splitting: true,
        outdir: join(dist, 'server'),
        outExtension: { '.js': '.mjs' },
        chunkNames: '[name]-[hash]',
        banner: { js: requireShim },
    },
    extension: {
        ...node,
        entryPoints: ['extension/src/node.ts'],
        format: 'cjs',
        outfile: join(dist, 'extension.cjs'),
        external: ['vscode'],
    },
    'server-web': {
        ...browser,
        entryPoints: ['language-server/src/lsp/browser.ts'],
        format: 'iife',
        outfile: join(dist, 'server-web.js'),
        plugins: [dataAsText, elkWorkerAsText],
    },
    'extension-web': {
        ...browser,
        entryPoints: ['extension/src/browser.ts'],
        format: 'cjs',
        outfile: join(dist, 'extension-web.cjs'),
        external: ['vscode'],
    },
    panel: {
        ...browser,
        entryPoints: ['extension/src/panel/page.ts'],
        format: 'iife',
        outfile: join(dist, 'panel.js'),
        plugins: [dataAsText, viewStyle],
    },
};

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const [name, options] of Object.entries(bundles)) {
    if (only.length > 0 && !only.includes(name)) continue;
    // Parts have the hash of their content in their name: those of the last build would be packed as well.
    if (name === 'server') rmSync(options.outdir, { recursive: true, force: true });
    if (watch) await (await context(options)).watch();
    else {
        const { metafile } = await build(options);
        mkdirSync(dist, { recursive: true });
        writeFileSync(join(dist, `meta-${name}.json`), JSON.stringify(metafile));
    }
}
