import type { IToken } from 'chevrotain';
import { openings } from './openings.js';
import { type Config, namesOf, startConfigs, step } from './walk.js';

/** A block that is open at the cursor, with the ways in which its items are read. */
interface Block {
    readonly home: readonly Config[];
    readonly indent: number;
    /** Of its opening brace. */
    readonly line: number;
}

/** The ways in which a text may go on, and those in which a statement of the block around may begin. */
export interface Reading {
    readonly configs: readonly Config[];
    readonly home: readonly Config[];
}

/**
 * Reads the tokens before the cursor and returns the ways in which the text may go on. Damage costs a statement, not what
 * follows: an unexpected word is passed over, a line that cannot go on starts afresh in the block it stands in, a block whose
 * head is unfinished is read as what it began as, and one that nobody knows is passed over whole. The same layout rules as the parser's recovery.
 * `whole` tells whether a brace is missing or too many somewhere in the text: layout then says which block one closes.
 */
export function readBefore(tokens: readonly IToken[], whole = tokens): Reading {
    const blocks: Block[] = [{ home: startConfigs(), indent: 0, line: 0 }];
    let configs: readonly Config[] = startConfigs();
    let lost = false;
    /** The line on which a word was passed over. */
    let damaged = 0;
    const closings = closingsOf(tokens);
    const uneven = !isEven(whole);
    for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i] as IToken;
        const first = i === 0 || (tokens[i - 1]?.endLine ?? 0) < (token.startLine ?? 0);
        const name = token.tokenType.name;
        if (name === '}' && (uneven || damaged === token.startLine) && isStray(tokens, i, blocks.at(-1))) {
            configs = blocks.at(-1)?.home ?? [];
            lost = false;
            continue;
        }
        if (name === '}') {
            const column = token.startColumn ?? 1;
            while (first && blocks.length > 2 && (blocks.at(-1)?.indent ?? 0) > column) blocks.pop();
            configs = step(blocks.at(-1)?.home ?? [], token);
            if (blocks.length > 1) blocks.pop();
            if (configs.length === 0) configs = blocks.at(-1)?.home ?? [];
            lost = false;
            continue;
        }
        if (lost && !first && name !== '{') continue;
        let next = lost ? [] : step(configs, token);
        const restart = first && (next.length === 0 || startsStatement(tokens, i, next, configs));
        if (restart) {
            const found = homeFor(blocks, token, next.length === 0);
            if (found) {
                blocks.splice(found.depth + 1);
                next = found.next;
            }
        }
        if (next.length > 0) {
            lost = false;
            configs = next;
            if (name === '{') {
                blocks.push({ home: next, indent: indentOf(tokens, i), line: token.startLine ?? 0 });
                // What a closed block holds has no say in what follows it.
                i = (closings.get(i) ?? i + 1) - 1;
            }
        } else if (name === '{') {
            configs = lost ? [] : openings(configs);
            blocks.push({ home: configs, indent: indentOf(tokens, i), line: token.startLine ?? 0 });
            if (configs.length > 0) i = (closings.get(i) ?? i + 1) - 1;
            lost = false;
        } else if (first) {
            lost = true;
            configs = blocks.at(-1)?.home ?? [];
        } else damaged = token.startLine ?? 0;
    }
    return { configs, home: blocks.at(-1)?.home ?? [] };
}

/**
 * A brace that stands deeper than the block that it would close, `body Office "…" as office head X }`, closes what was to be
 * opened there, where what follows still stands in that block.
 */
function isStray(tokens: readonly IToken[], i: number, block: Block | undefined): boolean {
    if (!block || block.line >= (tokens[i]?.startLine ?? 0) || indentOf(tokens, i) <= block.indent) return false;
    const after = tokens.slice(i + 1).find((token, k) => (token.startLine ?? 0) > (tokens[i + k]?.endLine ?? 0));
    if (!after) return true;
    const column = after.startColumn ?? 1;
    return column > block.indent || (column === block.indent && after.tokenType.name === '}');
}

const isEven = (tokens: readonly IToken[]): boolean =>
    tokens.reduce((depth, { tokenType: { name } }) => depth + Number(name === '{') - Number(name === '}'), 0) === 0;

/** A word first on its line that could only be read as a term, but opens a statement of the block. */
function startsStatement(tokens: readonly IToken[], i: number, next: readonly Config[], configs: readonly Config[]): boolean {
    const token = tokens[i] as IToken;
    if (next.length === 0 || namesOf(token).size < 2 || tokens[i - 1]?.tokenType.name === ',') return false;
    return step(configs, token, new Set([token.tokenType.name])).length === 0;
}

/** The innermost open block in which a token can begin a statement; an outer one only where the layout says so. */
function homeFor(blocks: readonly Block[], token: IToken, outer: boolean): { depth: number; next: Config[] } | undefined {
    const keyword = new Set([token.tokenType.name]);
    for (let depth = blocks.length - 1; depth >= 0; depth--) {
        const block = blocks[depth] as Block;
        const next = step(block.home, token, keyword);
        const inside = depth === blocks.length - 1 || (blocks[depth + 1]?.indent ?? 0) >= (token.startColumn ?? 1);
        if (next.length > 0 && inside) return { depth, next };
        if (!outer) return undefined;
    }
    return undefined;
}

/** Column of the first token on the line of token `i`. */
function indentOf(tokens: readonly IToken[], i: number): number {
    let k = i;
    while (k > 0 && (tokens[k - 1]?.endLine ?? 0) >= (tokens[k]?.startLine ?? 0)) k--;
    return tokens[k]?.startColumn ?? 1;
}

/** For each block that is closed where the layout says so, the index of its closing brace. */
function closingsOf(tokens: readonly IToken[]): Map<number, number> {
    const closings = new Map<number, number>();
    const open: number[] = [];
    tokens.forEach((token, i) => {
        if (token.tokenType.name === '{') open.push(i);
        else if (token.tokenType.name === '}') {
            const start = open.pop();
            if (start === undefined) return;
            const sameLine = tokens[start]?.startLine === token.startLine;
            const alone = (tokens[i - 1]?.endLine ?? 0) < (token.startLine ?? 0);
            if (sameLine || (alone && token.startColumn === indentOf(tokens, start))) closings.set(start, i);
        }
    });
    return closings;
}
