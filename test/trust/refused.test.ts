import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { refusal } from '../../language-server/src/cli/refusal.js';
import { replaceTexts } from '../../language-server/src/cli/replace-texts.js';
import { decodeText, type FileSystem, TooLarge, tolerant } from '../../language-server/src/host/file-system.js';
import { git } from '../../language-server/src/host/git.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { closeDocument, loadFolders, newState, setDocument } from '../../language-server/src/lsp/state/projects.js';
import { CONFIG, calm, findingsOf, folder } from '../bundle/command-line.js';

const PLAN = 'post Head "Head" { held by todo "x" }\n';
const HUGE = 70 * 2 ** 20;

describe('superiors that are reached by many ways are read once', () => {
    const projects = (count: number, above: (n: number) => readonly number[]) =>
        memoryFiles(
            new Map(
                Array.from({ length: count }, (_, n): [string, string][] => [
                    [
                        `/w/p${n}/preplan.yaml`,
                        `${CONFIG}superiors:\n${above(n)
                            .map((one) => `    - project: ../p${one}\n`)
                            .join('')}`,
                    ],
                    [`/w/p${n}/a.preplan`, `plan P${n} "P" { kind unit }\n`],
                ]).flat(),
            ),
        );
    const superiorsOf = (files: FileSystem) =>
        loadProject(files, { root: '/w/p0', config: '/w/p0/preplan.yaml', files: ['a.preplan'] }, { workspace: '/w' })
            .project.superiors.filter(({ path }) => !path.startsWith('builtin:'))
            .flatMap(({ declarations }) => declarations.map(({ name }) => name));
    it('in forty pairs, each below both of the next', () => {
        const next = (n: number) => n + 2 - (n % 2);
        const files = projects(80, (n) => (next(n) < 80 ? [next(n), next(n) + 1] : []));
        expect(superiorsOf(files)).toHaveLength(78);
    });
    it('where each of thirty stands below all others', () => {
        const files = projects(30, (n) => Array.from({ length: 30 }, (_, i) => i).filter((i) => i !== n));
        expect(superiorsOf(files).sort()).toEqual(Array.from({ length: 29 }, (_, i) => `P${i + 1}`).sort());
    });
});

it('a text full of the sign for what cannot be read, and one byte that cannot', () => {
    const signs = '\uFFFD'.repeat(400_000);
    const bytes = Buffer.concat([Buffer.from(`ä${signs}`), Uint8Array.of(0xff)]);
    expect(decodeText(bytes).invalidAt).toBe(400_001);
    expect(decodeText(Buffer.from(signs)).invalidAt).toBe(undefined);
});

describe('a file larger than anything that is read', () => {
    it.each([
        ['a.preplan', 1, 'syntax/too-large'],
        ['preplan.yaml', 2, 'config/unreadable'],
        ['preplan-baseline.yaml', 2, 'config/unreadable'],
        ['more.yaml', 2, 'config/unreadable'],
    ])('%s is refused by name', (name, code, rule) => {
        const root = folder({ 'preplan.yaml': `${CONFIG}overlays: [more.yaml]\n`, 'a.preplan': PLAN, 'more.yaml': '' });
        writeFileSync(join(root, name), '');
        truncateSync(join(root, name), HUGE);
        const ran = calm(['check', '--format', 'json'], { cwd: root });
        expect([ran.code, findingsOf(ran).map((one) => one.rule)]).toEqual([code, expect.arrayContaining([rule])]);
        if (name !== 'a.preplan') return;
        expect(calm(['fmt'], { cwd: root }).stderr).toMatch(/^a\.preplan {2}The file is too large/);
        expect(calm(['check', '--lang', 'zh-CN'], { cwd: root }).stdout).toMatch(/文件过大/);
    });
    it('as acknowledgements too', () => {
        const plan = 'plan X "X" { kind unit }\n';
        const root = folder({ 'old/a.preplan': plan, 'new/a.preplan': plan, 'new/acknowledgements.yaml': '' });
        truncateSync(join(root, 'new/acknowledgements.yaml'), HUGE);
        const ran = calm(['diff', 'old', 'new', '--fail-on', 'laxer'], { cwd: root });
        expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/acknowledgements\.yaml: the file is larger/)]);
    });
});

describe.skipIf(process.platform === 'win32')('what stands in the place of a file', () => {
    it('a pipe and a device stay what they are', () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': PLAN });
        spawnSync('mkfifo', [join(root, 'pipe')]);
        const nobody = calm(['check', '--report', 'json=pipe'], { cwd: root });
        expect([nobody.code, nobody.stderr]).toEqual([2, 'preplan: pipe: nobody reads from it.\n']);
        expect(lstatSync(join(root, 'pipe')).isFIFO()).toBe(true);
        const before = lstatSync('/dev/null');
        expect(calm(['check', '--report', 'json=/dev/null'], { cwd: root }).code).toBe(0);
        expect([lstatSync('/dev/null').isCharacterDevice(), lstatSync('/dev/null').ino]).toEqual([true, before.ino]);
        const read = spawnSync(
            'sh',
            ['-c', `cat pipe & "${process.execPath}" "${inject('cli')}" check --report json=pipe >/dev/null; wait`],
            {
                cwd: root,
                encoding: 'utf8',
            },
        );
        expect(JSON.parse(read.stdout)).toMatchObject({ version: 1 });
    });
    it('a link stays one, and a file that may only be read stays as it is', () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'sub/real.preplan': PLAN.replace(' ', '   ') });
        symlinkSync('sub/real.preplan', join(root, 'link.preplan'));
        expect(calm(['fmt'], { cwd: root }).code).toBe(0);
        expect(lstatSync(join(root, 'link.preplan')).isSymbolicLink()).toBe(true);
        expect(readFileSync(join(root, 'sub/real.preplan'), 'utf8')).toBe(PLAN);
        // Root may write everything, so this runs as nobody.
        const closed = folder({ 'preplan.yaml': CONFIG, 'a.preplan': PLAN.replace(' ', '   ') });
        chmodSync(join(closed, 'a.preplan'), 0o444);
        chmodSync(closed, 0o777);
        const root0 = process.getuid?.() === 0;
        if (root0) chmodSync(dirname(inject('cli')), 0o755);
        if (root0) chownSync(join(closed, 'a.preplan'), 65534, 65534);
        const ran = spawnSync(process.execPath, [inject('cli'), 'fmt'], {
            cwd: closed,
            encoding: 'utf8',
            ...(root0 ? { uid: 65534, gid: 65534 } : {}),
        });
        expect([ran.status, ran.stderr]).toEqual([2, expect.stringMatching(/a\.preplan: the system refuses access/)]);
        expect(readFileSync(join(closed, 'a.preplan'), 'utf8')).toBe(PLAN.replace(' ', '   '));
    });
    it('somebody else’s edit is not overwritten', () => {
        const root = folder({ 'a.preplan': 'old', 'b.preplan': 'changed' });
        const texts = new Map([
            ['a.preplan', { before: 'old', after: 'new' }],
            ['b.preplan', { before: 'old', after: 'new' }],
        ]);
        expect(() => replaceTexts(root, texts)).toThrow(/b\.preplan was changed by somebody else/);
        expect(['a.preplan', 'b.preplan'].map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(['old', 'changed']);
    });
    it.runIf(process.platform === 'linux')('a plan whose name is not UTF-8 is told, not left out', () => {
        const root = folder({ 'preplan.yaml': CONFIG });
        writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Uint8Array.of(0xb0, 0xb8), Buffer.from('.preplan')]), PLAN);
        const ran = calm(['check', '--format', 'json'], { cwd: root });
        expect([ran.code, findingsOf(ran).map((one) => one.rule)]).toEqual([1, ['syntax/file-name']]);
    });
    it('git that fails without a word is told with one', () => {
        const root = folder({ 'bin/git': '#!/bin/sh\nexit 1\n' });
        chmodSync(join(root, 'bin/git'), 0o755);
        const path = process.env['PATH'];
        try {
            process.env['PATH'] = join(root, 'bin');
            expect(() => git(root, ['rev-parse'])).toThrow('git failed and did not say why.');
        } finally {
            process.env['PATH'] = path;
        }
    });
});

describe('the server', () => {
    const refusing = (path: string) => {
        throw Object.assign(new Error('refused'), { code: 'EACCES', path });
    };
    it('leaves a folder out that it may not look into, and says so once', () => {
        const plain = memoryFiles(
            new Map([
                ['/w/a.preplan', PLAN],
                ['/w/closed/b.preplan', PLAN],
            ]),
        );
        const closed = (path: string) => path.startsWith('/w/closed');
        const told: string[] = [];
        const files = tolerant(
            {
                read: plain.read,
                kind: (path) => (path.startsWith('/w/closed/') ? refusing(path) : plain.kind(path)),
                list: (path) => (closed(path) ? refusing(path) : plain.list(path)),
            },
            (path) => told.push(path),
        );
        const state = newState(files);
        loadFolders(state, ['/w']);
        loadFolders(state, ['/w']);
        expect([...(state.projects.get('/w')?.loaded.files.keys() ?? [])]).toEqual(['a.preplan']);
        expect(told).toEqual(['/w/closed']);
        expect(() =>
            tolerant(
                {
                    ...plain,
                    list: () => {
                        throw new Error('ours');
                    },
                },
                () => undefined,
            ).list('/w'),
        ).toThrow('ours');
    });
    it('looks at nothing that lies beside a file outside all folders', () => {
        const plain = memoryFiles(
            new Map([
                ['/other/deep/b.preplan', PLAN],
                ['/other/a.preplan', PLAN],
                ['/w/c.preplan', PLAN],
            ]),
        );
        const listed: string[] = [];
        const list = (path: string) => {
            listed.push(path);
            return plain.list(path);
        };
        const state = newState({ ...plain, list });
        loadFolders(state, ['/w']);
        setDocument(state, openDocument('file:///other/a.preplan', '/other/a.preplan', 1, PLAN));
        setDocument(state, openDocument('file:///other/new.preplan', '/other/new.preplan', 1, PLAN));
        closeDocument(state, '/other/new.preplan');
        closeDocument(state, '/other/a.preplan');
        expect(listed.filter((path) => !path.startsWith('/w'))).toEqual([]);
    });
    it('a path that no file can have is no file', () => {
        for (const path of ['/a\0b', `/${'a'.repeat(5000)}`]) {
            expect([nodeFiles.read(path), nodeFiles.kind(path), nodeFiles.list(path)]).toEqual([undefined, undefined, []]);
            expect(existsSync(path)).toBe(false);
        }
    });
});

it('a file that is too large is told with the limit that it passes', () => {
    expect(refusal(new TooLarge('a.json', 384 * 2 ** 20), 'en')).toMatch(/^a\.json: .*\(384 MB\)\.$/);
    expect(refusal(new TooLarge('a.preplan'), 'zh-CN')).toMatch(/^a\.preplan：.*（64 MB）。$/);
});
