import type { TokenPattern, TokenType } from 'chevrotain';
import { type AstNode, DefaultTokenBuilder, GrammarAST } from 'langium';

/** Keywords that a Chinese input method types in their full-width form. */
const FULL_WIDTH: Record<string, RegExp> = {
    ',': /[,，、]/,
    '{': /[{｛]/,
    '}': /[}｝]/,
};

// What the lexer would find out by analysing each pattern, which costs more than reading a file.
const SPANS_LINES = new Set(['WS', 'DOC_COMMENT', 'ML_COMMENT', 'TEXT_BLOCK', 'HOLE']);
const DIGITS = '0123456789';
const STARTS: Record<string, string> = {
    DOC_COMMENT: '/',
    ML_COMMENT: '/',
    SL_COMMENT: '/',
    TEXT_BLOCK: '"',
    STRING: '"“',
    HOLE: 't',
    IPV6: `${DIGITS}abcdefABCDEF:`,
    IPV4: DIGITS,
    PORT: DIGITS,
    DATE: DIGITS,
    TIME: DIGITS,
    DURATION: DIGITS,
    NUMBER: DIGITS,
    MALFORMED: DIGITS,
};

/**
 * Every lower-case keyword is also a WORD (a token category), so that terms of the taxonomy may be spelt like keywords
 * (`basis plan`, `via phone`) and a new term is a change of data, never of the grammar.
 */
export class SoftTokenBuilder extends DefaultTokenBuilder {
    override buildTokens(grammar: GrammarAST.Grammar): TokenType[] {
        // Every rule of the grammar is in use (tested), so the library's search for the reachable ones is spared.
        const terminals = grammar.rules.filter(GrammarAST.isTerminalRule).map((rule) => this.buildTerminalToken(rule));
        const keywords = new Map<string, GrammarAST.Keyword>();
        for (const rule of grammar.rules) if (!GrammarAST.isTerminalRule(rule)) collectKeywords(rule, keywords);
        const longestFirst = [...keywords.values()].sort((a, b) => b.value.length - a.value.length);
        return [...longestFirst.map((keyword) => this.buildKeywordToken(keyword, terminals, false)), ...terminals];
    }

    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
        const token = super.buildTerminalToken(terminal);
        token.LINE_BREAKS = SPANS_LINES.has(token.name);
        const start = STARTS[token.name];
        if (start) token.START_CHARS_HINT = [...start];
        return token;
    }

    protected override buildKeywordToken(keyword: GrammarAST.Keyword, terminals: TokenType[], caseInsensitive: boolean): TokenType {
        const token: TokenType = { name: keyword.value, PATTERN: this.buildKeywordPattern(keyword, caseInsensitive), LINE_BREAKS: false };
        const word = terminals.find((terminal) => terminal.name === 'WORD');
        if (word && /^[a-z_]+$/.test(keyword.value)) {
            token.CATEGORIES = [word];
            // Only WORD can continue a keyword, and `todo "…"` the keyword `to`; asking all terminals would double the lexing time.
            const todo = terminals.find((terminal) => terminal.name === 'HOLE');
            token.LONGER_ALT = todo && 'todo'.startsWith(keyword.value) ? [todo, word] : [word];
        }
        return token;
    }

    protected override buildKeywordPattern(keyword: GrammarAST.Keyword, caseInsensitive: boolean): TokenPattern {
        return FULL_WIDTH[keyword.value] ?? super.buildKeywordPattern(keyword, caseInsensitive);
    }
}

function collectKeywords(node: AstNode, found: Map<string, GrammarAST.Keyword>): void {
    if (GrammarAST.isKeyword(node)) {
        if (!found.has(node.value)) found.set(node.value, node);
        return;
    }
    const { elements, definition, terminal } = node as { elements?: AstNode[]; definition?: AstNode; terminal?: AstNode };
    for (const child of elements ?? []) collectKeywords(child, found);
    if (definition) collectKeywords(definition, found);
    if (terminal) collectKeywords(terminal, found);
}
