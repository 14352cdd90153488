import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameData } from '../../language-server/src/model/same-data.js';

const data = fc.jsonValue({ maxDepth: 3 });
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('calls data the same exactly where their texts are', () => {
    fc.assert(
        fc.property(data, data, (a, b) => {
            expect(sameData(a, copy(a))).toBe(true);
            expect(sameData(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
            expect(sameData([a, { x: [b] }], [a, { x: [a] }])).toBe(JSON.stringify(a) === JSON.stringify(b));
        }),
    );
});

it('tells lists, objects, nothing and missing keys apart', () => {
    const different: [unknown, unknown][] = [
        [[], {}],
        [{}, []],
        [null, {}],
        [{ a: 1 }, { a: 1, b: 2 }],
        [
            { a: 1, b: 2 },
            { b: 2, a: 1 },
        ],
        [[1], [1, 2]],
        [{ a: { b: [1, { c: 'x' }] } }, { a: { b: [1, { c: 'y' }] } }],
    ];
    for (const [a, b] of different) expect(sameData(a, b)).toBe(false);
});
