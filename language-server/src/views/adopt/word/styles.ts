import { child, elements, isOn, saidBy, type XmlNode } from './xml.js';

/** What the style of a paragraph says about its place. */
export interface Rank {
    /** Level of a heading, 1 to 6. */
    readonly level?: number;
    readonly title?: true;
    readonly contents?: true;
}
export interface Styles {
    rank(paragraph: XmlNode | undefined): Rank;
    /** The first answer of the paragraph itself, then of its styles, from the nearest to the farthest. */
    paragraph<T>(properties: XmlNode | undefined, read: (properties: XmlNode, style?: string) => T | undefined): T | undefined;
    /** The same for a run of letters: the run, its style, the styles of the paragraph, what holds for all. */
    run<T>(paragraph: XmlNode | undefined, run: XmlNode | undefined, read: (properties: XmlNode) => T | undefined): T | undefined;
}

/** Styles that stand on each other; longer chains are no document's. */
const LONGEST = 30;
const TITLE = /^(title|标题|标 题)$/i;
const SUBTITLE = /^(subtitle|副标题)$/i;
const CONTENTS = /^(toc|目录)\s*(\d|heading|标题\s*\d*)?$/i;
const NAMED = /^(?:heading|标题|título|titre|überschrift|заголовок)\s*([1-9])\b/i;
const HAN_LEVEL = /^([一二三四五六])级标题/;

/** What `styles.xml` says. */
export function stylesOf(part: XmlNode | undefined): Styles {
    const known = new Map<string, XmlNode>();
    for (const one of part ? elements(part) : []) {
        const id = one.attributes['w:styleId'];
        if (one.name === 'w:style' && id !== undefined) known.set(id, one);
    }
    const usual = [...known.values()].find(
        ({ attributes }) => attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
    );
    const everywhere = child(child(child(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    const chains = new Map<string | undefined, XmlNode[]>();
    const chain = (id: string | undefined): XmlNode[] => {
        const before = chains.get(id);
        if (before) return before;
        const found: XmlNode[] = [];
        chains.set(id, found);
        for (let style = known.get(id ?? ''); style && found.length < LONGEST; style = known.get(saidBy(style, 'w:basedOn') ?? '')) {
            if (found.includes(style)) break;
            found.push(style);
        }
        return found;
    };
    const stylesFor = (properties: XmlNode | undefined) => chain(saidBy(properties, 'w:pStyle') ?? usual?.attributes['w:styleId']);
    const styles: Styles = {
        rank(properties) {
            const names = stylesFor(properties).map((style) => saidBy(style, 'w:name') ?? '');
            const [own = ''] = names;
            if (TITLE.test(own)) return { title: true };
            if (CONTENTS.test(own)) return { contents: true };
            const said = styles.paragraph(properties, (one) => saidBy(one, 'w:outlineLvl'));
            // 9 is what Word writes for text of the body.
            if (said !== undefined && !SUBTITLE.test(own)) return Number(said) < 9 ? { level: Math.min(Number(said) + 1, 6) } : {};
            const digit = names.map((name) => NAMED.exec(name)?.[1] ?? hanLevel(name)).find((one) => one !== undefined);
            return digit === undefined ? {} : { level: Math.min(Number(digit), 6) };
        },
        paragraph(properties, read) {
            const own = properties && read(properties);
            if (own !== undefined) return own;
            for (const style of stylesFor(properties)) {
                const inner = child(style, 'w:pPr');
                const found = inner && read(inner, style.attributes['w:styleId']);
                if (found !== undefined) return found;
            }
            return undefined;
        },
        run(paragraph, run, read) {
            const places = [
                run,
                ...chain(saidBy(run, 'w:rStyle')).map((style) => child(style, 'w:rPr')),
                ...stylesFor(paragraph).map((style) => child(style, 'w:rPr')),
                everywhere,
            ];
            for (const place of places) {
                const found = place && read(place);
                if (found !== undefined) return found;
            }
            return undefined;
        },
    };
    return styles;
}

const hanLevel = (name: string): string | undefined => {
    const sign = HAN_LEVEL.exec(name)?.[1];
    return sign && String('一二三四五六'.indexOf(sign) + 1);
};

/** Faces that official Chinese documents set their headings in. */
const HEADLINE = /黑体|simhei|标宋/i;

export const isBold = (styles: Styles, paragraph: XmlNode | undefined, run: XmlNode | undefined): boolean =>
    styles.run(paragraph, run, (one) => isOn(one, 'w:b')) ?? false;

export const isHeadline = (styles: Styles, paragraph: XmlNode | undefined, run: XmlNode | undefined): boolean => {
    const face = styles.run(paragraph, run, (one) => child(one, 'w:rFonts')?.attributes['w:eastAsia']);
    return face !== undefined && HEADLINE.test(face) && !/雅黑/.test(face);
};
