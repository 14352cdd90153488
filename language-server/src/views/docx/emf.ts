import { elements, type XmlNode, xmlTree } from '../adopt/word/xml.js';
import type { Picture } from '../sheets/sheet.js';
import { emf, emfFile, type Point } from './emf-records.js';

const FACE = 'Arial';
const SIZE = 12;

/**
 * A picture for programs that draw no SVG in documents: LibreOffice before 7.6, Word before 2016, WPS. Draws what our pictures are made
 * of: boxes, lines, polygons and texts.
 */
export function pictureEmf({ svg, width, height }: Picture): Uint8Array {
    const drawing: Drawing = { records: [], handles: new Map() };
    draw(drawing, xmlTree(svg));
    const created = [...drawing.handles.values()].map(({ made }) => made);
    return emfFile(width, height, drawing.handles.size, [...created, ...drawing.records]);
}

interface Drawing {
    readonly records: Uint8Array[];
    /** Pens, brushes and fonts by what they look like, in the order in which they are made. */
    readonly handles: Map<string, { readonly number: number; readonly made: Uint8Array }>;
}

function draw(drawing: Drawing, node: XmlNode): void {
    for (const one of elements(node)) {
        const name = one.name.slice(one.name.indexOf(':') + 1);
        const shape = SHAPES[name];
        if (shape) shape(drawing, one);
        else if (name !== 'title') draw(drawing, one);
    }
}

const SHAPES: Readonly<Record<string, (drawing: Drawing, node: XmlNode) => void>> = {
    rect: (drawing, node) => {
        const at = numbersOf(node);
        styled(drawing, node);
        drawing.records.push(emf.rectangle(at('x'), at('y'), at('width'), at('height'), at('rx')));
    },
    line: (drawing, node) => {
        const at = numbersOf(node);
        styled(drawing, node);
        drawing.records.push(
            emf.polyline([
                [at('x1'), at('y1')],
                [at('x2'), at('y2')],
            ]),
        );
    },
    polyline: (drawing, node) => {
        styled(drawing, node);
        drawing.records.push(emf.polyline(pairs(node.attributes['points'] ?? '')));
    },
    path: (drawing, node) => {
        styled(drawing, node);
        drawing.records.push(emf.polygon(outline(node.attributes['d'] ?? '')));
    },
    text: (drawing, node) => {
        const at = numbersOf(node);
        const { fill = '#000000', 'text-anchor': anchor = 'start', 'font-weight': weight } = node.attributes;
        const size = at('font-size') || SIZE;
        select(drawing, `font ${size} ${weight ?? ''}`, (handle) => emf.font(handle, FACE, size, weight === 'bold'));
        drawing.records.push(emf.textColour(fill), emf.textAlign(anchor), emf.text(at('x'), at('y'), node.children.join('')));
    },
};

const numbersOf =
    ({ attributes }: XmlNode) =>
    (name: string): number =>
        Number(attributes[name] ?? 0);

/** `x,y x,y` as points. */
function pairs(text: string): Point[] {
    const numbers = text
        .split(/[\s,]+/)
        .filter((one) => one !== '')
        .map(Number);
    return numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : []));
}

/** A path of one start and steps from point to point: `M x y l dx dy …z`. */
function outline(text: string): Point[] {
    const points: Point[] = [];
    for (const [, command, numbers = ''] of text.matchAll(/([Ml])([^Mlz]*)/g))
        for (const [x, y] of pairs(numbers.replaceAll('-', ' -'))) {
            const [fromX, fromY] = command === 'l' ? (points.at(-1) ?? [0, 0]) : [0, 0];
            points.push([fromX + x, fromY + y]);
        }
    return points;
}

function styled(drawing: Drawing, { attributes }: XmlNode): void {
    const { fill = '#000000', stroke = 'none', 'stroke-width': width = '1', 'stroke-dasharray': dashes } = attributes;
    select(drawing, `brush ${fill}`, (handle) => emf.brush(handle, fill));
    select(drawing, `pen ${stroke} ${width} ${dashes ?? ''}`, (handle) => emf.pen(handle, stroke, Number(width), dashes !== undefined));
}

function select({ handles, records }: Drawing, key: string, make: (handle: number) => Uint8Array): void {
    const number = handles.get(key)?.number ?? handles.size + 1;
    if (!handles.has(key)) handles.set(key, { number, made: make(number) });
    records.push(emf.select(number));
}
