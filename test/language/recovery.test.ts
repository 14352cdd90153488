import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import { declared, lost, mutations, quantile, seeded } from './mutations.js';

const text = readFileSync(new URL('fixtures/waterworks.preplan', import.meta.url), 'utf8');
const whole = declared(text).names;

/** What one broken place may cost: named elements lost, and errors. */
const BUDGET: Record<string, { lost: [p90: number, max: number]; errors: [p90: number, max: number] }> = {
    'delete {': { lost: [0, 0], errors: [1, 1] },
    'delete }': { lost: [0, 0], errors: [1, 1] },
    // Its own.
    'delete a name': { lost: [1, 1], errors: [1, 1] },
    'delete a keyword': { lost: [0, 4], errors: [1, 4] },
    'cut half a line': { lost: [0, 2], errors: [1, 2] },
    'delete a reference': { lost: [0, 0], errors: [1, 1] },
    'delete a closing quote': { lost: [0, 1], errors: [2, 2] },
    'insert a word': { lost: [0, 1], errors: [1, 2] },
};

describe('one broken place leaves the rest of the plan as it was', () => {
    test.each(Object.keys(mutations))('%s', (kind) => {
        const random = seeded(2026);
        const results = Array.from({ length: 50 }, () => {
            const broken = mutations[kind]!(text, random);
            const { names, errors } = declared(broken);
            return { lost: lost(whole, names), errors, broken };
        });
        const measured = {
            lost: [
                quantile(
                    results.map((r) => r.lost),
                    0.9,
                ),
                Math.max(...results.map((r) => r.lost)),
            ],
            errors: [
                quantile(
                    results.map((r) => r.errors),
                    0.9,
                ),
                Math.max(...results.map((r) => r.errors)),
            ],
        };
        const budget = BUDGET[kind]!;
        for (const measure of ['lost', 'errors'] as const) {
            expect(measured[measure][0], `${measure}, 9 of 10`).toBeLessThanOrEqual(budget[measure][0]);
            expect(measured[measure][1], `${measure}, worst`).toBeLessThanOrEqual(budget[measure][1]);
        }
    });
});

describe('a block whose keyword is wrong or missing is still that block', () => {
    test.each([
        ['misspelt', 'plan X { responce {\n step A "a" by B\n} }'],
        ['missing', 'plan X {\n {\n level II { command B step A "a" by B }\n}\n}'],
        ['missing before the name', 'X "title" {\n response { step A "a" by B }\n}'],
        ['behind a surplus word', 'plan X {\n surplus response { step A "a" by B }\n}'],
    ])('%s', (_, broken) => {
        const { names, errors } = declared(broken);
        expect([...names.keys()]).toEqual(['plan X', 'step A']);
        expect(errors).toBe(1);
    });
});

test('any number of cuts and insertions leaves a tree and a model', () => {
    const random = seeded(7);
    const words = ['{', '}', '"', '"""', '/*', ',', 'by', 'step X', 'within', '1.5h', '“', 'level', '..', '中文', '\u0000'];
    for (let i = 0; i < 1500; i++) {
        let broken = text;
        for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
            const at = Math.floor(random() * broken.length);
            const word = words[Math.floor(random() * words.length)]!;
            broken =
                random() < 0.5
                    ? broken.slice(0, at) + broken.slice(at + Math.floor(random() * 60))
                    : `${broken.slice(0, at)} ${word} ${broken.slice(at)}`;
        }
        const parsed = parse(broken);
        expect(lower('plan.preplan', parsed).model.declarations.length + parsed.errors.length).toBeGreaterThan(0);
    }
});
