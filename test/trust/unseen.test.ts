import { describe, expect, it } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { readText } from '../../language-server/src/model/read.js';
import { CONFIG, calm, findingsOf, folder } from '../bundle/command-line.js';

const TURNING = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];
const HIDDEN = [...TURNING, '\0', '\b', '\v', '\f', '\u001B', '\u007F', '\u0080', '\u0093', '\u009B', '\u009F', '\uD800', '\uDC00'];
const PLACES: readonly [string, (c: string) => string][] = [
    ['a title', (c) => `post Head "Ti${c}tle" { held by todo "x" }\n`],
    ['a title in Chinese quotation marks', (c) => `post Head “题${c}目” { held by todo "x" }\n`],
    ['a comment', (c) => `post Head "Title" { held by todo "x" } // a ${c} b\n`],
    ['a comment of many lines', (c) => `/* a\n${c} */\npost Head "Title" { held by todo "x" }\n`],
    ['a text of many lines', (c) => `post Head """\na ${c} b\n""" { held by todo "x" }\n`],
];

// Nothing else is wrong with these files, so that they take the shortest way through the reader.
describe.each(PLACES)('in %s', (_, text) => {
    it.each(HIDDEN)('%j is an error', (c) => {
        const errors = readText('a.preplan', text(c)).errors.map(({ code, start }) => [code, start]);
        expect(errors).toContainEqual(['syntax/control-character', text(c).indexOf(c)]);
        expect(parse(text(c)).errors.map(({ code, start }) => [code, start])).toEqual(errors);
    });
    it('what is seen is none', () => {
        for (const c of ['e\u0301', '预', '👩‍💻', 'ä', '\u00A0', '\t']) expect(readText('a.preplan', text(c)).errors).toEqual([]);
    });
});

it('on the command line, a text that turns around is told and shown with marks', () => {
    const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': 'post Head "\u202Eeltit\u202C" { held by todo "x" }\n' });
    const { code, stdout } = calm(['check'], { cwd: root });
    expect([code, stdout.match(/syntax\/control-character/g)?.length]).toEqual([1, 2]);
    expect(stdout).not.toMatch(/[\u202A-\u202E]/);
    expect(findingsOf(calm(['check', '--format', 'json'], { cwd: root })).map(({ rule }) => rule)).toEqual(
        Array.from({ length: 2 }, () => 'syntax/control-character'),
    );
});
