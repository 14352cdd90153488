import { expect, it } from 'vitest';
import { type Side, shown } from '../../language-server/src/review/side.js';

const side = { renamed: new Map(), persons: new Set() } as unknown as Side;
const quantity = { type: 'quantity', many: false } as const;

it.each([
    ['', ''],
    ['7', '7'],
    ['999', '999'],
    ['1000', '1,000'],
    ['85000', '85,000'],
    ['1000000', '1,000,000'],
    // Nobody reads more than forty digits, so they are left as they are written.
    ['1'.repeat(40), `1${',111'.repeat(13)}`],
    ['1'.repeat(41), '1'.repeat(41)],
])('the number %s is shown as %s', (amount, text) => expect(shown(side, quantity, amount)).toEqual([{ text }]));

it.each(['8h', '90m', 'promptly'])('%s is a time, not a number', (amount) =>
    expect(shown(side, quantity, amount)).toEqual([{ duration: amount }]),
);

it('nothing is shown of nothing, and several values are told apart', () => {
    expect(shown(side, quantity, undefined)).toEqual([]);
    expect(shown(side, { ...quantity, many: true }, ['1', '2'])).toEqual([{ text: '1' }, { word: ',' }, { text: '2' }]);
});
