import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keywordsOf, textMateGrammar } from '../../scripts/textmate.mjs';

interface Pattern {
    match?: string;
    begin?: string;
    end?: string;
    name?: string;
    include?: string;
    patterns?: Pattern[];
    captures?: Record<string, { name: string }>;
}
const folder = fileURLToPath(new URL('../../grammar', import.meta.url));
const grammar = textMateGrammar(folder) as unknown as { patterns: Pattern[]; repository: Record<string, Pattern> };
const compile = (source: string) => new RegExp(source.replace(/\\x\{/g, '\\u{'), 'uy');

/** The scope of the first pattern that matches at the start of the code, as an editor would choose it. */
function scope(code: string): string | undefined {
    const flat = (patterns: Pattern[]): Pattern[] =>
        patterns.flatMap((pattern) => {
            if (pattern.include) return flat([grammar.repository[pattern.include.slice(1)]!]);
            return pattern.patterns && !pattern.begin ? flat(pattern.patterns) : [pattern];
        });
    const found = flat(grammar.patterns).find((pattern) => compile(pattern.match ?? pattern.begin!).test(code));
    return found?.name ?? found?.captures?.['1']?.name;
}

test.each([
    ['/// doc', 'comment.line.documentation.preplan'],
    ['// note', 'comment.line.double-slash.preplan'],
    ['"text with step"', 'string.quoted.double.preplan'],
    ['"""', 'string.quoted.triple.preplan'],
    ['“文字”', 'string.quoted.other.preplan'],
    ['body 应急办 {', 'keyword.declaration.preplan'],
    ['within 30m', 'keyword.other.preplan'],
    ['2026-03-01', 'constant.numeric.date.preplan'],
    ['08:00', 'constant.numeric.time.preplan'],
    ['10.0.0.0/24', 'constant.other.address.preplan'],
    ['2001:db8::1', 'constant.other.address.preplan'],
    ['443/tcp', 'constant.other.port.preplan'],
    ['30分钟', 'constant.numeric.duration.preplan'],
    ['1_000 records', 'constant.numeric.preplan'],
    ['IV {', 'constant.language.level.preplan'],
    ['一级', 'constant.language.level.preplan'],
    ['应急办.值班', 'variable.other.preplan'],
    ['planX', 'support.constant.preplan'],
    ['todo "who?"', 'invalid.deprecated.todo.preplan'],
])('%s', (code, name) => expect(scope(code)).toBe(name));

test('every keyword of the grammar is coloured', () => {
    expect(keywordsOf(folder).length).toBeGreaterThan(180);
    for (const keyword of keywordsOf(folder)) expect(scope(`${keyword} "x"`), keyword).toMatch(/^(keyword|invalid)/);
});
