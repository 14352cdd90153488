import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { coloursFor } from '../../language-server/src/cli/colours.js';
import { prettyReview } from '../../language-server/src/cli/reporters/diff-pretty.js';
import { acknowledge } from '../../language-server/src/review/acknowledge.js';
import { families } from '../../language-server/src/review/kinds/registry.js';
import { LANGS } from '../../language-server/src/rules/messages.js';
import schema from '../../language-server/src/views/json/schema/diff.schema.json' with { type: 'json' };
import { reviewHtml } from '../../language-server/src/views/review/html.js';
import { reviewJson } from '../../language-server/src/views/review/json.js';
import { reviewMarkdown } from '../../language-server/src/views/review/markdown.js';
import { type ReviewReport, reviewVoice, shownText } from '../../language-server/src/views/review/review-voice.js';
import { terms } from '../views/fixture.js';
import { readMarkup } from '../views/markup.js';
import { base, edited, type Files, review } from './fixture.js';

const PEOPLE = 'people.preplan';
const changed: Files = [
    ['plan.preplan', 'level II extends III', 'level II extends IV'],
    ['plan.preplan', 'drill_rule every 1y', 'drill_rule every 2y'],
    ['plan.preplan', 'Tell the owners of affected systems', '<script>alert(1)</script> | [x](http://a) @all'],
    [PEOPLE, 'held by WangMin deputy', 'held by LinXue deputy'],
    [PEOPLE, '+86 571 5550 0101', '+86 571 5550 0199'],
    [PEOPLE, 'person QianYu "Qian Yu"', 'person QianYan "Qian Yan"'],
    ['plan.preplan', 'head QianYu', 'head QianYan'],
].reduce((files, [file = '', find = '', replace = '']) => edited(files, file, find, replace), base);
const made = review(base, changed);
const report: ReviewReport = {
    reviews: [made],
    acknowledged: acknowledge(made.changes, []),
    labels: { old: 'v1', new: '<i>' },
    placeOf: (_, place) => `${place.file}:7`,
    lineOf: () => 7,
    catalogues: [],
    damaged: ['x.preplan'],
};
const colours = coloursFor({ isTTY: false });

describe.each(LANGS)('the review in %s', (lang) => {
    const voice = reviewVoice(lang, terms);
    const outputs = {
        html: reviewHtml(report, voice),
        md: reviewMarkdown(report, voice),
        json: reviewJson(report, voice),
        pretty: prettyReview(report, voice, colours),
    };
    it.each(Object.entries(outputs))('names nobody and leaves no word open in %s', (_, text) => {
        for (const secret of ['WangMin', 'LinXue', 'Lin Xue', 'QianYu', 'QianYan', 'Qian Yu', '5550 0101', '5550 0199'])
            expect(text.includes(secret), secret).toBe(false);
        expect(text.match(/undefined|\[object|NaN|\{(noun|n|part|detail|columns)\}/)?.[0]).toBeUndefined();
    });
    it.each(Object.entries(outputs))('says in %s which file could not be read completely', (_, text) => {
        expect(text.replaceAll('\\', '')).toContain('x.preplan');
    });
    it('is a page that holds no markup of a plan', () => {
        expect(outputs.html.includes('<script')).toBe(false);
        expect(outputs.html.includes('<i>')).toBe(false);
        expect(readMarkup(outputs.html).text).toContain('v1');
    });
    it('is Markdown that holds no markup of a plan', () => {
        expect(outputs.md).not.toMatch(/<script|@all|(?<!\\)\]\(http/);
        const rows = outputs.md.split('\n').filter((line) => line.startsWith('| '));
        for (const row of rows) expect(row.match(/(?<!\\)\|/g), row).toHaveLength(6);
    });
    it('is JSON of the published schema', () => {
        const validate = new Ajv({ strict: true }).compile(schema);
        expect(validate(JSON.parse(outputs.json)), JSON.stringify(validate.errors)).toBe(true);
    });
});

describe('the families of kinds', () => {
    it('have words in both languages, each noun once', () => {
        const nouns = families.flatMap((one) => Object.entries(one.nouns));
        expect(new Set(nouns.map(([noun]) => noun)).size).toBe(nouns.length);
        for (const [noun, words] of nouns) for (const lang of LANGS) expect(words[lang].length, noun).toBeGreaterThan(0);
    });
});

describe('a criterion of a grade', () => {
    const told = (now: string, lang: 'en' | 'zh-CN') => {
        const { changes } = review(base, edited(base, 'plan.preplan', 'outage of StudentPortal at least 8h', now));
        const voice = reviewVoice(lang, terms);
        return changes.map(({ shown }) => shownText(voice, shown.after));
    };
    it.each([
        [
            'outage wholly of StudentPortal at least 9h',
            'complete outage of Student portal at least 9 h',
            'Student portal全部中断 不少于 9 小时',
        ],
        [
            'outage mainly of StudentPortal at least 9h',
            'outage of the main part of Student portal at least 9 h',
            'Student portal主要功能中断 不少于 9 小时',
        ],
        [
            'outage expected of StudentPortal at least 9h',
            'expected outage of Student portal at least 9 h',
            'Student portal预计中断 不少于 9 小时',
        ],
        ['outage of StudentPortal, Identity at least 9h', 'outage of Student portal at least 9 h', 'Student portal中断 不少于 9 小时'],
    ])('says in one phrase how much is out: %s', (now, en, zh) => {
        expect(told(now, 'en')).toContain(en);
        expect(told(now, 'zh-CN')).toContain(zh);
    });
});

describe('the page of each family', () => {
    const page = (name: string) => readFileSync(new URL(`../../language-server/src/review/kinds/${name}`, import.meta.url), 'utf8');
    it.each(families.map(({ id }) => id))('%s', (id) => {
        expect(page(`${id}.md`)).toMatch(/^# .+\n\n.+\n\n## Laxer\n/);
        expect(page(`${id}.zh-CN.md`)).toMatch(/^# .+\n\n.+\n\n## 放宽\n/);
    });
});
