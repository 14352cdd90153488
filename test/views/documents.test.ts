import { strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { type OutputFile, outputs } from '../../language-server/src/views/outputs.js';
import { plainText } from '../../language-server/src/views/plain-text.js';
import { SHEET_IDS, sheetsOf } from '../../language-server/src/views/sheets/registry.js';
import type { Sheet } from '../../language-server/src/views/sheets/sheet.js';
import { ranges } from '../../language-server/src/views/sheets/step-book.js';
import { voiceOf } from '../../language-server/src/views/voice.js';
import { sheetNames } from '../../language-server/src/views/xlsx/workbook.js';
import { chinese, english, type SampleTexts, sampleCompiled } from './fixture.js';
import { hostile, hostileTexts } from './hostile.js';
import { bookFaults, wordFaults } from './office-rules.js';
import { sampleOptions } from './options.js';
import { readCsv } from './tables.js';

type Later = 'docx' | 'xlsx';
async function built(
    format: Later,
    texts: SampleTexts,
    lang: 'en' | 'zh-CN' = 'en',
    sheets?: typeof SHEET_IDS,
): Promise<readonly OutputFile[]> {
    const compiled = sampleCompiled(texts);
    return outputs[format]({
        plan: compiled.plan,
        compiled,
        stem: 'p',
        options: { ...sampleOptions(lang, texts), ...(sheets ? { sheets } : {}) },
    });
}
const parts = (file: OutputFile | undefined) =>
    Object.entries(unzipSync(file?.content as Uint8Array)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);

/** Texts of all elements of a name; throws where the XML is not well-formed. */
function textsIn(xml: string, element: string): string[] {
    const parser = new SaxesParser();
    const found: string[] = [];
    let open = false;
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', ({ name }) => {
        open = name === element;
        if (open) found.push('');
    });
    parser.on('text', (text) => {
        if (open) found[found.length - 1] += text;
    });
    parser.on('closetag', () => {
        open = false;
    });
    parser.write(xml).close();
    return found;
}

function sheets(texts: SampleTexts, lang: 'en' | 'zh-CN' = 'en'): Sheet[] {
    const compiled = sampleCompiled(texts);
    return sheetsOf({ plan: compiled.plan, compiled, voice: voiceOf(compiled.plan, sampleOptions(lang, texts)), asOf: '2026-03-01' });
}

describe('the sheets', () => {
    it('fill every column of every row, in both languages', () => {
        for (const lang of LANGS) {
            const made = sheets(lang === 'en' ? english : chinese, lang);
            expect(made.map(({ id }) => id)).toEqual(
                expect.arrayContaining([
                    'matrix',
                    'steps',
                    'reports',
                    'warnings',
                    'raci',
                    'routes',
                    'contacts',
                    'roster',
                    'report-first',
                    'received-warning',
                ]),
            );
            for (const { id, columns, rows } of made) {
                expect(rows.length, id).toBeGreaterThan(0);
                for (const row of rows) expect(row.cells.length, id).toBe(row.group ? 1 : columns.length);
            }
        }
    });

    it('call steps by numbers that the list of steps explains', () => {
        const made = sheets(english);
        const listed = new Set(made.filter(({ id }) => id === 'steps').flatMap(({ rows }) => rows.map(({ cells }) => cells[0])));
        const called = made
            .filter(({ id }) => id === 'matrix')
            .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.slice(1)))
            .flatMap((cell) => /^▸ (.*)$/m.exec(cell)?.[1]?.split(', ') ?? [])
            .flatMap((range) => range.split('–'));
        expect(called.length).toBeGreaterThan(20);
        for (const number of called) expect(listed).toContain(number);
        expect(ranges(['F1', 'F2', 'F3', 'F5', 'F5a', 'L1', 'L2', 'P1.9', 'P1.10', 'P1.11'])).toBe('F1–F3, F5, F5a, L1, L2, P1.9–P1.11');
    });

    it('show the ways of reports as a picture that names nothing unescaped', () => {
        const svg = sheets(hostileTexts).find(({ id }) => id === 'routes')?.picture?.svg ?? '';
        expect(textsIn(svg, 'text').length).toBeGreaterThan(3);
        expect(svg).not.toMatch(/<script|onerror=|javascript:(?!.*[”"])/i);
        for (const { content } of outputs.svg(inputOf(hostileTexts))) expect(String(content)).toContain('<svg');
    });
});

function inputOf(texts: SampleTexts) {
    const compiled = sampleCompiled(texts);
    return { plan: compiled.plan, compiled, stem: 'p', options: sampleOptions('en', texts) };
}

describe.each(['docx', 'xlsx'] as const)('%s', (format) => {
    it('is the same bytes each time, well-formed, with hostile texts as texts', async () => {
        const [one] = await built(format, hostileTexts);
        const [two] = await built(format, hostileTexts);
        expect(Buffer.compare(Buffer.from(one?.content as Uint8Array), Buffer.from(two?.content as Uint8Array))).toBe(0);
        const all = parts(one);
        const texts = all.flatMap(([path, xml]) => (/\.(xml|rels)$/.test(path) ? textsIn(xml, format === 'docx' ? 'w:t' : 't') : []));
        expect(texts.some((text) => text.includes('<script>'))).toBe(true);
        for (const [path, xml] of all.filter(([name]) => !name.endsWith('.emf'))) expect(xml !== plainText(xml), path).toBe(false);
        if (format === 'xlsx') for (const [, xml] of all) expect(xml).not.toContain('<f>');
        expect(hostile.length).toBeGreaterThan(10);
    });

    it('says on every page where it comes from', async () => {
        for (const lang of LANGS) {
            const all = parts((await built(format, english, lang))[0]);
            const feet = all.filter(([path]) => (format === 'docx' ? /^word\/footer/ : /^xl\/worksheets\/sheet/).test(path));
            expect(feet.length).toBeGreaterThan(1);
            for (const [path, xml] of feet) expect(xml, path).toMatch(/2026-03-05.*a1b2c3d.*[0-9a-f]{16}/s);
        }
    });
});

describe('an Office file', () => {
    const long: SampleTexts = { ...hostileTexts, plan: `${'&'.repeat(200)}${'😀'.repeat(200)}` };
    it.each([
        ['English', english, 'en'],
        ['Chinese', chinese, 'zh-CN'],
        ['hostile', hostileTexts, 'en'],
        ['long', long, 'zh-CN'],
    ] as const)('with %s texts holds nothing that Word or Excel would have to mend', async (_, texts, lang) => {
        const [document] = await built('docx', texts, lang);
        expect(wordFaults(document?.content as Uint8Array)).toEqual([]);
        const [book] = await built('xlsx', texts, lang);
        expect(bookFaults(book?.content as Uint8Array)).toEqual([]);
    });
    it('is found wanting where it is', async () => {
        const [book] = await built('xlsx', english);
        const [document] = await built('docx', english);
        const changed = (file: OutputFile | undefined, path: string, change: (xml: string) => string) => {
            const unpacked = unzipSync(file?.content as Uint8Array);
            return zipSync({ ...unpacked, [path]: strToU8(change(new TextDecoder().decode(unpacked[path]))) });
        };
        const twoNames = changed(book, 'xl/workbook.xml', (xml) => xml.replace('<calcPr', '<definedNames/><calcPr'));
        expect(bookFaults(twoNames)).toEqual([expect.stringMatching(/two definedNames/)]);
        const noStyle = changed(document, 'word/document.xml', (xml) => xml.replace('w:val="Prose"', 'w:val="Verse"'));
        expect(wordFaults(noStyle)).toEqual(['word/document.xml: no style Verse']);
        const order = changed(document, 'word/document.xml', (xml) => xml.replace(/(<w:tcW[^>]*\/>)(<w:shd[^>]*\/>)/, '$2$1'));
        expect(wordFaults(order).length).toBeGreaterThan(0);
    });
    it('has Chinese marks between Chinese words', () => {
        const texts = sheets(chinese, 'zh-CN').flatMap(({ title, notes, columns, rows }) => [
            title,
            ...notes,
            ...columns.map((one) => one.title),
            ...rows.flatMap(({ cells }) => cells),
        ]);
        expect(texts.length).toBeGreaterThan(300);
        expect(texts.filter((text) => /\p{Script=Han} ?[:;,(]|[:;,)] ?\p{Script=Han}/u.test(text))).toEqual([]);
    });
});

describe('a Word document', () => {
    it('has the eight chapters as headings, contents, repeated heads and A4 pages', async () => {
        const xml = parts((await built('docx', english))[0]).find(([path]) => path === 'word/document.xml')?.[1] ?? '';
        const headings = [...xml.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gs)].map(([paragraph]) =>
            paragraph.replace(/<[^>]*>/g, ''),
        );
        expect(headings.slice(0, 8).map((one) => one.trim().slice(0, 3))).toEqual(['1  ', '2  ', '3  ', '4  ', '5  ', '6  ', '7  ', '8  ']);
        expect(headings.some((one) => one.includes('Incident response matrix'))).toBe(true);
        expect(xml).toContain('<w:tblHeader/>');
        expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
        expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
        expect(xml).not.toContain('w:dirty');
    });
    it('is written for single sheets too', async () => {
        const files = await built('docx', english, 'en', ['contacts']);
        expect(files.map(({ path }) => path)).toEqual(['p.contacts.docx']);
    });
});

describe('a workbook', () => {
    it('has names for its sheets that every program takes', () => {
        const names = sheetNames(['a/b:c', 'A/B:C', 'x'.repeat(60), 'x'.repeat(61), "'q'", '']);
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    });
});

describe('sheets as CSV and Markdown', () => {
    it('keep every row a row, and no cell a formula', () => {
        const input = inputOf(hostileTexts);
        const options = { ...input.options, sheets: SHEET_IDS };
        for (const { path, content } of outputs.csv({ ...input, options })) {
            const rows = readCsv(String(content));
            expect(new Set(rows.map((row) => row.length)).size, path).toBe(1);
            for (const cell of rows.flat()) expect(/^[=+\-@\t|%]/.test(cell.replace(/^'.*/s, '')), `${path}: ${cell}`).toBe(false);
        }
        for (const { path, content } of outputs.md({ ...input, options }))
            expect(String(content), path).not.toMatch(/<(?!br>)|(?<!\\)\]\(javascript/);
    });
});
