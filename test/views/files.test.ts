import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStem, fileStems } from '../../language-server/src/views/files.js';

const anyName = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
        '..',
        '../../etc/passwd',
        'C:\\x',
        'CON',
        'lpt1',
        'Plan',
        'plan',
        'ＰＬＡＮ',
        'Straße',
        'STRASSE',
        'é',
        'e\u0301',
        '应急预案',
    ),
);

describe('file names', () => {
    it('are safe on every system', () => {
        fc.assert(
            fc.property(anyName, (name) => {
                const stem = fileStem(name);
                expect(stem).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u);
                expect(new TextEncoder().encode(stem).length).toBeLessThan(140);
                expect(stem).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
            }),
        );
        expect(fileStem('../../etc/passwd')).toBe('etc_passwd');
        expect(fileStem('CON')).toBe('CON_');
        expect(fileStem('…')).toBe('plan');
        expect(fileStem('临江大学')).toBe('临江大学');
        expect(fileStem('长'.repeat(300))).not.toBe(fileStem('长'.repeat(301)));
    });
    it('differ wherever a file system may see the same', () => {
        fc.assert(
            fc.property(fc.array(anyName, { maxLength: 12 }), (names) => {
                const stems = fileStems(names).map((stem) => stem.normalize('NFKC').toLowerCase());
                expect(new Set(stems).size).toBe(stems.length);
                expect(stems).toHaveLength(names.length);
            }),
        );
    });
    it('do not change with the order of the plans', () => {
        expect(fileStems(['Plan', 'plan', 'Other'])).toEqual(fileStems(['Other', 'plan', 'Plan']).toReversed());
    });
});
