import type { CstNode } from 'langium';
import { expect, test } from 'vitest';
import { format } from '../../language-server/src/language/format/format.js';
import { parse, parser } from '../../language-server/src/language/parser.js';
import { fixtures } from './fixtures.js';

/** What stands where in a tree, with its comments. */
function shape(node: CstNode): unknown {
    const { offset, end, hidden } = node;
    const content = (node as { content?: CstNode[] }).content;
    for (const one of content ?? []) expect(one.container === node).toBe(true);
    return [offset, end, hidden, node.grammarSource?.$type, content?.map(shape)];
}

/** Reads with the library's own way of adding comments. */
function plain(text: string) {
    const { nodeBuilder } = parser() as unknown as { nodeBuilder: { addHiddenNodes?: unknown } };
    const own = nodeBuilder.addHiddenNodes;
    expect(Object.hasOwn(nodeBuilder, 'addHiddenNodes')).toBe(true);
    delete nodeBuilder.addHiddenNodes;
    try {
        return parse(text);
    } finally {
        nodeBuilder.addHiddenNodes = own;
    }
}

/** A comment in every place between two words. */
const commented = (text: string) => text.replace(/[ \t]+(?=[^\s"])/g, (blank, at: number) => (at % 3 === 0 ? ' /* x */ /* y */ ' : blank));

test('comments stand in the tree where the library puts them', () => {
    let count = 0;
    for (const text of [
        ...fixtures.map((one) => one.text),
        ...fixtures.map((one) => commented(one.text)),
        '',
        '// a\n',
        '/* a */ post A "A" {}',
    ]) {
        expect(shape(parse(text).tree.$cstNode!)).toEqual(shape(plain(text).tree.$cstNode!));
        count += text.split('/*').length;
    }
    expect(count).toBeGreaterThan(1000);
});

test('300,000 comments in a row are read and laid out', () => {
    const lines = '// x\n'.repeat(300_000);
    const text = `${lines}post Head "Head" {\n    held by todo "x"\n}\n${lines}`;
    const { errors } = parse(text);
    expect(errors).toEqual([]);
    expect(format(text).problems).toBe(undefined);
    expect(format(text).text?.split('// x').length).toBe(600_001);
});
