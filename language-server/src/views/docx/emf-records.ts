// Records of an Enhanced Metafile, as [MS-EMF] lays them out. Numbers are little-endian; lengths are counted in bytes.

/** Units of the drawing for one pixel of the picture. */
export const UNITS = 10;
const TYPE = {
    header: 1,
    polygon: 3,
    polyline: 4,
    windowExtent: 9,
    windowOrigin: 10,
    viewportExtent: 11,
    viewportOrigin: 12,
    end: 14,
    mapMode: 17,
    background: 18,
    textAlign: 22,
    textColour: 24,
    select: 37,
    brush: 39,
    rectangle: 43,
    roundedRectangle: 44,
    font: 82,
    text: 84,
    pen: 95,
} as const;

export type Point = readonly [x: number, y: number];

/** The words of a record behind its type and length. */
function record(type: keyof typeof TYPE, words: readonly number[], tail: Uint8Array = new Uint8Array()): Uint8Array {
    const size = 8 + words.length * 4 + Math.ceil(tail.length / 4) * 4;
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    for (const [i, word] of [TYPE[type], size, ...words].entries()) view.setInt32(i * 4, word | 0, true);
    bytes.set(tail, 8 + words.length * 4);
    return bytes;
}

const units = (pixels: number): number => Math.round(pixels * UNITS);
const points = (all: readonly Point[]): number[] => all.flatMap(([x, y]) => [units(x), units(y)]);
function bounds(all: readonly Point[]): number[] {
    const [xs, ys] = [all.map(([x]) => units(x)), all.map(([, y]) => units(y))];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
/** `#rrggbb` as Windows counts colours. */
const colourOf = (text: string): number => {
    const value = Number.parseInt(text.slice(1), 16) || 0;
    return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
};

const utf16 = (text: string): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), true);
    return bytes;
};

export const emf = {
    polygon: (all: readonly Point[]) => record('polygon', [...bounds(all), all.length, ...points(all)]),
    polyline: (all: readonly Point[]) => record('polyline', [...bounds(all), all.length, ...points(all)]),
    rectangle: (x: number, y: number, width: number, height: number, round: number) => {
        const box = [units(x), units(y), units(x + width), units(y + height)];
        return round > 0 ? record('roundedRectangle', [...box, units(2 * round), units(2 * round)]) : record('rectangle', box);
    },
    brush: (handle: number, colour: string) => record('brush', [handle, colour === 'none' ? 1 : 0, colourOf(colour), 0]),
    /** A line of a width in pixels; without a colour none is drawn. */
    pen: (handle: number, colour: string, width: number, dashed: boolean) => {
        const [geometric, dash, empty] = [0x10000, 1, 5];
        const style = colour === 'none' ? empty : geometric | (dashed ? dash : 0);
        return record('pen', [handle, 0, 0, 0, 0, style, units(width), 0, colourOf(colour), 0, 0]);
    },
    font: (handle: number, face: string, size: number, bold: boolean) => {
        // LOGFONT with its face, then full name, style and script, all empty.
        const rest = new Uint8Array(320 - 20);
        rest.set([0, 0, 0, 1, 0, 0, 0, 0], 0);
        rest.set(utf16(face.slice(0, 31)), 8);
        return record('font', [handle, -units(size), 0, 0, 0, bold ? 700 : 400], rest);
    },
    select: (handle: number) => record('select', [handle]),
    textColour: (colour: string) => record('textColour', [colourOf(colour)]),
    /** Where the text stands to its point: on the base line, from it, around it or up to it. */
    textAlign: (anchor: string) => record('textAlign', [24 | (anchor === 'middle' ? 6 : anchor === 'end' ? 2 : 0)]),
    text: (x: number, y: number, text: string) => {
        const advanced = 2;
        const one = 0x3f800000;
        const offset = 8 + 17 * 4;
        return record('text', [0, 0, -1, -1, advanced, one, one, units(x), units(y), text.length, offset, 0, 0, 0, -1, -1, 0], utf16(text));
    },
};

/** A whole file of records that draw, on a picture of so many pixels, with `handles` pens, brushes and fonts. */
export function emfFile(width: number, height: number, handles: number, drawn: readonly Uint8Array[]): Uint8Array {
    const [w, h] = [units(width), units(height)];
    const anisotropic = 8;
    const transparent = 1;
    const body = [
        record('mapMode', [anisotropic]),
        record('windowOrigin', [0, 0]),
        record('windowExtent', [w, h]),
        record('viewportOrigin', [0, 0]),
        record('viewportExtent', [w, h]),
        record('background', [transparent]),
        ...drawn,
        record('end', [0, 16, 20]),
    ];
    const whole = 108 + body.reduce((sum, { length }) => sum + length, 0);
    // 96 pixels to the inch.
    const micrometres = (pixels: number) => Math.round((pixels * 25_400) / 96);
    const header = record('header', [
        ...[0, 0, w - 1, h - 1],
        ...[0, 0, Math.round(micrometres(width) / 10), Math.round(micrometres(height) / 10)],
        0x464d4520,
        0x10000,
        whole,
        body.length + 1,
        handles + 1,
        ...[0, 0, 0],
        ...[w, h],
        ...[Math.round(micrometres(width) / 1000), Math.round(micrometres(height) / 1000)],
        ...[0, 0, 0],
        ...[micrometres(width), micrometres(height)],
    ]);
    // The number of handles takes half a word, and nothing stands in the other half.
    const file = new Uint8Array(whole);
    let at = 0;
    for (const part of [header, ...body]) {
        file.set(part, at);
        at += part.length;
    }
    return file;
}
