import { describe, expect, it } from 'vitest';
import { readBaseline } from '../../language-server/src/host/baseline.js';
import { diagnose } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { readConfig } from '../../language-server/src/model/config.js';
import { plainYaml } from '../../language-server/src/model/plain-yaml.js';
import { DEEPEST_YAML, tooDeepAt } from '../../language-server/src/model/yaml-depth.js';
import { yamlWords } from '../../language-server/src/model/yaml-words.js';
import { readAcknowledgements, withEntries } from '../../language-server/src/review/acknowledge.js';
import { readOverlay } from '../../language-server/src/standard/overlay.js';

const letters = [...'abcdefghij'];
/** Ten to the tenth values if its aliases were followed. */
const bomb = letters.map((letter, i) => `${letter}: &${letter} [${Array(10).fill(i === 0 ? 'x' : `*${letters[i - 1]}`)}]\n`).join('');
const hostile: readonly (readonly [string, string])[] = [
    ['an alias bomb', bomb],
    ['an alias in a list', 'a: &a x\nb: [*a]\n'],
    ['an anchor around itself', 'acknowledgements: &a\n  - id: x\n    reason: *a\n'],
    ['a tag of our own', 'a: !evil x\n'],
    ['a tag of a language', 'a: !!js/function "x"\n'],
    ['a known tag', 'a: !!str x\n'],
    ['a tag on the whole', '!evil\na: x\n'],
    ['a key twice', 'a: x\nb: y\na: z\n'],
    ['10,000 brackets', `a: ${'['.repeat(10_000)}`],
    ['10,000 braces', `a: ${'{a: '.repeat(10_000)}`],
];

/** A line for each step down. */
const stairs = (steps: number, line: string) => Array.from({ length: steps }, (_, i) => `${' '.repeat(i)}${line}`).join('\n');

describe('YAML of a project is plain', () => {
    it.each(hostile)('%s is refused by every reader', (_, text) => {
        expect(plainYaml(text).faults.length).toBeGreaterThan(0);
        const { config, problems } = readConfig(text);
        expect([problems.length > 0, config.superiors]).toEqual([true, []]);
        const baseline = readBaseline('b.yaml', text);
        expect([baseline.entries, baseline.problems.length > 0]).toEqual([[], true]);
        const overlay = readOverlay(text);
        expect([overlay.data, overlay.problems.length > 0]).toEqual([undefined, true]);
        const acknowledged = readAcknowledgements(text);
        expect([acknowledged.entries, acknowledged.problems.length > 0]).toEqual([[], true]);
        expect(() => withEntries(text, [])).toThrow(SyntaxError);
    });

    it.each<[string, string]>([
        ['20,000 keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')],
        ['a key of two million characters', `${'x'.repeat(2_000_000)}: 1`],
        ['a hundred thousand empty lines', `${'\n'.repeat(100_000)}a: 1`],
        ['20,000 nested lists', '- '.repeat(20_000)],
        ['20,000 questions', '? '.repeat(20_000)],
        ['2,000 maps, one in the other, and a key beside the first', `${stairs(2_000, 'a:')}\nb: 1`],
        ['2,000 lists of maps, one in the other', `${stairs(2_000, '- a:')}\nb: 1`],
        ['a million blanks', `a:${' '.repeat(1_000_000)}b`],
    ])('%s come back with a verdict', (_, text) => {
        expect(readConfig(text).problems.length).toBeGreaterThan(0);
        expect(readOverlay(text).problems.length).toBeGreaterThan(0);
        expect(readBaseline('b.yaml', text).entries).toEqual([]);
        expect(readAcknowledgements(text).entries).toEqual([]);
    });

    it('what is wrong is told once, at its place', () => {
        expect(plainYaml('a: 1\nb: !x 2\n').faults).toMatchObject([{ kind: 'tag', tag: '!x', start: 11 }]);
        expect(plainYaml('a: 1\na: 2\n').faults).toMatchObject([{ kind: 'syntax', start: 5, end: 6 }]);
        expect(plainYaml('a: &x 1\n').faults).toMatchObject([{ kind: 'alias' }]);
        expect(plainYaml('a: 1\nb: [1, {c: 2}]\n').faults).toEqual([]);
    });

    it('what the library says to programmers is told in plain words', () => {
        const words = (text: string) => plainYaml(text).faults.map(({ message }) => message['zh-CN']);
        expect(words(`a: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`)).toContain('嵌套层数过多，请检查括号和缩进');
        expect(words('a: 1\n---\nb: 2\n')).toEqual(['含有多个文档，请删去 --- 行']);
    });

    it.each<[string, (depth: number) => string]>([
        ['lists in a line', (depth) => '- '.repeat(depth)],
        ['questions in a line', (depth) => '? '.repeat(depth)],
        ['colons in a line', (depth) => `a${': a'.repeat(depth - 1)}`],
        ['brackets', (depth) => `a: ${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}`],
        ['maps by their indent', (depth) => `${stairs(depth - 1, 'a:')}\nb: 1`],
        [
            'names that become shorter with each step',
            (depth) => Array.from({ length: depth - 1 }, (_, i) => `${' '.repeat(i)}${'a'.repeat(depth - i)}:`).join('\n'),
        ],
    ])('%s are too deep only beyond the limit', (_, text) => {
        expect(tooDeepAt(text(DEEPEST_YAML))).toBe(undefined);
        expect(tooDeepAt(text(DEEPEST_YAML + 1))).toBeGreaterThan(50);
        expect(plainYaml(text(DEEPEST_YAML + 1)).faults).toMatchObject([{ message: yamlWords.deep }]);
    });

    it('what only looks nested is not', () => {
        const block = `a: |\n${Array.from({ length: 300 }, (_, i) => `  ${' '.repeat(i)}- [ { ? :`).join('\n')}\n`;
        const rows = 'list:\n  - {a: [1, 2]}\n  - "[[["\n  - - b: c\n'.replace(/ {2}- .*\n/g, (row) => row.repeat(200));
        for (const text of [block, rows, `a: "${'['.repeat(500)}"\n`, `# ${'- '.repeat(500)}\na: 1\n`, '---\na: 1\n'])
            expect([tooDeepAt(text), plainYaml(text).faults]).toEqual([undefined, []]);
    });

    it('a character that nobody sees is told at its place', () => {
        for (const sign of ['\u202E', '\0', '\u001B', '\u2066'])
            expect(plainYaml(`a: 1 # ${sign}\n`).faults).toMatchObject([
                {
                    start: 7,
                    message: { en: expect.stringContaining('cannot be seen (U+'), 'zh-CN': expect.stringContaining('不可见字符（U+') },
                },
            ]);
        expect(readOverlay('overlay: {id: a, version: "1", name: {en: "a\\u202Eb", zh: b}}\n').problems).toMatchObject([
            { code: 'overlay/unseen', args: { code: 'U+202E' } },
        ]);
    });

    it('the mark at the beginning of a file moves nothing', () => {
        const root = '/p';
        const text = '\uFEFFlanguage: 2026\noverlays: [o.yaml]\nwrong: 1\n';
        const overlay =
            '\uFEFFoverlay:\n  id: a\n  version: "1"\n  name: { en: A, zh: 甲 }\n  source: { en: A, zh: 甲 }\nstricter:\n  - { of: NP-6.3-1, severity: warning }\nwrong: 1\n';
        const files = memoryFiles(
            new Map([
                [`${root}/preplan.yaml`, text],
                [`${root}/o.yaml`, overlay],
            ]),
        );
        const [found] = discover(files, root);
        const told = found ? diagnose(files, loadProject(files, found, { workspace: root }), '2026-03-01', 'en') : [];
        expect(told.map(({ file, rule, range }) => `${file}:${range.start.line + 1}:${range.start.character + 1} ${rule}`)).toEqual([
            'o.yaml:8:1 overlay/unknown-key',
            'preplan.yaml:3:1 config/unknown-key',
        ]);
    });

    it('a path is the same with or without a dot before it, and one file is read once', () => {
        const { config } = readConfig('language: 2026\noverlays: [./a//b.yaml, a/b.yaml]\nprivate: [./p.preplan]\noutputs: { out: . }\n');
        expect([config.overlays, config.private, config.outputs?.out]).toEqual([['a/b.yaml', 'a/b.yaml'], ['p.preplan'], '.']);
    });

    it('larger than the limit is not read', () => {
        expect(plainYaml(`a: ${'x'.repeat(9_000_000)}`).faults).toMatchObject([{ message: yamlWords.large(8) }]);
    });
});
