import { describe, expect, test } from 'vitest';
import { MAX_TEXT } from '../../language-server/src/language/limits.js';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';

const codes = (text: string) => parse(text).errors.map(({ code, start }) => ({ code, start }));

describe('unusual text gives a problem at its place, never an exception', () => {
    test.each([
        ['a comment left open', 'plan X {} /* rest', 'syntax/unclosed-comment', 10],
        ['a text left open', 'plan X "title\n{}', 'syntax/unclosed-text', 7],
        ['a text block left open', 'plan X { general { purpose """\n a\n } }', 'syntax/unclosed-text', 27],
        ['NUL', 'plan X { \u0000 }', 'syntax/control-character', 9],
        ['half of a character', 'plan X "\uD800" {}', 'syntax/control-character', 8],
        ['a lone second half', 'plan X "\uDC00" {}', 'syntax/control-character', 8],
        ['an override of the direction in a text', 'plan X "a\u202Eb" {}', 'syntax/control-character', 9],
        ['an isolate in a comment', '// a \u2066 b\nplan X {}', 'syntax/control-character', 5],
        ['a blank of no width in a name', 'plan X\u200BY {}', 'syntax/control-character', 6],
        ['5,000 braces', `plan X ${'{'.repeat(5000)}`, 'syntax/too-deep', 107],
        ['a first word that means nothing', 'junk { x }', 'syntax/unexpected', 0],
    ])('%s', (_, text, code, start) => {
        expect(codes(text)).toContainEqual({ code, start });
    });
    test('5 MB of comments, text, text block and names', () => {
        const long = 'x'.repeat(5_000_000);
        expect(parse(`// ${long}\nplan X {}`).errors).toEqual([]);
        expect(parse(`/* ${long} */ plan X "${long}" {}`).errors).toEqual([]);
        expect(parse(`plan X { general { purpose """${'x\n'.repeat(2_500_000)}""" } }`).errors).toEqual([]);
        expect(codes(`plan X "${long}`)[0]).toEqual({ code: 'syntax/unclosed-text', start: 7 });
        expect(codes(`plan X {} /*${long}`)[0]).toEqual({ code: 'syntax/unclosed-comment', start: 10 });
    });
    test('a text above the limit', () => {
        expect(codes('x'.repeat(MAX_TEXT + 1))).toEqual([{ code: 'syntax/too-large', start: 0 }]);
    });
});

describe('thousands of errors', () => {
    test('surplus lines in one block are skipped together', () => {
        const { errors, tree } = parse(`plan X { general {\n${'  junk word here\n'.repeat(20_000)}} }\nperson Last {}`);
        expect(errors).toHaveLength(1);
        expect(tree.declarations.map((node) => (node as { name?: string }).name)).toEqual(['X', 'Last']);
    });
    test('too many of them end the reading, and say so', () => {
        const parsed = parse(`plan X { response {\n${'  step A "x" by Office\n  junk 5\n'.repeat(20_000)}} }`);
        expect(parsed.errors.length).toBeLessThan(400);
        expect(parsed.errors.at(-1)?.code).toBe('syntax/too-many');
        expect(lower('x', parsed).positions.parts.size).toBeGreaterThan(100);
    });
    test('more characters without meaning than are told end the reading, too, and nothing behind is taken as whole', () => {
        const { errors } = parse(`plan X {\n${'  % \n'.repeat(500)}}\npost A "a"\n`);
        expect(errors.at(-1)?.code).toBe('syntax/too-many');
        expect(errors.length).toBeLessThan(400);
    });
    test('a good text after a bad one reads as before', () => {
        parse('{ '.repeat(90));
        expect(parse('plan X {}').errors).toEqual([]);
    });
});
