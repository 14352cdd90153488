import type { ILexingError, IRecognitionException, IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';

/**
 * A place where the text cannot be read. Words are chosen at the edge (messages.ts), so the error carries facts only.
 * `start` and `end` are offsets in UTF-16 code units.
 */
export interface SyntaxProblem {
    code: SyntaxCode;
    start: number;
    end: number;
    /** The text found. */
    found?: string;
    /** Token names that would fit: keywords as written, terminals by name. */
    expected?: string[];
    /** The grammar rule that was being read, such as `Step`. */
    rule?: string;
    /** The token before the place, as written. */
    after?: string;
    /** The block that is not closed, such as `level II`. */
    block?: string;
    /** The keyword of the statement in whose line the place is. */
    statement?: string;
    /** Behind a `}`, the grammar rules that could hold what was found: one of them may have been closed too early. */
    fits?: readonly string[];
}

export type SyntaxCode =
    | 'syntax/unexpected'
    | 'syntax/expected'
    | 'syntax/character'
    | 'syntax/unclosed-text'
    | 'syntax/unclosed-comment'
    | 'syntax/control-character'
    | 'syntax/too-deep'
    | 'syntax/too-large'
    | 'syntax/too-many'
    | 'syntax/lfs-pointer'
    | 'syntax/encoding'
    | 'syntax/unreadable'
    | 'syntax/file-name';

interface Facts {
    rule: string;
    expected: string[];
}

/** Puts the facts of a parser error into its message; `factsOf` reads them back. */
export class FactProvider extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage(options: { expected: TokenType; actual: IToken; ruleName: string }): string {
        return facts(options.ruleName, [options.expected.name]);
    }
    override buildNotAllInputParsedMessage(options: { firstRedundant: IToken; ruleName: string }): string {
        return facts(options.ruleName, []);
    }
    override buildNoViableAltMessage(options: { expectedPathsPerAlt: TokenType[][][]; ruleName: string }): string {
        const first = options.expectedPathsPerAlt.flatMap((paths) => paths.map((path) => path[0]?.name ?? ''));
        return facts(options.ruleName, [...new Set(first.filter(Boolean))]);
    }
    override buildEarlyExitMessage(options: { expectedIterationPaths: TokenType[][]; ruleName: string }): string {
        return facts(options.ruleName, [...new Set(options.expectedIterationPaths.map((path) => path[0]?.name ?? '').filter(Boolean))]);
    }
}

const facts = (rule: string, expected: string[]) => JSON.stringify({ rule: rule.replace('\u200B', ''), expected } satisfies Facts);

/** A parser error at its place. At the end of a line the place is the end of the token before, where the eye is. */
export function fromParser(error: IRecognitionException): SyntaxProblem {
    const { rule, expected } = readFacts(error.message);
    const token = error.token;
    const before = (error as { previousToken?: IToken }).previousToken;
    // At the start of the text the parser names a token that is nowhere.
    const previous = before && before.startOffset >= 0 ? before : undefined;
    const atEnd = token.tokenType.name === 'EOF' || Number.isNaN(token.startOffset);
    const afterPrevious =
        previous && (atEnd || (previous.endLine ?? 0) < (token.startLine ?? 0)) && expected.length === 1 && expected[0] !== '}';
    const end = previous ? (previous.endOffset ?? previous.startOffset) + 1 : 0;
    const place = afterPrevious || atEnd ? { start: Math.max(0, end - 1), end } : range(token);
    return {
        code: expected.length === 1 && expected[0] !== '}' && expected[0] !== 'EOF' ? 'syntax/expected' : 'syntax/unexpected',
        ...place,
        ...(atEnd ? {} : { found: token.image }),
        expected,
        rule,
        ...(previous ? { after: previous.image } : {}),
    };
}

export function fromLexer(error: ILexingError, text: string): SyntaxProblem {
    const end = error.offset + error.length;
    const unseen = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text.slice(error.offset, error.offset + 2));
    if (unseen) return { code: 'syntax/control-character', start: error.offset, end: error.offset + 1, found: text.charAt(error.offset) };
    return { code: 'syntax/character', start: error.offset, end, found: text.slice(error.offset, Math.min(end, error.offset + 20)) };
}

const range = (token: IToken) => ({ start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 });

function readFacts(message: string): Facts {
    if (!message.startsWith('{')) return { rule: '', expected: [] };
    return JSON.parse(message) as Facts;
}
