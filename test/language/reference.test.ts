import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';

const reference = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const blocks = [...reference.matchAll(/```preplan\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

/** Where a block of the reference stands in a file: chapters in a plan, statements where they belong. */
function inContext(block: string): string {
    const text = block.replaceAll('…', '').replace(/\{\s*\.\.\.\s*\}/g, '{}');
    if (/^(plan|person|post|parties|system|protection|roster)\b/.test(text)) return text;
    if (/^waiver\b/.test(text)) return `plan X { ${text} }`;
    if (/^when\b/m.test(text)) return `plan X { response { ${text.replace(/^(when .*)$/gm, 'report R { $1\n}')} } }`;
    if (/^(by|to)\b/m.test(text))
        return `plan X { response { ${text.replace(/^(by .*)$/gm, 'step S $1').replace(/^(to .*)$/gm, 'report R { $1\n}')} } }`;
    if (/^within\b/.test(text))
        return text
            .replace(/^(within .*|immediately.*|promptly.*|every .*)$/gm, 'plan X { response { step S $1\n} }')
            .replace(/^(from .*)$/gm, 'roster W { $1\n}');
    return `plan X { ${text} }`;
}

test.each(blocks.map((block) => [block.split('\n')[0], block] as const))('the reference can be read: %s', (_first, block) => {
    const text = inContext(block).replace(/"",/g, '"a",');
    const { errors } = parse(text);
    expect(errors.map((error) => `${error.code} at ${text.slice(error.start - 30, error.end + 10)}`)).toEqual([]);
});

test('the reference in Chinese shows the same blocks, but for what is said in comments', () => {
    const translated = readFileSync(new URL('../../docs/language.zh-CN.md', import.meta.url), 'utf8');
    const plain = (text: string) =>
        [...text.matchAll(/```(?:preplan|yaml)\n([\s\S]*?)```/g)].map(([, block = '']) => block.replaceAll(/ *(\/\/|# ).*$/gm, ''));
    const own = plain(reference.slice(0, reference.indexOf('## Decided cases')));
    expect(own.length).toBeGreaterThan(15);
    expect(plain(translated)).toEqual(own);
});
