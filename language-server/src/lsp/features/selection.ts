import { type CstNode, CstUtils } from 'langium';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { parse } from '../../language/parser.js';
import type { Range } from '../../model/file-model.js';
import { rangeAt } from '../../views/diagnostics/lines.js';
import type { State } from '../state/projects.js';
import { fileAt, offsetAt } from './file-at.js';

/** From the word under the cursor outwards: name, clause, statement, inside of the block, block, file. */
export function selectionRanges(state: State, path: string, positions: readonly Position[]): SelectionRange[] {
    const file = fileAt(state, path);
    if (!file) return [];
    const { source } = file;
    const tree = state.documents.get(path)?.parsed.tree ?? parse(source.text).tree;
    return positions.map((position) => {
        const offset = offsetAt(source, position);
        const ranges = tree.$cstNode ? around(tree.$cstNode, offset, source.text) : [];
        let found: SelectionRange | undefined;
        for (const range of [[0, source.text.length] as Range, ...ranges]) {
            found = { range: rangeAt(source.lines, ...range), ...(found ? { parent: found } : {}) };
        }
        return found ?? { range: { start: position, end: position } };
    });
}

/** Ranges around an offset, outermost first, each truly inside the one before. */
function around(root: CstNode, offset: number, text: string): Range[] {
    const ranges: Range[] = [];
    const leaf = CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset);
    for (let node: CstNode | undefined = leaf; node; node = node.container) {
        const inner = insideOf(node, offset, text);
        ranges.push(...(inner ? [inner] : []), [node.offset, node.end]);
    }
    ranges.reverse();
    return ranges.filter((range, i) => {
        const before = ranges[i - 1] ?? [0, text.length];
        const inside = before[0] <= range[0] && range[1] <= before[1] && range[1] - range[0] < before[1] - before[0];
        return inside && range[0] <= offset && offset <= range[1];
    });
}

/** What stands between the braces of a block. */
function insideOf(node: CstNode, offset: number, text: string): Range | undefined {
    if (!/[}｝]$/.test(text.slice(node.offset, node.end)) || !('content' in node)) return undefined;
    const open = (node.content as CstNode[]).find((child) => child.text === '{' || child.text === '｛');
    if (!open || offset < open.end || offset >= node.end) return undefined;
    const inner = text.slice(open.end, node.end - 1);
    const start = open.end + (inner.length - inner.trimStart().length);
    const end = open.end + inner.trimEnd().length;
    return start < end ? [start, end] : undefined;
}
