import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import { LANGS, type Lang } from '../../language-server/src/rules/messages.js';
import { html, markupOf } from '../../language-server/src/views/html/html.js';
import { withDamage } from '../../language-server/src/views/panel/damage.js';
import { dutyTab } from '../../language-server/src/views/panel/duty-tab.js';
import { organizationTab } from '../../language-server/src/views/panel/organization-tab.js';
import { placeOf, routesTab } from '../../language-server/src/views/panel/routes-tab.js';
import { scopeTab } from '../../language-server/src/views/panel/scope-tab.js';
import { tablesCsv, tablesMarkup, tablesPage } from '../../language-server/src/views/panel/tab-page.js';
import { cell, type Table } from '../../language-server/src/views/panel/table.js';
import { timelineTab } from '../../language-server/src/views/panel/timeline-tab.js';
import { voiceOf } from '../../language-server/src/views/voice.js';
import { judge, textsOf } from '../requirements/prove.js';
import { edited } from '../requirements/read-cases.js';
import { terms } from './fixture.js';
import { readMarkup } from './markup.js';

const root = fileURLToPath(new URL('../../examples', import.meta.url));
const DAY = '2026-03-02';

function plansOf(name: string): readonly ResolvedPlan[] {
    const found = discover(nodeFiles, `${root}/${name}`)[0];
    if (!found) throw new Error(`No project in ${name}`);
    return resolveProject(loadProject(nodeFiles, found, { workspace: root }).project).plans;
}

function tabsOf(plan: ResolvedPlan, lang: Lang): Table[] {
    const voice = voiceOf(plan, { lang, terms });
    const compiled = compile(plan);
    return [
        routesTab(voice, compiled),
        ...organizationTab(voice, plan),
        ...dutyTab(voice, plan, DAY, DAY),
        ...timelineTab(voice, plan, DAY),
        scopeTab(voice, plan, compiled.scope),
    ];
}

describe.each(readdirSync(root))('the tabs of %s', (name) => {
    it.each(LANGS)('are whole tables in %s', (lang) => {
        for (const plan of plansOf(name)) {
            const tables = tabsOf(plan, lang);
            for (const { rows, columns, id } of tables) {
                for (const row of rows) expect(row.cells, `${id} ${row.id}`).toHaveLength(columns.length);
                expect(new Set(rows.map((row) => row.id)).size, id).toBe(rows.length);
            }
            const markup = tablesMarkup(tables);
            expect(markup).not.toMatch(/undefined|NaN|\[object/);
            readMarkup(markup);
        }
    });
});

test('the first report of the university keeps the limits of law and superior', () => {
    const [plan] = plansOf('linjiang-university');
    if (!plan) throw new Error('No plan');
    const table = tabsOf(plan, 'en')[0];
    const row = table?.rows.find(({ cells }) => cells[0]?.lines[0]?.text === 'First report');
    const texts = row?.cells.flatMap(({ lines }) => lines.map(({ text }) => text)) ?? [];
    expect(texts).toContain('1 h');
    expect(texts).toContain('the law (reporting measures of 2025): 4 h');
    expect(row?.gap).toBeUndefined();
});

test('a report is found at each of its levels, each stage has its name, and deadlines name what they count from', () => {
    const [plan] = plansOf('linjiang-university');
    if (!plan) throw new Error('No plan');
    const rows = tabsOf(plan, 'en')[0]?.rows.filter(({ cells }) => cells[0]?.lines[0]?.text === 'First report') ?? [];
    expect(rows[0]?.facet).toEqual(['Level I (particularly serious)', 'Level II (serious)', 'Level III (relatively serious)']);
    const heads = rows.map(({ cells, facet }) => JSON.stringify([cells[0]?.lines.map(({ text }) => text), cells[1]?.lines, facet]));
    expect(new Set(heads).size).toBe(rows.length);
    const leak = tabsOf(plan, 'en')[0]?.rows.find(({ cells }) => cells[0]?.lines[0]?.text === 'Leak of personal data');
    expect(leak?.cells.at(-1)?.lines.map(({ text }) => text)).toContain('own deadline: immediately after Judge category and grade');
});

test('a phase before goes on until the period, and a training is in it', () => {
    const [plan] = plansOf('linjiang-university');
    if (!plan) throw new Error('No plan');
    const table = tabsOf(plan, 'en').find(({ id }) => id.startsWith('timeline-'));
    const texts = table?.rows.map(({ cells }) => cells[0]?.lines[0]?.text) ?? [];
    expect(texts).toContain('Phishing during the congress');
    expect(texts).toContain('hardening: terminals');
    const before = table?.rows.find(({ id }) => id.endsWith('/before:before'));
    // From 1 February to the day before 4 March, on an axis from 31 January to 2 April.
    const width = /width="([\d.]+)%" y/.exec(markupOf(html`${before?.cells[1]?.picture}`))?.[1];
    expect(Number(width)).toBeCloseTo((100 * 31) / 61, 0);
});

test('in Chinese no task of a protection is called by a word of the language', () => {
    const titles = ['linjiang-university', 'heavy-protection-2021']
        .flatMap((name) => plansOf(name).flatMap((plan) => tabsOf(plan, 'zh-CN')))
        .filter(({ id }) => id.startsWith('timeline-'))
        .flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.lines[0]?.text ?? ''));
    expect(titles).toContain('资产梳理');
    expect(titles.filter((title) => /^[a-z]+(_[a-z]+)*$/.test(title))).toEqual([]);
});

test('what a scan found shows what was decided, and columns that say nothing are left out', () => {
    const [plan] = plansOf('linjiang-university');
    if (!plan) throw new Error('No plan');
    const scope = tabsOf(plan, 'zh-CN').find(({ id }) => id === 'scope');
    expect(scope?.rows.find(({ id }) => id.includes('10.20.7.77'))?.cells[0]?.lines.map(({ text }) => text)).toContain(
        '已按决定处置：隔离',
    );
    const row = (id: string, second: string): Table['rows'][number] => ({ id, cells: [cell('a'), cell(second), cell()] });
    const table: Table = {
        id: 't',
        title: 't',
        caption: 'c',
        columns: ['one', 'two', 'three'],
        rows: [row('x', ''), row('y', 'b')],
        none: '',
    };
    const markup = tablesMarkup([table]);
    expect(markup).toContain('>two<');
    expect(markup).not.toContain('three');
});

test('a row whose text is damaged says so, the others are as the text is', () => {
    const texts = textsOf(`${root}/linjiang-university`);
    const { plan } = judge(edited(texts, { swap: ['head QianYu', 'head ( QianYu'] }));
    const [bodies] = withDamage(voiceOf(plan, { lang: 'en', terms }), plan, organizationTab(voiceOf(plan, { lang: 'en', terms }), plan));
    const damaged = bodies?.rows.filter(({ cells }) =>
        cells[0]?.lines.some(({ text }) => text.startsWith('⚠ Part of this cannot be read')),
    );
    expect(damaged?.map(({ part, gap }) => [part, gap])).toEqual([['LinjiangUniversity/organization/body:Experts', true]]);
    expect(bodies?.rows).toHaveLength(6);
});

test('a shift that cannot be read is told of its roster, and lost text between declarations of its file', () => {
    const file = 'protection-2026.preplan';
    const notesOf = (pattern: string, text: string) => {
        const { plan } = judge(edited(textsOf(`${root}/linjiang-university`), { file, swap: [pattern, text] }));
        const voice = voiceOf(plan, { lang: 'en', terms });
        const tables = [...dutyTab(voice, plan, '2026-03-04', DAY), ...timelineTab(voice, plan, DAY)];
        return withDamage(voice, plan, tables).flatMap(({ notes = [] }) => notes.map((note) => note.text));
    };
    expect(notesOf('shift Day 08:00..20:00', 'shift Day 08:00..20:00 (((')).toContain('⚠ Part of this cannot be read: the text is damaged');
    expect(notesOf('before from 2026-02-01 \\{', 'before from 2026-02-01 { }}}')).toContain(
        `⚠ Part of ${file} cannot be read: something may be missing here`,
    );
});

test('hours that nobody attends stand out on their day', () => {
    const names = readdirSync(root).filter((name) => name === 'mistakes');
    const rows = names.flatMap((name) =>
        plansOf(name).flatMap((plan) => dutyTab(voiceOf(plan, { lang: 'en', terms }), plan, DAY, DAY).flatMap((one) => one.rows)),
    );
    expect(
        rows.some(({ gap, cells }) => gap && cells.at(-1)?.lines.some(({ text }) => /^⚠ \d\d:\d\d to \d\d:\d\d: nobody/.test(text))),
    ).toBe(true);
});

test('what a plan says is text in a page and no formula in a spreadsheet', () => {
    const evil = '=1+1 <img src=x onerror=alert(1)>"\'';
    const table: Table = {
        id: 'x',
        title: evil,
        caption: evil,
        columns: ['A', 'B'],
        rows: [{ id: evil, part: evil, names: [evil], facet: evil, cells: [cell(evil), cell({ text: evil, part: evil, mark: 'bad' })] }],
        none: '',
    };
    expect(tablesMarkup([table])).not.toMatch(/<img/);
    expect(tablesPage(evil, 'en', DAY, [table])).not.toMatch(/<img|<script/);
    expect(tablesCsv([table])).toMatch(/'=1\+1/);
});

test('later is never further left on the time axis', () => {
    fc.assert(
        fc.property(
            fc.integer({ min: 0, max: 200_000 }),
            fc.integer({ min: 0, max: 200_000 }),
            fc.integer({ min: 4, max: 11 }),
            (a, b, last) => {
                const [x, y] = [placeOf(Math.min(a, b), last), placeOf(Math.max(a, b), last)];
                return x <= y && x >= 0 && y <= 100;
            },
        ),
    );
});
