/** Shapes of one SVG picture, collected from what the browser has laid out. */
export interface Picture {
    readonly width: number;
    readonly height: number;
    /** Fonts of all text. */
    readonly font: string;
    readonly shapes: readonly string[];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const n = (value: number) => Number(value.toFixed(2));

/** The finished file: text stays text, so it can be searched, copied and scaled. */
export const svgText = ({ width, height, font, shapes }: Picture, title: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" font-family="${escaped(font)}"><title>${escaped(title)}</title>\n${shapes.join('\n')}\n</svg>\n`;

const TRANSPARENT = /^rgba\(\d+, \d+, \d+, 0\)$|^transparent$/;

/** Draws an element as it is laid out: backgrounds, lines, icons and text. */
export function drawElement(root: HTMLElement): Picture {
    const origin = root.getBoundingClientRect();
    const view = root.ownerDocument.defaultView;
    if (!view) throw new Error('The picture has no window to be laid out in.');
    const shapes: string[] = [];
    const ascents = new Map<string, number>();
    const pen = root.ownerDocument.createElement('canvas').getContext('2d');
    const ascentOf = (font: string): number => {
        const known = ascents.get(font);
        if (known !== undefined || !pen) return known ?? 0;
        pen.font = font;
        const { fontBoundingBoxAscent } = pen.measureText('永g');
        ascents.set(font, fontBoundingBoxAscent);
        return fontBoundingBoxAscent;
    };
    const visit = (element: Element): void => {
        const style = view.getComputedStyle(element);
        if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none') return;
        const box = element.getBoundingClientRect();
        const x = box.left - origin.left;
        const y = box.top - origin.top;
        if (element instanceof (view as unknown as typeof globalThis).SVGElement) {
            if (element.classList.contains('icon')) drawIcon(element, x, y, box, style.color, shapes);
            else drawPicture(element, view, origin, shapes);
            return;
        }
        drawBox(style, x, y, box, shapes);
        if (element.tagName === 'LI') drawMarker(element, style, x, y, ascentOf(style.font), shapes);
        for (const child of element.childNodes) {
            if (child.nodeType === 1) visit(child as Element);
            else if (child.nodeType === 3) drawText(child as Text, style, origin, ascentOf(style.font), shapes);
        }
    };
    visit(root);
    return { width: origin.width, height: origin.height, font: view.getComputedStyle(root).fontFamily, shapes };
}

function drawBox(style: CSSStyleDeclaration, x: number, y: number, { width, height }: DOMRect, shapes: string[]): void {
    if (!TRANSPARENT.test(style.backgroundColor))
        shapes.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${style.backgroundColor}"/>`);
    const stripe = /^(rgba?\([^)]*\)) 0px (\d+)px 0px 0px inset$/.exec(style.boxShadow);
    if (stripe) shapes.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${stripe[2]}" fill="${stripe[1]}"/>`);
    const line = (size: string, colour: string, kind: string, x1: number, y1: number, x2: number, y2: number) => {
        const weight = Number.parseFloat(size);
        if (kind === 'none' || !(weight > 0)) return;
        shapes.push(`<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" stroke="${colour}" stroke-width="${weight}"/>`);
    };
    line(style.borderTopWidth, style.borderTopColor, style.borderTopStyle, x, y, x + width, y);
    line(style.borderBottomWidth, style.borderBottomColor, style.borderBottomStyle, x, y + height, x + width, y + height);
    line(style.borderLeftWidth, style.borderLeftColor, style.borderLeftStyle, x, y, x, y + height);
    line(style.borderRightWidth, style.borderRightColor, style.borderRightStyle, x + width, y, x + width, y + height);
}

/** A picture within the page: its shapes where the browser has put them, with the colours that its style sheet gives. */
function drawPicture(picture: Element, view: Window, origin: DOMRect, shapes: string[]): void {
    if (picture.getAttribute('role') === 'img') {
        // A drawing that brings its colours along is taken whole.
        const box = picture.getBoundingClientRect();
        const copy = picture.cloneNode(true) as Element;
        const place = { x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height };
        for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(n(value)));
        shapes.push(new XMLSerializer().serializeToString(copy));
        return;
    }
    for (const shape of picture.querySelectorAll('rect, line, path, text')) {
        const style = view.getComputedStyle(shape);
        if (style.display === 'none') continue;
        const box = shape.getBoundingClientRect();
        const [x, y] = [box.left - origin.left, box.top - origin.top];
        const line =
            style.stroke === 'none'
                ? ''
                : ` stroke="${style.stroke}" stroke-width="${Number.parseFloat(style.strokeWidth)}"${style.strokeDasharray === 'none' ? '' : ` stroke-dasharray="${style.strokeDasharray.replaceAll('px', '')}"`}`;
        if (shape.tagName === 'text')
            shapes.push(
                `<text x="${n(x)}" y="${n(y + box.height * 0.8)}" font-size="${style.fontSize}" fill="${style.fill}">${escaped(shape.textContent ?? '')}</text>`,
            );
        else if (shape.tagName === 'line') shapes.push(`<path d="M${n(x)} ${n(y)}L${n(x + box.width)} ${n(y + box.height)}"${line}/>`);
        else if (shape.tagName === 'rect')
            shapes.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(box.width)}" height="${n(box.height)}" fill="${style.fill}"${line}/>`);
    }
}

function drawIcon(icon: Element, x: number, y: number, { width }: DOMRect, colour: string, shapes: string[]): void {
    for (const path of icon.querySelectorAll('path')) {
        const place = `translate(${n(x)} ${n(y)}) scale(${n(width / 16)})`;
        shapes.push(
            `<path d="${escaped(path.getAttribute('d') ?? '')}" transform="${place}" fill="none" stroke="${colour}" stroke-width="1.8"/>`,
        );
    }
}

/** Numbers and bullets of lists are no text of the page, so they are drawn beside their item. */
function drawMarker(item: Element, style: CSSStyleDeclaration, x: number, y: number, ascent: number, shapes: string[]): void {
    const ordered = item.parentElement?.tagName === 'OL';
    const position = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
    const top = y + Number.parseFloat(style.paddingTop) + (Number.parseFloat(style.lineHeight) - Number.parseFloat(style.fontSize)) / 2;
    shapes.push(label(ordered ? `${position}.` : '•', x - 5, top + ascent * 0.92, style, 'text-anchor="end"'));
}

const label = (text: string, x: number, baseline: number, style: CSSStyleDeclaration, more = '') =>
    `<text x="${n(x)}" y="${n(baseline)}" font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${style.color}" ${more}>${escaped(text)}</text>`;

const segmenter = new Intl.Segmenter();

/** One piece a line: the browser has broken the lines already. Where each ends is looked for by halves, since asking for a place is slow. */
function drawText(node: Text, style: CSSStyleDeclaration, origin: DOMRect, ascent: number, shapes: string[]): void {
    const text = node.data;
    // Blanks have no place of their own: SVG drops them at the start, and the page at the end.
    const letters = [...segmenter.segment(text)].filter(({ segment }) => segment.trim() !== '');
    if (letters.length === 0) return;
    const range = node.ownerDocument.createRange();
    const boxOf = (at: number): DOMRect | undefined => {
        const letter = letters[at];
        if (!letter) return undefined;
        range.setStart(node, letter.index);
        range.setEnd(node, letter.index + letter.segment.length);
        return range.getClientRects()[0];
    };
    for (let at = 0; at < letters.length; at++) {
        const first = boxOf(at);
        if (!first || first.width === 0) continue;
        const onLine = (other: number) => Math.abs((boxOf(other) ?? first).top - first.top) < 2;
        let last = at;
        for (let beyond = letters.length; beyond - last > 1; ) {
            const middle = beyond === letters.length && last === at ? beyond - 1 : (last + beyond) >> 1;
            if (onLine(middle)) last = middle;
            else beyond = middle;
        }
        const [start, end] = [letters[at], letters[last]];
        if (!start || !end) continue;
        const line = text.slice(start.index, end.index + end.segment.length).replace(/\s+/g, ' ');
        const length = `textLength="${n((boxOf(last) ?? first).right - first.left)}" lengthAdjust="spacingAndGlyphs"`;
        shapes.push(label(line, first.left - origin.left, first.top - origin.top + ascent, style, length));
        at = last;
    }
}
