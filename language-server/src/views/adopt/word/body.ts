import { type Block, type Cell, cleanText, type Paragraph, type Table } from '../block.js';
import { alternative, type Inline, letters, nothing, readInline } from './inline.js';
import type { Label } from './numbering.js';
import { lose, type Story } from './story.js';
import { child, elements, saidBy, type XmlNode } from './xml.js';

/** A block, and whether its letters look like a heading's. */
export type Read = Exclude<Block, Paragraph> | (Paragraph & { readonly headline?: true });

const SKIPPED: ReadonlySet<string> = new Set([
    'w:sectPr',
    'w:pPr',
    'w:tblPr',
    'w:tblGrid',
    'w:sdtPr',
    'w:sdtEndPr',
    'w:moveFrom',
    'w:tcPr',
]);

/** What stands in the body, in a cell or in a text box, in its order. `listed` says that it is a table of contents. */
export function readBlocks(story: Story, node: XmlNode, listed = false): Read[] {
    return elements(node).flatMap((one): Read[] => {
        if (SKIPPED.has(one.name)) return [];
        switch (one.name) {
            case 'w:p':
                return readParagraph(story, one, listed);
            case 'w:tbl':
                return [readTable(story, one)];
            case 'w:sdt':
                return readBlocks(story, child(one, 'w:sdtContent') ?? one, listed || isContents(one));
            case 'w:del':
                lose(story, 'deletions', letters(one, 'w:delText') || letters(one));
                return [];
            case 'w:altChunk':
                lose(story, 'objects');
                return [];
            case 'w:r':
            case 'w:hyperlink':
            case 'w:fldSimple':
            case 'm:oMathPara':
            case 'm:oMath':
                return readParagraph(story, { name: 'w:p', attributes: {}, children: [one] }, listed);
            case 'mc:AlternateContent':
                return readBlocks(story, alternative(one), listed);
            default:
                return readBlocks(story, one, listed);
        }
    });
}

const isContents = (sdt: XmlNode): boolean =>
    /table of contents/i.test(saidBy(child(child(sdt, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '');

/** One of these numbers begins a heading also where no style says so. */
const LIKE_A_HEADING =
    /^第.+[章节篇编条]$|^[一二三四五六七八九十百零]+、$|^[（(][一二三四五六七八九十百零]+[)）]$|^\d+[.．]\d+([.．]\d+)*[.．]?$/;

function readParagraph(story: Story, node: XmlNode, listed: boolean): Read[] {
    const properties = child(node, 'w:pPr');
    const into = nothing();
    readInline({ story, into, paragraph: properties }, node);
    const text = story.carried + into.text;
    story.carried = '';
    const mark = child(properties, 'w:rPr');
    if (child(mark, 'w:del')) {
        story.carried = text;
        return boxesOf(story, into);
    }
    const clean = cleanText(text);
    const boxes = boxesOf(story, into);
    // An empty paragraph shows no number, but counts.
    const label = story.label(properties);
    if (clean === '') return boxes;
    const rank = story.styles.rank(properties);
    if (listed || rank.contents || into.contents) {
        lose(story, 'contents');
        return [{ kind: 'paragraph', text: clean, contents: true }, ...boxes];
    }
    const isBold = into.letters > 0 && into.bold === into.letters;
    const numbered = labelled(clean, label, rank.level !== undefined || isBold);
    return [
        {
            kind: 'paragraph',
            ...numbered,
            ...(rank.level === undefined ? {} : { level: rank.level }),
            ...(rank.title ? { title: true as const } : {}),
            ...(isBold ? { bold: true as const } : {}),
            ...(into.headline > 0 ? { headline: true as const } : {}),
        },
        ...boxes,
    ];
}

/** A number that the program wrote is read as one that somebody typed, where it may belong to a heading. */
function labelled(text: string, label: Label | undefined, isHeading: boolean): Pick<Paragraph, 'text' | 'mark'> {
    if (!label || label.text === '') return { text };
    if (label.bullet) return isHeading ? { text } : { text, mark: '• ' };
    const number = /[、）」】]$/.test(label.text) ? label.text : `${label.text} `;
    return isHeading || LIKE_A_HEADING.test(label.text) ? { text: number + text } : { text, mark: number };
}

/** Paragraphs of text boxes; no heading of the document stands in one. */
const boxesOf = (story: Story, { boxes }: Inline): Read[] =>
    boxes
        .flatMap((box) => readBlocks(story, box))
        .map((block) => (block.kind === 'table' ? block : { kind: 'paragraph', text: (block.mark ?? '') + block.text }));

/** Most columns that one cell covers. */
const WIDEST = 200;

function readTable(story: Story, node: XmlNode): Table {
    const rows: Cell[][] = [];
    const above: (string | undefined)[] = [];
    for (const row of inside(node, 'w:tr')) {
        const properties = child(row, 'w:trPr');
        if (child(properties, 'w:del')) {
            lose(story, 'deletions', letters(row, 'w:delText') || letters(row));
            continue;
        }
        const cells: Cell[] = Array.from({ length: spanOf(properties, 'w:gridBefore', 0) }, () => ({ text: '' }));
        for (const cell of inside(row, 'w:tc')) readCell(story, cell, cells, above);
        if (cells.length > 0) rows.push(cells);
    }
    return { kind: 'table', rows };
}

function readCell(story: Story, cell: XmlNode, cells: Cell[], above: (string | undefined)[]): void {
    const properties = child(cell, 'w:tcPr');
    const text = blocksText(readBlocks(story, cell));
    const down = saidBy(properties, 'w:vMerge');
    const goesOn = down !== undefined && down !== 'restart';
    const right = saidBy(properties, 'w:hMerge');
    const left = right !== undefined && right !== 'restart' ? cells.at(-1) : undefined;
    for (let i = 0; i < spanOf(properties, 'w:gridSpan', 1); i++) {
        const at = cells.length;
        const over = goesOn ? above[at] : (left && (left.text || left.covered)) || undefined;
        const own = i === 0 ? text : '';
        const covered = over ?? (i > 0 ? text : '');
        cells.push(covered === '' ? { text: own } : { text: own, covered });
        above[at] = down === undefined ? undefined : goesOn ? (above[at] ?? text) : text;
    }
}

const spanOf = (properties: XmlNode | undefined, name: string, least: number): number =>
    Math.min(Math.max(Number(saidBy(properties, name) ?? least) || least, least), WIDEST);

/** The text of a cell: a line for each paragraph, and for each row of a table inside it. */
function blocksText(blocks: readonly Read[]): string {
    const lines = blocks.map((block) =>
        block.kind === 'paragraph'
            ? (block.mark ?? '') + block.text
            : block.rows
                  .map((row) =>
                      row
                          .map(({ text }) => text)
                          .filter((text) => text !== '')
                          .join(' | '),
                  )
                  .join('\n'),
    );
    return cleanText(lines.join('\n'));
}

/** Rows of a table or cells of a row, also those in content controls and tracked insertions. */
function* inside(node: XmlNode, name: string): Generator<XmlNode> {
    for (const one of elements(node)) {
        if (one.name === name) yield one;
        else if (!['w:tbl', 'w:tr', 'w:tc', 'w:p', 'w:del', 'w:moveFrom'].includes(one.name)) yield* inside(one, name);
    }
}
