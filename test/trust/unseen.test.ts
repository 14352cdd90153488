import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { readText } from '../../language-server/src/model/read.js';
import { CONFIG, calm, examples, findingsOf, folder } from '../bundle/command-line.js';

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

it('whatever a plan or a scan says, the terminal and the log of a pipeline are not steered by it', () => {
    const steering = '\u001B[31m##vso[task.x]\u202E';
    const plan = readFileSync(join(examples, 'linjiang-university', 'plan.preplan'), 'utf8');
    const root = folder({
        'preplan.yaml': CONFIG,
        'plan.preplan': plan.replace(/(plan LinjiangUniversity ")/, `$1${steering}`),
        'scan.csv': `address,hostname,port\n10.1.2.3,"${steering}\n::error::x",443\n`,
    });
    for (const args of [
        ['coverage'],
        ['scope', '--scan', 'scan.csv'],
        ['check'],
        ['build', '--out', `o${'\u001B'}`, '--format', 'text'],
        ['diff', '.', '.'],
    ]) {
        const { stdout, stderr } = calm(args, { cwd: root });
        expect(stdout.length + stderr.length, args[0]).toBeGreaterThan(20);
        for (const sign of ['\u001B', '\u202E', '##vso']) expect(stdout + stderr, args[0]).not.toContain(sign);
        expect(stdout + stderr, args[0]).not.toMatch(/^::error/m);
    }
});

it.each([
    ['a mark that is not closed', 'address,port\n10.1.2.3,"443\n', /Line \d+: a quotation mark/],
    ['a mark inside', 'address,port\n10.1.2.3,4"43\n', /Line 2: a quotation mark/],
    ['a cell of five million signs', `address,port\n10.1.2.3,${'x'.repeat(5_000_000)}\n`, /too large.*Split it/],
    ['only empty lines', '\n\n', /no host in it/],
])('a table with %s is refused in words', (_, text, said) => {
    const root = folder({
        'preplan.yaml': CONFIG,
        'plan.preplan': readFileSync(join(examples, 'linjiang-university', 'plan.preplan')),
        'scan.csv': text,
    });
    const { code, stderr } = calm(['scope', '--scan', 'scan.csv'], { cwd: root });
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
});
