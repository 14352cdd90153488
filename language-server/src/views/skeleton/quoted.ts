/** A text between quotation marks, from what somebody typed. */
export const quoted = (text: string): string => `"${plainLine(text).replace(/["\\]/g, (c) => `\\${c}`)}"`;

/** One line without what nobody sees. */
export const plainLine = (text: string): string =>
    text
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
