/**
 * Characters that nobody sees and that change what is read: control characters, those that turn the direction of writing, and
 * halves of characters. In texts and comments, too.
 */
const PATTERN =
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
const ONE = new RegExp(PATTERN);
const ALL = new RegExp(PATTERN, 'g');

export const hasUnseen = (text: string): boolean => ONE.test(text);
export const unseenIn = (text: string): Iterable<RegExpExecArray> => text.matchAll(ALL);
