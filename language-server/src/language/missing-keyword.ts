import type { IToken, TokenType } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { didYouMean, keywordsIn, rulesOf } from './fitting.js';

/**
 * A block whose keyword is misspelt or missing is still that block: `responce { … }` keeps its steps. Where the keyword
 * can be told, it takes its place among the tokens; the error is reported all the same.
 */
export function missingKeyword(
    tokens: readonly IToken[],
    index: number,
    types: Readonly<Record<string, TokenType>>,
    fits: (type: TokenType) => boolean,
    grammar: GrammarAST.Grammar,
): { token: IToken; replaces: boolean } | undefined {
    const found = tokens[index];
    if (!found) return undefined;
    const keywords = Object.keys(types).filter((name) => /^[a-z_]+$/.test(name));
    const fitting = keywords.filter((name) => fits(types[name]!));
    const meant = /^[A-Za-z_]{3,}$/.test(found.image) ? didYouMean(found.image, fitting) : undefined;
    if (meant)
        return { token: { ...found, image: meant, tokenType: types[meant]!, tokenTypeIdx: types[meant]!.tokenTypeIdx! }, replaces: true };
    const open = blockOf(tokens, index);
    const byContent = open === undefined ? undefined : guess(fitting, firstWords(tokens, open), grammar);
    if (!byContent) return undefined;
    const type = types[byContent]!;
    const token = {
        ...found,
        image: byContent,
        endOffset: found.startOffset - 1,
        endLine: found.startLine,
        tokenType: type,
        tokenTypeIdx: type.tokenTypeIdx!,
    };
    // A surplus word before a keyword that is there needs no guess.
    return { token: { ...token, isInsertedInRecovery: true }, replaces: false };
}

/** Index of the `{` that stands on the line of token `i`. */
function blockOf(tokens: readonly IToken[], i: number): number | undefined {
    for (let k = i; k < tokens.length && tokens[k]!.startLine === tokens[i]!.startLine; k++) {
        if (tokens[k]!.tokenType.name === '{') return k;
        if (tokens[k]!.tokenType.name === '}') return undefined;
    }
    return undefined;
}

/** The words with which the lines of the block begin. */
function firstWords(tokens: readonly IToken[], open: number): string[] {
    const words: string[] = [];
    let depth = 0;
    for (let k = open; k < tokens.length; k++) {
        const { tokenType, startLine, image } = tokens[k]!;
        if (depth === 1 && ((tokens[k - 1]!.endLine ?? 0) < (startLine ?? 0) || k === open + 1)) words.push(image);
        if (tokenType.name === '{') depth++;
        else if (tokenType.name === '}' && --depth === 0) break;
    }
    return words;
}

/** The one keyword whose block would hold most of the words. */
function guess(candidates: readonly string[], words: readonly string[], grammar: GrammarAST.Grammar): string | undefined {
    const scored = candidates.map((keyword) => {
        const inside = new Set(rulesOf(grammar, keyword).flatMap((rule) => keywordsIn(grammar, rule)));
        return { keyword, score: words.filter((word) => inside.has(word)).length };
    });
    scored.sort((a, b) => b.score - a.score);
    const [best, next] = scored;
    return best && best.score > 0 && best.score > (next?.score ?? 0) ? best.keyword : undefined;
}
