import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentProblem, partsOf } from '../../language-server/src/host/documents/zip.js';
import { entriesOf, unpacked } from '../../language-server/src/views/zip/entries.js';
import { ZipProblem, zipTexts } from '../../language-server/src/views/zip/read.js';

interface Shape {
    readonly names: readonly string[];
    /** Of the one content that all names share. */
    readonly content: Uint8Array;
    readonly said?: number;
    readonly method?: number;
    readonly flags?: number;
    /** Sizes and counts in the fields for large files. */
    readonly large?: boolean;
}

/** A ZIP file made by hand, whose parts all lie at one place. */
function made({ names, content, said = content.length, method = 8, flags = 0, large = false }: Shape): Uint8Array {
    const packed = method === 8 ? deflateSync(content) : content;
    const number = (length: number, value: number) => Array.from({ length }, (_, i) => (i < 4 ? (value >>> (8 * i)) & 0xff : 0));
    const local = [...number(4, 0x04034b50), ...number(2, 20), ...number(2, flags), ...number(2, method), ...number(8, 0)];
    const head = [...local, ...number(4, packed.length), ...number(4, said), ...number(2, 1), ...number(2, 0), 0x78];
    const extra = large ? [...number(2, 1), ...number(2, 24), ...number(8, said), ...number(8, packed.length), ...number(8, 0)] : [];
    const or = (value: number) => number(4, large ? 0xffffffff : value);
    const directory = names.flatMap((name) => {
        const bytes = [...strToU8(name)];
        return [
            ...[...number(4, 0x02014b50), ...number(4, 20), ...number(2, flags | 0x800), ...number(2, method), ...number(8, 0)],
            ...[...or(packed.length), ...or(said), ...number(2, bytes.length), ...number(2, extra.length), ...number(10, 0), ...or(0)],
            ...[...bytes, ...extra],
        ];
    });
    const at = head.length + packed.length;
    const end64 = [
        ...[...number(4, 0x06064b50), ...number(8, 44), ...number(12, 0), ...number(8, names.length), ...number(8, names.length)],
        ...[...number(8, directory.length), ...number(8, at)],
        ...[...number(4, 0x07064b50), ...number(4, 0), ...number(8, at + directory.length), ...number(4, 1)],
    ];
    const end = [...number(8, 0x06054b50), ...number(2, large ? 0xffff : names.length), ...number(2, large ? 0xffff : names.length)];
    const rest = [...directory, ...(large ? end64 : []), ...end, ...number(4, directory.length), ...or(at), 0, 0];
    return Uint8Array.from([...head, ...packed, ...rest]);
}
const ways: readonly [string, (bytes: Uint8Array) => unknown][] = [
    ['verify', (bytes) => zipTexts(bytes, () => true)],
    ['init --from', (bytes) => partsOf(bytes, () => true)],
];
const TEXT = strToU8('a text of the plan');

describe.each(ways)('a ZIP file given to %s', (_, read) => {
    it.each<[string, Uint8Array]>([
        ['says less than it holds', made({ names: ['a'], content: new Uint8Array(20_000_000), said: 60_000 })],
        // Unpacked as said, these would be 80 GB.
        [
            'holds one part under 4,000 names',
            made({ names: Array.from({ length: 4000 }, (__, i) => `w${i}`), content: new Uint8Array(20_000_000), said: 20_000 }),
        ],
        ['says more than it holds', made({ names: ['a'], content: TEXT, said: TEXT.length + 1 })],
        ['is locked by a password', made({ names: ['a'], content: TEXT, flags: 1 })],
        ['is packed in another way', made({ names: ['a'], content: TEXT, method: 9 })],
        ['has a part as it is, of another size', made({ names: ['a'], content: TEXT, method: 0, said: 3 })],
        ['names a part beyond its end', patched(zipSync({ a: TEXT }), 42, 0x7fffffff)],
        ['has a part that is longer than the file', patched(zipSync({ a: TEXT }), 20, 0x7ffffff)],
        ['has a name that is longer than the file', patched(zipSync({ a: TEXT }), 28, 0xffff)],
    ])('that %s is damaged', (__, bytes) => {
        expect(() => read(bytes)).toThrow(/damaged/);
    });

    it('is never an error of another kind, wherever it is cut or changed', () => {
        const whole = zipSync({ 'word/document.xml': strToU8('<a>'.repeat(40)), b: TEXT });
        let count = 0;
        for (let at = 0; at < whole.length; at++) {
            for (const bytes of [whole.subarray(0, at), whole.with(at, 0xff), whole.with(at, 0)]) {
                try {
                    read(bytes);
                } catch (error) {
                    expect(error instanceof ZipProblem || error instanceof DocumentProblem, String(error)).toBe(true);
                    count++;
                }
            }
        }
        expect(count).toBeGreaterThan(300);
    });
});

it('a part is read as packed, as it is, and with sizes in the fields for large files', () => {
    for (const bytes of [made({ names: ['a', 'b'], content: TEXT, large: true }), made({ names: ['a', 'b'], content: TEXT, method: 0 })]) {
        const entries = [...entriesOf(bytes)];
        expect(entries.map(({ name }) => name)).toEqual(['a', 'b']);
        for (const entry of entries) expect(unpacked(bytes, entry)).toEqual(TEXT);
    }
});

/** The file with another number in the directory at its end. */
function patched(bytes: Uint8Array, place: number, value: number): Uint8Array {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    for (let i = 0; i + 46 < copy.length; i++) {
        if (view.getUint32(i, true) !== 0x02014b50) continue;
        if (place === 28) view.setUint16(i + place, value, true);
        else view.setUint32(i + place, value, true);
    }
    return copy;
}
