import { type Block, cleanText, type ReadDocument } from './block.js';
import { withoutStrong } from './strong.js';

const BREAK = /^ {0,3}([-*_])( *\1){2,} *$/;
/** Below the head of a table, without its blanks. */
const DELIMITERS = /^\|?:?-+:?(\|:?-+:?)*\|?$/;
// What is between two signs is bounded: text that opens again and again and never closes must not be read to its end each time.
const IMAGE = /!\[([^\]]{0,500})\]\(([^)]{0,1000})\)/g;
const LINK = /\[([^[\]]{1,500})\]\(([^()[\]\s]{1,1000})(?:\s[^()]{0,500})?\)/g;

/** Markdown as blocks: headings, lists, tables, code, paragraphs. What is no structure stays text. */
export function blocksOfMarkdown(source: string): ReadDocument {
    const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    const blocks: Block[] = [];
    let pictures = 0;
    let open: string[] = [];
    const linked = (text: string) =>
        text
            .replaceAll(IMAGE, (_, alt: string) => {
                pictures++;
                return alt;
            })
            .replaceAll(LINK, (_, label: string, target: string) => (label === target ? label : `${label} (${target})`));
    const plain = (text: string) =>
        withoutStrong(linked(text))
            .replaceAll(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1')
            .replaceAll(/`([^`]+)`/g, '$1')
            .replaceAll(/\\([\\`*_{}[\]()#+\-.!|<>])/g, '$1');
    const push = (text: string, more: object = {}) => {
        const clean = cleanText(text);
        if (clean !== '') blocks.push({ kind: 'paragraph', text: clean, ...more });
    };
    const close = () => {
        const text = open.join('\n');
        const bold = /^(\*\*|__)[^*_]+\1$/.test(text.trim());
        push(plain(text), bold ? { bold: true } : {});
        open = [];
    };
    for (let i = 0; i < lines.length; i++) {
        const line = lines[i] ?? '';
        const next = lines[i + 1] ?? '';
        const heading = /^ {0,3}(#{1,6})(?=\s|$)/.exec(line);
        const item = /^(\s*)([-*+•]|\d{1,9}[.)])\s+(.*)$/.exec(line);
        const fence = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
        if (fence) {
            close();
            const from = i + 1;
            while (i + 1 < lines.length && !(lines[i + 1] ?? '').trim().startsWith(fence)) i++;
            push(lines.slice(from, i + 1).join('\n'));
            i++;
        } else if (heading) {
            close();
            push(plain(withoutClosing(line.slice(heading[0].length))), { level: heading[1]?.length ?? 1 });
        } else if (open.length > 0 && /^ {0,3}(=+|-+) *$/.test(line)) {
            const level = line.trim().startsWith('=') ? 1 : 2;
            push(plain(open.join(' ')), { level });
            open = [];
        } else if (line.includes('|') && DELIMITERS.test(next.replaceAll(' ', ''))) {
            close();
            const rows = [cellsOf(line)];
            i++;
            while (i + 1 < lines.length && (lines[i + 1] ?? '').includes('|')) rows.push(cellsOf(lines[++i] ?? ''));
            blocks.push({ kind: 'table', rows: rows.map((row) => row.map((text) => ({ text: cleanText(plain(text)) }))) });
        } else if (item) {
            close();
            const more: string[] = [item[3] ?? ''];
            while (/^\s{2,}\S/.test(lines[i + 1] ?? '') && !/^\s*([-*+•]|\d{1,9}[.)])\s/.test(lines[i + 1] ?? ''))
                more.push((lines[++i] ?? '').trim());
            const sign = item[2] ?? '';
            push(plain(more.join('\n')), { mark: /\d/.test(sign) ? `${sign} ` : '• ' });
        } else if (line.trim() === '' || BREAK.test(line)) close();
        else open.push(line.replace(/^ {0,3}> ?/, ''));
    }
    close();
    return { blocks, notes: [], losses: pictures > 0 ? [{ what: 'pictures', count: pictures }] : [] };
}

/** The text of a heading, without the signs that may close it. */
const withoutClosing = (text: string): string =>
    text
        .trim()
        .replace(/(?<!\S)#+$/, '')
        .trim();

/** Cells of a row; a bar after a backslash is text. */
const cellsOf = (line: string): string[] =>
    line
        .trim()
        .replace(/^\|/, '')
        .replace(/(?<!\\)\|$/, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.replaceAll('\\|', '|').trim());
