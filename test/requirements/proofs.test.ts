import { describe, expect, it } from 'vitest';
import { baseTexts, judge, prove } from './prove.js';
import { edited, readBases } from './read-cases.js';
import { ownRoot, places } from './table.js';

const { cases, examples } = places(ownRoot());

describe.each(readBases(cases))('a plan of a $name', (base) => {
    const texts = baseTexts(base, examples);

    it('that meets what binds it has no finding', () => {
        expect(judge(texts).findings).toEqual([]);
    });

    it.each(Object.entries(base.cases))('meets %s, is found out without it, and not when it is switched off', (id, one) => {
        expect(prove(base, texts, id, one)).not.toHaveProperty('fault');
    });
});

describe('a case', () => {
    const [base] = readBases(cases);
    const texts = baseTexts(base!, examples);

    it('that changes nothing is refused', () => {
        expect(() => edited(texts, { cut: 'nowhere to be found' })).toThrow('not found in plan.preplan');
    });

    it('that takes away something else proves nothing', () => {
        const other = { first: [], edits: [{ cut: '^ +interpreted by .*?$' }], also: [] };
        expect(prove(base!, texts, 'NP-1.1-1', other).fault).toContain('not found out');
    });
});
