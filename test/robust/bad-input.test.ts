import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { CONFIG, calm, contents, findingsOf, folder, type JsonFinding } from '../bundle/command-line.js';

const MB = 1_000_000;
const line = ({ rule, file, range }: JsonFinding) => `${file}:${range.start.line + 1}:${range.start.character + 1} ${rule}`;

/** Checks, builds and lays out a project of bad input: no error of ours, and only fmt may write. Returns the findings. */
function survived(files: Record<string, string | Uint8Array>, codes: readonly number[] = [1]): string[] {
    const root = folder({ 'preplan.yaml': CONFIG, ...files });
    const before = Object.keys(contents(root));
    const ran = calm(['check', '--format', 'json'], { cwd: root });
    expect(codes).toContain(ran.code);
    const built = calm(['build', '--out', 'built', '--format', 'html,json,snapshot'], { cwd: root });
    if (built.code !== 0) expect(existsSync(join(root, 'built'))).toBe(false);
    expect(calm(['fmt', '--check'], { cwd: root }).code).toBeLessThan(2);
    expect(Object.keys(contents(root)).filter((path) => !path.startsWith('built/'))).toEqual(before);
    return findingsOf(ran).map(line);
}
const posts = (count: number) =>
    Array.from({ length: count }, (_, i) => `post Post${i} "Post ${i}" { held by todo "name of the holder" }\n`).join('');

describe('texts that nobody writes on purpose', () => {
    it.each<[string, Record<string, string | Uint8Array>, readonly string[]]>([
        ['an unterminated string', { 'a.preplan': 'post Head "Head\n{ held by todo "x" }\n' }, ['a.preplan:1:11 syntax/unclosed-text']],
        [
            'an unterminated comment',
            { 'a.preplan': 'post Head "Head" { held by todo "x" }\n/* and so on\n' },
            ['a.preplan:2:1 syntax/unclosed-comment'],
        ],
        ['an unterminated block', { 'a.preplan': 'post Head "Head" {\n  held by todo "x"\n' }, ['a.preplan:2:18 syntax/unexpected']],
        ['5,000 braces', { 'a.preplan': `plan X ${'{'.repeat(5000)}` }, ['a.preplan:1:108 syntax/too-deep']],
        [
            '5,000 braces that are closed',
            { 'a.preplan': `plan X ${'{'.repeat(5000)}${'}'.repeat(5000)}` },
            ['a.preplan:1:108 syntax/too-deep'],
        ],
        ['a NUL', { 'a.preplan': 'post Head "Head" { held by todo "x" \u0000 }\n' }, ['a.preplan:1:37 syntax/control-character']],
        ['invalid UTF-8', { 'a.preplan': Uint8Array.of(0x2f, 0x2f, 0x0a, 0x2f, 0x2f, 0xc3, 0x28) }, ['a.preplan:2:3 syntax/encoding']],
        ['half of a character, as bytes', { 'a.preplan': Uint8Array.of(0x2f, 0x2f, 0xed, 0xa0, 0x80) }, ['a.preplan:1:3 syntax/encoding']],
        ['UTF-16', { 'a.preplan': Buffer.from('\ufeffpost Head {}', 'utf16le') }, ['a.preplan:1:1 syntax/encoding']],
        ['an import of a folder', { 'a.preplan': 'import "b"\n', 'b/c.preplan': '' }, ['a.preplan:1:1 structure/import-missing']],
        ['an import by an absolute path', { 'a.preplan': 'import "/etc/passwd"\n' }, ['a.preplan:1:1 structure/import-missing']],
    ])('%s is told at its place', (_, files, found) => {
        expect(survived(files)).toEqual(expect.arrayContaining([...found]));
    });

    it.each<[string, Record<string, string | Uint8Array>]>([
        ['an empty file', { 'a.preplan': '' }],
        ['only comments', { 'a.preplan': '// nothing\n/* nothing\n at all */' }],
        ['a BOM', { 'a.preplan': '\ufeffpost Head "Head" { held by todo "x" }\n' }],
        ['only a BOM', { 'a.preplan': '\ufeff' }],
        ['CRLF', { 'a.preplan': 'post Head "Head" {\r\n    held by todo "x"\r\n}\r\n' }],
        ['a folder that is called like a file', { 'x.preplan/a.preplan': posts(1) }],
        [
            'two files that import each other',
            { 'a.preplan': `import "b.preplan"\n${posts(1)}`, 'b.preplan': 'import "a.preplan"\npost B "B" { held by Post0 }\n' },
        ],
    ])('%s is no mistake', (_, files) => {
        expect(survived(files, [0])).toEqual([]);
    });

    it.each([
        ['4,000 lists in a line', '- '.repeat(4_000)],
        ['4,000 questions in a line', '? '.repeat(4_000)],
        ['2,000 maps and one beside them', `${Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\nb: 1\n`],
    ])('a preplan.yaml of %s is told', (_, text) => {
        // Near the end of the stack, a process dies where an expression is compiled: only a process of its own shows it.
        expect(survived({ 'preplan.yaml': text, 'a.preplan': posts(1) }, [2])).toEqual([
            expect.stringMatching(/^preplan\.yaml:\d+:\d+ config\/syntax$/),
        ]);
        expect(survived({ 'preplan.yaml': `${CONFIG}overlays: [o.yaml]\n`, 'o.yaml': text, 'a.preplan': posts(1) })).toEqual([
            // The maps are more than an overlay may hold anyway.
            expect.stringMatching(text.length > 1_000_000 ? /^o\.yaml:1:1 overlay\/too-long$/ : /^o\.yaml:\d+:\d+ overlay\/syntax$/),
        ]);
    });

    it('an import of itself is a remark', () => {
        expect(survived({ 'a.preplan': 'import "a.preplan"\n' }, [0])).toEqual(['a.preplan:1:1 structure/import-missing']);
    });

    it('1,000 files in a ring of imports', () => {
        const files = Object.fromEntries(
            Array.from({ length: 1000 }, (_, i) => [
                `f${i}.preplan`,
                `import "f${(i + 1) % 1000}.preplan"\npost P${i} "P" { held by P${(i + 1) % 1000} deputy todo "x" }\n`,
            ]),
        );
        expect(survived(files, [0, 1]).filter((one) => !/organization\//.test(one))).toEqual([]);
    });
});

describe('chains without an end', () => {
    it('of levels and warnings that extend each other', () => {
        const levels = ['I', 'II', 'III', 'IV'].map((level, i, all) => `level ${level} extends ${all[(i + 1) % 4]} {}`).join('\n');
        const warnings = Array.from({ length: 5000 }, (_, i) => `warning c${i} extends c${(i + 1) % 5000} {}`).join('\n');
        const colours = ['red extends orange', 'orange extends red', 'blue extends blue'].map((one) => `warning ${one} {}`).join('\n');
        const plan = (chapter: string, body: string) => ({ 'a.preplan': `plan P "P" {\n kind unit\n ${chapter} {\n${body}\n} }\n` });
        survived(plan('response', levels), [0, 1]);
        survived(plan('monitoring', colours), [0, 1]);
        const root = folder(plan('monitoring', warnings));
        expect(calm(['check'], { cwd: root }).code).toBeLessThan(2);
    });
    it('of bodies, systems and posts that stand under each other', () => {
        const ring = (count: number, one: (i: number, next: number) => string) =>
            Array.from({ length: count }, (_, i) => one(i, (i + 1) % count)).join('\n');
        const text = [
            ring(5000, (i, next) => `post Q${i} "Q" { held by Q${next} deputy Q${(next + 1) % 5000} }`),
            ring(3, (i, next) => `plan U${i} "U" { kind unit under territorial U${next} }`),
            ring(3000, (i, next) => `system S${i} "S" { depends on S${next} }`),
        ].join('\n');
        survived({ 'a.preplan': text }, [0, 1]);
    });
});

describe('5 MB', () => {
    it.each<[string, () => string]>([
        ['of declarations', () => posts(Math.ceil((5 * MB) / 68))],
        ['in one line', () => posts(Math.ceil((5 * MB) / 68)).replaceAll('\n', ' ')],
        ['in one text', () => `post Head "${'预'.repeat(5 * MB)}" { held by todo "x" }\n`],
        ['in one text that is not closed', () => `post Head "${'x'.repeat(5 * MB)}`],
    ])(
        '%s',
        (_, text) => {
            const root = folder({ 'a.preplan': text() });
            const ran = calm(['check'], { cwd: root });
            expect([0, 1]).toContain(ran.code);
            // Not the whole line back for every finding.
            expect(ran.stdout.length).toBeLessThan(MB);
        },
        120_000,
    );
});

describe.skipIf(process.platform === 'win32')('what the file system holds', () => {
    it('a loop of links, a link out of the project and one to nothing', () => {
        const outside = folder({ 'secret.preplan': 'post Secret {', 'preplan.yaml': 'root:x:0:0\n' });
        const root = folder({ 'p/preplan.yaml': CONFIG, 'p/a.preplan': `import "out.preplan"\n${posts(1)}` });
        mkdirSync(join(root, 'q'));
        symlinkSync(root, join(root, 'p/loop'));
        symlinkSync('self.preplan', join(root, 'p/self.preplan'));
        symlinkSync(join(outside, 'secret.preplan'), join(root, 'p/out.preplan'));
        symlinkSync(join(root, 'nowhere'), join(root, 'p/none.preplan'));
        symlinkSync(join(outside, 'preplan.yaml'), join(root, 'q/preplan.yaml'));
        const { code, stdout, stderr } = calm(['check', '--format', 'json'], { cwd: root });
        expect([code, stderr]).toEqual([1, '']);
        expect(findingsOf({ code, stdout, stderr }).map(line)).toEqual(['p/a.preplan:1:1 structure/import-missing']);
        expect(stdout).not.toMatch(/Secret|root:x/);
    });

    it('a file and a folder that may not be read', () => {
        const root = folder({ 'p/a.preplan': posts(1), 'p/b.preplan': posts(2), 'q/c/d.preplan': posts(1) });
        chmodSync(join(root, 'p/b.preplan'), 0);
        chmodSync(join(root, 'q/c'), 0);
        chmodSync(root, 0o755);
        // Root may read everything, so these run as nobody.
        const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
        if (process.getuid?.() === 0) chmodSync(dirname(inject('cli')), 0o755);
        const run = (...args: string[]) =>
            spawnSync(process.execPath, [inject('cli'), ...args], { cwd: root, encoding: 'utf8', ...asNobody });
        const checked = run('check', 'p');
        expect([checked.status, checked.stderr]).toEqual([1, '']);
        expect(checked.stdout).toMatch(/^p\/b\.preplan:1:1 {2}error {2}The file cannot be opened.*syntax\/unreadable/m);
        expect(run('build', 'p', '--out', '/tmp/never').stderr).toMatch(/Nothing was written/);
        expect(run('fmt', 'p').stderr).toMatch(/^p\/b\.preplan .*cannot be opened/);
        const closed = run('check', 'q');
        expect([closed.status, closed.stdout]).toEqual([2, '']);
        expect(closed.stderr).toMatch(/q\/c: the system refuses access/);
        chmodSync(join(root, 'q/c'), 0o755);
    });
});
