import { describe, expect, it } from 'vitest';
import { format } from '../../language-server/src/language/format/format.js';
import { parse } from '../../language-server/src/language/parser.js';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { SKELETON_KINDS, skeleton } from '../../language-server/src/views/skeleton/skeleton.js';
import { checked, OPERATORS, SECTORS, sampleRequest } from './checked.js';

describe('a skeleton', () => {
    it.each(SKELETON_KINDS)('for a %s has no error and no warning with any operator, in both languages', (kind) => {
        OPERATORS.forEach((operator, o) => {
            for (const [l, lang] of LANGS.entries()) {
                const request = sampleRequest({ kind, operator, lang, sector: SECTORS[(7 * o + 3 * l) % SECTORS.length] ?? 'other' });
                const found = checked(request);
                expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
                // What is open leads through it.
                expect(found.filter(({ rule }) => rule === 'structure/todo').length).toBeGreaterThan(20);
            }
        });
    });

    it('is laid out, and says nothing in the other language', () => {
        for (const lang of LANGS)
            for (const { path, content } of skeleton(sampleRequest({ lang }))) {
                if (path.endsWith('.preplan')) expect(format(content), path).toEqual({ text: content });
                if (lang === 'en') expect(content, path).not.toMatch(/\p{Script=Han}/u);
                // Chinese prose: no text of English words between quotation marks, but for a standard's number.
                else
                    for (const [, text] of content.matchAll(/"((?:[^"\\\n]|\\.)*)"/g))
                        expect(text, path).toMatch(/\p{Script=Han}|^GB|\.preplan$/u);
            }
    });

    it.each([
        'IV',
        '国家"预案"\n',
        '12',
        '🏥',
        'National',
        '应急办',
        'Office',
        '一级',
        'no. 5\\',
        'a'.repeat(120),
        '"""',
        '}',
        '// x',
        'ＡＢ',
        '../..',
    ])('takes the name %j', (name) => {
        for (const lang of LANGS) {
            const request = sampleRequest({ name, superior: name, lang });
            for (const { path, content } of skeleton(request)) {
                expect(path).toMatch(/^(superiors\/)?[\p{L}\p{N}_]+\.(preplan|yaml)$/u);
                if (path.endsWith('.preplan')) expect(parse(content).errors, path).toEqual([]);
            }
            expect(checked(request).filter(({ severity }) => severity === 'error')).toEqual([]);
        }
    });
});
