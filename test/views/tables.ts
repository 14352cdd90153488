/** Reads CSV (RFC 4180), for tests. */
export function readCsv(text: string): string[][] {
    const rows: string[][] = [[]];
    const fields = text.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g);
    for (const [, field = '', end] of fields) {
        rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
        if (end === '\r\n') rows.push([]);
    }
    return rows.slice(0, -1);
}

/** The cells of a row of a Markdown table, which end at bars that nothing escapes. */
export const markdownCells = (line: string): number => (line.replaceAll('\\\\', '').replaceAll('\\|', '').match(/\|/g)?.length ?? 0) - 1;
