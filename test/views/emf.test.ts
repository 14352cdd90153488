import { describe, expect, it } from 'vitest';
import { pictureEmf } from '../../language-server/src/views/docx/emf.js';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><title>no text of the picture</title>
<g data-part="x"><rect x="10" y="5" width="40" height="20" rx="3" fill="#ff8000" stroke="#102030" stroke-width="2"/></g>
<line x1="1" y1="2" x2="3" y2="4" stroke="#a3161d" stroke-dasharray="5 3"/><polyline points="0,0 5.5,6" fill="none" stroke="#000000"/>
<path d="M50 4l7 7l-7 7l-7 -7z" fill="#ffffff" stroke="#1a6b37"/>
<text x="100" y="50" text-anchor="middle" font-weight="bold" fill="#1b2027">网安 &lt;b&gt; &amp;</text></svg>`;

interface Found {
    readonly type: number;
    readonly at: number;
    readonly size: number;
}
/** The records of a metafile, as a program that plays it walks them. */
function records(bytes: Uint8Array): { view: DataView; found: Found[] } {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const found: Found[] = [];
    for (let at = 0; at < bytes.length; ) {
        const size = view.getUint32(at + 4, true);
        expect(size % 4).toBe(0);
        expect(size).toBeGreaterThanOrEqual(8);
        found.push({ type: view.getUint32(at, true), at, size });
        at += size;
    }
    return { view, found };
}

describe('a picture as a metafile', () => {
    const bytes = pictureEmf({ svg: SVG, width: 200, height: 100, alt: '' });
    const { view, found } = records(bytes);

    it('has a header that counts what follows', () => {
        expect(found[0]).toMatchObject({ type: 1, size: 108 });
        expect(view.getUint32(40, true)).toBe(0x464d4520);
        expect(view.getUint32(48, true)).toBe(bytes.length);
        expect(view.getUint32(52, true)).toBe(found.length);
        expect(found.at(-1)).toMatchObject({ type: 14, size: 20 });
        // 200 pixels of 1/96 inch, in hundredths of a millimetre.
        expect(view.getInt32(32, true)).toBe(5292);
    });
    it('makes every pen, brush and font that it picks up, and no more than it says', () => {
        const made = found.filter(({ type }) => [39, 82, 95].includes(type)).map(({ at }) => view.getUint32(at + 8, true));
        const picked = found.filter(({ type }) => type === 37).map(({ at }) => view.getUint32(at + 8, true));
        expect(new Set(picked)).toEqual(new Set(made));
        expect(view.getUint16(56, true)).toBe(made.length + 1);
    });
    it('draws each shape and each text where it stands', () => {
        const of = (type: number) => found.filter((one) => one.type === type);
        expect([of(44).length, of(4).length, of(3).length, of(84).length]).toEqual([1, 2, 1, 1]);
        const [box] = of(44);
        expect(Array.from({ length: 4 }, (_, i) => view.getInt32((box?.at ?? 0) + 8 + i * 4, true))).toEqual([100, 50, 500, 250]);
        const at = of(84)[0]?.at ?? 0;
        expect([view.getInt32(at + 36, true), view.getInt32(at + 40, true)]).toEqual([1000, 500]);
        const [count, offset] = [view.getUint32(at + 44, true), view.getUint32(at + 48, true)];
        const text = Array.from({ length: count }, (_, i) => String.fromCharCode(view.getUint16(at + offset + i * 2, true))).join('');
        expect(text).toBe('网安 <b> &');
        const [corner] = of(3);
        expect(Array.from({ length: 8 }, (_, i) => view.getInt32((corner?.at ?? 0) + 28 + i * 4, true))).toEqual([
            500, 40, 570, 110, 500, 180, 430, 110,
        ]);
    });
});
