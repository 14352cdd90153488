import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, tokenize } from '../../language-server/src/language/parser.js';
import { withoutHoles } from '../../language-server/src/lsp/features/completion/candidate.js';
import { fieldOf, placeOf } from '../../language-server/src/lsp/features/completion/place.js';
import { readBefore } from '../../language-server/src/lsp/features/completion/read.js';
import { snippetFor, snippetRules } from '../../language-server/src/lsp/features/completion/snippets.js';
import { expected, step } from '../../language-server/src/lsp/features/completion/walk.js';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const plans = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.preplan') && !path.includes('mistakes'))
    .map((path) => [path, readFileSync(join(EXAMPLES, path), 'utf8')] as const);

describe('what completion expects', () => {
    it.each(plans)('holds the next word of %s, wherever the text is cut', (_, text) => {
        const { tokens } = tokenize(text);
        for (let i = 0; i < tokens.length; i += 7) {
            const token = tokens[i]!;
            const { configs } = readBefore(tokens.slice(0, i));
            expect(step(configs, token).length, `${token.image} on line ${token.startLine}`).toBeGreaterThan(0);
        }
    });

    it('never fails, whatever stands before the cursor', () => {
        const words = fc.constantFrom(
            'plan',
            'step',
            '{',
            '}',
            ',',
            '.',
            'by',
            'within',
            'X',
            '"t',
            '1h',
            '\n',
            'level',
            'II',
            '"""',
            '/*',
            '}',
            'of',
            '预案',
        );
        fc.assert(
            fc.property(fc.array(words, { maxLength: 60 }), (list) => {
                const { tokens } = tokenize(list.join(' '));
                for (const one of expected(readBefore(tokens).configs)) placeOf(one);
            }),
            { numRuns: 300 },
        );
    });

    it('knows the field of the model behind a property of the syntax', () => {
        expect(fieldOf('Step', 'does')?.vocabulary).toBe('actions');
        expect(fieldOf('Party', 'ref')?.targets).toEqual(['party']);
        expect(fieldOf('Step', 'nothing')).toBeUndefined();
    });
});

/** Where each kind of block stands. */
const AROUND: Readonly<Record<string, string>> = {
    Grade: 'plan P { general { # } }',
    Body: 'plan P { organization { # } }',
    'Body.group': 'plan P { organization { body B { # } } }',
    Warning: 'plan P { monitoring { # } }',
    ResponseLevel: 'plan P { response { # } }',
    Step: 'plan P { response { # } }',
    Report: 'plan P { response { # } }',
    Playbook: 'plan P { response { # } }',
    Shift: 'roster R { # }',
};

describe('blocks with holes', () => {
    it.each(snippetRules.flatMap((key) => (['en', 'zh-CN'] as const).map((lang) => [key, lang] as const)))(
        '%s (%s) can be read as it is',
        (key, lang) => {
            const [rule = '', keyword = ''] = key.split('.');
            const snippet = snippetFor(rule, keyword, '2026-03-01', lang) ?? '';
            expect(snippet).toMatch(/^[a-z]+ \$\{1/);
            expect(snippet).not.toMatch(/[<>]|(?<!\$)\{[a-z]+\}/);
            const text = (AROUND[key] ?? AROUND[rule] ?? '#').replace('#', () => `\n${withoutHoles(snippet)}\n`);
            expect(parse(text).errors, text).toEqual([]);
        },
    );
});
