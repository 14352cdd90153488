import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { rules } from '../../language-server/src/rules/registry.js';
import { reportFormats } from '../../language-server/src/views/reports/formats.js';
import { ruleText } from '../../language-server/src/views/reports/rule-text.js';
import { uriOf } from '../../language-server/src/views/reports/sarif.js';
import { hostileReport, report, result } from './report-samples.js';

const schemaAt = (path: string) => readFileSync(new URL(`../schemas/${path}`, import.meta.url), 'utf8');
const options = { tool: '1.2.3', lang: 'en', fails: (severity: string) => severity === 'error' } as const;

describe('SARIF', () => {
    const schema = JSON.parse(schemaAt('sarif/sarif-schema-2.1.0.json'));
    // The validator knows later drafts; of draft 04 this schema uses only the older name of the id.
    delete schema.$schema;
    delete schema.id;
    const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
    const validate = ajv.compile(schema);
    // biome-ignore lint/suspicious/noExplicitAny: looked into at many places
    const made = (from = report([result()]), lang: 'en' | 'zh-CN' = 'en'): any =>
        JSON.parse(reportFormats.sarif(from, { ...options, lang }));

    it('is valid against the official schema, also with hostile texts, with nothing found, and in Chinese', () => {
        for (const from of [report([result()]), hostileReport, report([])])
            for (const lang of ['en', 'zh-CN'] as const) expect(validate(made(from, lang)), JSON.stringify(validate.errors)).toBe(true);
        const broken = made();
        broken.runs[0].results[0].level = 'severe';
        expect(validate(broken)).toBe(false);
    });

    it('has every rule’s page, in both languages', () => {
        const all = report(rules.map(({ id }) => result({ rule: id })));
        const [run] = made(all).runs;
        expect(validate(made(all)), JSON.stringify(validate.errors)).toBe(true);
        expect(run.tool.driver.rules).toHaveLength(new Set(rules.map(({ id }) => id)).size);
        const [chinese] = run.translations;
        run.tool.driver.rules.forEach((one: { id: string; help: { markdown: string } }, i: number) => {
            expect(one.help.markdown).toBe(ruleText(one.id)?.page.en);
            expect(chinese.rules[i].help.markdown).toBe(ruleText(one.id)?.page['zh-CN']);
        });
        for (const one of run.results) expect(run.tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId);
    });

    it('gives places, related places, fixes and the fingerprint of the part', () => {
        const [one] = made().runs[0].results;
        expect(one.locations[0].physicalLocation).toEqual({
            artifactLocation: { uri: 'plans/%E5%8D%95%E4%BD%8D%201.preplan', uriBaseId: '%SRCROOT%' },
            region: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 10 },
        });
        expect(one.relatedLocations[0].message.text).toBe('Demanded here');
        expect(one.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe(' deputy todo');
        expect(one.partialFingerprints).toEqual({ 'preplanPart/v1': '0123456789abcdef' });
        expect(uriOf('a:b/../100% #?.preplan')).toBe('a%3Ab/../100%25%20%23%3F.preplan');
        const message = made(report([result({ message: 'a [b](c) {0} [d]' })])).runs[0].results[0].message.text;
        expect(message).toBe('a \\[b](c) {{0}} [d]');
    });
});

describe('JUnit', () => {
    const xsd = readXsd(schemaAt('junit/junit-10.xsd'));
    it('is well formed and has only what the schema of Jenkins allows, also with hostile texts', () => {
        for (const from of [report([result()]), hostileReport, report([])])
            expect(faults(reportFormats.junit(from, options), xsd)).toEqual([]);
        expect(faults('<testsuites><testsuite name="a"/></testsuites>', xsd)).not.toEqual([]);
        expect(faults('<testsuites><test/></testsuites>', xsd)).not.toEqual([]);
    });

    it('fails for what fails, tells the rest, and passes for files without findings', () => {
        const text = reportFormats.junit(report([result(), result({ severity: 'warning', message: 'W' })]), options);
        expect(text).toContain('<testsuites name="preplan check" tests="3" failures="1" errors="0">');
        expect(text.match(/<failure /g)).toHaveLength(1);
        expect(text).toContain('<system-out>plans/单位 1.preplan:4:5: W');
        expect(text).toContain('<testcase classname="plans/clean.preplan" name="check"/>');
    });
});

describe('GitHub', () => {
    it('escapes as the runner reads it', () => {
        const text = reportFormats.github(
            report([result({ file: 'a,b:c%.preplan', message: 'one\r\n::error::two 100%', severity: 'info' })]),
        );
        expect(text).toBe(
            '::notice file=a%2Cb%3Ac%25.preplan,line=4,endLine=4,col=5,endColumn=10,title=organization/deputy-missing NP-2.1-1::one ::error::two 100%25\n',
        );
        const lines = reportFormats.github(hostileReport).split('\n');
        expect(lines).toHaveLength(hostileReport.findings.length + 1);
        for (const line of lines.slice(0, -1))
            expect(line).toMatch(/^::error file=[^:,]*,line=4,endLine=4,col=5,endColumn=10,title=[^:,]*::/);
    });
});

describe('GitLab', () => {
    it('writes what code quality reads', () => {
        expect(JSON.parse(reportFormats.gitlab(report([result()])))).toEqual([
            {
                ...{ description: 'The post has no deputy.', check_name: 'organization/deputy-missing', severity: 'major' },
                fingerprint: '0123456789abcdef',
                location: { path: 'plans/单位 1.preplan', lines: { begin: 4, end: 4 } },
            },
        ]);
    });
});

describe('the job summary', () => {
    it('holds no markup of a plan, one row a finding, at most two hundred', () => {
        const text = reportFormats.md(hostileReport, options);
        expect(text).not.toMatch(/<script|<img|[^\\]\]\(javascript|[^;]@someone/);
        const many = reportFormats.md(report(Array.from({ length: 300 }, () => result())), options);
        expect(many.match(/^\| ❌/gm)).toHaveLength(200);
        expect(many).toContain('100 more');
        expect(reportFormats.md(report([]), { ...options, lang: 'zh-CN' })).toContain('未发现问题');
    });
});

interface Element {
    readonly attributes: Map<string, boolean>;
    readonly children: Set<string>;
}
/** Elements of a schema with their attributes (true: required) and children. */
function readXsd(text: string): Map<string, Element> {
    const elements = new Map<string, Element>();
    const stack: (Element | undefined)[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
        const above = stack.findLast((one) => one !== undefined);
        if (name === 'xs:element' && attributes['ref']) above?.children.add(String(attributes['ref']));
        const made =
            name === 'xs:element' && attributes['name'] && !above ? { attributes: new Map(), children: new Set<string>() } : undefined;
        if (made) elements.set(String(attributes['name']), made);
        if (name === 'xs:attribute') above?.attributes.set(String(attributes['name']), attributes['use'] === 'required');
        stack.push(made);
    });
    parser.on('closetag', () => void stack.pop());
    parser.write(text).close();
    return elements;
}

function faults(text: string, xsd: Map<string, Element>): string[] {
    const found: string[] = [];
    const stack: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => found.push(error.message));
    parser.on('opentag', ({ name, attributes }) => {
        const known = xsd.get(name);
        const above = stack.at(-1);
        if (!known || (above && !xsd.get(above)?.children.has(name))) found.push(`<${name}> in <${above}>`);
        for (const key of Object.keys(attributes)) if (!known?.attributes.has(key)) found.push(`${name} ${key}`);
        for (const [key, required] of known?.attributes ?? []) if (required && !(key in attributes)) found.push(`${name} lacks ${key}`);
        stack.push(name);
    });
    parser.on('closetag', () => void stack.pop());
    parser.write(text).close();
    return found;
}
