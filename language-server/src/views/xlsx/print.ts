import type { Stamp } from '../document/document.js';
import { escapeHtml } from '../html/html.js';
import type { Voice } from '../voice.js';

export interface PrintOptions {
    readonly title: string;
    readonly stamp: Stamp;
    /** For each sheet, whether its paper lies on its side. */
    readonly wide: readonly boolean[];
    /** For each sheet, whether it is made as small as one page takes. */
    readonly onOnePage: readonly boolean[];
    readonly voice: Voice;
    /** For each sheet its name and the row of its column heads, counted from 1. */
    readonly heads: readonly { readonly name: string; readonly row?: number }[];
}

/** A worksheet with what its printed pages need: A4, as wide as the page, origin and page number in the margin. */
export function printed(path: string, xml: string, { title, stamp, wide, onOnePage, heads }: PrintOptions): string {
    // Excel mends a book with two lists of names: ours takes the place of the library's empty one.
    if (path === 'xl/workbook.xml') return xml.replace(/<definedNames\s*\/>/, '').replace('</sheets>', `</sheets>${repeatedHeads(heads)}`);
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    if (number === undefined) return xml;
    const lies = wide[Number(number) - 1] ?? false;
    const margins = '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>';
    const pages = onOnePage[Number(number) - 1] ? 1 : 0;
    const setup = `<pageSetup paperSize="9" orientation="${lies ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${pages}"/>`;
    const text = `<headerFooter><oddHeader>&amp;L&amp;8${code(title)}</oddHeader><oddFooter>&amp;L&amp;8${code(stamp.line)}&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>`;
    // Where only rows are frozen, what moves is the pane at the bottom.
    const frozen = xml.replace(/(<pane\b[^>]*\bxSplit="0"[^>]*\bactivePane=")bottomRight"/, '$1bottomLeft"');
    const plain = frozen.replace(/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>|<headerFooter[\s\S]*?<\/headerFooter>/g, '');
    const fitted = /<sheetPr[\s>/]/.test(plain)
        ? plain
        : plain.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    const after = /<(?:drawing|legacyDrawing|tableParts|extLst)[\s>]|<\/worksheet>/.exec(fitted)?.index ?? fitted.length;
    return fitted.slice(0, after) + margins + setup + text + fitted.slice(after);
}

/** Column heads stand on every printed page. */
function repeatedHeads(heads: PrintOptions['heads']): string {
    const names = heads.flatMap(({ name, row }, i) =>
        row === undefined
            ? []
            : [
                  `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeHtml(`'${name}'`).replaceAll('&#39;', "'")}!$${row}:$${row}</definedName>`,
              ],
    );
    return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

/** Excel takes 255 signs for a header, codes and all; room is left for those. */
const LONGEST = 220;

/** Text in a header: `&` begins a code there, and a digit behind the size would change it. */
function code(text: string): string {
    let made = ' ';
    for (const sign of text.replace(/\s+/g, ' ')) {
        const written = sign === '&' ? '&&' : sign;
        if (made.length + written.length > LONGEST) break;
        made += written;
    }
    return escapeHtml(made).replaceAll('&#39;', "'").replaceAll('&#96;', '`');
}
