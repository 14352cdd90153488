import mammoth from 'mammoth';
import type { Loss, ReadDocument } from '../../views/adopt/block.js';
import { blocksOfHtml } from '../../views/adopt/html.js';
import { DocumentProblem, packed, partsOf } from './zip.js';

export { DocumentProblem };

const STYLES = [
    "p[style-name='Title'] => p.title:fresh",
    "p[style-name='标题'] => p.title:fresh",
    "p[style-name^='toc '] => p.toc:fresh",
    "p[style-name^='TOC '] => p.toc:fresh",
    "p[style-name^='目录'] => p.toc:fresh",
    ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
];

/** A Word document as blocks. Throws DocumentProblem where it is none, is damaged, or is made to harm. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
    const parts = partsOf(bytes, (path) => /\.(xml|rels)$/i.test(path));
    if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml')) throw new DocumentProblem('not_word');
    const decoder = new TextDecoder();
    const xml = new Map([...parts].map(([path, part]) => [path, decoder.decode(part)]));
    for (const text of xml.values()) {
        if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new DocumentProblem('doctype');
        if (depthOf(text) > 500) throw new DocumentProblem('too_deep');
    }
    const html = await htmlOf(packed(parts));
    const { blocks, notes } = blocksOfHtml(html);
    return {
        blocks,
        notes,
        losses: lossesOf(xml, notes.length, blocks.filter((block) => block.kind === 'paragraph' && block.contents).length),
    };
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
    try {
        const { value } = await mammoth.convertToHtml(
            { buffer: Buffer.from(bytes) },
            { styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), ignoreEmptyParagraphs: true },
        );
        return value;
    } catch (error) {
        // Whatever a library says of a broken part, the reader of the message needs the way out.
        throw Object.assign(new DocumentProblem('damaged'), { cause: error });
    }
}

/** How deep elements are nested, without building a tree. */
function depthOf(text: string): number {
    let depth = 0;
    let deepest = 0;
    for (const [, close, , empty] of text.matchAll(/<(\/?)([A-Za-z_][^\s/>]*)[^>]*?(\/?)>/g)) {
        if (close) depth--;
        else if (!empty) deepest = Math.max(deepest, ++depth);
    }
    return deepest;
}

function lossesOf(xml: ReadonlyMap<string, string>, notes: number, contents: number): Loss[] {
    const text = xml.get('word/document.xml') ?? '';
    const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
    const headers = [...xml]
        .filter(([path]) => /^word\/(header|footer)\d*\.xml$/.test(path))
        .map(([, part]) => wordText(part))
        .filter((one) => one !== '');
    const comments = [...(xml.get('word/comments.xml') ?? '').matchAll(/<w:comment\b[\s\S]*?<\/w:comment>/g)].map(([one]) => wordText(one));
    // A picture is written twice for old programs; a text box is no picture.
    const modern = text.replaceAll(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '');
    const found: Loss[] = [
        { what: 'pictures', count: (modern.match(/<pic:pic\b|<v:imagedata\b/g) ?? []).length },
        { what: 'footnotes', count: notes },
        { what: 'comments', count: comments.length, details: comments },
        { what: 'deletions', count: count(/<w:del\b[^>]*[^/]>/g) },
        { what: 'insertions', count: count(/<w:ins\b[^>]*[^/]>/g) },
        { what: 'text_boxes', count: (modern.match(/<w:txbxContent\b/g) ?? []).length },
        { what: 'headers', count: headers.length, details: [...new Set(headers)] },
        { what: 'equations', count: count(/<m:oMath\b/g) },
        { what: 'objects', count: count(/<o:OLEObject\b|<c:chart\b|<dgm:relIds\b/g) },
        { what: 'contents', count: contents },
    ];
    return found.filter((loss) => loss.count > 0);
}

/** The text of a part, for telling what was left out. */
const wordText = (part: string): string =>
    [...part.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => text)
        .join('')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&')
        .trim();
