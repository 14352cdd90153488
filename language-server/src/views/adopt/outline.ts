import type { Block, Table } from './block.js';
import { CHAPTERS, type ChapterKey } from './chapters.js';
import { placed } from './headings.js';

export type Item = { readonly kind: 'text'; readonly text: string } | Table | Section;
export interface Section {
    readonly kind: 'section';
    /** As written, with its number. */
    readonly heading: string;
    readonly title: string;
    readonly items: Item[];
}
export interface Outline {
    /** Text before the first chapter. */
    readonly front: Item[];
    readonly chapters: ReadonlyMap<ChapterKey, { readonly headings: string[]; readonly items: Item[] }>;
    /** Chapters beside the eight, and annexes. */
    readonly others: readonly Other[];
    readonly contents: readonly string[];
}

export interface Other {
    readonly kind: 'chapter' | 'annex';
    readonly heading: string;
    readonly items: Item[];
    /** The chapter of the national order that it follows in the document. */
    readonly after?: ChapterKey;
}

/** The blocks of a document under its chapters and sections, each in its order. */
export function outlineOf(blocks: readonly Block[]): Outline {
    const front: Item[] = [];
    const chapters = new Map<ChapterKey, { headings: string[]; items: Item[] }>();
    const others: Other[] = [];
    let last: ChapterKey | undefined;
    const contents: string[] = [];
    let open: { depth: number; items: Item[] }[] = [{ depth: 0, items: front }];
    const innermost = () => open.at(-1)?.items ?? front;
    for (const { block, heading, depth } of placed(blocks)) {
        if (block.kind === 'paragraph' && block.contents) contents.push(block.text);
        else if (block.kind === 'table') innermost().push(block);
        else if (!heading) innermost().push({ kind: 'text', text: (block.mark ?? '') + block.text });
        else if (
            depth <= 0 ||
            (heading.chapter === undefined && chapters.size + others.length === 0 && /预案|\bplan\b/i.test(heading.title))
        ) {
            open = [{ depth: 0, items: front }];
            front.push({ kind: 'text', text: block.text });
        } else if (depth > 1) {
            while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
            const section: Section = { kind: 'section', heading: heading.text, title: heading.title, items: [] };
            innermost().push(section);
            open.push({ depth, items: section.items });
        } else {
            const items: Item[] = [];
            if (heading.kind !== 'annex' && heading.chapter) {
                last = heading.chapter;
                const known = chapters.get(heading.chapter);
                // A second heading for one chapter becomes a section of it.
                if (known) known.items.push({ kind: 'section', heading: heading.text, title: heading.title, items });
                else chapters.set(heading.chapter, { headings: [heading.text], items });
            } else
                others.push({
                    kind: heading.kind === 'annex' ? 'annex' : 'chapter',
                    heading: heading.text,
                    items,
                    ...(last ? { after: last } : {}),
                });
            open = [{ depth: 1, items }];
        }
    }
    const sorted = CHAPTERS.flatMap((key) => (chapters.has(key) ? [[key, chapters.get(key)] as const] : []));
    return { front, chapters: new Map(sorted as [ChapterKey, { headings: string[]; items: Item[] }][]), others, contents };
}
