import type { IToken, TokenType } from 'chevrotain';

/**
 * Recovery that knows braces and layout. Damage to one declaration must leave the others right, and three habits of the
 * parser library stand against that: it skips into nested blocks, takes the closing brace of an inner block for its own,
 * and takes a keyword in the middle of a line for the start of a statement.
 *
 * It replaces three methods of Chevrotain's recovery (`parse/parser/traits/recoverable`, 13.2): the version is pinned, and
 * the mutation test in test/language/recovery.test.ts keeps a budget of what may be lost.
 */
interface Recovering {
    tokVector: IToken[];
    currIdx: number;
    LA_FAST(n: number): IToken;
    SKIP_TOKEN(): IToken;
    LA(n: number): IToken;
    tokenMatcher(token: IToken, type: TokenType): boolean;
    exportLexerState(): number;
    importLexerState(state: number): void;
    flattenFollowSet(): TokenType[];
    getCurrRuleFullName(): string;
    SAVE_ERROR(error: Error): Error;
    errorMessageProvider: {
        buildMismatchTokenMessage(options: { expected: TokenType; actual: IToken; previous: IToken; ruleName: string }): string;
    };
    tryInRepetitionRecovery: unknown;
    findReSyncTokenType: unknown;
    reSyncTo: unknown;
}

const isOpen = (token: IToken | undefined) => token?.tokenType.name === '{';
const isClose = (token: IToken | undefined) => token?.tokenType.name === '}';
const isEnd = (token: IToken | undefined) => token === undefined || token.tokenType.name === 'EOF';

function firstOnLine(tokens: IToken[], i: number): boolean {
    const before = tokens[i - 1];
    return !before || (before.endLine ?? 0) < (tokens[i]?.startLine ?? 0);
}

/** Column of the first token on the line of token `i`. */
function indentOf(tokens: IToken[], i: number): number {
    let k = i;
    while (k > 0 && !firstOnLine(tokens, k)) k--;
    return tokens[k]?.startColumn ?? 1;
}

/** Index of the `{` of the block around token `i`, or -1. Looks no further back than `reach` tokens. */
function enclosing(tokens: IToken[], i: number, reach = 20_000): number {
    let depth = 0;
    for (let k = i - 1; k >= 0 && k > i - reach; k--) {
        if (isClose(tokens[k])) depth++;
        else if (isOpen(tokens[k]) && depth-- === 0) return k;
    }
    return -1;
}

/** How many tokens to skip from token `i`: a block is skipped whole, to the brace that stands where its line began. */
function stride(tokens: IToken[], i: number): number {
    if (!isOpen(tokens[i])) return 1;
    const indent = indentOf(tokens, i);
    let depth = 0;
    for (let k = i; k < tokens.length; k++) {
        if (isOpen(tokens[k])) depth++;
        else if (isClose(tokens[k])) {
            const column = tokens[k]?.startColumn ?? 0;
            if (firstOnLine(tokens, k) && column < indent) return Math.max(1, k - i);
            if (--depth === 0 || (firstOnLine(tokens, k) && column === indent)) return k - i + 1;
        }
    }
    return 1;
}

/** Whether the token can be where a skipped region ends, for a block whose line starts at column `indent`. */
function isBoundary(tokens: IToken[], i: number, open: number, indent: number): boolean {
    const token = tokens[i];
    if (!token || isEnd(token)) return true;
    if (isClose(token)) return !(firstOnLine(tokens, i) && (token.startColumn ?? 1) > indent);
    return firstOnLine(tokens, i) || (open >= 0 && tokens[open]?.startLine === token.startLine);
}

function tryInRepetitionRecovery(
    this: Recovering,
    rule: (...args: unknown[]) => unknown,
    args: unknown[],
    lookAhead: () => boolean,
    expected: TokenType,
): void {
    const tokens = this.tokVector;
    const open = enclosing(tokens, this.currIdx + 1);
    const indent = open >= 0 ? indentOf(tokens, open) : 0;
    const resync = (findReSyncTokenType as (this: Recovering) => TokenType).call(this);
    const saved = this.exportLexerState();
    const actual = this.LA_FAST(1);
    const previous = this.LA(0);
    const skipped: IToken[] = [];
    const report = () => {
        const message = this.errorMessageProvider.buildMismatchTokenMessage({
            expected,
            actual,
            previous,
            ruleName: this.getCurrRuleFullName(),
        });
        const error = Object.assign(new Error(message), {
            name: 'MismatchedTokenException',
            token: actual,
            previousToken: previous,
            resyncedTokens: skipped.slice(0, -1),
        });
        this.SAVE_ERROR(error);
    };
    for (;;) {
        const index = this.currIdx + 1;
        const token = this.LA_FAST(1);
        const boundary = isBoundary(tokens, index, open, indent);
        if (boundary && this.tokenMatcher(token, expected)) {
            report();
            return;
        }
        if (boundary && lookAhead.call(this)) {
            report();
            rule.apply(this, args);
            return;
        }
        if (isEnd(token) || (boundary && this.tokenMatcher(token, resync))) break;
        for (let n = stride(tokens, index); n > 0; n--) skipped.push(this.SKIP_TOKEN());
    }
    this.importLexerState(saved);
}

function findReSyncTokenType(this: Recovering): TokenType {
    const tokens = this.tokVector;
    const types = this.flattenFollowSet();
    let i = this.currIdx + 1;
    const open = enclosing(tokens, i);
    const indent = open >= 0 ? indentOf(tokens, open) : 0;
    for (; !isEnd(tokens[i]); i += stride(tokens, i)) {
        const token = tokens[i];
        if (!token || !isBoundary(tokens, i, open, indent)) continue;
        const found = types.find((type) => this.tokenMatcher(token, type));
        if (found) return found;
    }
    return types.find((type) => type.name === 'EOF') ?? types[0]!;
}

function reSyncTo(this: Recovering, type: TokenType): IToken[] {
    const tokens = this.tokVector;
    const open = enclosing(tokens, this.currIdx + 1);
    const indent = open >= 0 ? indentOf(tokens, open) : 0;
    const skipped: IToken[] = [];
    for (;;) {
        const index = this.currIdx + 1;
        if (isEnd(tokens[index])) break;
        if (isBoundary(tokens, index, open, indent) && this.tokenMatcher(this.LA_FAST(1), type)) break;
        for (let n = stride(tokens, index); n > 0; n--) skipped.push(this.SKIP_TOKEN());
    }
    return skipped.slice(0, -1);
}

/** Installs the recovery on a Langium parser or completion parser. */
export function installRecovery<T>(parser: T): T {
    const wrapper = (parser as unknown as { wrapper: Recovering }).wrapper;
    wrapper.tryInRepetitionRecovery = tryInRepetitionRecovery;
    wrapper.findReSyncTokenType = findReSyncTokenType;
    wrapper.reSyncTo = reSyncTo;
    return parser;
}
