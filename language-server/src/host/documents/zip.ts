import { entriesOf, unpacked, type ZipEntry } from '../../views/zip/entries.js';

/** Why a file is not read as a document. */
export class DocumentProblem extends Error {
    constructor(
        readonly problem:
            | 'not_zip'
            | 'not_word'
            | 'too_large'
            | 'too_many'
            | 'bomb'
            | 'path'
            | 'encrypted'
            | 'damaged'
            | 'doctype'
            | 'too_deep',
    ) {
        super(problem);
    }
}

const LARGEST_FILE = 64 * 2 ** 20;
const LARGEST_PART = 48 * 2 ** 20;
const LARGEST_WHOLE = 128 * 2 ** 20;
const MOST_ENTRIES = 5000;
/** Text packs to about a tenth; what packs so much better was made to. Small parts may. */
const HIGHEST_RATIO = 300;
const SMALL = 2 ** 20;

/** The parts of a document that `wanted` names, unpacked within limits. */
export function partsOf(bytes: Uint8Array, wanted: (path: string) => boolean): Map<string, Uint8Array> {
    if (bytes.length > LARGEST_FILE) throw new DocumentProblem('too_large');
    // A Word file that is locked by a password, or is of the format before 2007.
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new DocumentProblem('encrypted');
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DocumentProblem('not_zip');
    let whole = 0;
    const seen = new Set<string>();
    const found: ZipEntry[] = [];
    try {
        for (const entry of entriesOf(bytes)) {
            const { name, size, originalSize } = entry;
            if (seen.size === MOST_ENTRIES) throw new DocumentProblem('too_many');
            if (/^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|\0/.test(name) || seen.has(name)) throw new DocumentProblem('path');
            seen.add(name);
            if (!wanted(name)) continue;
            whole += originalSize;
            if (originalSize > LARGEST_PART || whole > LARGEST_WHOLE) throw new DocumentProblem('too_large');
            if (originalSize > SMALL && originalSize > HIGHEST_RATIO * Math.max(size, 1)) throw new DocumentProblem('bomb');
            found.push(entry);
        }
        return new Map(found.map((entry) => [entry.name, unpacked(bytes, entry)]));
    } catch (error) {
        if (error instanceof DocumentProblem) throw error;
        throw new DocumentProblem('damaged');
    }
}
