import {
    Document,
    type FileChild,
    HeadingLevel,
    type ISectionOptions,
    LevelFormat,
    Packer,
    Paragraph,
    SectionType,
    TableOfContents,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Block, DocumentChapter, PlanDocument, Stamp } from '../document/document.js';
import type { Sheet } from '../sheets/sheet.js';
import type { Voice } from '../voice.js';
import { documentWords } from '../words/document-words.js';
import { xmlText } from '../xml-text.js';
import { repack } from '../zip/repack.js';
import { inZipYears } from '../zip/zip-years.js';
import { BULLETS, blockChildren, sheetChildren } from './blocks.js';
import { fontTable } from './fonts.js';
import { marginsOf, pageOf, textWidth } from './page.js';
import { stylesOf } from './styles.js';
import { lines, paragraph } from './text.js';

/** The plan as a Word document: title page, contents, chapters, annexes. The same input gives the same bytes. */
export async function planDocx(document: PlanDocument, voice: Voice): Promise<Uint8Array> {
    const { title, stamp, chapters, annexes } = document;
    const upright = textWidth(false);
    const section = (
        landscape: boolean,
        children: readonly FileChild[],
        type?: (typeof SectionType)[keyof typeof SectionType],
    ): ISectionOptions => ({
        properties: pageOf(landscape, type),
        ...marginsOf(voice, title, stamp, landscape),
        children,
    });
    const front = section(false, frontPage(document, voice, upright), SectionType.NEXT_PAGE);
    const body = section(false, [...contents(voice), ...chapters.flatMap((one, i) => chapterChildren(one, upright, i === 0))]);
    const bound = annexes.map((one) => section(one.landscape === true, chapterChildren(one, textWidth(one.landscape === true), false)));
    return packed(document.title, stamp, voice, [front, body, ...bound]);
}

/** Sheets as a Word document, each on pages of its own. */
export async function sheetsDocx(title: string, stamp: Stamp, voice: Voice, sheets: readonly Sheet[]): Promise<Uint8Array> {
    const sections = sheets.map((sheet): ISectionOptions => {
        const landscape = sheet.landscape === true;
        return {
            properties: pageOf(landscape),
            ...marginsOf(voice, title, stamp, landscape),
            children: [
                new Paragraph({ heading: HeadingLevel.HEADING_1, children: lines(sheet.title) }),
                ...sheetChildren({ ...sheet, title: '' }, textWidth(landscape)),
            ],
        };
    });
    return packed(title, stamp, voice, sections);
}

async function packed(title: string, stamp: Stamp, voice: Voice, sections: readonly ISectionOptions[]): Promise<Uint8Array> {
    const made = new Document({
        title: xmlText(title),
        creator: 'Preplan',
        lastModifiedBy: 'Preplan',
        description: xmlText(stamp.line),
        styles: stylesOf(voice.lang),
        numbering: {
            config: [
                {
                    reference: BULLETS,
                    levels: [
                        { level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: 420, hanging: 260 } } } },
                    ],
                },
            ],
        },
        pageNumbers: estimatePageNumbersWith({ guess: true }),
        sections: [...sections],
    });
    const bytes = await inZipYears(() => Packer.toBuffer(made));
    return repack(bytes, { day: stamp.asOf, change, rename: (path) => path.replace(PICTURE, '$1.emf') });
}

function frontPage({ title, issuer, control, signatures }: PlanDocument, voice: Voice, width: number): FileChild[] {
    const facts: Block = { kind: 'facts', rows: control.map(({ label, value }) => [label, value]) };
    return [
        new Paragraph({ heading: HeadingLevel.TITLE, children: lines(title) }),
        ...(issuer ? [paragraph('Issuer', issuer)] : []),
        paragraph('TableCaption', voice.say(documentWords.control)),
        ...blockChildren([facts], width),
        ...sheetChildren(signatures, width),
    ];
}

/** Titles with their pages, laid out as Word would; whoever changes the document asks Word to count again. */
const contents = (voice: Voice): FileChild[] => [
    paragraph('ContentsTitle', voice.say(documentWords.contents)),
    new TableOfContents(xmlText(voice.say(documentWords.contents)), { hyperlink: true, headingStyleRange: '1-1' }),
];

function chapterChildren(chapter: DocumentChapter, width: number, breakBefore: boolean): FileChild[] {
    return [
        new Paragraph({
            heading: HeadingLevel.HEADING_1,
            ...(breakBefore ? { pageBreakBefore: true } : {}),
            children: lines(titleOf(chapter)),
        }),
        ...blockChildren(chapter.blocks, width),
    ];
}

const titleOf = ({ number, title }: DocumentChapter): string => `${number}  ${title}`;

/** Pictures that are no SVG are metafiles. */
const PICTURE = /(\bmedia\/[^/"]*)\.png\b/g;
const METAFILE = '<Default Extension="emf" ContentType="image/x-emf"/>';

/** The style that all styles of letters stand on, which the library leaves out. */
const LETTERS =
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';

/** The font table is ours; what the library counts on from document to document is counted from 1 in each. */
function change(path: string, text: string): string {
    if (path === 'word/fontTable.xml') return fontTable();
    if (path === 'word/styles.xml') return text.replace('</w:docDefaults>', `</w:docDefaults>${LETTERS}`);
    if (path === '[Content_Types].xml') return text.replace(/<Default\b/, `${METAFILE}<Default`);
    if (path.endsWith('.rels')) return text.replaceAll(PICTURE, '$1.emf');
    if (path !== 'word/document.xml') return text;
    const counters = [
        /(w:anchor="|w:name="|PAGEREF )_Toc(\d+)(?!\w)/g,
        /(<w:bookmark(?:Start|End)\b[^<>]*?w:id=")(\d+)(?=")/g,
        /(<(?:wp:docPr|pic:cNvPr)\b[^<>]*?\bid=")(\d+)(?=")/g,
    ];
    return counters.reduce((xml, counter) => {
        const known = new Map<string, number>();
        return xml.replace(counter, (_, before: string, id: string) => {
            const number = known.get(id) ?? known.size + 1;
            known.set(id, number);
            return `${before}${before.startsWith('<') ? '' : '_Toc'}${number}`;
        });
    }, text);
}
