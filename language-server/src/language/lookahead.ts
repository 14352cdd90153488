import type { Rule, TokenType } from 'chevrotain';
import type { LangiumParser } from 'langium';
import { type FirstSets, firstSets, type Tokens } from './first-sets.js';

/**
 * Lookahead that is cheap to make. The parser library prepares every decision of the grammar by walking it anew, which
 * took most of a cold start; nearly all of our decisions need one token, and their tables come from shared first sets.
 * The few others are left to the library's ALL(*) prediction, made when first needed.
 *
 * It leans on `performSelfAnalysis` of Chevrotain 13.2 and on the strategy of chevrotain-allstar; the versions are pinned,
 * and test/language/lookahead.test.ts compares the trees with those of the library's own lookahead.
 */
interface Choice {
    rule: Rule;
    prodOccurrence: number;
    prodType?: string;
}
type Decide = (this: Looking, alternatives?: unknown) => unknown;
interface Looking {
    LA_FAST(n: number): { tokenTypeIdx: number };
    LA(n: number): { tokenTypeIdx: number };
}
interface Strategy {
    initialize?(options: { rules: Rule[] }): void;
    buildLookaheadForAlternation(options: Choice): Decide;
    buildLookaheadForOptional(options: Choice): Decide;
}
interface FollowKey {
    ruleName: string;
    idxInCallingRule: number;
    inRule: string;
}
interface Wrapper {
    lookaheadStrategy: Strategy;
    recoveryEnabled: boolean;
    getFollowSetFromFollowKey(key: FollowKey): TokenType[];
}

/** Finalizes a Langium parser or completion parser with this lookahead. */
export function finalize<T extends Pick<LangiumParser, 'finalize'>>(parser: T): T {
    const wrapper = (parser as unknown as { wrapper: Wrapper }).wrapper;
    const library = wrapper.lookaheadStrategy;
    const end = wrapper.getFollowSetFromFollowKey;
    let sets: FirstSets | undefined;
    wrapper.lookaheadStrategy = strategy(library, (made) => {
        sets = made;
    });
    const { recoveryEnabled } = wrapper;
    // The follow sets, which only recovery reads, come from the first sets too.
    wrapper.recoveryEnabled = false;
    parser.finalize();
    wrapper.recoveryEnabled = recoveryEnabled;
    wrapper.getFollowSetFromFollowKey = function (key) {
        if (!sets || !key.inRule) return end.call(this, key);
        return sets.follow(key.inRule, key.ruleName, key.idxInCallingRule);
    };
    return parser;
}

function strategy(slow: Strategy, made: (sets: FirstSets) => void): Strategy {
    let pending: { rules: Rule[] } | undefined;
    let sets: FirstSets;
    const prepare = (kind: string, options: Choice, library: (ready: Strategy) => Decide): Decide => {
        const alternation = kind === 'Alternation';
        let table: Table | undefined;
        let decide: Decide | undefined;
        const make = () => {
            table = tableOf(sets, options.rule.name, kind, options.prodOccurrence);
            if (table) return;
            if (pending) slow.initialize?.(pending);
            pending = undefined;
            decide = library(slow);
        };
        return function (alternatives) {
            if (!table && !decide) make();
            if (!table) return decide?.call(this, alternatives);
            const next = this.LA_FAST(1).tokenTypeIdx;
            let way = table.first[next];
            if (way === ASK) way = table.second.get(next)?.[this.LA(2).tokenTypeIdx];
            if (alternation) return way ? way - 1 : undefined;
            return way === 1;
        };
    };
    return {
        initialize(options) {
            pending = options;
            sets = firstSets(options.rules);
            made(sets);
        },
        buildLookaheadForAlternation: (options) => prepare('Alternation', options, (ready) => ready.buildLookaheadForAlternation(options)),
        buildLookaheadForOptional: (options) =>
            prepare(options.prodType ?? '', options, (ready) => ready.buildLookaheadForOptional(options)),
    };
}

/** The way to take (from 1) by the index of the next token type; 255 asks the table of the token behind. */
interface Table {
    readonly first: Uint8Array;
    readonly second: ReadonlyMap<number, Uint8Array>;
}
const ASK = 255;

/** The table of a choice; undefined where two tokens do not tell. */
function tableOf(sets: FirstSets, rule: string, kind: string, index: number): Table | undefined {
    const ways = sets.first(rule, kind, index);
    if (!ways) return undefined;
    const { table: first, open } = oneToken(ways, kind);
    const second = new Map<number, Uint8Array>();
    for (const token of open) {
        const behind = sets.second(rule, kind, index, token);
        const next = behind && oneToken(behind, kind);
        // Where two tokens do not tell, the first way is taken: `by each head of Schools` is not `by each head`, then `of Schools`.
        if (!next) return undefined;
        for (const type of [token.tokenTypeIdx!, ...token.categoryMatches!]) {
            first[type] = ASK;
            second.set(type, next.table);
        }
    }
    return { first, second };
}

/**
 * The way by token type, and the types that stand in several ways. Where a keyword is one way and any word another,
 * the keyword wins: `when grade IV` is about the grade, not a condition of that name.
 */
function oneToken(ways: readonly Tokens[], kind: string): { table: Uint8Array; open: TokenType[] } {
    const table: number[] = [];
    const open = new Set<TokenType>();
    for (const [way, tokens] of ways.entries()) {
        for (const token of tokens) {
            if (table[token.tokenTypeIdx!]) open.add(token);
            else table[token.tokenTypeIdx!] = way + 1;
        }
    }
    // What is not inside an optional part is behind it: only the words inside need a place in the table.
    for (const [way, tokens] of (kind === 'Alternation' ? ways : ways.slice(0, 1)).entries())
        for (const token of tokens) for (const index of token.categoryMatches!) table[index] ||= way + 1;
    return { table: Uint8Array.from(table, (way) => way ?? 0), open: [...open] };
}
