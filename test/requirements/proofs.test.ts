import { describe, expect, it } from 'vitest';
import { baseTexts, judge, type Proof, prove } from './prove.js';
import { edited, readBases } from './read-cases.js';
import { KINDS, ownRoot, places, table } from './table.js';

const { cases, examples } = places(ownRoot());
const bases = readBases(cases);
const proofs: Proof[] = [];

/** Their evidence lies in the scope graph; the rules on it fill them in. */
const OF_THE_SCOPE: readonly string[] = ['HP-AST-1', 'HP-AST-2', 'HP-AST-3', 'HP-AST-4', 'HP-AST-5'];

describe.each(bases)('a plan of a $name', (base) => {
    const texts = baseTexts(base, examples);

    it('that meets what binds it has no finding', () => {
        expect(judge(texts).findings).toEqual([]);
    });

    it.each(Object.entries(base.cases))('meets %s, is found out without it, and not when it is switched off', (id, one) => {
        const proof = prove(base, texts, id, one);
        proofs.push(proof);
        expect(proof).not.toHaveProperty('fault');
    });
});

describe('every requirement', () => {
    it('is checked, for the reader, or no duty: exactly one of the three', () => {
        const lines = table(bases, examples, proofs);
        const count = (state: string) => lines.filter((line) => line.state === state).length;
        console.log(
            lines
                .map(({ id, check, cells, state }) =>
                    [id.padEnd(12), check.padEnd(15), ...KINDS.map((kind) => (cells[kind] ?? '').padEnd(11)), state].join(''),
                )
                .join('\n'),
        );
        console.log(
            `${lines.length} requirements: ${count('checked')} checked, ${count('for the reader')} for the reader, ${count('no duty')} no duty.`,
        );
        expect(lines).toHaveLength(189);
        const open = lines.filter(({ state }) => state === 'open').map(({ id }) => id);
        expect(open.filter((id) => !OF_THE_SCOPE.includes(id))).toEqual([]);
    });
});

describe('a case', () => {
    const [base] = bases;
    const texts = baseTexts(base!, examples);

    it('that changes nothing is refused', () => {
        expect(() => edited(texts, { cut: 'nowhere to be found' })).toThrow('not found in plan.preplan');
    });

    it('that takes away something else proves nothing', () => {
        const other = { first: [], edits: [{ cut: '^ +interpreted by .*?$' }], also: [] };
        expect(prove(base!, texts, 'NP-1.1-1', other).fault).toContain('not found out');
    });
});
