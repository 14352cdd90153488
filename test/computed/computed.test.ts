import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCases } from '../rules/case-file.js';
import { run } from '../rules/run-case.js';

/** The six groups of computed checks. Each plan here is answered as a whole: what one rule finds, the others leave alone. */
const ROOMS = ['routes', 'grades', 'rosters', 'dates', 'order', 'resilience'];
const isComputed = (rule: string) => ROOMS.some((room) => rule.startsWith(`${room}/`));

describe.each(ROOMS)('plans with defects of %s, worked out by hand', (room) => {
    const text = readFileSync(fileURLToPath(new URL(`${room}.preplan`, import.meta.url)), 'utf8');
    it.each(readCases(text))('$name', (one) => {
        const { findings, syntax, lineOf } = run(one);
        expect(syntax).toEqual([]);
        const marks = one.files.flatMap((file) =>
            file.marks.map((mark) => ({ rule: mark.rule, text: `${file.path}:${mark.line} ${mark.rule} ${mark.message}` })),
        );
        const marked = new Set(marks.map(({ rule }) => rule));
        // What only informs is held against the plan where the plan is about it.
        const found = findings.filter(({ rule, severity }) => marked.has(rule) || (isComputed(rule) && severity !== 'info'));
        expect(found.map((finding) => `${lineOf(finding)} ${finding.rule} ${finding.message}`).sort()).toEqual(
            marks.map((mark) => mark.text).sort(),
        );
    });
});
