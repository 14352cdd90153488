import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { fill, LANGS, type Message } from '../../language-server/src/rules/messages.js';
import { rules } from '../../language-server/src/rules/registry.js';
import type { Rule } from '../../language-server/src/rules/rule.js';
import { readCases } from './case-file.js';
import { run } from './run-case.js';

const room = fileURLToPath(new URL('../../language-server/src/rules/', import.meta.url));

describe.each(rules.map((rule) => ({ rule, path: `${room}${rule.id}.cases.preplan` })))('$rule.id', ({ rule, path }) => {
    it('has a case file', () => expect(existsSync(path)).toBe(true));
    const cases = existsSync(path) ? readCases(readFileSync(path, 'utf8')) : [];
    const said = new Set<string>();

    it.each(cases)('$name', (one) => {
        const { findings, lineOf } = run(one);
        const own = findings.filter((finding) => finding.rule === rule.id);
        const found = own.map((finding) => `${lineOf(finding)} ${finding.message}`);
        const expected = one.files.flatMap((file) =>
            file.marks.filter((mark) => mark.rule === rule.id).map((mark) => `${file.path}:${mark.line} ${mark.message ?? ''}`),
        );
        expect(found.sort()).toEqual(expected.sort());
        for (const finding of own) tell(rule, finding, said);
        for (const finding of own) for (const related of finding.related) expect(lineOf(related)).toMatch(/:\d+$/);
    });

    it('has a case with a finding and one without', () => {
        const marked = cases.filter((one) => one.files.some((file) => file.marks.some((mark) => mark.rule === rule.id)));
        expect(marked.length).toBeGreaterThan(0);
        expect(marked.length).toBeLessThan(cases.length);
    });

    it('has marks of this rule only', () => {
        const foreign = cases.flatMap((one) => one.files.flatMap((file) => file.marks.filter((mark) => mark.rule !== rule.id)));
        expect(foreign).toEqual([]);
    });

    // After the cases: what a rule can say, some case makes it say.
    afterAll(() => {
        expect([...said].sort()).toEqual(Object.keys(rule.messages).sort());
    });
});

/** Every text of a finding, in both languages, with all its arguments. */
function tell(rule: Rule, finding: Finding, said: Set<string>): void {
    const texts = [
        { key: finding.message, args: finding.args },
        ...finding.related.map(({ message, args }) => ({ key: message, args })),
        ...finding.fixes.map(({ title, args }) => ({ key: title, args })),
    ];
    for (const { key, args } of texts) {
        said.add(key);
        const message: Message | undefined = rule.messages[key];
        expect(message, `message ${key}`).toBeDefined();
        for (const lang of LANGS) {
            const text = message ? fill(message, args, lang) : '';
            expect(text).not.toMatch(/\{\w+\}/);
            expect(text.trim()).not.toBe('');
        }
    }
    if (finding.fixes.length > 0) expect(rule.fixable).toBe(true);
}
