import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { readText } from '../../language-server/src/model/read.js';
import { forEachPart, partSites } from '../../language-server/src/model/walk.js';
import type { GeneratedProject } from './generate.js';

/** Installed on request only, in a folder of the user's cache: they are no dependencies. */
const PACKAGES = ['@bufbuild/buf@1', '@typespec/compiler@1', 'likec4@1'];
const HOME = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'preplan-bench');

export interface Peer {
    readonly name: string;
    /** Seconds by the clock. */
    readonly wall: number;
}

/** A file as a graph: what it names, and which of these names which. */
interface Graph {
    readonly space: string;
    readonly imports: readonly string[];
    readonly things: readonly { readonly name: string; readonly refs: readonly { readonly space: string; readonly name: string }[] }[];
}

/** Tools for other languages on the same names and references, with `--peers`: each reads all files as one project. */
export function peers(folder: string, generated: GeneratedProject): Peer[] {
    if (!process.argv.includes('--peers')) return [];
    const bin = join(HOME, 'node_modules/.bin');
    if (!existsSync(join(bin, 'buf'))) {
        mkdirSync(HOME, { recursive: true });
        writeFileSync(join(HOME, 'package.json'), '{ "private": true }');
        command('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], HOME);
    }
    const graphs = graphsOf(generated);
    const at = (name: string, files: Readonly<Record<string, string>>) => {
        const root = join(folder, `${name}-${generated.plans}`);
        for (const [path, text] of Object.entries(files)) {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), text);
        }
        return root;
    };
    const buf = at('buf', {
        'buf.yaml': 'version: v2\nlint:\n  use: [MINIMAL]\n',
        ...Object.fromEntries(graphs.map((one) => [`${one.space}/v1/all.proto`, proto(one)])),
    });
    const tsp = at('tsp', {
        'main.tsp': graphs.map(({ space }) => `import "./${space}.tsp";\n`).join(''),
        ...Object.fromEntries(graphs.map((one) => [`${one.space}.tsp`, typeSpec(one)])),
    });
    const likec4 = at('likec4', { 'all.c4': LIKEC4, ...Object.fromEntries(graphs.map((one) => [`${one.space}.c4`, c4(one)])) });
    const peer = (name: string, program: string, args: readonly string[], cwd: string): Peer => {
        const start = performance.now();
        command(join(bin, program), args, cwd);
        return { name, wall: (performance.now() - start) / 1000 };
    };
    const found = [peer('buf lint', 'buf', ['lint'], buf), peer('tsp compile --no-emit', 'tsp', ['compile', '--no-emit', 'main.tsp'], tsp)];
    // LikeC4 takes minutes for a thousand files.
    return generated.plans > 100 ? found : [...found, peer('likec4 validate', 'likec4', ['validate', '.'], likec4)];
}

function command(program: string, args: readonly string[], cwd: string): void {
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
    if (error) throw error;
    if (status !== 0)
        throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout.slice(0, 2000)}\n${stderr.slice(0, 2000)}`);
}

function graphsOf({ files }: GeneratedProject): Graph[] {
    const plans = [...files].filter(([path]) => path.endsWith('.preplan'));
    const models = new Map(plans.map(([path, text]) => [path, readText(path, text).model]));
    const spaces = new Map([...models.keys()].map((path, i) => [path, `p${i}`]));
    const superior = 'superiors/province.preplan';
    const declared = new Map<string, Map<string, Set<string>>>();
    for (const [path, model] of models) {
        const things = new Map<string, Set<string>>();
        declared.set(path, things);
        for (const part of model.declarations)
            forEachPart(part, ({ name }) => {
                if (name && /^[A-Z]\w*$/.test(name)) things.set(name, new Set());
            });
    }
    return [...models].map(([path, model]): Graph => {
        const own = declared.get(path) ?? new Map<string, Set<string>>();
        const imports = [...model.imports.map((target) => target.replace(/^(\.\.\/)+/, '')), ...(path === superior ? [] : [superior])];
        const refs = new Map<string, Map<string, { space: string; name: string }>>();
        for (const part of model.declarations)
            forEachPart(part, (one) => {
                if (!one.name || !own.has(one.name)) return;
                const list = refs.get(one.name) ?? new Map<string, { space: string; name: string }>();
                refs.set(one.name, list);
                for (const { ref } of partSites(one)) {
                    const name = ref?.ref.split('.').at(-1) ?? '';
                    const file = ref?.ref.startsWith('Province.')
                        ? superior
                        : [path, ...imports].find((other) => declared.get(other)?.has(name));
                    if (file && name !== one.name && declared.get(file)?.has(name))
                        list.set(`${file} ${name}`, { space: spaces.get(file) ?? '', name });
                }
            });
        const used = [...refs.values()].flatMap((list) => [...list.values()].map(({ space }) => space));
        return {
            space: spaces.get(path) ?? '',
            imports: imports.flatMap((file) => spaces.get(file) ?? []).filter((space) => used.includes(space)),
            things: [...own.keys()].map((name) => ({ name, refs: [...(refs.get(name)?.values() ?? [])] })),
        };
    });
}

const proto = ({ space, imports, things }: Graph): string =>
    `syntax = "proto3";\npackage ${space}.v1;\n${imports.map((other) => `import "${other}/v1/all.proto";\n`).join('')}${things
        .map(
            ({ name, refs }) =>
                `message ${name} {\n  string title = 1;\n${refs
                    .map((ref, i) => `  .${ref.space}.v1.${ref.name} r${i} = ${i + 2};\n`)
                    .join('')}}\n`,
        )
        .join('')}`;

const typeSpec = ({ space, imports, things }: Graph): string =>
    `${imports.map((other) => `import "./${other}.tsp";\n`).join('')}namespace ${space};\n${things
        .map(
            ({ name, refs }) =>
                `model ${name} {\n  title: string;\n${refs.map((ref, i) => `  r${i}?: ${ref.space}.${ref.name};\n`).join('')}}\n`,
        )
        .join('')}`;

const LIKEC4 = 'specification {\n  element unit\n  element thing\n}\n';
const c4 = ({ space, things }: Graph): string =>
    `model {\n  ${space} = unit '${space}' {\n${things.map(({ name }) => `    ${name} = thing '${name}'\n`).join('')}  }\n${things
        .flatMap(({ name, refs }) => refs.map((ref) => `  ${space}.${name} -> ${ref.space}.${ref.name}\n`))
        .join('')}}\n`;
