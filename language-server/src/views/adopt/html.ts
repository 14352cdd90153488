import { SaxesParser } from 'saxes';
import { type Block, type Cell, cleanText } from './block.js';

interface Node {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: (Node | string)[];
}

/** Well-formed markup, as the reader of Word files writes it, as blocks; footnotes apart. */
export function blocksOfHtml(html: string): { blocks: Block[]; notes: string[]; pictures: number } {
    const root = treeOf(html);
    const found = { blocks: [] as Block[], notes: [] as string[], pictures: 0 };
    walk(root, found);
    return found;
}

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function treeOf(html: string): Node {
    const root: Node = { name: 'root', attributes: {}, children: [] };
    const open: Node[] = [root];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', (tag) => {
        const node: Node = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] };
        open.at(-1)?.children.push(node);
        open.push(node);
    });
    parser.on('closetag', () => {
        open.pop();
    });
    parser.on('text', (text) => {
        open.at(-1)?.children.push(text);
    });
    // A document may name characters that no markup holds.
    parser.write(`<root>${html.replaceAll(FORBIDDEN, '')}</root>`).close();
    return (root.children[0] as Node | undefined) ?? root;
}

function walk(node: Node, found: ReturnType<typeof blocksOfHtml>, mark?: string): void {
    let number = 0;
    for (const child of node.children) {
        if (typeof child === 'string') {
            push(found, child, {}, mark);
            continue;
        }
        const level = /^h([1-6])$/.exec(child.name)?.[1];
        if (child.name === 'table') found.blocks.push(tableOf(child, found));
        else if (child.name === 'li' && /^(foot|end)note-/.test(child.attributes['id'] ?? ''))
            found.notes.push(cleanText(textOf(child, found).replace(/↑\s*$/, '')));
        else if (child.name === 'li') {
            number++;
            walk(child, found, node.name === 'ol' ? `${number}. ` : '• ');
        } else if (level) push(found, textOf(child, found), { level: Number(level), contents: child.attributes['class'] === 'toc' }, mark);
        else if (child.name === 'p')
            push(
                found,
                textOf(child, found),
                { bold: isBold(child), contents: child.attributes['class'] === 'toc', title: child.attributes['class'] === 'title' },
                mark,
            );
        else if (['ul', 'ol', 'div', 'root', 'blockquote'].includes(child.name))
            walk(child, found, child.name === 'ul' || child.name === 'ol' ? undefined : mark);
        else push(found, textOf(child, found), { bold: isBold(child) }, mark);
        // Only the first paragraph of an item has its sign.
        if (child.name === 'p' || level) mark = undefined;
    }
}

function push(
    { blocks }: { blocks: Block[] },
    raw: string,
    { level, bold, contents, title }: { level?: number; bold?: boolean; contents?: boolean; title?: boolean },
    mark?: string,
): void {
    const text = cleanText(raw);
    if (text === '') return;
    blocks.push({
        kind: 'paragraph',
        text,
        ...(level ? { level } : {}),
        ...(bold ? { bold: true as const } : {}),
        ...(contents ? { contents: true as const } : {}),
        ...(title ? { title: true as const } : {}),
        ...(mark ? { mark } : {}),
    });
}

function textOf(node: Node, found: { pictures: number; blocks: Block[] }): string {
    return node.children
        .map((child) => {
            if (typeof child === 'string') return child;
            if (child.name === 'br') return '\n';
            if (child.name === 'img') {
                found.pictures++;
                return '';
            }
            const text = child.name === 'table' ? tableText(tableOf(child, found)) : textOf(child, found);
            return ['p', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'].includes(child.name) ? `${text}\n` : text;
        })
        .join('');
}

/** A table inside a cell: a line for each row. */
const tableText = ({ rows }: { readonly rows: readonly (readonly Cell[])[] }): string =>
    rows
        .map((row) =>
            row
                .map(({ text }) => text)
                .filter((text) => text !== '')
                .join(' | '),
        )
        .join('\n');

function isBold(node: Node): boolean {
    const plain = (one: Node): string =>
        one.children
            .map((child) => (typeof child === 'string' ? child : child.name === 'strong' || child.name === 'b' ? '' : plain(child)))
            .join('');
    return plain(node).trim() === '' && node.children.some((child) => typeof child !== 'string');
}

/** Most columns and rows that a merged cell covers. */
const WIDEST = 200;

function tableOf(node: Node, found: { pictures: number; blocks: Block[] }) {
    const rows: Cell[][] = [];
    const below = new Map<number, { left: number; text: string }>();
    for (const row of rowsOf(node)) {
        const cells: Cell[] = [];
        const fill = () => {
            for (let over = below.get(cells.length); over && over.left > 0; over = below.get(cells.length)) {
                over.left--;
                cells.push({ text: '', covered: over.text });
            }
        };
        for (const cell of row.children) {
            if (typeof cell === 'string' || (cell.name !== 'td' && cell.name !== 'th')) continue;
            fill();
            const text = cleanText(textOf(cell, found));
            const span = (name: string) => Math.min(Math.max(Number(cell.attributes[name] ?? 1) || 1, 1), WIDEST);
            for (let i = 0; i < span('colspan'); i++) {
                if (span('rowspan') > 1) below.set(cells.length, { left: span('rowspan') - 1, text });
                cells.push(i === 0 ? { text } : { text: '', covered: text });
            }
        }
        fill();
        if (cells.length > 0) rows.push(cells);
    }
    return { kind: 'table' as const, rows };
}

const rowsOf = (node: Node): Node[] =>
    node.children.flatMap((child) =>
        typeof child === 'string'
            ? []
            : child.name === 'tr'
              ? [child]
              : ['thead', 'tbody', 'tfoot'].includes(child.name)
                ? rowsOf(child)
                : [],
    );
