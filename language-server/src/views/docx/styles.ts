import type { IStylesOptions } from 'docx';
import type { Lang } from '../../rules/messages.js';

/** Faces that Windows, macOS and WPS all have; what a machine lacks is named beside it in the font table. */
const FONTS = {
    en: { text: 'Arial', head: 'Arial', eastText: 'SimSun', eastHead: 'SimHei' },
    'zh-CN': { text: 'Times New Roman', head: 'Arial', eastText: 'SimSun', eastHead: 'SimHei' },
} as const;
/** In a Chinese text, signs that both scripts have (quotation marks, dashes, dots) are set in the Chinese face. */
const face = (latin: string, east: string, chinese: boolean) => ({
    ascii: latin,
    hAnsi: latin,
    cs: latin,
    eastAsia: east,
    ...(chinese ? { hint: 'eastAsia' } : {}),
});

/** Sizes in half points: Chinese official papers are set larger than English ones. */
export function stylesOf(lang: Lang): IStylesOptions {
    const fonts = FONTS[lang];
    const chinese = lang === 'zh-CN';
    const text = face(fonts.text, fonts.eastText, chinese);
    const head = face(fonts.head, fonts.eastHead, chinese);
    const colour = '1F2A37';
    return {
        default: {
            document: {
                run: { font: text, size: chinese ? 24 : 21, language: { value: chinese ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' } },
                paragraph: { spacing: { after: 100, line: chinese ? 340 : 276, lineRule: 'auto' } },
            },
            title: {
                run: { font: head, size: chinese ? 44 : 40, bold: true, color: colour },
                paragraph: { alignment: 'center', spacing: { before: 1400, after: 400, line: 320, lineRule: 'auto' } },
            },
            heading1: {
                run: { font: head, size: chinese ? 32 : 30, bold: true, color: colour },
                paragraph: { keepNext: true, spacing: { before: 360, after: 160, line: 300, lineRule: 'auto' }, outlineLevel: 0 },
            },
            heading2: {
                run: { font: head, size: chinese ? 28 : 25, bold: true, color: colour },
                paragraph: { keepNext: true, spacing: { before: 260, after: 100, line: 280, lineRule: 'auto' }, outlineLevel: 1 },
            },
            heading3: {
                run: { font: head, size: chinese ? 24 : 22, bold: true, color: colour },
                paragraph: { keepNext: true, spacing: { before: 200, after: 80, line: 260, lineRule: 'auto' }, outlineLevel: 2 },
            },
        },
        paragraphStyles: [
            {
                id: 'Prose',
                name: 'Prose',
                basedOn: 'Normal',
                quickFormat: true,
                // Two characters, as Chinese paragraphs begin.
                paragraph: chinese ? { indent: { firstLine: 480 } } : {},
            },
            { id: 'Note', name: 'Note', basedOn: 'Normal', run: { color: '4A5560', size: chinese ? 20 : 19 } },
            {
                id: 'Issuer',
                name: 'Issuer',
                basedOn: 'Normal',
                run: { size: 28 },
                paragraph: { alignment: 'center', spacing: { after: 600 } },
            },
            {
                id: 'TableCaption',
                name: 'Table Caption',
                basedOn: 'Normal',
                run: { bold: true },
                paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
            },
            {
                id: 'TableText',
                name: 'Table Text',
                basedOn: 'Normal',
                run: { size: chinese ? 18 : 17 },
                paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
            },
            { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', run: { bold: true, font: head } },
            {
                id: 'ContentsTitle',
                name: 'Contents Title',
                basedOn: 'Normal',
                run: { font: head, size: 30, bold: true },
                paragraph: { alignment: 'center', spacing: { before: 200, after: 200 } },
            },
            {
                id: 'TOC1',
                name: 'toc 1',
                basedOn: 'Normal',
                paragraph: { spacing: { before: 60, after: 20, line: 260, lineRule: 'auto' } },
            },
            {
                id: 'TOC2',
                name: 'toc 2',
                basedOn: 'Normal',
                run: { size: chinese ? 21 : 19 },
                paragraph: { indent: { left: 420 }, spacing: { after: 0, line: 240, lineRule: 'auto' } },
            },
            {
                id: 'Margin',
                name: 'Page Margin',
                basedOn: 'Normal',
                run: { size: 15, color: '4A5560' },
                paragraph: { spacing: { after: 0, line: 220, lineRule: 'auto' } },
            },
        ],
    };
}
