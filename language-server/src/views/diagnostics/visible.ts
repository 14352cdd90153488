// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** What runners of pipelines obey in a log: `##vso[…` and `##[…` anywhere, `::…` where a line begins. The colon first: looking back from each blank takes long. */
const ORDERS = /#(?=#(?:vso)?\[)|:(?=:)(?<=^[ \t]*:)/gim;

/**
 * Text of a plan or a file name as a terminal or a log may get it: what would steer the terminal or a pipeline, or turn the
 * order of the characters around, shows as a mark of the same length.
 */
export const visible = (text: string): string =>
    text
        .replace(HIDDEN, '\uFFFD')
        .replace(ORDERS, '\uFFFD')
        .replace(/\p{Cs}/gu, '\uFFFD');

/** Text whose characters are all plain already, without what a pipeline would obey; its colours stay. */
export const withoutOrders = (text: string): string => text.replace(ORDERS, '\uFFFD');

/** JSON of which no text can be taken for an order to a pipeline, and that says the same to who reads it as JSON. */
export const jsonWithoutOrders = (json: string): string => json.replace(/#(?=#(?:vso)?\[)/gi, '\\u0023');

/** The same for XML. */
export const xmlWithoutOrders = (xml: string): string => xml.replace(ORDERS, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same for what stands on one line: a line of its own could be taken for a command by what reads the log. */
export const visibleLine = (text: string): string => visible(text).replaceAll('\n', '\uFFFD');
