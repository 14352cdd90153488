import type { TokenPattern, TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';

/** Keywords that a Chinese input method types in their full-width form. */
const FULL_WIDTH: Record<string, RegExp> = {
    ',': /[,，、]/,
    '{': /[{｛]/,
    '}': /[}｝]/,
};

/**
 * Every lower-case keyword is also a WORD (a token category), so that terms of the taxonomy may be spelt like keywords
 * (`basis plan`, `via phone`) and a new term is a change of data, never of the grammar.
 */
export class SoftTokenBuilder extends DefaultTokenBuilder {
    protected override buildKeywordToken(keyword: GrammarAST.Keyword, terminals: TokenType[], caseInsensitive: boolean): TokenType {
        const token = super.buildKeywordToken(keyword, terminals, caseInsensitive);
        const word = terminals.find((terminal) => terminal.name === 'WORD');
        if (word && /^[a-z_]+$/.test(keyword.value)) {
            token.CATEGORIES = [word];
            // Only WORD can continue a keyword; asking the other terminals as well would double the lexing time.
            // `to` alone also begins `todo "…"`, which must win over the word.
            const todo = keyword.value === 'to' ? terminals.find((terminal) => terminal.name === 'TODO') : undefined;
            token.LONGER_ALT = todo ? [todo, word] : [word];
        }
        return token;
    }

    protected override buildKeywordPattern(keyword: GrammarAST.Keyword, caseInsensitive: boolean): TokenPattern {
        return FULL_WIDTH[keyword.value] ?? super.buildKeywordPattern(keyword, caseInsensitive);
    }
}
