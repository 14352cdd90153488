import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG, contents, folder, preplan } from '../bundle/command-line.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const GOOD = 'post Head "Head" {\n    held by todo "name"\n}\n';
const BAD = 'post Other "Other" { held by Nobody }\n';

/** A command line that an install would have put on the path. */
function installed(at: string): string {
    const path = join(at, 'preplan');
    writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${inject('cli')}" "$@"\n`);
    chmodSync(path, 0o755);
    return path;
}

describe.skipIf(process.platform === 'win32')('the GitHub action', () => {
    const action = parse(textOf('action.yml'));
    const [step] = action.runs.steps;
    /** Runs the step as the runner does: inputs with their defaults, as environment. */
    const run = (inputs: Record<string, string>, files: Record<string, string>) => {
        const at = folder({ 'p/preplan.yaml': CONFIG, ...files, summary: '' });
        const value = (text: string) =>
            text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? action.inputs[name].default);
        const env = Object.fromEntries(Object.entries<string>(step.env).map(([key, text]) => [key, value(text)]));
        const ran = spawnSync('bash', ['-c', step.run], {
            cwd: join(at, 'p'),
            encoding: 'utf8',
            env: {
                ...{ PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', GITHUB_ACTION_PATH: root, ...env },
                ...{ GITHUB_STEP_SUMMARY: join(at, 'summary'), PREPLAN_COMMAND: installed(at) },
            },
        });
        return { code: ran.status, ...ran, files: contents(at) };
    };
    it('uses every input', () => {
        const used = [...JSON.stringify(step.env).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
        expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    });
    it('annotates, sums up, writes its reports, and fails as it is told', () => {
        const bad = run({ report: 'out.json', sarif: 'out.sarif' }, { 'p/a b.preplan': BAD });
        expect(bad.stdout).toMatch(/^::error file=a b\.preplan,line=1,/m);
        expect([bad.code, bad.files['summary']]).toEqual([1, expect.stringContaining('names/unknown')]);
        expect(JSON.parse(bad.files['p/out.json'] ?? '').findings.length).toBeGreaterThan(0);
        expect(JSON.parse(bad.files['p/out.sarif'] ?? '').version).toBe('2.1.0');
        expect(run({}, { 'p/a.preplan': GOOD }).code).toBe(0);
        expect(run({ 'format-check': 'true' }, { 'p/a.preplan': GOOD.replace('Head "', 'Head  "') }).code).toBe(1);
    });
    it('runs nothing that an input says', () => {
        const { code, files, stderr } = run({ paths: '$(touch pwned) ; touch pwned --format=json' }, { 'p/a.preplan': GOOD });
        expect([code, stderr.includes('no such file')]).toEqual([2, true]);
        expect(Object.keys(files).some((path) => path.includes('pwned'))).toBe(false);
    });
});

describe('the templates', () => {
    it('of GitLab call the command line with options that it has, and shards that merge', () => {
        const template = parse(textOf('scripts/ci/preplan.gitlab-ci.yml'));
        const at = folder({ 'preplan.yaml': CONFIG, 'a.preplan': GOOD, 'b.preplan': BAD });
        const line = (job: string) => template[job].script.join('\n') as string;
        const args = (text: string, env: Record<string, string>) =>
            text
                .replace(/^.*? -- preplan /, '')
                .replace(/\$\{(\w+):-(\w+)\}/g, (_, name: string, other: string) => env[name] ?? other)
                .replace(/"?\$(\w+)"?/g, (_, name: string) => env[name] ?? template.variables[name])
                .replaceAll('"', '')
                .split(/\s+/);
        for (const index of ['1', '2']) {
            const ran = preplan(args(line('preplan'), { CI_NODE_INDEX: index, CI_NODE_TOTAL: '2' }), { cwd: at });
            expect([0, 1]).toContain(ran.code);
        }
        const merging = args(line('preplan-report'), {}).flatMap((one) =>
            one.includes('*') ? ['preplan-1.json', 'preplan-2.json'] : [one],
        );
        const merged = preplan(merging, { cwd: at });
        expect([merged.code, merged.stdout]).toEqual([1, preplan(['check'], { cwd: at }).stdout]);
        expect(existsSync(join(at, 'gl-code-quality.json')) && existsSync(join(at, 'preplan-junit.xml'))).toBe(true);
        for (const path of Object.values<string>(template['preplan-report'].artifacts.reports))
            expect(existsSync(join(at, path))).toBe(true);
    });
    it('of pre-commit name commands that there are, and the files of the language', () => {
        const hooks = parse(textOf('.pre-commit-hooks.yaml')) as { id: string; entry: string; files: string }[];
        const at = folder({ 'preplan.yaml': CONFIG, 'a.preplan': GOOD });
        for (const { entry, files } of hooks) {
            expect(preplan(entry.split(' ').slice(1), { cwd: at }).code).toBe(0);
            expect('plans/a.preplan').toMatch(new RegExp(files));
            expect('a.preplan.txt').not.toMatch(new RegExp(files));
        }
    });
    it('of docs/ci.md have options that the command line has', () => {
        const help = [
            ...preplan(['check', '--help']).stdout.matchAll(/--[\w-]+/g),
            ...preplan(['merge-reports', '--help']).stdout.matchAll(/--[\w-]+/g),
        ].map(String);
        const lines = textOf('docs/ci.md')
            .split('\n')
            .filter((line) => /preplan (check|merge-reports) /.test(line));
        expect(lines.length).toBeGreaterThan(5);
        for (const line of lines)
            for (const [option] of line.replace(/^.*?preplan (check|merge-reports)/, '').matchAll(/--[a-z][\w-]*/g))
                expect(help, line).toContain(option);
    });
});

describe('the npm package', () => {
    it('packs, installs without a network or scripts in an empty folder, and checks', () => {
        const at = folder({ 'use/package.json': '{}', 'use/p/preplan.yaml': CONFIG, 'use/p/a.preplan': BAD });
        const windows = process.platform === 'win32';
        const command = (name: string, args: string[], cwd: string) =>
            spawnSync(windows && name !== process.execPath ? `${name}.cmd` : name, args, {
                cwd,
                encoding: 'utf8',
                shell: windows,
                timeout: 110_000,
            });
        const packed = command(process.execPath, [join(root, 'scripts/package-npm.mjs'), `--out=${at}`], root);
        expect([packed.status, packed.stderr.replace(/^npm warn.*\n/gm, '')]).toEqual([0, '']);
        const [, kilobytes] = /: (\d+) KB, no dependencies/.exec(packed.stdout) ?? [];
        expect(Number(kilobytes)).toBeLessThan(2500);
        const file = Object.keys(contents(at)).find((path) => path.endsWith('.tgz')) ?? '';
        const install = command(
            'npm',
            ['install', `../${file}`, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'],
            join(at, 'use'),
        );
        expect([install.status, install.stdout]).toEqual([0, expect.stringContaining('added 1 package')]);
        const checked = command(
            'npx',
            ['--offline', 'preplan', 'check', 'p', '--no-cache', '--lang', 'en', '--report', 'sarif=s.sarif'],
            join(at, 'use'),
        );
        expect([checked.status, checked.stdout]).toEqual([1, expect.stringContaining('names/unknown')]);
        expect(JSON.parse(readFileSync(join(at, 'use/s.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0);
        const inside = Object.keys(contents(join(at, 'use/node_modules/preplan')));
        expect(inside).toEqual(
            expect.arrayContaining([
                'LICENSE',
                'THIRD-PARTY-NOTICES.txt',
                'README.md',
                'dist/cli.mjs',
                'dist/check-worker.mjs',
                'dist/layout-worker.mjs',
            ]),
        );
        expect(
            inside.filter(
                (path) =>
                    !/^(dist\/(cli|check-worker|layout-worker)\.mjs|dist\/chunks\/.*\.mjs|extension\/schemas\/|[A-Z-]+(\.md|\.zh-CN\.md|\.txt)?$|package\.json)/.test(
                        path,
                    ),
            ),
        ).toEqual([]);
    }, 240_000);
});
