import type { IToken, TokenType } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { missingKeyword } from './missing-keyword.js';

/**
 * Recovery that knows braces and layout. Damage to one declaration must leave the others right, and three habits of the
 * parser library stand against that: it skips into nested blocks, takes the closing brace of an inner block for its own,
 * and takes a keyword in the middle of a line for the start of a statement.
 *
 * It replaces five methods of Chevrotain's recovery (`parse/parser/traits/recoverable`, 13.2): the version is pinned, and
 * the mutation test in test/language/recovery.test.ts keeps a budget of what may be lost.
 */
interface Recovering {
    tokVector: IToken[];
    tokVectorLength: number;
    tokensMap: Record<string, TokenType>;
    grammar: GrammarAST.Grammar;
    _errors: unknown[];
    currIdx: number;
    LA_FAST(n: number): IToken;
    SKIP_TOKEN(): IToken;
    consumeToken(): void;
    LA(n: number): IToken;
    tokenMatcher(token: IToken, type: TokenType): boolean;
    exportLexerState(): number;
    importLexerState(state: number): void;
    flattenFollowSet(): TokenType[];
    getCurrFollowKey(): unknown;
    getFollowSetFromFollowKey(key: unknown): TokenType[];
    getCurrRuleFullName(): string;
    SAVE_ERROR(error: Error): Error;
    errorMessageProvider: {
        buildMismatchTokenMessage(options: { expected: TokenType; actual: IToken; previous: IToken; ruleName: string }): string;
    };
    canRecoverWithSingleTokenInsertion: Insertable;
    tryInRuleRecovery: InRule;
    tryInRepetitionRecovery: unknown;
    findReSyncTokenType: unknown;
    reSyncTo: unknown;
}

type Insertable = (this: Recovering, expected: TokenType, follows: TokenType[]) => boolean;

type InRule = (this: Recovering, expected: TokenType, follows: TokenType[]) => IToken;

const isOpen = (token: IToken | undefined) => token?.tokenType.name === '{';
const isClose = (token: IToken | undefined) => token?.tokenType.name === '}';
const isEnd = (token: IToken | undefined) => token === undefined || token.tokenType.name === 'EOF';

function firstOnLine(tokens: IToken[], i: number): boolean {
    const before = tokens[i - 1];
    return !before || (before.endLine ?? 0) < (tokens[i]?.startLine ?? 0);
}

/** Column of the first token on the line of token `i`. */
function indentOf(tokens: IToken[], i: number): number {
    const firsts = lineFirsts.get(tokens) ?? firstsOf(tokens);
    lineFirsts.set(tokens, firsts);
    return tokens[firsts[i] ?? i]?.startColumn ?? 1;
}

/** For each token, the first of its line: looked for once, as a line may hold them all. */
function firstsOf(tokens: IToken[]): Uint32Array {
    const firsts = new Uint32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) firsts[i] = firstOnLine(tokens, i) ? i : (firsts[i - 1] ?? 0);
    return firsts;
}
const lineFirsts = new WeakMap<IToken[], Uint32Array>();

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

/** Whether the token opens a line that is indented deeper than the block around it: it belongs inside. */
function within(tokens: IToken[], i: number, indent: number): boolean {
    return indent > 0 && firstOnLine(tokens, i) && !isClose(tokens[i]) && (tokens[i]?.startColumn ?? 0) > indent;
}

/** More parser errors than this in one file say nothing more to anybody, and the recovery nests with each. */
export const MAX_PARSER_ERRORS = 300;

/** Whether the loop could go on after the next token: then that token alone is surplus. */
function goesOn(parser: Recovering, lookAhead: () => boolean): boolean {
    const saved = parser.exportLexerState();
    parser.SKIP_TOKEN();
    const fitting = lookAhead.call(parser);
    parser.importLexerState(saved);
    return fitting;
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
    const follows = this.flattenFollowSet();
    if (this._errors.length >= MAX_PARSER_ERRORS) {
        // Each error nests deeper; the parser reports where it gave up.
        while (!isEnd(tokens[this.currIdx + 1])) this.SKIP_TOKEN();
        return;
    }
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
    const index = this.currIdx + 1;
    if (isBoundary(tokens, index, open, indent) && !this.tokenMatcher(actual, expected) && !this.tokenMatcher(this.LA(2), expected)) {
        const fits = (type: TokenType) => {
            tokens[index] = { ...actual, tokenType: type, tokenTypeIdx: type.tokenTypeIdx! };
            const fitting = lookAhead.call(this);
            tokens[index] = actual;
            return fitting;
        };
        const keyword =
            fits(actual.tokenType) || goesOn(this, lookAhead)
                ? undefined
                : missingKeyword(tokens, index, this.tokensMap, fits, this.grammar);
        if (keyword) {
            report();
            tokens.splice(index, keyword.replaces ? 1 : 0, keyword.token);
            this.tokVectorLength = tokens.length;
            rule.apply(this, args);
            return;
        }
    }
    for (;;) {
        const index = this.currIdx + 1;
        const token = this.LA_FAST(1);
        // A single surplus word may stand before a good statement.
        const boundary = isBoundary(tokens, index, open, indent);
        const here = boundary || skipped.length === 1;
        if (here && this.tokenMatcher(token, expected)) {
            report();
            return;
        }
        if (here && lookAhead.call(this)) {
            report();
            rule.apply(this, args);
            return;
        }
        if (isEnd(token) || (boundary && !within(tokens, index, indent) && follows.some((type) => this.tokenMatcher(token, type)))) break;
        for (let n = stride(tokens, index); n > 0; n--) skipped.push(this.SKIP_TOKEN());
    }
    this.importLexerState(saved);
}

function findReSyncTokenType(this: Recovering): TokenType {
    const tokens = this.tokVector;
    const types = this.flattenFollowSet();
    let i = this.currIdx + 1;
    // Nothing to skip: something is missing here, and the text goes on with what comes behind it.
    const next = tokens[i];
    if (next && !isEnd(next)) {
        const own = this.getFollowSetFromFollowKey(this.getCurrFollowKey()).find((type) => this.tokenMatcher(next, type));
        if (own) return own;
    }
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
    const skipped: IToken[] = [];
    if (this.tokenMatcher(this.LA_FAST(1), type)) return skipped;
    const open = enclosing(tokens, this.currIdx + 1);
    const indent = open >= 0 ? indentOf(tokens, open) : 0;
    for (;;) {
        const index = this.currIdx + 1;
        if (isEnd(tokens[index])) break;
        if (isBoundary(tokens, index, open, indent) && this.tokenMatcher(this.LA_FAST(1), type)) break;
        for (let n = stride(tokens, index); n > 0; n--) skipped.push(this.SKIP_TOKEN());
    }
    return skipped.slice(0, -1);
}

/**
 * Whether a missing token may be taken as written. Beside what the library accepts: every keyword inside a statement,
 * because giving the statement up would give up the block that it has opened.
 */
function insertable(library: Insertable): Insertable {
    return function (expected, follows) {
        if (library.call(this, expected, follows)) return true;
        return /^([a-z_]+|\{)$/.test(expected.name) && !this.tokenMatcher(this.LA(2), expected);
    };
}

/** The library's recovery of one missing or surplus token; a `{` that stands further on in the line is gone to. */
function inRule(library: InRule): InRule {
    return function (expected, follows) {
        const tokens = this.tokVector;
        if (expected.name === '{') {
            let brace = this.currIdx + 1;
            while (!isEnd(tokens[brace]) && !isOpen(tokens[brace]) && !firstOnLine(tokens, brace)) brace++;
            if (isOpen(tokens[brace]) && !firstOnLine(tokens, brace)) {
                while (this.currIdx + 1 < brace) this.SKIP_TOKEN();
                this.consumeToken();
                return tokens[brace]!;
            }
        }
        return library.call(this, expected, follows);
    };
}

/** Installs the recovery on a Langium parser or completion parser. */
export function installRecovery<T>(parser: T, grammar: GrammarAST.Grammar): T {
    const wrapper = (parser as unknown as { wrapper: Recovering }).wrapper;
    wrapper.grammar = grammar;
    wrapper.tryInRepetitionRecovery = tryInRepetitionRecovery;
    wrapper.findReSyncTokenType = findReSyncTokenType;
    wrapper.reSyncTo = reSyncTo;
    wrapper.tryInRuleRecovery = inRule(wrapper.tryInRuleRecovery);
    wrapper.canRecoverWithSingleTokenInsertion = insertable(wrapper.canRecoverWithSingleTokenInsertion);
    return parser;
}
