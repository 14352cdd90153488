import type { Block, Paragraph } from './block.js';
import { type ChapterKey, chapterOf } from './chapters.js';

/** How a heading is told: by its style, by how it is numbered, or by being bold. */
type Kind = `style${number}` | 'chapter' | 'section' | 'han' | 'han_paren' | `decimal${number}` | 'bold' | 'annex';
export interface Heading {
    readonly kind: Kind;
    /** As written, with its number. */
    readonly text: string;
    readonly title: string;
    readonly chapter?: ChapterKey;
    /** Its first number. */
    readonly number?: number;
    /** It may as well be an item of a list. */
    readonly weak?: true;
}
/** A block with its place: 0 above the chapters, 1 a chapter, deeper below. */
export interface Placed {
    readonly block: Block;
    readonly heading?: Heading;
    readonly depth: number;
}

const HAN = '[一二三四五六七八九十百零〇]';
const NUMBERS: readonly [RegExp, (match: RegExpExecArray) => Kind][] = [
    [new RegExp(`^第\\s*(${HAN}+|\\d+)\\s*[章篇编]\\s*`), () => 'chapter'],
    [new RegExp(`^第\\s*(${HAN}+|\\d+)\\s*节\\s*`), () => 'section'],
    [/^(chapter|part)\s+(\d+|[ivxlc]+)\b[.:\s—-]*/i, () => 'chapter'],
    [/^(section)\s+\d+(\.\d+)*\b[.:\s—-]*/i, () => 'section'],
    [new RegExp(`^${HAN}{1,3}\\s*、\\s*`), () => 'han'],
    [new RegExp(`^[（(]\\s*${HAN}{1,3}\\s*[)）]\\s*`), () => 'han_paren'],
    [
        /^(\d{1,2}(?:[.．]\d{1,2}){0,4})(?:[.、．]\s*|\s+|(?=\p{Script=Han}))/u,
        (match) => `decimal${(match[1] ?? '').split(/[.．]/).length}`,
    ],
];
const ANNEX = /^(附\s*[件录表图]|annex\b|appendix\b|attachment\b)/i;
/** Longer ones are text, not headings. */
const LONGEST = { han: 60, other: 90 };
const RANK: Readonly<Record<string, number>> = {
    chapter: 1,
    section: 2,
    han: 2.5,
    decimal1: 2.4,
    decimal2: 2.6,
    han_paren: 3,
    decimal3: 3.5,
    decimal4: 3.7,
    bold: 4,
};
const rankOf = (kind: Kind): number => (kind === 'annex' ? 1 : kind.startsWith('style') ? Number(kind.slice(5)) : (RANK[kind] ?? 3.9));

/** Tells the headings of a document and how deep each stands. */
export function placed(blocks: readonly Block[]): Placed[] {
    const told = blocks.map((block) => (block.kind === 'paragraph' ? headingOf(block) : undefined));
    const listed = typedContents(told);
    const headings = told.map((one, i) => (listed.has(i) ? undefined : one));
    const chapters = chapterKind(headings.flatMap((one) => (one && !one.weak ? [one] : [])));
    let below = 0;
    let last = 0;
    return blocks.map((block, i) => {
        const heading = headings[i];
        if (!heading) return { block, depth: below };
        // A single number without a word that tells a chapter counts where it is the next one.
        if (heading.weak && (chapters !== 'decimal1' || heading.number !== last + 1)) return { block, depth: below };
        if (heading.kind === 'decimal1') last = heading.number ?? last;
        const depth = depthOf(heading, chapters);
        if (depth === undefined) return { block, depth: below };
        below = depth;
        return { block, heading, depth };
    });
}

function headingOf(block: Paragraph): Heading | undefined {
    const { text, level, bold, mark } = block;
    if (block.contents || block.title || text.includes('\n') || (mark && !level)) return undefined;
    const typed = NUMBERS.flatMap(([pattern, kind]) => {
        const match = pattern.exec(text);
        return match ? [{ kind: kind(match), title: text.slice(match[0].length).trim() }] : [];
    })[0];
    const title = typed?.title || text;
    const chapter = chapterOf(title);
    const found = (kind: Kind): Heading => ({ kind, text, title, ...(chapter ? { chapter } : {}) });
    const short =
        [...text].length <= (/\p{Script=Han}/u.test(text) ? LONGEST.han : LONGEST.other) &&
        !/[。；;，,！!：:]$|[^.]\.$|(\.{3,}|…+|·{3,})\s*\d*$/.test(text);
    // The program may have counted an annex as one more chapter.
    if ((ANNEX.test(text) || ANNEX.test(title)) && (level || short)) return found('annex');
    if (level) return found(`style${level}`);
    if (!short) return undefined;
    // A number with a full stop also begins the items of a list.
    if (typed) {
        const number = Number.parseInt(text, 10);
        const weak = typed.kind === 'decimal1' && !bold && !chapter;
        return { ...found(typed.kind), ...(Number.isNaN(number) ? {} : { number }), ...(weak ? { weak } : {}) };
    }
    return bold ? found('bold') : undefined;
}

/** Fewer headings in a row are no table of contents. */
const SHORTEST_CONTENTS = 5;

/** Lines of a table of contents that somebody typed: headings in a row, most of which come again. */
function typedContents(headings: readonly (Heading | undefined)[]): ReadonlySet<number> {
    const found = new Set<number>();
    const last = new Map<string, number>();
    headings.forEach((heading, i) => {
        if (heading) last.set(heading.text, i);
    });
    for (let from = 0; from < headings.length; from++) {
        let to = from;
        while (headings[to]) to++;
        // The first chapter may follow without a line of text between.
        const again = headings
            .slice(from, to)
            .flatMap((heading, i) => (heading && (last.get(heading.text) ?? 0) > from + i ? [from + i] : []));
        if (again.length >= SHORTEST_CONTENTS && again.length >= 0.6 * (to - from)) for (const i of again) found.add(i);
        from = to;
    }
    return found;
}

/** The kind that most chapters of a plan are told by. */
function chapterKind(headings: readonly Heading[]): Kind | undefined {
    const counts = new Map<Kind, Set<ChapterKey>>();
    for (const { kind, chapter } of headings)
        if (chapter && kind !== 'annex') counts.set(kind, (counts.get(kind) ?? new Set()).add(chapter));
    const sorted = [...counts].toSorted(([a, x], [b, y]) => y.size - x.size || rankOf(a) - rankOf(b));
    return sorted[0]?.[0];
}

function depthOf(heading: Heading, chapters: Kind | undefined): number | undefined {
    if (heading.kind === 'annex') return 1;
    if (chapters === undefined)
        return heading.kind.startsWith('style') || heading.kind === 'chapter' ? rankOf(heading.kind) : rankOf(heading.kind) + 1;
    // What is only bold is a chapter where it is called like one.
    if (heading.kind === chapters) return chapters === 'bold' && !heading.chapter ? 2 : 1;
    const [own, top] = [rankOf(heading.kind), rankOf(chapters)];
    return own < top && heading.kind !== 'bold' ? 0 : 1 + Math.max(own - top, 0.5);
}
