import { hashText } from '../model/hash.js';

/** Names that Windows keeps for devices, whatever the ending. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** Bytes in UTF-8; file systems allow 255, and endings follow. */
const LONGEST = 120;

/**
 * A file name (without ending) that every system accepts, from a name in a plan: letters and digits of any script, `-` and
 * `_`. Never empty, never a path.
 */
export function fileStem(name: string): string {
    const plain = name
        .slice(0, 1000)
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '_')
        .replace(/^[_\p{M}-]+|_+$/gu, '');
    const short = shortened(plain);
    if (short === '') return 'plan';
    return RESERVED.test(short) ? `${short}_` : short;
}

function shortened(text: string): string {
    if (utf8Length(text) <= LONGEST) return text;
    // What is cut off still tells two long names apart.
    const mark = `-${hashText(text).slice(0, 8)}`;
    let kept = '';
    for (const c of text) {
        if (utf8Length(kept + c) > LONGEST - mark.length) break;
        kept += c;
    }
    return kept + mark;
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/**
 * File names for several plans: two that a file system may take for the same (case, width, composed letters) get a mark
 * of their own name, so that a plan keeps its file name when others come and go.
 */
export function fileStems(names: readonly string[]): string[] {
    const stems = names.map(fileStem);
    const seen = new Map<string, number>();
    for (const stem of stems) seen.set(sameFile(stem), (seen.get(sameFile(stem)) ?? 0) + 1);
    const marked = stems.map((stem, i) => ((seen.get(sameFile(stem)) ?? 0) > 1 ? `${stem}-${hashText(names[i] ?? '').slice(0, 8)}` : stem));
    const taken = new Set<string>();
    return marked.map((stem) => {
        let free = stem;
        for (let n = 2; taken.has(sameFile(free)); n++) free = `${stem}-${n}`;
        taken.add(sameFile(free));
        return free;
    });
}

const sameFile = (stem: string): string => stem.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
