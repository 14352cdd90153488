import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { readConfig } from '../../language-server/src/model/config.js';
import { importPath } from '../../language-server/src/model/project.js';
import { CONFIG, calm, contents, findingsOf, folder } from '../bundle/command-line.js';

const OUTSIDE = [
    '../secret.preplan',
    'a/../../secret.preplan',
    '/etc/passwd',
    '//server/share/x',
    '\\\\server\\share\\x',
    '\\x',
    'C:/x',
    'c:x',
    'C:\\x',
    '..\\x',
    'a\\..\\..\\x',
    'a\0b',
];

describe('a path that leaves the project', () => {
    it.each(OUTSIDE)('%j is no import', (path) => {
        expect(importPath('plan.preplan', path)).toBe(undefined);
    });
    it('goes as far up as the folder of its file allows', () => {
        expect(importPath('a/b/plan.preplan', '../../people.preplan')).toBe('people.preplan');
        expect(importPath('a/b/plan.preplan', '../../../people.preplan')).toBe(undefined);
    });
    it.each([...OUTSIDE, '~/x', 'a/../b'])('%j is refused for every key of preplan.yaml', (path) => {
        const value = JSON.stringify(path);
        for (const line of [
            `overlays: [${value}]`,
            `private: [${value}]`,
            `baseline: ${value}`,
            `acknowledgements: ${value}`,
            `superiors: [{ file: ${value} }]`,
            `outputs: { out: ${value} }`,
        ])
            expect([line, readConfig(`language: 2026\n${line}\n`).problems[0]?.code]).toEqual([line, 'config/outside']);
    });
    it.each(OUTSIDE)('%j is no superior beside the project', (path) => {
        const files = memoryFiles(
            new Map([
                ['/w/p/preplan.yaml', `${CONFIG}superiors:\n    - project: ${JSON.stringify(path)}\n`],
                ['/w/p/a.preplan', ''],
                ['/secret.preplan/preplan.yaml', CONFIG],
                ['/secret.preplan/plan.preplan', 'plan Secret {}'],
            ]),
        );
        const { configProblems, project } = loadProject(
            files,
            { root: '/w/p', config: '/w/p/preplan.yaml', files: ['a.preplan'] },
            { workspace: '/w' },
        );
        expect(configProblems.map(({ code }) => code)).toEqual(['config/superior-missing']);
        expect(project.superiors.filter((one) => !one.path.startsWith('builtin:'))).toEqual([]);
    });
});

describe.skipIf(process.platform === 'win32')('a link that leaves the project', () => {
    const people = 'post Head "Head" { held by todo "name" }\n';
    const project = (config: string, links: Readonly<Record<string, string>>) => {
        const root = folder({
            'p/preplan.yaml': CONFIG + config,
            'p/a.preplan': people,
            'out/secret.yaml': 'secret: root\n',
            'out/s.preplan': 'plan S {',
        });
        for (const [link, target] of Object.entries(links)) symlinkSync(join(root, target), join(root, 'p', link));
        return root;
    };
    it('is not followed for overlays, baselines and superiors', () => {
        for (const [config, rule] of [
            ['overlays: [o.yaml]\n', 'config/file-missing'],
            ['overlays: [d/secret.yaml]\n', 'config/file-missing'],
            ['baseline: o.yaml\n', 'config/file-missing'],
            ['superiors: [{ file: s.preplan }]\n', 'config/superior-missing'],
        ] as const) {
            const root = project(config, { 'o.yaml': 'out/secret.yaml', d: 'out', 's.preplan': 'out/s.preplan' });
            const ran = calm(['check', '--format', 'json'], { cwd: join(root, 'p') });
            expect([config, findingsOf(ran).map((one) => one.rule)]).toEqual([config, [rule]]);
            expect(ran.stdout).not.toContain('root');
        }
    });
    it('nothing is built through it', () => {
        const root = project('outputs: { out: d/built, formats: [html] }\n', { d: 'out', e: 'out' });
        for (const args of [['build'], ['build', '--out', 'e']]) {
            const ran = calm(args, { cwd: join(root, 'p') });
            expect([ran.code, ran.stdout]).toEqual([2, '']);
            expect(readdirSync(join(root, 'out')).sort()).toEqual(['s.preplan', 'secret.yaml']);
        }
    });
    it('no acknowledgements are read or written through it', () => {
        for (const name of ['d/new.yaml', 'd/secret.yaml', 'o.yaml']) {
            const root = project(`acknowledgements: ${name}\n`, { d: 'out', 'o.yaml': 'out/secret.yaml' });
            const before = contents(join(root, 'out'));
            const plan = 'plan X "X" {\n    kind unit\n}\n';
            mkdirSync(join(root, 'old'));
            for (const place of ['old', 'p']) writeFileSync(join(root, place, 'x.preplan'), plan);
            const ran = calm(['diff', 'old', 'p', '--acknowledge'], { cwd: root });
            expect([name, ran.code]).toEqual([name, 2]);
            expect(contents(join(root, 'out'))).toEqual(before);
        }
    });
    it('fmt writes nothing outside', () => {
        const root = project('', { 's.preplan': 'out/s.preplan' });
        calm(['fmt'], { cwd: join(root, 'p') });
        expect(readFileSync(join(root, 'out/s.preplan'), 'utf8')).toBe('plan S {');
        expect(existsSync(join(root, 'p/s.preplan'))).toBe(true);
    });
});
