import { decoded } from './decoded.js';

/** The texts of the cells of a workbook, sheet by sheet and row by row, whoever saved it. `parts` are its shared strings and its sheets. */
export function workbookTexts(parts: ReadonlyMap<string, string>): string[] {
    const shared = pieces(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(textOf);
    const sheets = [...parts]
        .flatMap(([path, xml]) => {
            const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
            return number === undefined ? [] : [{ number: Number(number), xml }];
        })
        .sort((a, b) => a.number - b.number);
    return sheets.flatMap(({ xml }) => pieces(xml, 'c').map((cell) => cellText(cell, shared)));
}

/** What follows each beginning of an element; the first piece, before all of them, left out. */
const pieces = (xml: string, element: string): string[] => xml.split(new RegExp(`<${element}(?=[\\s>/])`)).slice(1);

/** Programs divide a text into runs where its script changes. */
const textOf = (xml: string): string => [...xml.matchAll(/<t(?:\s[^<>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => decoded(text)).join('');

function cellText(cell: string, shared: readonly string[]): string {
    const type = /^[^<>]*\bt="(\w+)"/.exec(cell)?.[1];
    const value = /<v>([^<]*)<\/v>/.exec(cell)?.[1];
    if (type === 's') return shared[Number(value)] ?? '';
    return type === 'inlineStr' ? textOf(cell) : decoded(value ?? '');
}
