import { type Block, cleanText, type Loss, type ReadDocument } from '../block.js';
import { type Read, readBlocks } from './body.js';
import { letters } from './inline.js';
import { counterOf } from './numbering.js';
import { type WordPackage, wordPackage } from './package.js';
import { lose, type Story } from './story.js';
import { type Styles, stylesOf } from './styles.js';
import { child, elements, ownText, within, type XmlNode } from './xml.js';

/**
 * A Word document as blocks: its paragraphs with the numbers that the program writes before them, its tables, its notes, and
 * what of it could not be carried. Undefined where there is no Word document among the parts. Throws XmlProblem.
 */
export function readWord(parts: ReadonlyMap<string, Uint8Array>): ReadDocument | undefined {
    const file = wordPackage(parts);
    const body = child(file?.document, 'w:body');
    if (!file || !body) return undefined;
    const styles = stylesOf(file.parts('styles')[0]);
    const [numbering] = file.parts('numbering');
    const story: Story = {
        styles,
        label: counterOf(numbering, styles),
        links: file.links,
        noteTexts: noteTexts(file, styles),
        notes: [],
        fields: [],
        losses: new Map(),
        carried: '',
    };
    const read = readBlocks(story, body);
    const rest = cleanText(story.carried);
    if (rest !== '') read.push({ kind: 'paragraph', text: rest });
    loseApart(file, story);
    for (const _ of story.notes) lose(story, 'footnotes');
    const losses = [...story.losses].map(
        ([what, { count, details }]): Loss => ({ what, count, ...(details.length > 0 ? { details } : {}) }),
    );
    return { blocks: shown(read), notes: story.notes, losses: ordered(losses) };
}

/** Where most of a document stands in a face for headings, the face tells nothing. */
function shown(read: readonly Read[]): Block[] {
    const paragraphs = read.filter((block) => block.kind === 'paragraph');
    const telling = paragraphs.filter(({ headline }) => headline).length * 2 < paragraphs.length;
    return read.map((block) => {
        if (block.kind === 'table') return block;
        const { headline, ...rest } = block;
        return headline && telling ? { ...rest, bold: true } : rest;
    });
}

/** Footnotes and endnotes by the element that names them and their id. */
function noteTexts(file: WordPackage, styles: Styles): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const [kind, element, sign] of [
        ['footnotes', 'w:footnote', 'w:footnoteReference'],
        ['endnotes', 'w:endnote', 'w:endnoteReference'],
    ] as const)
        for (const part of file.parts(kind))
            for (const note of elements(part)) {
                if (note.name !== element || note.attributes['w:type'] !== undefined) continue;
                const story: Story = { ...apart(file, styles), losses: new Map() };
                found.set(`${sign}/${note.attributes['w:id'] ?? ''}`, textOf(story, note));
            }
    return found;
}

const apart = (file: WordPackage, styles: Styles): Omit<Story, 'losses'> => ({
    styles,
    label: () => undefined,
    links: file.links,
    noteTexts: new Map(),
    notes: [],
    fields: [],
    carried: '',
});

const textOf = (story: Story, node: XmlNode): string =>
    readBlocks(story, node)
        .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text)))
        .join('\n');

/** What stands beside the text: headers and footers, comments, the words of diagrams and charts. */
function loseApart(file: WordPackage, story: Story): void {
    const found = new Set<string>();
    for (const part of [...file.parts('header'), ...file.parts('footer')]) {
        const text = cleanText(textOf({ ...apart(file, story.styles), losses: new Map() }, part));
        if (text !== '' && !found.has(text)) lose(story, 'headers', text);
        found.add(text);
    }
    for (const part of file.parts('comments')) for (const comment of within(part, 'w:comment')) lose(story, 'comments', letters(comment));
    const words = [...file.parts('diagramData'), ...file.parts('chart')].map((part) =>
        [...within(part, 'a:t'), ...within(part, 'c:v')]
            .map(ownText)
            .filter((text) => text.trim() !== '')
            .join(' | '),
    );
    const objects = story.losses.get('objects');
    if (words.length === 0) return;
    if (objects) objects.details.push(...words.filter((text) => text !== ''));
    else for (const text of words) lose(story, 'objects', text);
}

const ORDER: readonly Loss['what'][] = [
    'pictures',
    'objects',
    'equations',
    'messages',
    'deletions',
    'insertions',
    'struck',
    'hidden',
    'comments',
    'footnotes',
    'text_boxes',
    'headers',
    'contents',
];
const ordered = (losses: readonly Loss[]): Loss[] => losses.toSorted((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
