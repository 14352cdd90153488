import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import { sitesOf } from '../../language-server/src/model/walk.js';
import { term, vocabulary } from '../../language-server/src/standard/taxonomy.js';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
// mistakes/ holds wrong words on purpose.
const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.preplan') && !name.startsWith('mistakes'),
);

/** Words of closed vocabularies that the taxonomy does not know, as `vocabulary: word`. */
function unknownWords(text: string): string[] {
    return sitesOf(lower('example.preplan', parse(text)).model).flatMap(({ term: word, field }) => {
        const of = field.vocabulary;
        const known = word === undefined || of === undefined || vocabulary(of).open || term(of, word) !== undefined;
        return known ? [] : [`${of}: ${word}`];
    });
}

describe('plans among the examples', () => {
    it('are there', () => {
        expect(files.length).toBeGreaterThan(0);
    });

    it.each(files)('%s uses words of the taxonomy', (name) => {
        expect(unknownWords(readFileSync(join(examples, name), 'utf8'))).toEqual([]);
    });

    it('would be found out', () => {
        expect(unknownWords('plan P "P" { kind units }')).toEqual(['plan_kinds: units']);
    });
});
