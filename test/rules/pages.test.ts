import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { pageIds, pageOf } from '../../language-server/src/rules/pages.js';
import { findRule, ruleOf, rules } from '../../language-server/src/rules/registry.js';
import { requirement } from '../../language-server/src/standard/catalogue.js';
import { generatePages, shapeOf } from '../../scripts/generate-pages.mjs';
import { readCases } from './case-file.js';
import { run } from './run-case.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the registry', () => {
    it('has each id once, in kebab-case, with an area', () => {
        const ids = rules.map((rule) => rule.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
    });

    it('finds a rule by its id', () => {
        expect(findRule('names/unknown')?.id).toBe('names/unknown');
        expect(findRule('names/nothing')).toBeUndefined();
        expect(() => ruleOf('names/nothing')).toThrow('names/nothing');
    });

    it('names requirements that there are', () => {
        for (const rule of rules) for (const id of rule.requirements) expect(requirement(id), `${rule.id}: ${id}`).toBeDefined();
    });

    it('has texts in both languages', () => {
        for (const rule of rules) {
            for (const [key, message] of Object.entries(rule.messages)) {
                for (const lang of LANGS) expect(message[lang]?.trim(), `${rule.id} ${key} ${lang}`).toBeTruthy();
                expect(argumentsOf(message.en), `${rule.id} ${key}`).toEqual(argumentsOf(message['zh-CN']));
            }
        }
    });
});

/** The arguments that a text uses, each once. */
const argumentsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('the pages', () => {
    it('are one for each rule, and the generated data is current', () => {
        expect([...pageIds].sort()).toEqual(rules.map((rule) => rule.id).sort());
        for (const [file, content] of Object.entries(generatePages())) {
            expect(readFileSync(`${root}${file}`, 'utf8').replaceAll('\r\n', '\n')).toBe(content);
        }
    });

    it('of another shape are refused with their place', () => {
        const good = pageOf('names/unknown', 'en')!.markdown;
        expect(shapeOf(good, 'en', 'x.md').title).toBe('A name that is not declared');
        expect(() => shapeOf(good.replace('## Wrong', '## Bad'), 'en', 'x.md')).toThrow(/x\.md:\d+ "## Wrong" is expected/);
        expect(() => shapeOf(`${good}\n## More\n`, 'en', 'x.md')).toThrow(/no further heading/);
        expect(() => shapeOf('Text', 'en', 'x.md')).toThrow('x.md:1 a page begins');
    });

    it('tell what they tell of nothing that is not a rule', () => {
        expect(pageOf('constructor', 'en')).toBeUndefined();
    });
});

describe.each(rules.flatMap((rule) => LANGS.map((lang) => ({ rule, lang }))))('page of $rule.id in $lang', ({ rule, lang }) => {
    const page = pageOf(rule.id, lang)!;
    const blocks = [...page.markdown.matchAll(/```preplan\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

    it('shows what is wrong and what is right', () => {
        const [wrong, right] = blocks.slice(0, 2).map((block) => run(readCases(block)[0]!));
        const own = (ran: typeof wrong) => ran?.findings.filter((finding) => finding.rule === rule.id) ?? [];
        expect(own(wrong).length).toBeGreaterThan(0);
        expect(own(right)).toEqual([]);
        expect([wrong?.syntax, right?.syntax]).toEqual([[], []]);
    });

    it('says since when, and how to change it', () => {
        expect(page.markdown.trimEnd().endsWith(rule.since)).toBe(true);
        expect(page.markdown).toContain(`severities:\n    ${rule.id}: `);
    });
});
