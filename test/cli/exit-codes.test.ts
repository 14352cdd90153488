import { describe, expect, it } from 'vitest';
import { CONFIG, calm, contents, findingsOf, folder } from '../bundle/command-line.js';

const PLAN = 'post Head "Head" {\n    held by todo "name"\n}\n';

const SUMMARY = { plans: 0, files: 1, baseline: 0, errors: 0, warnings: 0, infos: 0 };
const REPORT = { version: 1, findings: [], plans: [], unmatched: [], summary: SUMMARY };

/** What the design's table says, row by row: what lies there, what is called, what comes back. */
const rows: readonly [string, Record<string, string | Uint8Array>, readonly string[], number, RegExp, 'stdout' | 'stderr'][] = [
    ['a clean project', { 'a.preplan': PLAN }, ['check'], 0, /0 errors/, 'stdout'],
    ['a syntax error', { 'a.preplan': 'post Head {\n' }, ['check'], 1, /a\.preplan:1:11 {2}error .*syntax\/unexpected/, 'stdout'],
    [
        'invalid UTF-8',
        { 'a.preplan': Uint8Array.of(0x2f, 0x2f, 0x20, 0xff, 0x0a) },
        ['check'],
        1,
        /a\.preplan:1:4 .*syntax\/encoding/,
        'stdout',
    ],
    [
        'a missing import',
        { 'a.preplan': `import "b.preplan"\n${PLAN}` },
        ['check'],
        1,
        /a\.preplan:1:1 .*structure\/import-missing/,
        'stdout',
    ],
    [
        'an import outside the project',
        { 'a.preplan': `import "../b.preplan"\n${PLAN}` },
        ['check'],
        1,
        /a\.preplan:1:1 .*structure\/import-missing/,
        'stdout',
    ],
    ['an unformatted file', { 'a.preplan': 'post  Head "Head" { }' }, ['fmt', '--check'], 1, /^a\.preplan$/m, 'stdout'],
    ['a laid out file', { 'a.preplan': PLAN }, ['fmt', '--check'], 0, /^$/, 'stdout'],
    ['an unknown option', { 'a.preplan': PLAN }, ['check', '--colour'], 2, /unknown option '--colour'/, 'stderr'],
    ['an unknown value of an option', { 'a.preplan': PLAN }, ['check', '--format', 'xml'], 2, /pretty, json/, 'stderr'],
    [
        'an unknown format of build',
        { 'a.preplan': PLAN },
        ['build', '--out', 'o', '--format', 'html,pdf'],
        2,
        /--format pdf: choose/,
        'stderr',
    ],
    ['a day that does not exist', { 'a.preplan': PLAN }, ['check', '--as-of', '2026-02-30'], 2, /YYYY-MM-DD/, 'stderr'],
    ['an unknown command', { 'a.preplan': PLAN }, ['chekc'], 2, /chekc.*\n.*[Dd]id you mean check/, 'stderr'],
    ['no command', { 'a.preplan': PLAN }, [], 2, /Usage: preplan/, 'stderr'],
    ['build without --out', { 'a.preplan': PLAN }, ['build'], 2, /--out/, 'stderr'],
    ['an unknown rule', { 'a.preplan': PLAN }, ['explain', 'names/unknwon'], 2, /Did you mean names\/unknown\?/, 'stderr'],
    ['a server without transport', { 'a.preplan': PLAN }, ['lsp'], 2, /lsp --stdio/, 'stderr'],
    ['a report without a file', { 'a.preplan': PLAN }, ['check', '--report', 'sarif'], 2, /--report sarif=preplan\.sarif/, 'stderr'],
    ['a report of no format', { 'a.preplan': PLAN }, ['check', '--report', 'xml=x'], 2, /pretty, json, sarif/, 'stderr'],
    ['no whole number of threads', { 'a.preplan': PLAN }, ['check', '--jobs', '0'], 2, /whole number/, 'stderr'],
    ['a shard that is to be fixed', { 'a.preplan': PLAN }, ['check', '--fix', '--shard', '1/2'], 2, /whole project/, 'stderr'],
    ['a watch that is to fix', { 'a.preplan': PLAN }, ['check', '--fix', '--watch'], 2, /does not go with/, 'stderr'],
    ['a report that is not there', { 'a.preplan': PLAN }, ['merge-reports', 'no.json'], 2, /no such file/, 'stderr'],
    [
        'a report that is none',
        { 'a.preplan': PLAN, 'r.json': '{"version":1}' },
        ['merge-reports', 'r.json'],
        2,
        /at findings.*--report json/,
        'stderr',
    ],
    [
        'a shard beyond the last',
        { 'a.preplan': PLAN, 'r.json': JSON.stringify({ ...REPORT, shard: { index: 3, of: 2 } }) },
        ['merge-reports', 'r.json'],
        2,
        /at shard\.index/,
        'stderr',
    ],
    [
        'shards of two runs',
        {
            'a.preplan': PLAN,
            'r.json': JSON.stringify({ ...REPORT, shard: { index: 1, of: 1 } }),
            's.json': JSON.stringify({ ...REPORT, shard: { index: 1, of: 3 } }),
        },
        ['merge-reports', 'r.json', 's.json'],
        2,
        /different runs: one of 1 shards, one of 3/,
        'stderr',
    ],
    ['a report that is no JSON', { 'a.preplan': PLAN, 'r.json': '{' }, ['merge-reports', 'r.json'], 2, /no JSON/, 'stderr'],
    [
        'an unknown rule in severities',
        { 'preplan.yaml': `${CONFIG}severities: { names/unknwon: off }\n`, 'a.preplan': PLAN },
        ['check'],
        2,
        /names\/unknown”\?/,
        'stdout',
    ],
    ['a path that does not exist', { 'a.preplan': PLAN }, ['check', 'nowhere'], 2, /nowhere: there is no such/, 'stderr'],
    [
        'a file in a folder that is passed over, beside another',
        { 'a.preplan': PLAN, 'out/b.preplan': 'post {' },
        ['check', 'a.preplan', 'out/b.preplan'],
        2,
        /out\/b\.preplan: The project does not read this file: it lies in `out`/,
        'stderr',
    ],
    [
        'a hidden folder with plans',
        { 'a.preplan': PLAN, '.old/b.preplan': 'post {' },
        ['check', '.', '.old', '--lang', 'zh-CN'],
        2,
        /\.old：项目不读取此文件：它位于“\.old”/,
        'stderr',
    ],
    [
        'plans more than 100 folders deep',
        { 'a.preplan': PLAN, [`${'d/'.repeat(101)}b.preplan`]: 'post {' },
        ['check'],
        2,
        /config\/too-deep/,
        'stdout',
    ],
    ['a plan 100 folders deep', { 'a.preplan': PLAN, [`${'d/'.repeat(100)}b.preplan`]: 'post {' }, ['check'], 1, /syntax\//, 'stdout'],
    ['no .preplan file', { 'a.txt': 'x' }, ['check'], 4, /No \.preplan file/, 'stderr'],
    ['only files of no project', { 'a.txt': 'x', 'b.preplan': PLAN }, ['check', 'a.txt'], 4, /No \.preplan file in a\.txt/, 'stderr'],
];

describe('the exit code', () => {
    it.each(rows)('of %s', (_, files, args, code, message, where) => {
        const root = folder({ 'preplan.yaml': CONFIG, ...files });
        const before = contents(root);
        const ran = calm(args, { cwd: root });
        expect(ran.code, ran.stdout + ran.stderr).toBe(code);
        expect(ran[where]).toMatch(message);
        expect(where === 'stdout' ? ran.stderr : ran.stdout).toBe('');
        expect(contents(root)).toEqual(before);
    });

    it.each([
        ['of another shape', '- a\n', /preplan\.yaml:1:1 .*config\/wrong-type/],
        ['that is no YAML', 'language: [2026\n', /preplan\.yaml:2:1 .*config\/syntax/],
        ['of a newer edition', 'language: 2027\n', /preplan\.yaml:1:11 .*2027.*2026.*newer Preplan.*config\/newer-edition/],
        ['without an edition', 'timezone: UTC\n', /preplan\.yaml:1:1 .*`language: 2026`.*config\/missing-edition/],
        ['with a key misspelt', 'language: 2026\ntimezon: UTC\n', /preplan\.yaml:2:1 .*Did you mean `timezone`/],
        [
            'with a superior that is not there',
            'language: 2026\nsuperiors:\n  - file: s.preplan\n',
            /preplan\.yaml:3:5 .*config\/superior-missing/,
        ],
        ['with a superior outside', 'language: 2026\nsuperiors:\n  - file: ../s.preplan\n', /preplan\.yaml:3:11 .*config\/outside/],
        [
            'with a billion laughs',
            `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nlanguage: *c\n`,
            /preplan\.yaml/,
        ],
    ])('of a preplan.yaml %s is 2', (_, config, message) => {
        const root = folder({ 'preplan.yaml': config, 'a.preplan': PLAN });
        const ran = calm(['check'], { cwd: root });
        expect(ran.code).toBe(2);
        expect(ran.stdout).toMatch(message);
        const built = calm(['build', '--out', 'out'], { cwd: root });
        expect(built.code).toBe(2);
        expect(built.stderr).toMatch(/preplan\.yaml is broken/);
        expect(Object.keys(contents(root))).toEqual(['a.preplan', 'preplan.yaml']);
    });

    it('of a file that preplan.yaml leaves out is that of the rest, with a word on it', () => {
        const root = folder({ 'preplan.yaml': `${CONFIG}exclude: [old]\n`, 'a.preplan': PLAN, 'old/b.preplan': 'post {' });
        const ran = calm(['check', 'a.preplan', 'old/b.preplan'], { cwd: root });
        expect(ran.code).toBe(0);
        expect(ran.stderr).toMatch(/old\/b\.preplan {2}The project does not read this file: `exclude` in preplan\.yaml/);
        expect(calm(['check'], { cwd: root }).stderr).toBe('');
    });

    it('follows the fail level', () => {
        const root = folder({
            'preplan.yaml': `${CONFIG}severities:\n  names/unknown: warning\n`,
            'a.preplan': 'post Head "Head" { held by Nobody }\n',
        });
        const ran = calm(['check', '--format', 'json'], { cwd: root });
        expect(findingsOf(ran).map(({ severity }) => severity)).toEqual(['warning']);
        expect(ran.code).toBe(0);
        expect(calm(['check', '--fail-level', 'warning'], { cwd: root }).code).toBe(1);
        expect(calm(['check', '--fail-level', 'error'], { cwd: root }).code).toBe(0);
    });

    it('is 0 for what only shows something, which goes to stdout', () => {
        for (const args of [
            ['--help'],
            ['--version'],
            ['help', 'check'],
            ['check', '--help'],
            ['rules'],
            ['rules', '--format', 'json'],
            ['explain', 'names/unknown'],
        ]) {
            const { code, stdout, stderr } = calm(args);
            expect(code, args.join(' ')).toBe(0);
            expect(stdout.length).toBeGreaterThan(4);
            expect(stderr).toBe('');
        }
    });
});
