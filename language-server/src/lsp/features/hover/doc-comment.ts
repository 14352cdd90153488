import type { Source } from '../../../views/diagnostics/diagnostic.js';

/** Signs before a declaration that are looked into: a comment is no book. */
const MOST = 4000;

/** The `///` lines directly above a declaration, without their slashes. */
export function docComment(source: Source, start: number): string | undefined {
    const lines = source.text
        .slice(Math.max(0, start - MOST), start)
        .split('\n')
        .map((line) => line.trim());
    // What stands before the declaration in its own line.
    if (lines.pop() !== '') return undefined;
    const first = lines.findLastIndex((line) => !line.startsWith('///')) + 1;
    const said = lines.slice(first).map((line) => line.replace(/^\/\/\/ ?/, '').trim());
    return said.join(' ').trim() || undefined;
}
