import { unzipSync } from 'fflate';
import { elements, within, type XmlNode, xmlTree } from '../../language-server/src/views/adopt/word/xml.js';

// What Word and Excel ask of a file so that they open it without mending it: ISO/IEC 29500, parts 1, 2 and 4.

type Parts = ReadonlyMap<string, Uint8Array>;
const tree = (parts: Parts, path: string): XmlNode => xmlTree(new TextDecoder().decode(parts.get(path)));
const twice = (all: readonly (string | undefined)[]): string[] =>
    all.filter((one, i): one is string => one !== undefined && all.indexOf(one) !== i);
const local = ({ name }: XmlNode): string => name.slice(name.indexOf(':') + 1);
const named = (node: XmlNode, name: string): XmlNode[] => [...everything(node)].filter((one) => local(one) === name);
function* everything(node: XmlNode): Generator<XmlNode> {
    for (const one of elements(node)) {
        yield one;
        yield* everything(one);
    }
}
const value = (node: XmlNode, name: string): string | undefined => elements(node).find((one) => local(one) === name)?.attributes['w:val'];

/** Breaches of the rules of a package: types, relationships, parts. */
function packageFaults(parts: Parts): string[] {
    const types = elements(tree(parts, '[Content_Types].xml'));
    const endings = types.filter((one) => local(one) === 'Default').map(({ attributes }) => attributes['Extension']);
    const typed = types.filter((one) => local(one) === 'Override').map(({ attributes }) => attributes['PartName']);
    const faults = [...twice(endings), ...twice(typed)].map((one) => `two types for ${one}`);
    for (const one of typed) if (!parts.has(`${one}`.slice(1))) faults.push(`a type for ${one}, which is not there`);
    for (const path of parts.keys()) {
        if (path !== '[Content_Types].xml' && !typed.includes(`/${path}`) && !endings.includes(path.split('.').at(-1)))
            faults.push(`no type for ${path}`);
        if (!path.endsWith('.rels')) continue;
        const relations = elements(tree(parts, path)).map(({ attributes }) => attributes);
        faults.push(...twice(relations.map((one) => one['Id'])).map((one) => `${path}: two relations ${one}`));
        const folder = path.replace(/_rels\/[^/]*$/, '');
        for (const { Target: target = '', TargetMode: mode } of relations) {
            const found = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
            if (mode === 'External' || !parts.has(decodeURIComponent(found))) faults.push(`${path}: ${target} is not in the file`);
        }
    }
    return faults;
}

/** Children in the order of the schema. */
function orderFaults(node: XmlNode, order: readonly string[]): string[] {
    const places = elements(node).map((one) => order.indexOf(local(one)));
    const wrong = places.findIndex((place, i) => place < 0 || (i > 0 && place < (places[i - 1] ?? 0)));
    const once = twice(elements(node).map(local)).map((one) => `two ${one} in ${node.name}`);
    return wrong < 0 ? once : [...once, `${elements(node)[wrong]?.name} in ${node.name} out of its order`];
}

const PARAGRAPH =
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange';
const RUN =
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath';
const CELL =
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge';
const SECTION =
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid';
const ORDERS: Readonly<Record<string, readonly string[]>> = {
    pPr: PARAGRAPH.split(' '),
    rPr: RUN.split(' '),
    tcPr: CELL.split(' '),
    sectPr: SECTION.split(' '),
};

/** What Word would mend in a document, or not open it for. */
export function wordFaults(file: Uint8Array): string[] {
    const parts: Parts = new Map(Object.entries(unzipSync(file)));
    const faults = packageFaults(parts);
    const styles = named(tree(parts, 'word/styles.xml'), 'style');
    const known = styles.map(({ attributes }) => attributes['w:styleId']);
    faults.push(
        ...twice(known).map((one) => `two styles ${one}`),
        ...twice(styles.map((one) => value(one, 'name')?.toLowerCase())).map((one) => `two styles called ${one}`),
    );
    const numbering = tree(parts, 'word/numbering.xml');
    const lists = named(numbering, 'num').map(({ attributes }) => attributes['w:numId']);
    for (const path of parts.keys()) {
        if (!/^word\/[a-z]+\d*\.xml$/.test(path)) continue;
        const root = tree(parts, path);
        for (const one of everything(root)) {
            const name = local(one);
            if (['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'].includes(name) && !known.includes(one.attributes['w:val']))
                faults.push(`${path}: no style ${one.attributes['w:val']}`);
            if (path !== 'word/numbering.xml' && name === 'numId' && !lists.includes(one.attributes['w:val']))
                faults.push(`${path}: no list ${one.attributes['w:val']}`);
            if (ORDERS[name] && one.name.startsWith('w:'))
                faults.push(...orderFaults(name === 'sectPr' ? withoutReferences(one) : one, ORDERS[name]));
            if (name === 'tc' && elements(one).at(-1)?.name !== 'w:p') faults.push(`${path}: a cell without a paragraph at its end`);
            if (name === 'tbl') faults.push(...tableFaults(one));
        }
        const starts = named(root, 'bookmarkStart').map(({ attributes }) => attributes);
        faults.push(...twice(starts.map((one) => one['w:id'])).map((one) => `two bookmarks ${one}`));
        faults.push(...twice(starts.map((one) => one['w:name'])).map((one) => `two bookmarks called ${one}`));
        for (const { attributes } of named(root, 'hyperlink'))
            if (!starts.some((one) => one['w:name'] === attributes['w:anchor'])) faults.push(`${path}: a link to nowhere`);
        faults.push(...twice(named(root, 'docPr').map(({ attributes }) => attributes['id'])).map((one) => `two drawings ${one}`));
    }
    const body = elements(tree(parts, 'word/document.xml'))[0];
    const blocks = body ? elements(body) : [];
    if (blocks.at(-1)?.name !== 'w:sectPr') faults.push('no section at the end');
    blocks.forEach((one, i) => {
        if (one.name === 'w:tbl' && blocks[i + 1]?.name !== 'w:p') faults.push('a table with no paragraph behind it');
    });
    return faults;
}

const withoutReferences = (section: XmlNode): XmlNode => ({
    ...section,
    children: elements(section).filter((one) => !/Reference$/.test(one.name)),
});

function tableFaults(table: XmlNode): string[] {
    const columns = within(table, 'w:gridCol');
    const width = [...columns].length;
    return elements(table)
        .filter(({ name }) => name === 'w:tr')
        .flatMap((row) => {
            const cells = elements(row).filter(({ name }) => name === 'w:tc');
            const spans = cells.map((cell) => Number(named(cell, 'gridSpan')[0]?.attributes['w:val'] ?? 1));
            const sum = spans.reduce((a, b) => a + b, 0);
            return sum === width ? [] : [`a row of ${sum} columns in a table of ${width}`];
        });
}

const BOOK =
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const SHEET =
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing tableParts extLst';

/** What Excel would mend in a workbook, or not open it for. */
export function bookFaults(file: Uint8Array): string[] {
    const parts: Parts = new Map(Object.entries(unzipSync(file)));
    const book = tree(parts, 'xl/workbook.xml');
    const faults = [...packageFaults(parts), ...orderFaults(book, BOOK.split(' '))];
    const names = named(book, 'sheet').map(({ attributes }) => attributes['name'] ?? '');
    faults.push(...twice(names.map((one) => one.toLowerCase())).map((one) => `two sheets ${one}`));
    for (const one of names) if (one.length > 31 || /[[\]:*?/\\]|^'|'$/.test(one)) faults.push(`no name for a sheet: ${one}`);
    for (const path of parts.keys()) {
        if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
        const sheet = tree(parts, path);
        faults.push(...orderFaults(sheet, SHEET.split(' ')));
        for (const one of [...named(sheet, 'oddHeader'), ...named(sheet, 'oddFooter')])
            if (one.children.join('').length > 255) faults.push(`${path}: more than 255 signs in a margin`);
        for (const { attributes } of named(sheet, 'pane'))
            if (attributes['xSplit'] === '0' && attributes['activePane'] === 'bottomRight')
                faults.push(`${path}: a pane that is not there`);
        for (const { attributes } of named(sheet, 'row')) if (Number(attributes['ht'] ?? 0) > 409) faults.push(`${path}: a row too high`);
        for (const one of named(sheet, 'f')) faults.push(`${path}: a formula ${one.children.join('')}`);
    }
    for (const one of named(tree(parts, 'xl/sharedStrings.xml'), 't'))
        if (one.children.join('').length > 32_767) faults.push('a cell of more than 32,767 signs');
    return faults;
}
