import { describe, expect, it } from 'vitest';
import { readBaseline } from '../../language-server/src/host/baseline.js';
import { readConfig } from '../../language-server/src/model/config.js';
import { plainYaml } from '../../language-server/src/model/plain-yaml.js';
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
        const words = (text: string) => plainYaml(text).faults.map(({ message }) => message);
        expect(words(`a: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`)).toContain('It is nested too deep');
        expect(words('a: 1\n---\nb: 2\n')).toEqual(['It holds more than one document']);
    });

    it('larger than the limit is not read', () => {
        expect(plainYaml(`a: ${'x'.repeat(9_000_000)}`).faults).toMatchObject([{ message: 'It is larger than 8 MB' }]);
    });
});
