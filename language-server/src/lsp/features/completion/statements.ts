import type { IToken } from 'chevrotain';
import type { Candidate } from './candidate.js';
import type { TokenEdge } from './network.js';
import type { Expected } from './walk.js';

/** How the words that begin a statement of the block come before those that go on with the last one. */
export interface Statements {
    readonly edges: ReadonlySet<TokenEdge>;
    /** The word that began the statement above: blocks are mostly lists of the same. */
    readonly above: string | undefined;
}

/** What comes behind the statements of the block, where the cursor is at the start of a line. */
const LATER = 40;

/** The statements that may begin at the cursor; undefined within a line, where the last statement goes on. */
export function statementsAt(
    before: readonly IToken[],
    text: string,
    start: number,
    edges: ReadonlySet<TokenEdge>,
): Statements | undefined {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    if (text.slice(line, start).trim() !== '') return undefined;
    const column = start - line + 1;
    let above: string | undefined;
    for (let i = before.length - 1; i >= 0 && above === undefined; i--) {
        const token = before[i] as IToken;
        const first = i === 0 || (before[i - 1]?.endLine ?? 0) < (token.startLine ?? 0);
        if (!first || (token.startColumn ?? 1) > column) continue;
        if ((token.startColumn ?? 1) < column) break;
        if (token.image !== '}') above = token.image;
    }
    return { edges, above };
}

/** A candidate in its order: what begins no statement comes after all that do. */
export function later(candidate: Candidate, { edge }: Expected, statements: Statements | undefined): Candidate {
    return statements === undefined || statements.edges.size === 0 || statements.edges.has(edge)
        ? candidate
        : { ...candidate, rank: candidate.rank + LATER };
}
