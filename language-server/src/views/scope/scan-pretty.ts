import { visibleLine } from '../diagnostics/visible.js';
import type { Sheet } from '../sheets/sheet.js';

interface Paint {
    readonly bold: (text: string) => string;
    readonly dim: (text: string) => string;
}

/** A sheet for a terminal: its headings, then each row in a line. */
export function sheetPretty({ title, notes, rows }: Sheet, paint: Paint): string {
    const lines = [paint.bold(visibleLine(title)), ...notes.map(visibleLine), ''];
    for (const { cells, group } of rows) {
        if (group) lines.push('', paint.bold(visibleLine(cells[0] ?? '')));
        else {
            const [head = '', ...rest] = cells.map((cell) => visibleLine(cell.replaceAll('\n', '  ')));
            const more = rest.filter((one) => one !== '');
            lines.push(`  ${head}${more.length > 0 ? paint.dim(`  ${more.join('  |  ')}`) : ''}`);
        }
    }
    return `${lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trimEnd()}\n`;
}
