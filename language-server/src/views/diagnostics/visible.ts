// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of a plan or a file name as a terminal or a log may get it: what would steer the terminal, or turn the order of the
 * characters around, shows as a mark of the same length.
 */
export const visible = (text: string): string => text.replace(HIDDEN, '\uFFFD').replace(/\p{Cs}/gu, '\uFFFD');
