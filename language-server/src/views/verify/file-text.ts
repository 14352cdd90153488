import { zipTexts } from '../zip/read.js';
import { decoded } from './decoded.js';
import { workbookTexts } from './workbook-text.js';

export type FileKind = 'docx' | 'xlsx' | 'html' | 'md';
/** What a file says: everything in it for finding its foot, and its own text for comparing. */
export interface FileText {
    readonly kind: FileKind;
    readonly all: string;
    /** Without white space, page numbers and contents, which programs write anew. */
    readonly said: string;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The text of a Word file, workbook, page or Markdown file. Throws ZipProblem for a hostile or damaged one. */
export function fileText(bytes: Uint8Array): FileText {
    if (!isZip(bytes)) return plainFile(new TextDecoder().decode(bytes));
    const parts = zipTexts(bytes, (path) =>
        /^(word\/(document|header\d*|footer\d*)|xl\/sharedStrings|xl\/worksheets\/[^/]+)\.xml$/.test(path),
    );
    const body = parts.get('word/document.xml');
    if (body !== undefined) {
        const margins = [...parts].filter(([path]) => path !== 'word/document.xml').map(([, xml]) => xmlWords(xml));
        return { kind: 'docx', all: [xmlWords(body), ...margins].join('\n'), said: squeezed(xmlWords(withoutContents(body))) };
    }
    const cells = workbookTexts(parts);
    return { kind: 'xlsx', all: cells.join('\n'), said: cells.map(squeezed).filter(Boolean).join('\n') };
}

function plainFile(text: string): FileText {
    if (!/^\s*<(!doctype|html)/i.test(text)) return { kind: 'md', all: text.replace(/\\([^\w\s])/g, '$1'), said: squeezed(text) };
    const words = decoded(without(without(text, 'style'), 'script').replace(/<[^<>]*>/g, ' '));
    return { kind: 'html', all: words, said: squeezed(words) };
}

/** A page without the elements of a kind; looked for from one to the next, so that no text makes it slow. */
function without(text: string, element: string): string {
    const folded = text.toLowerCase();
    if (folded.length !== text.length) return text;
    let made = '';
    let at = 0;
    for (;;) {
        const start = folded.indexOf(`<${element}`, at);
        const end = start < 0 ? -1 : folded.indexOf(`</${element}`, start);
        if (start < 0 || end < 0) return made + text.slice(at);
        made += text.slice(at, start);
        at = end;
    }
}

/** The runs of each paragraph of a Word text. */
const xmlWords = (xml: string): string =>
    [...xml.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)].map(([, text]) => (text === undefined ? '\n' : decoded(text))).join('');

/** Contents stand in a box of their own, or in paragraphs of their styles. */
const withoutContents = (xml: string): string =>
    xml
        .split('</w:p>')
        .filter((paragraph) => !/<w:pStyle w:val="(TOC|Contents)\d"/.test(paragraph) && !/<w:instrText[^<>]*>\s*TOC/.test(paragraph))
        .join('</w:p>');

const squeezed = (text: string): string => text.replace(/\s+/g, '');
