import { unzipSync, type Zippable, zipSync } from 'fflate';

export interface RepackOptions {
    /** The day that stands for the time of making, `YYYY-MM-DD`. */
    readonly day: string;
    /** Changes the text of a part. */
    readonly change?: (path: string, text: string) => string;
    /** Gives a part another name. */
    readonly rename?: (path: string) => string;
}

/**
 * An Office file once more, with nothing in it that differs from run to run: parts in the order of their names, one fixed
 * time, no dates of making but the given day.
 */
export function repack(bytes: Uint8Array, { day, change = (_, text) => text, rename = (path) => path }: RepackOptions): Uint8Array {
    const parts = unzipSync(bytes);
    const decoder = new TextDecoder();
    const encoder = new TextEncoder();
    const made: Zippable = {};
    const paths = Object.keys(parts).sort((a, b) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) - rank(b)));
    for (const path of paths) {
        const part = parts[path];
        if (!part || path.endsWith('/')) continue;
        const content = /\.(xml|rels)$/.test(path) ? encoder.encode(change(path, dated(path, decoder.decode(part), day))) : part;
        // 1980 is the first year that a ZIP can name; the zone of the machine does not count.
        made[rename(path)] = [content, { mtime: new Date(1980, 0, 1), level: 9 }];
    }
    return zipSync(made);
}

/** Office asks for its list of types first. */
const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);

const dated = (path: string, text: string, day: string): string =>
    path === 'docProps/core.xml' ? text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`) : text;
