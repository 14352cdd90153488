import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { isAllowed, thirdPartyNotices } from '../../scripts/notices.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
interface Locked {
    readonly version: string;
    readonly license?: string;
    readonly integrity?: string;
    readonly hasInstallScript?: boolean;
}
const { packages } = json('package-lock.json') as { readonly packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** Packages whose metadata name no licence of the list, though their text is one. */
const READ_BY_A_PERSON: Readonly<Record<string, string>> = {
    'node_modules/caniuse-lite': 'CC-BY-4.0: a table of browsers that Babel reads under the mutation tests; it is in no package of ours',
};

describe('what is installed', () => {
    it('has licences of the allow-list, each package', () => {
        expect(locked.length).toBeGreaterThan(200);
        const refused = locked.filter(([path, { license }]) => !isAllowed(license) && !READ_BY_A_PERSON[path]);
        expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
        for (const path of Object.keys(READ_BY_A_PERSON)) expect(packages[path], path).toBeDefined();
    });
    it('is locked to its content, and runs nothing when it is installed', () => {
        expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
        expect(locked.filter(([, one]) => one.hasInstallScript).map(([path]) => path)).toEqual(['node_modules/esbuild']);
    });
    it('is asked for in exact versions', () => {
        const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
        for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
            expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    });
    it('is explained in docs/dependencies.md, each direct package', () => {
        const text = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
        const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
        const names = [...Object.keys({ ...dependencies, ...devDependencies })];
        expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    });
    it.each([
        ['MIT', true],
        ['(MIT OR GPL-3.0)', true],
        ['(MIT AND Zlib)', true],
        ['GPL-3.0', false],
        ['MIT AND GPL-3.0', false],
        ['AGPL-3.0-only', false],
        ['SEE LICENSE IN LICENSE.txt', false],
        ['UNLICENSED', false],
        [undefined, false],
    ])('%s: %s', (licence, allowed) => {
        expect(isAllowed(licence)).toBe(allowed);
    });
});

describe('the bundle of the command line', () => {
    const folder = dirname(inject('cli'));
    const meta = join(folder, 'meta-cli.json');
    interface Meta {
        readonly inputs: Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>;
    }
    const { inputs } = JSON.parse(readFileSync(meta, 'utf8')) as Meta;

    it('comes with the licence of every package whose code is in it', () => {
        const { packages: bundled, text } = thirdPartyNotices(root, [meta]) as {
            readonly packages: readonly { readonly name: string }[];
            readonly text: string;
        };
        const names = bundled.map(({ name }) => name);
        for (const name of [
            '@clack/prompts',
            'csv-parse',
            'docx',
            'elkjs',
            'fflate',
            'ical-generator',
            'saxes',
            'write-excel-file',
            'yaml',
        ])
            expect(names, name).toContain(name);
        for (const name of names) expect(text).toContain(`\n${name} `);
        expect(text).toContain('The source code of version');
    });

    it('can call nobody: no client of a network in it', () => {
        const NETWORK = /^(node:)?(https?|http2|net|tls|dgram|dns(\/promises)?|undici|inspector|quic)$/;
        const found = Object.entries(inputs).flatMap(([file, { imports }]) =>
            imports
                .filter(({ path, external }) => external && NETWORK.test(path))
                .map(({ path }) => `${file.replace(/^.*node_modules\//, '')} ${path}`),
        );
        // The language server's transports: a socket or pipe that the editor opened and named on the command line.
        expect(found).toEqual(['vscode-jsonrpc/lib/node/main.js net']);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?js$/.test(name));
        expect(files.length).toBeGreaterThan(3);
        for (const file of files)
            expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(
                /(?<![\w.$])fetch\(|globalThis\.fetch|XMLHttpRequest|(?<!\w)WebSocket|EventSource|sendBeacon/,
            );
    });

    it('and our own sources name none', () => {
        for (const room of ['language-server/src', 'extension/src'])
            for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
                if (!file.endsWith('.ts')) continue;
                expect(readFileSync(join(root, room, file), 'utf8'), file).not.toMatch(
                    /from '(node:)?(https?|http2|net|tls|dgram|dns|undici)'|(?<![\w.$'`])fetch\(|XMLHttpRequest|new WebSocket|sendBeacon/,
                );
            }
    });
});
