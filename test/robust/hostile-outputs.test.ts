import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { buildProject } from '../../language-server/src/host/build.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { isOutputFormat, type OutputFile, outputs } from '../../language-server/src/views/outputs.js';
import { stringLiteral } from '../../language-server/src/views/preplan/literal.js';
import { SHEET_IDS } from '../../language-server/src/views/sheets/registry.js';
import { examples } from '../bundle/command-line.js';
import { layOutHere } from '../scope/lay-out-here.js';
import { cacaoSchema, type OscalModel, oscalSchema } from '../views/exchange/official.js';
import { hostile } from '../views/hostile.js';
import { readMarkup } from '../views/markup.js';
import { readCsv } from '../views/tables.js';

const TEXTS = [
    ...hostile.map((text) => text.trim()),
    '\nBEGIN:VEVENT\nEND:VCALENDAR',
    'CON',
    '../../x',
    '长'.repeat(3000),
    'e\u0301\u200B',
];

/** Signs that turn the direction of writing. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Every text between quotation marks in a file with a hostile one before it; names, imports and comments stay. */
function poisoned(source: string): string {
    let n = 0;
    const next = () => (stringLiteral(TEXTS[n++ % TEXTS.length] ?? '') ?? '""').slice(1, -1);
    let block = false;
    return source
        .split('\n')
        .map((line) => {
            if (line.includes('"""')) {
                block = !block;
                return block ? `${line}\n${TEXTS[n++ % 10]?.replaceAll('\n', ' ') ?? ''}\n` : line;
            }
            if (block || /^\s*(import|\/\/)/.test(line)) return line;
            return line.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (_, inner: string) => `"${next()}${inner}"`);
        })
        .join('\n');
}

function filesBelow(name: string): Map<string, string> {
    const root = join(examples, name);
    const found = new Map<string, string>();
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/');
        found.set(`/p${path}`, readFileSync(join(root, path), 'utf8'));
    }
    return found;
}

async function built(all: Map<string, string>, lang: 'en' | 'zh-CN', without: readonly string[] = []): Promise<readonly OutputFile[]> {
    const files = memoryFiles(all);
    const found = discover(files, '/p')[0];
    if (!found) throw new Error('no project');
    const loaded = loadProject(files, found, { workspace: '/p' });
    // Signs that turn the direction of writing are errors; what is written around them is built all the same.
    const problems = [...loaded.files.values()].flatMap((file) => file.problems);
    expect(problems.filter(({ code }) => code !== 'syntax/control-character')).toEqual([]);
    const request = { lang, asOf: '2026-03-01', tool: '0', wants: () => true, layOut: layOutHere } as const;
    const formats = Object.keys(outputs)
        .filter(isOutputFormat)
        .filter((one) => !without.includes(one));
    const whole = await buildProject(files, loaded, { ...request, formats });
    if (!formats.includes('html')) return whole.flatMap((one) => one.files);
    const sheets = await buildProject(files, loaded, { ...request, formats: ['html', 'md', 'csv', 'svg'], sheets: SHEET_IDS });
    return [...whole, ...sheets].flatMap((one) => one.files);
}

function wellFormed(xml: string): { elements: string[]; attributes: string[] } {
    const parser = new SaxesParser();
    const found = { elements: [] as string[], attributes: [] as string[] };
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
        found.elements.push(name);
        found.attributes.push(...Object.keys(attributes));
    });
    parser.write(xml).close();
    return found;
}

const ENDINGS: readonly [RegExp, (content: string, path: string) => void][] = [
    [
        /\.html$/,
        (content) => {
            // A page of the matrix brings one script of its own; no text of a plan becomes a tag or an attribute.
            const { tags } = readMarkup(content);
            expect(tags.filter(({ name }) => ['img', 'iframe', 'object', 'embed', 'link', 'base'].includes(name))).toEqual([]);
            expect(tags.filter(({ name, closing }) => name === 'script' && !closing).length).toBeLessThanOrEqual(1);
            for (const { attributes } of tags) expect(Object.keys(attributes).filter((name) => name.startsWith('on'))).toEqual([]);
            for (const { attributes } of tags) expect(attributes['href'] ?? '#').toMatch(/^#/);
        },
    ],
    [
        /\.svg$/,
        (content) => {
            const { elements, attributes } = wellFormed(content);
            expect(elements.filter((name) => ['script', 'image', 'a', 'foreignObject', 'use'].includes(name))).toEqual([]);
            expect(attributes.filter((name) => name.startsWith('on') || name.endsWith('href'))).toEqual([]);
        },
    ],
    [/\.md$/, (content) => expect(content).not.toMatch(/<(?!br>)|(?<!\\)\]\(javascript/)],
    [
        /\.csv$/,
        (content) => {
            const rows = readCsv(content);
            expect(new Set(rows.map((one) => one.length)).size).toBe(1);
            for (const field of rows.flat()) expect(field).not.toMatch(/^\s*[=+\-@|%＝＋－＠\t\r]/);
        },
    ],
    [/\.json$/, (content) => void JSON.parse(content)],
    [/\.yaml$/, (content) => void parseYaml(content, { maxAliasCount: 0 })],
    [
        /\.ics$/,
        (content) => {
            const calendar = new ICAL.Component(ICAL.parse(content));
            const known = new Set(['vevent', 'vtimezone']);
            expect(calendar.getAllSubcomponents().filter(({ name }) => !known.has(name))).toEqual([]);
            for (const line of content.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        },
    ],
];

function judged({ path, content }: OutputFile): void {
    expect(path).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_./-]*$/u);
    expect(path).not.toMatch(/\.\.|(^|\/)(con|nul|aux|prn)\./i);
    if (typeof content !== 'string') {
        for (const [part, bytes] of Object.entries(unzipSync(content))) {
            if (!/\.(xml|rels|svg)$/.test(part)) continue;
            const text = new TextDecoder().decode(bytes);
            const { elements } = wellFormed(text);
            expect(elements, `${path} ${part}`).not.toContain('f');
            expect(text, `${path} ${part}`).not.toMatch(/TargetMode="External"|<w:instrText[^>]*>[^<]*(DDE|INCLUDE)/i);
        }
        return;
    }
    const judge = ENDINGS.find(([ending]) => ending.test(path))?.[1];
    if (judge) judge(content, path);
    if (path.includes('.cacao/')) official(CACAO, content, path);
    const model = /\.oscal\/(?:.*[.-])?(catalog|profile|assessment-results|poam)\.json$/.exec(path)?.[1];
    if (model) official(oscalSchema(model as OscalModel), content, path);
}

const CACAO = cacaoSchema();
function official(schema: ReturnType<typeof cacaoSchema>, content: string, path: string): void {
    expect(schema(JSON.parse(content)), `${path}: ${JSON.stringify(schema.errors?.slice(0, 3))}`).toBe(true);
}

describe('with a hostile text in every field', () => {
    it.each([
        ['hospital-zh', 'zh-CN', []],
        ['heavy-protection-2021', 'en', ['docx']],
    ] as const)(
        'every output of %s is still what it should be',
        async (name, lang, without) => {
            const kept = filesBelow(name);
            const made = new Map([...kept].map(([path, text]) => [path, path.endsWith('.preplan') ? poisoned(text) : text]));
            // A plan with such signs is wrong, so nobody below it is given its words to import.
            const seen = new Map([...made].map(([path, text]) => [path, text.replaceAll(TURNING, '')]));
            const others = Object.keys(outputs).filter((one) => one !== 'interface');
            const files = [...(await built(made, lang, ['interface', ...without])), ...(await built(seen, lang, others))];
            // The same files come out as of the harmless plan: no text makes, moves or hides one. Only there are findings to list now.
            const plain = await built(kept, lang, ['docx', 'xlsx']);
            const names = (all: readonly OutputFile[]) =>
                all
                    .map(({ path }) => path)
                    .filter((path) => !/\.(docx|xlsx)$|poam\.json$/.test(path))
                    .toSorted();
            expect(names(files)).toEqual(names(plain));
            expect(files.length).toBeGreaterThan(40);
            for (const file of files) judged(file);
            const events = (all: readonly OutputFile[]) =>
                all.filter(({ path }) => path.endsWith('.ics')).map(({ content }) => String(content).match(/^BEGIN:VEVENT\r$/gm)?.length);
            expect(events(files)).toEqual(events(plain));
        },
        600_000,
    );
});
