import { lose, type Story } from './story.js';
import { isBold, isHeadline } from './styles.js';
import { symbolOf } from './symbols.js';
import { child, elements, isOn, ownText, saidBy, within, type XmlNode } from './xml.js';

/** The letters of a paragraph, and what hangs on it. */
export interface Inline {
    text: string;
    /** Letters, how many of them are bold, and how many stand in a face for headings. */
    letters: number;
    bold: number;
    headline: number;
    /** Text boxes that are anchored here. */
    readonly boxes: XmlNode[];
    /** A part of it lies in a table of contents. */
    contents: boolean;
}

export const nothing = (): Inline => ({ text: '', letters: 0, bold: 0, headline: 0, boxes: [], contents: false });

const SKIPPED: ReadonlySet<string> = new Set([
    'w:pPr',
    'w:rPr',
    'w:sdtPr',
    'w:sdtEndPr',
    'w:instrText',
    'w:delText',
    'w:delInstrText',
    'w:lastRenderedPageBreak',
    'w:annotationRef',
    'w:footnoteRef',
    'w:endnoteRef',
    'w:customXmlPr',
    'w:smartTagPr',
    'w:rt',
    'w:moveFrom',
]);

interface At {
    readonly story: Story;
    readonly into: Inline;
    readonly paragraph: XmlNode | undefined;
    readonly run?: XmlNode;
}

/** Reads what stands in a paragraph, in its order; what is not known is looked into, so that no letter is lost. */
export function readInline(at: At, node: XmlNode): void {
    for (const one of elements(node)) readElement(at, one);
}

function readElement(at: At, one: XmlNode): void {
    const { story, into } = at;
    if (story.fields.some(({ instruction }) => /^\s*TOC\b/.test(instruction))) into.contents = true;
    if (!SKIPPED.has(one.name)) (READERS[one.name] ?? readInline)(at, one);
}

const READERS: Readonly<Record<string, (at: At, one: XmlNode) => void>> = {
    'w:r': readRun,
    'w:t': (at, one) => add(at, ownText(one)),
    'm:t': (at, one) => add(at, ownText(one)),
    'w:tab': (at) => add(at, '\t'),
    'w:ptab': (at) => add(at, '\t'),
    'w:br': (at, one) => add(at, ['page', 'column'].includes(one.attributes['w:type'] ?? '') ? ' ' : '\n'),
    'w:cr': (at) => add(at, '\n'),
    'w:noBreakHyphen': (at) => add(at, '-'),
    'w:sym': readSymbol,
    'w:fldChar': readField,
    'w:hyperlink': readLink,
    'w:ruby': readRuby,
    'w:del': ({ story }, one) => lose(story, 'deletions', letters(one, 'w:delText')),
    'w:ins': readInsertion,
    'm:oMath': readEquation,
    'w:footnoteReference': readNote,
    'w:endnoteReference': readNote,
    'mc:AlternateContent': (at, one) => readInline(at, alternative(one)),
    'w:drawing': readDrawing,
    'w:pict': readDrawing,
    'w:object': readDrawing,
};

function readSymbol(at: At, { attributes }: XmlNode): void {
    const [face, code] = [attributes['w:font'] ?? '', attributes['w:char'] ?? ''];
    const sign = symbolOf(face, code);
    if (sign === undefined) lose(at.story, 'messages', `${face} ${code}`);
    add(at, sign ?? '\uFFFD');
}

function readLink(at: At, link: XmlNode): void {
    const before = at.into.text.length;
    readInline(at, link);
    addTarget(at, before, at.story.links.get(link.attributes['r:id'] ?? '') ?? '');
}

/** A reading over letters stands in brackets behind them. */
function readRuby(at: At, ruby: XmlNode): void {
    const reading = letters(child(ruby, 'w:rt'));
    readInline(at, child(ruby, 'w:rubyBase') ?? ruby);
    if (reading !== '') add(at, `(${reading})`);
}

function readInsertion(at: At, insertion: XmlNode): void {
    if (elements(insertion).length > 0) lose(at.story, 'insertions');
    readInline(at, insertion);
}

function readEquation(at: At, equation: XmlNode): void {
    lose(at.story, 'equations');
    readInline(at, equation);
}

function readRun(at: At, run: XmlNode): void {
    const { story, paragraph } = at;
    const own = child(run, 'w:rPr');
    if (story.styles.run(paragraph, own, (one) => isOn(one, 'w:vanish'))) {
        const hidden = letters(run);
        if (hidden.trim() !== '') {
            lose(story, 'hidden', hidden);
            return;
        }
    }
    if (story.styles.run(paragraph, own, (one) => isOn(one, 'w:strike') ?? isOn(one, 'w:dstrike'))) {
        const struck = letters(run);
        if (struck.trim() !== '') lose(story, 'struck', struck);
    }
    // What a field computes from is no text.
    const field = story.fields.at(-1);
    if (field && !field.shown) field.instruction += letters(run, 'w:instrText');
    readInline(own ? { ...at, run: own } : { story, paragraph, into: at.into }, run);
}

function add({ story, into, paragraph, run }: At, text: string): void {
    if (story.fields.some(({ shown }) => !shown)) return;
    into.text += text;
    const count = text.replaceAll(/\s/g, '').length;
    if (count === 0) return;
    into.letters += count;
    if (isBold(story.styles, paragraph, run)) into.bold += count;
    if (/\p{Script=Han}/u.test(text) && isHeadline(story.styles, paragraph, run)) into.headline += count;
}

function readField(at: At, sign: XmlNode): void {
    const { fields } = at.story;
    const kind = sign.attributes['w:fldCharType'];
    if (kind === 'begin') fields.push({ instruction: '', shown: false, begin: sign });
    const field = fields.at(-1);
    if (!field) return;
    if (kind === 'separate') field.shown = true;
    if (kind !== 'end') return;
    fields.pop();
    if (/^\s*FORMCHECKBOX/.test(field.instruction)) {
        const box = child(child(field.begin, 'w:ffData'), 'w:checkBox');
        add(at, (isOn(box, 'w:checked') ?? isOn(box, 'w:default')) ? '☑' : '□');
    }
    if (/^\s*FORMDROPDOWN/.test(field.instruction)) {
        const list = child(child(field.begin, 'w:ffData'), 'w:ddList');
        const entries = list ? elements(list).filter(({ name }) => name === 'w:listEntry') : [];
        add(at, entries[Number(saidBy(list, 'w:result') ?? 0)]?.attributes['w:val'] ?? '');
    }
    const target = /^\s*HYPERLINK\s+"([^"]*)"/.exec(field.instruction)?.[1];
    if (target !== undefined) addTarget(at, 0, target);
}

/** Where a link leads, unless its own words say so. */
function addTarget(at: At, from: number, target: string): void {
    if (!/^(https?|mailto|ftp):/i.test(target) || at.into.contents) return;
    const plain = target.replace(/^mailto:/i, '').replace(/\/$/, '');
    if (!at.into.text.slice(from).includes(plain)) add(at, ` (${plain})`);
}

function readNote(at: At, sign: XmlNode): void {
    const { story } = at;
    const text = story.noteTexts.get(`${sign.name}/${sign.attributes['w:id'] ?? ''}`);
    if (text === undefined) return;
    story.notes.push(text);
    add(at, `[${story.notes.length}]`);
}

/** What a newer program sees; what an older one sees where that is all there is. */
export function alternative(node: XmlNode): XmlNode {
    const both = elements(node).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
    return both.find((one) => elements(one).length > 0) ?? node;
}

function readDrawing(at: At, node: XmlNode): void {
    const { story, into } = at;
    const modern = withoutOlder(node);
    for (const box of outermost(modern, 'w:txbxContent')) {
        lose(story, 'text_boxes');
        into.boxes.push(box);
    }
    for (const art of within(modern, 'v:textpath')) {
        lose(story, 'text_boxes');
        add(at, ` ${art.attributes['string'] ?? ''} `);
    }
    if (node.name === 'w:object') {
        lose(story, 'objects');
        return;
    }
    const described = [...within(modern, 'wp:docPr')].map(({ attributes }) => attributes['descr'] ?? '')[0];
    const pictures = [...within(modern, 'pic:pic'), ...within(modern, 'v:imagedata')];
    for (const picture of pictures) lose(story, 'pictures', described || picture.attributes['o:title']);
    for (const name of ['c:chart', 'dgm:relIds', 'o:OLEObject']) for (const _ of within(modern, name)) lose(story, 'objects');
}

/** A drawing with one of each pair that was written for newer and for older programs. */
function withoutOlder(node: XmlNode): XmlNode {
    const children = node.children.map((one) =>
        typeof one === 'string' ? one : withoutOlder(one.name === 'mc:AlternateContent' ? alternative(one) : one),
    );
    return { ...node, children };
}

function* outermost(node: XmlNode, name: string): Generator<XmlNode> {
    for (const one of elements(node)) {
        if (one.name === name) yield one;
        else yield* outermost(one, name);
    }
}

/** All letters below an element. */
export function letters(node: XmlNode | undefined, name = 'w:t'): string {
    return node ? [...within(node, name)].map(ownText).join('') : '';
}
