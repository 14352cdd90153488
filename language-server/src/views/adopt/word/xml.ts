import { SaxesParser } from 'saxes';

/** An element, with the prefixes that the standard uses, whatever the writer of the file chose. */
export interface XmlNode {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: (XmlNode | string)[];
}

/** Why a part of a document is not read. */
export class XmlProblem extends Error {
    constructor(readonly problem: 'damaged' | 'doctype' | 'too_deep') {
        super(problem);
    }
}

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office/word/2010';
const PREFIXES: Readonly<Record<string, string>> = {
    [`${OFFICE}/wordprocessingml/2006/main`]: 'w',
    [`${STRICT}/wordprocessingml/main`]: 'w',
    [`${OFFICE}/officeDocument/2006/relationships`]: 'r',
    [`${STRICT}/officeDocument/relationships`]: 'r',
    [`${OFFICE}/drawingml/2006/wordprocessingDrawing`]: 'wp',
    [`${STRICT}/drawingml/wordprocessingDrawing`]: 'wp',
    [`${OFFICE}/drawingml/2006/main`]: 'a',
    [`${STRICT}/drawingml/main`]: 'a',
    [`${OFFICE}/drawingml/2006/picture`]: 'pic',
    [`${STRICT}/drawingml/picture`]: 'pic',
    [`${OFFICE}/drawingml/2006/chart`]: 'c',
    [`${STRICT}/drawingml/chart`]: 'c',
    [`${OFFICE}/drawingml/2006/diagram`]: 'dgm',
    [`${STRICT}/drawingml/diagram`]: 'dgm',
    [`${OFFICE}/officeDocument/2006/math`]: 'm',
    [`${STRICT}/officeDocument/math`]: 'm',
    [`${OFFICE}/markup-compatibility/2006`]: 'mc',
    [`${OFFICE}/package/2006/relationships`]: 'rels',
    'urn:schemas-microsoft-com:vml': 'v',
    'urn:schemas-microsoft-com:office:office': 'o',
    [`${MICROSOFT}/wordml`]: 'w14',
};
/** No document that people wrote is nested deeper. */
const DEEPEST = 500;
/** Numbers of characters that XML does not allow; some programs write them all the same. */
const REFERENCE = /&#(?:x([0-9a-f]{1,8})|(\d{1,9}));/gi;
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A part as a tree. Throws XmlProblem. */
export function xmlTree(source: string): XmlNode {
    const root: XmlNode = { name: '', attributes: {}, children: [] };
    const open: XmlNode[] = [root];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
        if (!/unbound namespace prefix/.test(error.message)) throw new XmlProblem('damaged');
    });
    parser.on('doctype', () => {
        throw new XmlProblem('doctype');
    });
    parser.on('opentag', (tag) => {
        if (open.length > DEEPEST) throw new XmlProblem('too_deep');
        const attributes: Record<string, string> = {};
        for (const { name, prefix, local, uri, value } of Object.values(tag.attributes))
            attributes[prefix === '' ? name : `${PREFIXES[uri] ?? prefix}:${local}`] = value;
        const node: XmlNode = { name: `${PREFIXES[tag.uri] ?? tag.prefix}:${tag.local}`, attributes, children: [] };
        open.at(-1)?.children.push(node);
        open.push(node);
    });
    parser.on('closetag', () => {
        open.pop();
    });
    const text = (found: string) => {
        open.at(-1)?.children.push(found);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    const clean = source.replace(/^\uFEFF/, '').replaceAll(FORBIDDEN, '');
    parser.write(clean.replaceAll(REFERENCE, (found, hex, decimal) => (isAllowed(hex, decimal) ? found : ''))).close();
    return elements(root)[0] ?? root;
}

function isAllowed(hex: string | undefined, decimal: string | undefined): boolean {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false;
    return !new RegExp(FORBIDDEN.source, 'u').test(String.fromCodePoint(code));
}

export const elements = (node: XmlNode): XmlNode[] => node.children.filter((child) => typeof child !== 'string');

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
    node && elements(node).find((one) => one.name === name);

/** What `w:val` of a child says; an empty text where the child has none, undefined where it is not there. */
export const saidBy = (node: XmlNode | undefined, name: string): string | undefined => {
    const found = child(node, name);
    return found && (found.attributes['w:val'] ?? '');
};

/** A property that is on by being there. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
    const value = saidBy(node, name);
    return value === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(value);
}

/** Every element of a name, at any depth, in its order. */
export function* within(node: XmlNode, name: string): Generator<XmlNode> {
    for (const one of elements(node)) {
        if (one.name === name) yield one;
        yield* within(one, name);
    }
}

/** The text of an element itself. */
export const ownText = (node: XmlNode): string => node.children.filter((one) => typeof one === 'string').join('');
