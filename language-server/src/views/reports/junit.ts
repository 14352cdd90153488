import type { Severity } from '../../rules/finding.js';
import { xmlWithoutOrders } from '../diagnostics/visible.js';
import { plainText } from '../plain-text.js';
import type { Result } from './result.js';

export interface JunitOptions {
    /** Files that were looked at; those without a result pass. */
    readonly files: readonly string[];
    /** Whether a result fails its test; others are told in the output of a test that passes. */
    readonly fails: (severity: Severity) => boolean;
}

/**
 * Results as JUnit XML, as Jenkins' junit-10.xsd has it: a suite for each file, a test for each result. No time and no name
 * of a machine, so that the same findings give the same bytes.
 */
export function junit(results: readonly Result[], { files, fails }: JunitOptions): string {
    const byFile = new Map<string, Result[]>([...new Set([...files, ...results.map(({ file }) => file)])].sort().map((file) => [file, []]));
    for (const result of results) byFile.get(result.file)?.push(result);
    const failures = (list: readonly Result[]) => list.filter(({ severity }) => fails(severity)).length;
    let tests = 0;
    let body = '';
    for (const [file, list] of byFile) {
        const count = Math.max(1, list.length);
        tests += count;
        body += `  <testsuite name="${xml(file)}" tests="${count}" failures="${failures(list)}" errors="0">\n`;
        body += list.length > 0 ? list.map((one) => testcase(one, fails)).join('') : passed(file);
        body += '  </testsuite>\n';
    }
    const head = `<testsuites name="preplan check" tests="${tests}" failures="${failures(results)}" errors="0">`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${body}</testsuites>\n`;
}

const passed = (file: string) => `    <testcase classname="${xml(file)}" name="check"/>\n`;

function testcase(one: Result, fails: JunitOptions['fails']): string {
    const { rule, part, file, range, message, requirements, severity } = one;
    const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
    const text = [
        `${place}: ${message}`,
        ...requirements,
        ...one.related.map((to) => `${to.file}:${to.range.start.line + 1}: ${to.message}`),
    ];
    const name = [rule, part || `${range.start.line + 1}:${range.start.character + 1}`].join(' ');
    const inner = fails(severity)
        ? `<failure type="${xml(rule)}" message="${xml(message)}">${xml(text.join('\n'))}</failure>`
        : `<system-out>${xml(text.join('\n'))}</system-out>`;
    return `    <testcase classname="${xml(file)}" name="${xml(name)}">${inner}</testcase>\n`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** Text for content and attributes; XML 1.0 has no sign for most control characters. */
const xml = (text: string): string =>
    xmlWithoutOrders(
        plainText(text)
            .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
            .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign),
    );
