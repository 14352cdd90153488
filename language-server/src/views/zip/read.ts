import { strFromU8 } from 'fflate';
import type { Message } from '../../rules/messages.js';
import { both, words } from '../words/words.js';
import { entriesOf, unpacked, type ZipEntry } from './entries.js';

/** A file that is not read, with the reason. */
export class ZipProblem extends Error {
    constructor(readonly words: Message) {
        super(words.en);
    }
}

const WORDS = words({
    parts: both('it has too many parts', '部件过多'),
    bomb: both('it would unpack to far more than it should', '解压后的大小异常'),
    path: both('one of its parts has a path that leaves it', '有部件的路径超出文件本身'),
    double: both('two of its parts have the same name', '有两个部件同名'),
    damaged: both('it is damaged', '文件已损坏'),
});

/** What an Office file of people's making never reaches. */
const MOST_PARTS = 4000;
const MOST_BYTES = 96 * 1024 * 1024;
/** A text packs well, never like this. */
const MOST_RATIO = 250;
const SMALL = 64 * 1024;

/** The parts of an Office file, as text. Bombs, paths that leave the file, doubles and damage are refused before anything is unpacked. */
export function zipTexts(bytes: Uint8Array, wanted: (path: string) => boolean): Map<string, string> {
    let whole = 0;
    const seen = new Set<string>();
    const found: ZipEntry[] = [];
    try {
        for (const entry of entriesOf(bytes)) {
            const { name, size, originalSize } = entry;
            whole += originalSize;
            if (seen.size === MOST_PARTS) throw new ZipProblem(WORDS.parts);
            if (whole > MOST_BYTES || (originalSize > SMALL && originalSize > size * MOST_RATIO)) throw new ZipProblem(WORDS.bomb);
            if (/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name)) throw new ZipProblem(WORDS.path);
            if (seen.has(name)) throw new ZipProblem(WORDS.double);
            seen.add(name);
            if (wanted(name)) found.push(entry);
        }
        return new Map(found.map((entry) => [entry.name, strFromU8(unpacked(bytes, entry))]));
    } catch (error) {
        if (error instanceof ZipProblem) throw error;
        throw new ZipProblem(WORDS.damaged);
    }
}
