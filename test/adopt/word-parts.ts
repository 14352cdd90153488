import { strToU8, zipSync } from 'fflate';

// Word files written sign by sign, in the shapes that Word and WPS save: no library stands between.

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const NAMESPACES = [
    `xmlns:w="${W}"`,
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
    'xmlns:o="urn:schemas-microsoft-com:office:office"',
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
].join(' ');

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** A run; Word breaks texts into many of them, with marks of the session between. */
export const r = (text: string, properties = ''): string =>
    `<w:r w:rsidRPr="00A77B3E">${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
/** A text as Word saves it after spelling and several editors: split in the middle. */
export const split = (text: string, properties = ''): string => {
    const signs = [...text];
    const half = Math.ceil(signs.length / 2);
    return `${r(signs.slice(0, half).join(''), properties)}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="9" w:name="_Toc1"/>${signs.length > 1 ? r(signs.slice(half).join(''), `${properties}<w:lang w:eastAsia="zh-CN"/>`) : ''}<w:bookmarkEnd w:id="9"/>`;
};
export const pp = (properties: string, ...content: string[]): string =>
    `<w:p w:rsidR="00D55A26" w:rsidRDefault="00D55A26">${properties && `<w:pPr>${properties}</w:pPr>`}${content.join('')}</w:p>`;
export const p = (text: string): string => pp('', split(text));
export const styled = (id: string, text: string): string => pp(`<w:pStyle w:val="${id}"/>`, split(text));
export const item = (list: number, level: number, text: string, properties = ''): string =>
    pp(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`, split(text, properties));

export const tc = (content: string, properties = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr w:rsidR="00D55A26"><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]): string =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="a3"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`;
export const grid = (rows: readonly (readonly string[])[]): string => tbl(...rows.map((row) => tr(...row.map((text) => tc(text)))));

export const fieldSign = (type: 'begin' | 'separate' | 'end', more = ''): string =>
    `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
export const field = (instruction: string, ...shown: string[]): string =>
    `${fieldSign('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${fieldSign('separate')}${shown.join('')}${fieldSign('end')}`;
export const sdt = (properties: string, content: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const BY = 'w:author="Reviewer" w:date="2024-03-01T08:00:00Z"';
export const ins = (content: string): string => `<w:ins w:id="1" ${BY}>${content}</w:ins>`;
export const del = (text: string): string => `<w:del w:id="2" ${BY}><w:r><w:delText>${escaped(text)}</w:delText></w:r></w:del>`;

/** A text box, as it is saved twice: for newer programs, and as VML for older ones. */
export const box = (...paragraphs: string[]): string => {
    const content = `<w:txbxContent>${paragraphs.join('')}</w:txbxContent>`;
    return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
};
export const picture = (description: string): string =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${escaped(description)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdP"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export const style = (id: string, name: string, paragraph = '', run = '', based = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${based && `<w:basedOn w:val="${based}"/>`}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
export const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
export const scheme = (id: number, ...levels: string[]): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
export const list = (id: number, of: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

export interface Parts {
    readonly body: string;
    readonly styles?: string;
    readonly numbering?: string;
    readonly footnotes?: string;
    readonly comments?: string;
    readonly header?: string;
    readonly footer?: string;
    readonly diagram?: string;
    /** Addresses of links by their ids. */
    readonly links?: Readonly<Record<string, string>>;
    /** Name of the main part: Word on the web writes another one. */
    readonly main?: string;
    /** What stands for the usual namespaces. */
    readonly replace?: readonly (readonly [string, string])[];
}

const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (element: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${element} ${NAMESPACES} mc:Ignorable="w14">${content}</w:${element}>`;

/** The bytes of a Word file. */
export function wordFile({ main = 'word/document.xml', replace = [], links = {}, ...parts }: Parts): Uint8Array {
    const inner: Record<string, [name: string, content: string] | undefined> = {
        styles: parts.styles === undefined ? undefined : ['styles.xml', xml('styles', parts.styles)],
        numbering: parts.numbering === undefined ? undefined : ['numbering.xml', xml('numbering', parts.numbering)],
        footnotes: parts.footnotes === undefined ? undefined : ['footnotes.xml', xml('footnotes', parts.footnotes)],
        comments: parts.comments === undefined ? undefined : ['comments.xml', xml('comments', parts.comments)],
        header: parts.header === undefined ? undefined : ['header1.xml', xml('hdr', parts.header)],
        footer: parts.footer === undefined ? undefined : ['footer1.xml', xml('ftr', parts.footer)],
        diagramData: parts.diagram === undefined ? undefined : ['diagrams/data1.xml', parts.diagram],
    };
    const there = Object.entries(inner).flatMap(([kind, one]) => (one ? [{ kind, name: one[0], content: one[1] }] : []));
    const relations = [
        ...there.map(({ kind, name }, i) => `<Relationship Id="rId${i + 1}" Type="${KINDS}/${kind}" Target="${name}"/>`),
        ...Object.entries(links).map(
            ([id, to]) => `<Relationship Id="${id}" Type="${KINDS}/hyperlink" Target="${escaped(to)}" TargetMode="External"/>`,
        ),
    ];
    const relationships = (content: string) =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
    const name = main.slice(main.lastIndexOf('/') + 1);
    const files: Record<string, string> = {
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${there.map(({ kind, name: path }) => `<Override PartName="/word/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`).join('')}</Types>`,
        '_rels/.rels': relationships(`<Relationship Id="rId1" Type="${KINDS}/officeDocument" Target="${main}"/>`),
        [`word/_rels/${name}.rels`]: relationships(relations.join('')),
        [main]: xml('document', `<w:body>${parts.body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`),
        ...Object.fromEntries(there.map(({ name: path, content }) => [`word/${path}`, content])),
    };
    const changed = ([path, text]: [string, string]): [string, Uint8Array] => [
        path,
        strToU8(replace.reduce((all, [from, to]) => all.replaceAll(from, to), text)),
    ];
    return zipSync(Object.fromEntries(Object.entries(files).map(changed)));
}
