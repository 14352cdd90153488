import { describe, expect, it } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import type { Place } from '../../language-server/src/rules/finding.js';
import { rangeOfPiece, rangeOfPlace, rangeToRemove } from '../../language-server/src/rules/place.js';

const TEXT = `import "people.preplan"
plan Unit "Unit" {
    version "1"
    response {
        step Contain "Contain" does contain by Office, Team within 30m
    }
}
`;
const { positions } = lower('plan.preplan', parse(TEXT));
const at = (place: Partial<Place>): Place => ({ file: 'plan.preplan', part: '', ...place });
const STEP = 'Unit/response/step:Contain';
const shown = (place: Partial<Place>) => TEXT.slice(...rangeOfPlace(at(place), positions, TEXT));
const removed = (place: Partial<Place>) => {
    const range = rangeToRemove(at(place), positions, TEXT);
    return range && TEXT.slice(...range);
};

describe('the range of a place', () => {
    it('is that of the most exact thing known', () => {
        expect(shown({ part: STEP, property: 'by', index: 1, site: 2 })).toBe('Team');
        expect(shown({ part: STEP, property: 'by', index: 1 })).toBe('Team');
        expect(shown({ part: STEP, property: 'by' })).toBe('Office');
        expect(shown({ part: STEP, property: 'by', index: 9 })).toBe('Office');
        expect(shown({ part: STEP, property: 'every' })).toBe('Contain');
        expect(shown({ part: STEP })).toBe('Contain');
        expect(shown({ part: 'Unit/response' })).toBe('response {');
        expect(shown({ property: 'imports', index: 0 })).toBe('import "people.preplan"');
    });

    it('is exact where it is to be replaced', () => {
        expect(TEXT.slice(...rangeOfPlace(at({ part: 'Unit/response' }), positions))).toMatch(/^response \{[\s\S]*\}$/);
    });

    it('of what is not there is the start of the file', () => {
        expect(rangeOfPlace(at({ part: 'Unit/general' }), positions, TEXT)).toEqual([0, 0]);
        expect(rangeOfPlace(at({}), positions, TEXT)).toEqual([0, 0]);
    });
});

describe('the range to take out', () => {
    it('has the words that introduce a property', () => {
        expect(removed({ part: 'Unit', property: 'version', index: 0 })).toBe('version "1"');
        expect(removed({ part: STEP, property: 'limits', index: 0 })).toBe('within 30m');
        expect(removed({ part: 'Unit/response' })).toMatch(/^response \{/);
        expect(removed({ property: 'imports', index: 0 })).toBe('import "people.preplan"');
    });

    it('is none where others share the words, or nothing is there', () => {
        expect(removed({ part: STEP, property: 'by', index: 0 })).toBeUndefined();
        expect(removed({ part: STEP, property: 'by', index: 1 })).toBeUndefined();
        expect(removed({ part: STEP, property: 'every', index: 0 })).toBeUndefined();
        expect(removed({ part: 'Unit/general' })).toBeUndefined();
    });
});

describe('a piece of a range', () => {
    it('is found with its quotes', () => {
        const piece = (written: string, text: string) => {
            const range = rangeOfPiece([0, text.length], written, text);
            return range && text.slice(...range);
        };
        expect(piece('Office', 'to "Office" within 30')).toBe('"Office"');
        expect(piece('办公室', 'to “办公室”')).toBe('“办公室”');
        expect(piece('30', 'to "Office" within 30')).toBe('30');
        expect(piece('1h', 'within 30')).toBeUndefined();
    });
});
