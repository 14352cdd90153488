import fc from 'fast-check';
import { CstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { format, formatEdits } from '../../language-server/src/language/format/format.js';
import { parse } from '../../language-server/src/language/parser.js';
import { hashOf } from '../../language-server/src/model/hash.js';
import { lower } from '../../language-server/src/model/lower.js';
import { fixtures } from './fixtures.js';

const hash = (text: string) => hashOf(lower('x.preplan', parse(text)).model);
const formatted = (text: string): string => {
    const result = format(text);
    if (result.problems) throw new Error(JSON.stringify(result.problems));
    return result.text;
};
const applied = (text: string): string =>
    [...formatEdits(text)].reverse().reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
const leavesOf = (text: string) =>
    CstUtils.flattenCst(parse(text).tree.$cstNode!)
        .toArray()
        .sort((a, b) => a.offset - b.offset);
/** Comments and tokens as a bag, the indentation inside `///` aside. */
const bag = (text: string) =>
    leavesOf(text)
        .map((leaf) => (leaf.hidden ? leaf.text.replace(/\r?\n\s*/g, '\n').trimEnd() : leaf.text))
        .sort();

describe.each(fixtures)('$name', ({ text }) => {
    test('formatting changes no meaning, no token, no comment, and is done after once', () => {
        const once = formatted(text);
        expect(hash(once)).toBe(hash(text));
        expect(bag(once)).toEqual(bag(text));
        expect(formatted(once)).toBe(once);
        expect(applied(text)).toBe(once);
        expect(formatEdits(once)).toEqual([]);
    });
    test('however the text was laid out', () => {
        const leaves = leavesOf(text);
        const space = fc.constantFrom(' ', '   ', '\n', '\n\n\n', '\t', '\n        ', ' // note\n', ' /* a */ ', '\n/// doc\n');
        fc.assert(
            fc.property(fc.infiniteStream(space), (spaces) => {
                const messy = leaves
                    .map((leaf, i) => {
                        const gap = spaces.next().value;
                        const glued =
                            leaf.text === '.' || leaves[i - 1]?.text === '.' || leaf.text.startsWith('..') || leaves[i - 1]?.text === '..';
                        return (leaf.hidden || leaves[i - 1]?.hidden ? '\n' : glued ? '' : gap) + leaf.text;
                    })
                    .join('');
                const once = formatted(messy);
                expect(hash(once)).toBe(hash(text));
                expect(bag(once)).toEqual(bag(messy));
                expect(formatted(once)).toBe(once);
                expect(applied(messy)).toBe(once);
            }),
            { numRuns: 25, seed: 11 },
        );
    });
});

describe('layout', () => {
    test.each([
        [
            'clauses of a step in reading order',
            'plan X {\n  response {\n step A "a" within 1h after B by C does contain\n}}',
            'plan X {\n    response {\n        step A "a" does contain by C after B within 1h\n    }\n}\n',
        ],
        [
            'a comment keeps the order of its step',
            'plan X { response {\nstep A within 1h /* soon */ by C\n} }',
            'plan X {\n    response {\n        step A within 1h /* soon */ by C\n    }\n}\n',
        ],
        ['a block on one line stays there', 'person A {  phone "1"  }', 'person A { phone "1" }\n'],
        ['an empty block', 'person A {\n\n}', 'person A {}\n'],
        [
            'short properties that share a line go on sharing it',
            'plan X {\n kind unit   sector water\n}',
            'plan X {\n    kind unit   sector water\n}\n',
        ],
        ['one blank line at most', 'person A {}\n\n\n\nperson B {}', 'person A {}\n\nperson B {}\n'],
        [
            'comments of every kind',
            '// top\nplan X { // open\n// own line\nkind unit // trailing\n/* block */\n}\n// end',
            '// top\nplan X { // open\n    // own line\n    kind unit // trailing\n    /* block */\n}\n// end\n',
        ],
        [
            'the inside of a text block is not touched',
            'plan X {\ngeneral {\npurpose """\n  a\n   b"""\n}\n}',
            'plan X {\n    general {\n        purpose """\n  a\n   b"""\n    }\n}\n',
        ],
        ['CRLF', 'person A {\r\nphone "1"\r\n}', 'person A {\r\n    phone "1"\r\n}\r\n'],
        ['an empty file', '', ''],
    ])('%s', (_, text, expected) => {
        expect(formatted(text)).toBe(expected);
        expect(applied(text)).toBe(expected);
    });
    test('a line that grew too long is broken at its properties', () => {
        const text = `person A { duties "${'x'.repeat(80)}" field "${'y'.repeat(60)}" }`;
        expect(formatted(text).split('\n')).toHaveLength(5);
    });
    test('text with problems comes back with them', () => {
        expect(format('plan X {')).toMatchObject({ problems: [{ code: 'syntax/unexpected' }] });
        expect(formatEdits('plan X {   kind unit')).toEqual([]);
    });
    test('edits are small', () => {
        const edits = formatEdits('plan X {\n  kind unit\n    sector water\n}\n');
        expect(edits).toEqual([{ start: 8, end: 11, newText: '\n    ' }]);
    });
});
