import type { SyntaxProblem } from './syntax-problem.js';

/** More characters than these that are no UTF-8: the whole text is in another encoding. */
const MOST_GARBLED = 20;

/**
 * The errors that a writer can do something about. The others still mark what they touch as damaged: a comment left open
 * hides what closes the blocks, and bytes in another encoding are nothing that could be deleted or quoted.
 */
export function worthTelling(errors: readonly SyntaxProblem[], text: string): readonly SyntaxProblem[] {
    const has = (code: SyntaxProblem['code']) => errors.some((error) => error.code === code);
    if (has('syntax/unclosed-comment')) return errors.filter(({ found, expected }) => found !== undefined || expected?.[0] !== '}');
    if (!has('syntax/encoding')) return errors;
    // What Windows calls Unicode has a zero beside each letter.
    const other = text.includes('\u0000') || (text.match(/\uFFFD/g)?.length ?? 0) > MOST_GARBLED;
    return errors.filter(({ code, found = '' }) => code === 'syntax/encoding' || !(other || found.includes('\uFFFD')));
}
