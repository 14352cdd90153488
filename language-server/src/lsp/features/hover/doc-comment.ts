import type { Source } from '../../../views/diagnostics/diagnostic.js';

/** The `///` lines directly above a declaration, without their slashes. */
export function docComment(source: Source, start: number): string | undefined {
    const before = source.text.slice(0, start);
    const match = /(?:^|\n)((?:[ \t]*\/\/\/[^\n]*\r?\n)+)[ \t]*$/.exec(before.slice(-4000));
    if (!match?.[1]) return undefined;
    const lines = match[1].split(/\r?\n/).map((line) => line.replace(/^[ \t]*\/\/\/ ?/, '').trim());
    return lines.join(' ').trim() || undefined;
}
