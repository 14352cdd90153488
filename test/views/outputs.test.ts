import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { csvField } from '../../language-server/src/views/csv/csv.js';
import { isOutputFormat, type OutputFile, type OutputFormat, outputs } from '../../language-server/src/views/outputs.js';
import { chinese, english, fileOf, planOf, type SampleTexts, sampleCompiled } from './fixture.js';
import { hostile, hostileTexts } from './hostile.js';
import { sampleOptions } from './options.js';
import { markdownCells, readCsv } from './tables.js';

function built(format: OutputFormat, texts: SampleTexts, lang: 'en' | 'zh-CN' = 'en', redact = false): readonly OutputFile[] {
    const compiled = sampleCompiled(texts);
    const made: readonly OutputFile[] | Promise<unknown> = outputs[format]({
        plan: compiled.plan,
        compiled,
        stem: 'linjiang',
        options: { ...sampleOptions(lang, texts), redact },
    });
    if (made instanceof Promise) throw new Error(`${format} is made later: see documents.test.ts and exchange/`);
    return made;
}
const text = (format: OutputFormat, texts: SampleTexts, lang: 'en' | 'zh-CN' = 'en', redact = false) =>
    String(built(format, texts, lang, redact)[0]?.content);
const formats = Object.keys(outputs)
    .filter(isOutputFormat)
    .filter((one) => !['docx', 'xlsx', 'ics', 'cacao', 'oscal'].includes(one));

describe('every output', () => {
    it.each(formats)('%s is the same each time, in both languages, and stays in its folder', (format) => {
        for (const lang of LANGS) expect(built(format, chinese, lang)).toEqual(built(format, chinese, lang));
        for (const { path } of built(format, hostileTexts)) expect(path).toMatch(/^linjiang\.[a-z.]+$/);
    });
    it('knows its formats', () => {
        expect(isOutputFormat('html')).toBe(true);
        expect(isOutputFormat('toString')).toBe(false);
    });
});

describe('Markdown', () => {
    it('lets no text of a plan become markup', () => {
        const made = text('md', hostileTexts);
        const lines = made.split('\n');
        expect(made).not.toMatch(/<|(?<!&#58;)\/\/evil|(?<!\\)`|[^\\]\[link|@someone|www\./);
        const expected = text('md', english).split('\n');
        // One line stays one line, so headings, items and rows stand where they stand for harmless texts.
        const shape = (all: readonly string[]) =>
            all.map((line) => /^(#+ |\| |- \*\*|- |\d+\. |\*\*|$)/.exec(line)?.[0].replace(/\d+/, '1') ?? 'text');
        expect(shape(lines)).toEqual(shape(expected));
        const tables = (all: readonly string[]) => all.filter((line) => line.startsWith('|')).map(markdownCells);
        expect(tables(lines)).toEqual(tables(expected));
        expect(tables(lines)).toContain(5);
    });
    it('tells level names, states and steps', () => {
        const made = text('md', chinese, 'zh-CN');
        for (const phrase of ['Ⅱ级（重大）', '**处置步骤**', '1. 启动本预案', '空缺', '缺 2 项']) expect(made).toContain(phrase);
    });
});

describe('CSV', () => {
    it('is one row a cell, with every field in its column', () => {
        const [incidents, warnings] = built('csv', hostileTexts).map(({ content }) => readCsv(String(content)));
        expect(incidents).toHaveLength(1 + 8 * 4);
        expect(new Set(incidents?.map((row) => row.length))).toEqual(new Set([15]));
        expect(warnings).toHaveLength(1 + 6);
        expect(new Set(warnings?.map((row) => row.length))).toEqual(new Set([10]));
        for (const field of [...(incidents ?? []), ...(warnings ?? [])].flat()) expect(field).not.toMatch(/^\s*[=+\-@|%＝＋－＠\t\r]/);
        expect(incidents?.[2]?.[5]).toContain(hostile[2]);
        expect(warnings?.[2]?.[0]).not.toBe('');
    });
    it('shows no sign that turns the text or rings a bell', () => {
        expect(csvField('a\u202Eb\u0007c')).toBe('a\uFFFDb\uFFFDc');
    });
    it('guards formulas and quotes what has to be', () => {
        expect(csvField('=1+1')).toBe("'=1+1");
        expect(csvField(' \t@SUM(A1)')).toBe('"\' \t@SUM(A1)"');
        expect(csvField('a "b", c')).toBe('"a ""b"", c"');
        expect(csvField('plain')).toBe('plain');
    });
});

describe('JSON and YAML', () => {
    it('say the same, hostile texts unchanged', () => {
        const json = JSON.parse(text('json', hostileTexts));
        expect(parseYaml(text('yaml', hostileTexts), { maxAliasCount: 0 })).toEqual(json);
        expect(json.matrix.incident.rows[0].cells[1].reports[0].title).toBe(hostileTexts.report.trim());
        expect(json.version).toBe(1);
    });
    it('hold no name of a person where asked to', () => {
        expect(text('json', english)).toContain('WangMin');
        expect(text('json', english, 'en', true)).not.toMatch(/Wang/);
    });
});

describe('the interface', () => {
    const rich = `plan City "City plan" {
        kind region under territorial Donghai reviewed 2026-01-01 by Wang
        organization {
            body Office "Office" as office { head Lead, Wang phone "1" mobile "2" }
            power issue blue to each Schools approved by Lead or Wang
        }
        response { step Contain "x" does contain by Wang }
        require of each Schools { reports to Office within 1h of discovery when grade I via Line   drills every 1y reported to Office }
    }
    person Wang "Wang Min" { phone "3" }
    post Lead "Head of office" key { held by Wang }
    post Unused "Unused" { held by Wang }
    parties Schools "Schools" { kind unit sector education }
    channel Line "Hotline" { kind phone out_of_band phone "4" owned by Wang }`;

    it('is the plan for those below: abridged, without persons, with what it speaks of', () => {
        const plan = planOf({ 'city.preplan': rich }, { 's.preplan': 'plan Donghai { abridged kind province }' });
        const [file] = outputs.interface({
            plan,
            compiled: { ...sampleCompiled(english), plan },
            stem: 'city',
            options: sampleOptions('en', english),
        });
        const printed = String(file?.content);
        const { declarations } = fileOf('superiors/city.preplan', printed);
        expect(declarations.map((part) => part.id)).toEqual(['City', 'channel:Line', 'parties:Schools', 'post:Lead']);
        expect(declarations[0]).toMatchObject({ type: 'plan', abridged: true, kind: 'region', reviewed: [] });
        expect(printed).not.toMatch(/Wang|mobile|Contain|"[234]"/);
        expect(printed).toContain('power issue blue to each Schools approved by Lead\n');
        expect(printed).toContain('reports to Office within 1h of discovery when grade I via Line');
    });
});
