import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { readClean } from '../../language-server/src/language/reader/read.js';
import { hashOf } from '../../language-server/src/model/hash.js';
import { lower, lowerFile } from '../../language-server/src/model/lower.js';
import { generateProject } from '../bench/generate.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = execFileSync('git', ['ls-files', '-z', '--', '*.preplan'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
/** Cases of rules hold several plans each. */
const pieces = sources.flatMap(({ path, text }) => text.split(/^(?=\/\/\/\/ case)/m).map((piece) => ({ path, text: piece })));
const generated = [...generateProject(3).files].filter(([path]) => path.endsWith('.preplan')).map(([path, text]) => ({ path, text }));

/** Whether the reader read the text; if so, it must have read what the parser reads. */
function compare(text: string, path = 'x.preplan'): boolean {
    const parsed = parse(text);
    const raw = readClean(text);
    if (!raw) {
        expect(parsed.errors.length, `only the parser reads ${path}`).toBeGreaterThan(0);
        return false;
    }
    expect(parsed.errors, path).toEqual([]);
    const slow = lower(path, parsed);
    const quick = lowerFile(path, raw, [], text);
    expect(JSON.stringify(quick.model)).toBe(JSON.stringify(slow.model));
    expect(quick.model).toEqual(slow.model);
    expect(quick.positions).toEqual(slow.positions);
    expect([...quick.positions.parts.keys()]).toEqual([...slow.positions.parts.keys()]);
    expect(hashOf(lowerFile(path, raw, [], text, false).model)).toBe(hashOf(slow.model));
    return true;
}

describe('the reader of clean text', () => {
    test('reads every file of the project as the parser does', () => {
        const read = [...sources, ...generated].filter(({ path, text }) => compare(text, path));
        expect(read.length).toBeGreaterThan(20);
    });

    test('reads every piece of the cases as the parser does', () => {
        const read = pieces.filter(({ path, text }) => compare(text, path));
        expect(read.length).toBeGreaterThan(200);
    }, 60_000);

    const texts = [...sources, ...generated].map(({ text }) => text).filter((text) => text.length < 8000);
    const words = [...new Set(texts.flatMap((text) => text.match(/"[^"\n]*"|[\p{L}\d_.:/-]+|[^\s\w]/gu) ?? []))];
    const extra = [
        'todo "x"',
        'todo',
        'fe80::1',
        '::',
        '“文字”',
        '，',
        '｛',
        '｝',
        'Ⅱ级',
        '一级',
        '"""\n a\n"""',
        '/*',
        '*/',
        '//',
        '\\',
        '"',
        '\u3000',
        '\u0007',
        '\ud800',
    ];

    test('reads mutated files as the parser does, or leaves them to it', () => {
        let read = 0;
        fc.assert(
            fc.property(
                fc.constantFrom(...texts),
                fc.array(
                    fc.record({
                        at: fc.double({ min: 0, max: 1, noNaN: true }),
                        how: fc.nat(3),
                        word: fc.constantFrom(...words, ...extra),
                    }),
                    {
                        minLength: 1,
                        maxLength: 3,
                    },
                ),
                (text, changes) => {
                    let changed = text;
                    for (const { at, how, word } of changes) {
                        const tokens = [...changed.matchAll(/"[^"\n]*"|[\p{L}\d_.:/-]+|[^\s\w]/gu)];
                        const token = tokens[Math.floor(at * (tokens.length - 1))];
                        if (!token) continue;
                        const end = token.index + token[0].length;
                        if (how === 0) changed = changed.slice(0, token.index) + changed.slice(end);
                        else if (how === 1) changed = `${changed.slice(0, token.index)}${word}${changed.slice(end)}`;
                        else if (how === 2) changed = `${changed.slice(0, end)} ${word} ${changed.slice(end)}`;
                        else changed = `${changed.slice(0, end)} ${token[0]} ${changed.slice(end)}`;
                    }
                    if (compare(changed)) read++;
                },
            ),
            { seed: 20260301, numRuns: 400 },
        );
        expect(read).toBeGreaterThan(20);
    }, 120_000);
});
