import {
    AlignmentType,
    Footer,
    Header,
    type ISectionPropertiesOptions,
    PageNumber,
    PageOrientation,
    Paragraph,
    SectionType,
    Tab,
    TabStopType,
    TextRun,
} from 'docx';
import type { Stamp } from '../document/document.js';
import type { Voice } from '../voice.js';
import { documentWords } from '../words/document-words.js';
import { xmlText } from '../xml-text.js';

/** A4 in twentieths of a point, as Word counts; the library turns width and height where the page lies on its side. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = { top: 1247, bottom: 1134, left: 1134, right: 1134, header: 567, footer: 567 };

/** Width between the margins. */
export const textWidth = (landscape: boolean): number => (landscape ? A4.height : A4.width) - MARGIN.left - MARGIN.right;

export const pageOf = (
    landscape: boolean,
    type: (typeof SectionType)[keyof typeof SectionType] = SectionType.NEXT_PAGE,
): ISectionPropertiesOptions => ({
    type,
    page: { size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: MARGIN },
});

export interface Margins {
    readonly headers: { readonly default: Header };
    readonly footers: { readonly default: Footer };
}
/** Title above; where the page comes from and its number below. */
export function marginsOf(voice: Voice, title: string, stamp: Stamp, landscape: boolean): Margins {
    const [before = '', between = '', after = ''] = voice.say(documentWords.page, { page: '\u0000', pages: '\u0000' }).split('\u0000');
    const right = [{ type: TabStopType.RIGHT, position: textWidth(landscape) }];
    const head = new Paragraph({
        style: 'Margin',
        tabStops: right,
        children: [
            new TextRun(xmlText(clip(title, landscape ? 110 : 70))),
            new TextRun({ children: [new Tab(), xmlText(stamp.version ?? '')] }),
        ],
    });
    const foot = new Paragraph({
        style: 'Margin',
        tabStops: right,
        alignment: AlignmentType.LEFT,
        children: [
            new TextRun(xmlText(stamp.line)),
            new TextRun({ children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
    });
    return { headers: { default: new Header({ children: [head] }) }, footers: { default: new Footer({ children: [foot] }) } };
}

const clip = (text: string, longest: number): string =>
    [...text].length > longest ? `${[...text].slice(0, longest - 1).join('')}…` : text;
