import { expect, it } from 'vitest';
import { nextCells } from '../../extension/src/panel/held.js';

it('takes the cells that can be seen first, then the others in their order', () => {
    const left = new Set(['a', 'b', 'c', 'd', 'e']);
    expect(nextCells(left, undefined, 2)).toEqual(['a', 'b']);
    // What has come already is not asked for again.
    expect(nextCells(left, ['d', 'x', 'b'], 3)).toEqual(['d', 'b', 'a']);
    expect(nextCells(left, ['e'], 9)).toEqual(['e', 'a', 'b', 'c', 'd']);
});
