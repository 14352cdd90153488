import { Paragraph, TextRun } from 'docx';
import { xmlText } from '../xml-text.js';

/** The lines of a text as one paragraph with breaks in it. */
export function lines(text: string): TextRun[] {
    return xmlText(text)
        .split('\n')
        .map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) }));
}

export const paragraph = (style: string, text: string, rest: { keepNext?: boolean; pageBreakBefore?: boolean } = {}): Paragraph =>
    new Paragraph({ style, children: lines(text), ...rest });
