import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { tokenize } from '../../language/parser.js';
import { positionAt } from '../../views/diagnostics/lines.js';
import type { State } from '../state/projects.js';
import { fileAt } from './file-at.js';

/** Blocks, texts, comments and the imports. Works from the tokens, so damaged text folds too. */
export function foldingRanges(state: State, path: string): FoldingRange[] {
    const file = fileAt(state, path);
    if (!file) return [];
    const { text, lines, positions } = file.source;
    const line = (offset: number) => positionAt(lines, offset).line;
    const ranges: FoldingRange[] = [];
    const add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => {
        if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) });
    };
    const { tokens, hidden } = tokenize(text);
    const open: number[] = [];
    for (const token of tokens) {
        const first = line(token.startOffset);
        if (token.tokenType.name === '{') open.push(first);
        // The closing brace stays visible.
        else if (token.tokenType.name === '}') add(open.pop() ?? first, first - 1);
        else if (token.tokenType.name === 'TEXT_BLOCK') add(first, line(endOf(token)));
    }
    let run: { first: number; last: number } | undefined;
    for (const comment of hidden) {
        const first = line(comment.startOffset);
        const last = line(endOf(comment));
        const ownLine = text.slice(lines[first] ?? 0, comment.startOffset).trim() === '';
        if (comment.tokenType.name === 'ML_COMMENT') add(first, last, FoldingRangeKind.Comment);
        else if (run && ownLine && first === run.last + 1) run.last = last;
        else {
            if (run) add(run.first, run.last, FoldingRangeKind.Comment);
            run = ownLine ? { first, last } : undefined;
        }
    }
    if (run) add(run.first, run.last, FoldingRangeKind.Comment);
    const first = positions.imports[0];
    const last = positions.imports.at(-1);
    if (first && last) add(line(first[0]), line(last[1]), FoldingRangeKind.Imports);
    return ranges;
}

const endOf = (token: { startOffset: number; endOffset?: number }) => token.endOffset ?? token.startOffset;
