import { type FileChild, HeadingLevel, ImageRun, LineRuleType, Paragraph } from 'docx';
import type { Block } from '../document/document.js';
import type { Picture, Sheet } from '../sheets/sheet.js';
import { xmlText } from '../xml-text.js';
import { pictureEmf } from './emf.js';
import { sheetTable } from './table.js';
import { lines, paragraph } from './text.js';

/** Pixels that a picture may be high, so that it stays on the page of its heading. */
const WIDE_ROOM = 470;
const UPRIGHT_ROOM = 760;
export const BULLETS = 'bullets';

/** Blocks of a chapter, for a text of this width in twentieths of a point. */
export function blockChildren(blocks: readonly Block[], width: number): FileChild[] {
    return blocks.flatMap((block, i) => childrenOf(block, width, i === 0, blocks[i + 1]?.kind));
}

function childrenOf(block: Block, width: number, first: boolean, next: Block['kind'] | undefined): FileChild[] {
    switch (block.kind) {
        case 'heading':
            return [
                new Paragraph({
                    heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
                    children: lines(block.text),
                }),
            ];
        case 'text':
            return [
                paragraph(block.note ? 'Note' : 'Prose', block.text, {
                    keepNext: block.note === true && (next === 'table' || next === 'facts'),
                }),
            ];
        case 'list':
            return block.items.map(
                (item) => new Paragraph({ style: 'Normal', numbering: { reference: BULLETS, level: 0 }, children: lines(item) }),
            );
        case 'facts':
            return [factsTable(block.rows, width), gap()];
        case 'picture':
            return [pictureParagraph(block.picture, width)];
        case 'table':
            return sheetChildren(block.sheet, width, block.sheet.form === true && !first);
    }
}

/** A sheet with what stands above its table; a form begins on a page of its own. */
export function sheetChildren(sheet: Sheet, width: number, pageBreakBefore = false): FileChild[] {
    return [
        ...(sheet.title ? [paragraph('TableCaption', sheet.title, { keepNext: true, pageBreakBefore })] : []),
        ...sheet.notes.map((note) => paragraph('Note', note, { keepNext: true })),
        ...(sheet.picture ? [pictureParagraph(sheet.picture, width)] : []),
        ...(sheet.rows.length > 0 ? [sheetTable(sheet, width)] : []),
        gap(sheet.form),
    ];
}

/** A little room behind a table; two tables would otherwise be one to Word. A form may fill its page, so there is next to none behind it. */
const gap = (least = false): Paragraph =>
    new Paragraph({ style: 'Margin', children: [], ...(least ? { spacing: { line: 20, lineRule: LineRuleType.EXACT } } : {}) });

const factsTable = (rows: readonly (readonly [string, string])[], width: number) =>
    sheetTable(
        {
            id: 'facts',
            title: '',
            notes: [],
            columns: [
                { title: '', width: 0.7, head: true },
                { title: '', width: 2.4 },
            ],
            rows: rows.map(([label, value]) => ({ cells: [label, value] })),
        },
        width,
    );

function pictureParagraph(picture: Picture, width: number): Paragraph {
    // Pictures are counted in pixels of 1/96 inch, widths in twentieths of a point.
    const room = width > 12_000 ? WIDE_ROOM : UPRIGHT_ROOM;
    const scale = Math.min(1, width / 15 / picture.width, room / picture.height);
    return new Paragraph({
        children: [
            new ImageRun({
                type: 'svg',
                data: new TextEncoder().encode(picture.svg),
                // The library knows no metafiles: their name is put right when the file is packed.
                fallback: { type: 'png', data: pictureEmf(picture) },
                transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
                altText: { name: 'picture', title: xmlText(picture.alt), description: xmlText(picture.alt) },
            }),
        ],
    });
}
