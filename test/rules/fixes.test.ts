import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { format } from '../../language-server/src/language/format/format.js';
import type { Finding, Fix } from '../../language-server/src/rules/finding.js';
import { rules } from '../../language-server/src/rules/registry.js';
import { editsOf } from '../../language-server/src/views/diagnostics/edits.js';
import { lineTable } from '../../language-server/src/views/diagnostics/lines.js';
import { type Case, readCases } from './case-file.js';
import { type Ran, run } from './run-case.js';

const room = fileURLToPath(new URL('../../language-server/src/rules/', import.meta.url));
const findingsOf = (ran: Ran, rule: string) => ran.findings.filter((finding) => finding.rule === rule);

describe.each(rules.filter((rule) => rule.fixable))('fixes of $id', (rule) => {
    const cases = readCases(readFileSync(`${room}${rule.id}.cases.preplan`, 'utf8'));

    it('leave text that reads as well, without the finding', () => {
        let applied = 0;
        for (const one of cases) {
            const before = run(one);
            for (const finding of findingsOf(before, rule.id)) {
                for (const fix of finding.fixes) {
                    const fixed = apply(one, before, fix);
                    if (!fixed) continue;
                    applied++;
                    const after = run(fixed);
                    const name = `${one.name}: ${finding.message} ${fix.title} ${before.lineOf(finding)}`;
                    expect(after.syntax.length, name).toBeLessThanOrEqual(before.syntax.length);
                    // What is written in names what can be named there.
                    expect(misnamed(after), name).toBeLessThanOrEqual(misnamed(before));
                    expect(count(after, finding), name).toBeLessThan(count(before, finding));
                    // What fills a chapter may lack something itself; any other fix leaves nothing of its finding.
                    if (!rule.id.startsWith('requirement/') && !showsNext(rule.id, finding))
                        expect(findingsOf(after, rule.id).length, name).toBeLessThan(findingsOf(before, rule.id).length);
                    for (const [i, { text }] of fixed.files.entries())
                        if (format(one.files[i]?.text ?? '').text !== undefined) expect(format(text).problems, name).toBeUndefined();
                }
            }
        }
        expect(applied).toBeGreaterThan(0);
    });
});

/** A report that may be left out in two ways is told of once: without the first, the second shows. */
const showsNext = (rule: string, { message }: Finding) => rule === 'routes/discretion' && message === 'left';

/** The national plan is part of every project, and of few cases. */
const misnamed = (ran: Ran) =>
    ran.findings.filter(({ rule, args }) => /^(?:names|terms)\//.test(rule) && args['name'] !== 'National').length;

/** Findings of the same rule with the same words. */
const count = (ran: Ran, { rule, message, args }: Finding) =>
    findingsOf(ran, rule).filter((one) => one.message === message && JSON.stringify(one.args) === JSON.stringify(args)).length;

/** The case with a fix applied; undefined where the fix cannot be written. */
function apply(one: Case, ran: Ran, fix: Fix): Case | undefined {
    const sources = (path: string) => {
        const file = one.files.find((each) => each.path === path);
        return file && { text: file.text, lines: lineTable(file.text), positions: ran.lowered.get(path)!.positions };
    };
    const edits = fix.changes.map((change) => editsOf(change, sources));
    if (edits.some((list) => list === undefined)) return undefined;
    const files = one.files.map((file) => {
        const lines = lineTable(file.text);
        const at = ({ line, character }: { line: number; character: number }) => (lines[line] ?? 0) + character;
        const own = edits
            .flatMap((list) => list ?? [])
            .filter((edit) => edit.file === file.path)
            .sort((a, b) => at(b.range.start) - at(a.range.start));
        const text = own.reduce((old, { range, newText }) => old.slice(0, at(range.start)) + newText + old.slice(at(range.end)), file.text);
        return { ...file, text };
    });
    return { ...one, files };
}
