import { Paragraph, TextRun } from 'docx';
import { plainText } from '../plain-text.js';

/** Text that XML 1.0 can hold; the library escapes its signs. */
export const xmlText = (text: string): string => plainText(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD');

/** The lines of a text as one paragraph with breaks in it. */
export function lines(text: string): TextRun[] {
    return xmlText(text)
        .split('\n')
        .map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) }));
}

export const paragraph = (style: string, text: string, rest: { keepNext?: boolean } = {}): Paragraph =>
    new Paragraph({ style, children: lines(text), ...rest });
