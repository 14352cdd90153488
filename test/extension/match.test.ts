import { expect, test } from 'vitest';
import { matchNodes, type NodeKey } from '../../extension/src/panel/page/match.js';

const nodes = (text: string): NodeKey[] =>
    text
        .split(' ')
        .filter(Boolean)
        .map((word) => (word.startsWith('#') ? { kind: 'TR', id: word } : { kind: word }));

test('a row that was added takes no other row’s place', () => {
    expect(matchNodes(nodes('#a #b'), nodes('#a #new #b'))).toEqual([0, undefined, 1]);
});

test('rows are found where they went', () => {
    expect(matchNodes(nodes('#a #b #c'), nodes('#c #a'))).toEqual([2, 0]);
});

test('what has no id is matched by kind, in order', () => {
    expect(matchNodes(nodes('P UL P'), nodes('UL P DL'))).toEqual([1, 2, undefined]);
});

test('a node of another kind is never reused, even under the same id', () => {
    expect(matchNodes([{ kind: 'TD', id: 'x' }], [{ kind: 'TH', id: 'x' }])).toEqual([undefined]);
});

test('no node is taken twice', () => {
    expect(matchNodes(nodes('#a P'), nodes('#a #a P P'))).toEqual([0, undefined, 1, undefined]);
});
