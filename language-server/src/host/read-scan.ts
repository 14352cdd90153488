import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { csvScan } from '../compile/scan/csv.js';
import { nmapReader } from '../compile/scan/nmap.js';
import { SCAN_LIMITS, type Scan, ScanError } from '../compile/scan/scan-types.js';
import { isLfsPointer } from '../language/lfs-pointer.js';

const CHUNK = 1 << 20;

/**
 * Reads a scan piece by piece: XML of nmap where it begins with `<`, else a table. Throws `ScanError` where the text is no
 * scan, or too much of one; what the system says of the file is thrown as it is.
 */
export function readScan(path: string, mapping: Readonly<Record<string, string>> = {}): Scan {
    if (statSync(path).size > SCAN_LIMITS.bytes) throw new ScanError({ code: 'long' });
    const file = openSync(path, 'r');
    try {
        return readFrom(file, mapping);
    } finally {
        closeSync(file);
    }
}

function readFrom(file: number, mapping: Readonly<Record<string, string>>): Scan {
    const started = Date.now();
    const buffer = Buffer.alloc(CHUNK);
    let total = 0;
    const next = (): Buffer | undefined => {
        const length = readSync(file, buffer, 0, CHUNK, null);
        total += length;
        if (total > SCAN_LIMITS.bytes) throw new ScanError({ code: 'long' });
        if (Date.now() - started > SCAN_LIMITS.seconds * 1000) throw new ScanError({ code: 'slow' });
        return length === 0 ? undefined : buffer.subarray(0, length);
    };
    const first = next();
    if (!first) throw new ScanError({ code: 'no-hosts' });
    const marked = first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : undefined;
    const begins = new TextDecoder(marked ?? 'utf-8').decode(first.subarray(0, 256)).trimStart();
    if (isLfsPointer(begins)) throw new ScanError({ code: 'pointer' });
    if (!begins.startsWith('<')) return csvScan(tableText(first, next, marked), mapping);
    const reader = nmapReader();
    const decoder = new TextDecoder(marked ?? 'utf-8', { fatal: true });
    for (let piece: Buffer | undefined = first; piece; piece = next()) reader.write(decoded(() => decoder.decode(piece, { stream: true })));
    reader.write(decoded(() => decoder.decode()));
    return reader.end();
}

function decoded(decode: () => string): string {
    try {
        return decode();
    } catch (error) {
        if (error instanceof TypeError) throw new ScanError({ code: 'encoding' });
        throw error;
    }
}

/** Spreadsheets in Chinese often write GB 18030 without saying so. */
function tableText(first: Buffer, next: () => Buffer | undefined, marked: string | undefined): string {
    const pieces = [Buffer.from(first)];
    let total = first.length;
    for (let piece = next(); piece; piece = next()) {
        total += piece.length;
        if (total > SCAN_LIMITS.tableBytes) throw new ScanError({ code: 'long' });
        pieces.push(Buffer.from(piece));
    }
    const bytes = Buffer.concat(pieces);
    if (marked) return decoded(() => new TextDecoder(marked, { fatal: true }).decode(bytes));
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        return decoded(() => new TextDecoder('gb18030', { fatal: true }).decode(bytes));
    }
}
