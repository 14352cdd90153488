import type { Block, DocumentChapter, PlanDocument, Stamp } from '../document/document.js';
import type { Sheet } from '../sheets/sheet.js';
import type { Voice } from '../voice.js';
import { documentWords } from '../words/document-words.js';
import { mdText } from './escape.js';

/** The plan as a document in Markdown of GitHub's kind. */
export function documentMarkdown({ title, issuer, control, signatures, chapters, annexes, stamp }: PlanDocument, voice: Voice): string {
    return file([
        `# ${mdText(title)}`,
        ...(issuer ? [mdText(issuer)] : []),
        `**${mdText(voice.say(documentWords.control))}**`,
        table(
            ['', ''],
            control.map(({ label, value }) => [label, value]),
        ),
        ...sheetBlocks(signatures),
        ...[...chapters, ...annexes].flatMap(chapterBlocks),
        origin(stamp),
    ]);
}

export const sheetsMarkdown = (title: string, stamp: Stamp, sheets: readonly Sheet[]): string =>
    file([
        `# ${mdText(title)}`,
        ...sheets.flatMap((sheet) => [`## ${mdText(sheet.title)}`, ...sheetBlocks({ ...sheet, title: '' })]),
        origin(stamp),
    ]);

const file = (blocks: readonly string[]): string => `${blocks.filter((one) => one !== '').join('\n\n')}\n`;
const origin = (stamp: Stamp): string => `---\n\n${mdText(stamp.line)}`;

const chapterBlocks = ({ number, title, blocks }: DocumentChapter): string[] => [
    `## ${mdText(`${number} ${title}`)}`,
    ...blocks.flatMap(blockText),
];

function blockText(block: Block): string[] {
    switch (block.kind) {
        case 'heading':
            return [`${'#'.repeat(block.level + 1)} ${mdText(block.text)}`];
        case 'text':
            return [lines(block.text)];
        case 'list':
            return [block.items.map((item) => `- ${lines(item)}`).join('\n')];
        case 'facts':
            return [table(['', ''], block.rows)];
        case 'picture':
            return [];
        case 'table':
            return sheetBlocks(block.sheet);
    }
}

function sheetBlocks(sheet: Sheet): string[] {
    const rows = sheet.rows.map((one) => (one.group ? [one.cells[0] ?? '', ...sheet.columns.slice(1).map(() => '')] : one.cells));
    return [
        sheet.title ? `**${mdText(sheet.title)}**` : '',
        ...sheet.notes.map(lines),
        rows.length > 0
            ? table(
                  sheet.columns.map(({ title }) => title),
                  rows,
              )
            : '',
    ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]) => `| ${cells.map((cell) => lines(cell) || ' ').join(' | ')} |`;
    return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((cells) => line(head.map((_, i) => cells[i] ?? '')))].join(
        '\n',
    );
}

/** The lines of a text in one line of Markdown. */
const lines = (text: string): string => text.split('\n').map(mdText).join('<br>');
