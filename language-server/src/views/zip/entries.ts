import { Inflate, strFromU8 } from 'fflate';

/** A part of a ZIP file, as the directory at its end tells of it. Nothing of that need be true. */
export interface ZipEntry {
    readonly name: string;
    /** Bytes as packed, and as they are said to be unpacked. */
    readonly size: number;
    readonly originalSize: number;
    readonly method: number;
    /** Where the part begins in the file. */
    readonly offset: number;
}

/** A ZIP file that is not as its own words say. */
export class ZipDamage extends Error {}

const damaged = (): never => {
    throw new ZipDamage('This ZIP file is damaged');
};
/** In the place of a number that is written elsewhere, as it may be larger. */
const ELSEWHERE = 0xffffffff;
const LONGEST_END = 22 + 0xffff;

/** The parts one by one, so that whoever counts them can stop. */
export function* entriesOf(bytes: Uint8Array): Generator<ZipEntry> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let end = bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) if (--end < bytes.length - LONGEST_END) end = -1;
    if (end < 0) damaged();
    let [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
    if ((count === 0xffff || at === ELSEWHERE) && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
        const large = number64(view, end - 12);
        if (large + 56 > bytes.length || view.getUint32(large, true) !== 0x06064b50) damaged();
        [count, at] = [number64(view, large + 32), number64(view, large + 48)];
    }
    for (; count > 0; count--) {
        if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) damaged();
        const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
        const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
        const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
        const behind = at + 46 + nameLength + extraLength + commentLength;
        // The first sign says that the part is locked by a password.
        if (behind > bytes.length || flags & 1) damaged();
        const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), !(flags & 0x800));
        const written = [24, 20, 42].map((place) => view.getUint32(at + place, true));
        const [originalSize = 0, size = 0, offset = 0] = withLarge(view, written, at + 46 + nameLength, extraLength);
        yield { name, size, originalSize, method, offset };
        at = behind;
    }
}

/** The numbers of a part, where some are written in the field for large ones. */
function withLarge(view: DataView, written: readonly number[], from: number, length: number): number[] {
    if (!written.includes(ELSEWHERE)) return [...written];
    let at = from;
    while (at + 4 <= from + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
    at += 4;
    return written.map((value) => {
        if (value !== ELSEWHERE) return value;
        if (at + 8 > from + length) damaged();
        at += 8;
        return number64(view, at - 8);
    });
}

function number64(view: DataView, at: number): number {
    const value = view.getBigUint64(at, true);
    return value > Number.MAX_SAFE_INTEGER ? damaged() : Number(value);
}

/** Of what is packed, so much at a time: at most a thousand times that is unpacked before the size is held against what was said. */
const PIECE = 16 * 1024;

/** The content of a part: as many bytes as its directory says, or it is damaged, and no more are made. */
export function unpacked(bytes: Uint8Array, { offset, size, originalSize, method }: ZipEntry): Uint8Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) damaged();
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + size > bytes.length) damaged();
    const packed = bytes.subarray(start, start + size);
    if (method === 0) return size === originalSize ? packed.slice() : damaged();
    if (method !== 8) damaged();
    if (originalSize === 0) return new Uint8Array();
    const content = new Uint8Array(originalSize);
    let filled = 0;
    const stream = new Inflate((piece) => {
        if (filled + piece.length > originalSize) damaged();
        content.set(piece, filled);
        filled += piece.length;
    });
    for (let at = 0; at < size; at += PIECE) stream.push(packed.subarray(at, at + PIECE), at + PIECE >= size);
    return filled === originalSize ? content : damaged();
}
