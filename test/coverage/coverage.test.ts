import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { coverageCounts } from '../../language-server/src/coverage/coverage.js';
import { coverageCsv } from '../../language-server/src/views/coverage/coverage-csv.js';
import { coverageHtml } from '../../language-server/src/views/coverage/coverage-html.js';
import { coverageJson } from '../../language-server/src/views/coverage/coverage-json.js';
import { coverageMarkdown } from '../../language-server/src/views/coverage/coverage-markdown.js';
import { coveragePretty } from '../../language-server/src/views/coverage/coverage-pretty.js';
import schema from '../../language-server/src/views/json/schema/coverage.schema.json' with { type: 'json' };
import { coverageTab } from '../../language-server/src/views/panel/coverage-tab.js';
import { standardTerms } from '../../language-server/src/views/terms.js';
import { voiceOf } from '../../language-server/src/views/voice.js';
import { judge, textsOf } from '../requirements/prove.js';
import { edited } from '../requirements/read-cases.js';
import { ownRoot, places } from '../requirements/table.js';

const { examples } = places(ownRoot());
const university = textsOf(`${examples}/linjiang-university`);
const stateOf = (made: ReturnType<typeof judge>, id: string) => made.coverage.find(({ requirement }) => requirement.id === id);

describe('the coverage of a plan', () => {
    const made = judge(university);

    it('has every requirement of the catalogues in force, once', () => {
        const ids = made.coverage.map(({ requirement }) => requirement.id);
        expect(ids.length).toBe(189);
        expect(new Set(ids).size).toBe(189);
        const county = judge(textsOf(`${examples}/county-office`));
        expect(county.coverage.some(({ catalogue }) => catalogue.id === 'heavy_protection')).toBe(false);
    });

    it('says where a requirement is met, and why another does not apply', () => {
        expect(stateOf(made, 'NP-4.1-1')).toMatchObject({ state: 'met', where: ['LinjiangUniversity/response/step:Activate'] });
        expect(stateOf(made, 'NP-2.3-1')).toMatchObject({ state: 'not_applicable', why: { en: 'binds other kinds of plan' } });
        expect(stateOf(made, 'HP-AST-6')).toMatchObject({ state: 'met', where: ['shadow:10.20.7.77'] });
    });

    it('takes a waiver as an exception with its last day', () => {
        expect(stateOf(made, 'NP-7.1-1')).toMatchObject({ state: 'excepted', until: '2026-04-30' });
    });

    it('says what is unmet, also where another finding speaks for it', () => {
        const without = judge(edited(university, { block: '    safeguards ' }));
        for (const id of ['NP-7.5-1', 'NP-7.8-1', 'NP-7.9-3', 'NP-8.1-2']) expect(stateOf(without, id)?.state, id).toBe('unmet');
        expect(without.findings.map(({ rule }) => rule)).toEqual(['structure/chapters-missing']);
    });

    it('says in the panel what is missing, and nothing of what is met', () => {
        const without = judge(edited(university, { block: '    safeguards ' }));
        const table = coverageTab(voiceOf(without.plan, { lang: 'en', terms: standardTerms }), without.plan, without.coverage);
        const why = (id: string) =>
            table.rows
                .find((row) => row.id === `clause:${id}`)
                ?.cells.at(-1)
                ?.lines.map(({ text }) => text);
        const [said] = without.findings;
        expect(why(said?.requirements[0] ?? '')?.join()).toMatch(/safeguards/i);
        expect(why('NP-4.1-1')).toEqual([]);
    });

    it('gives every clause that is not met its reason, also where another clause or rule speaks for it', () => {
        const reasonless = (texts: Parameters<typeof judge>[0]) => {
            const told = judge(texts);
            const table = coverageTab(voiceOf(told.plan, { lang: 'en', terms: standardTerms }), told.plan, told.coverage);
            return table.rows.filter((row) => 'gap' in row && row.gap && row.cells.at(-1)?.lines.length === 0).map(({ id }) => id);
        };
        const blocks = ['general', 'organization', 'monitoring', 'response', 'investigation', 'prevention', 'safeguards', 'supplementary'];
        for (const block of blocks) expect(reasonless(edited(university, { block: `    ${block} ` })), block).toEqual([]);
        for (const block of ['major_activities', 'warning red', 'level I'])
            expect(reasonless(edited(university, { block: `        ${block} ` })), block).toEqual([]);
        for (const block of ['before', 'during', 'after'])
            expect(reasonless(edited(university, { file: 'protection-2026.preplan', block: `    ${block} ` })), block).toEqual([]);
    });

    it('says that a plan breaks its own word where nothing else binds it', () => {
        const school = textsOf(`${ownRoot()}/test/correct/school`);
        expect(stateOf(judge(school), 'NP-8.1-1')).toMatchObject({ state: 'not_applicable' });
        const old = judge(edited(school, { swap: ['reviewed 2026-01-25', 'reviewed 2024-01-25'] }));
        expect(old.findings.map(({ rule, requirements }) => [rule, requirements])).toEqual([['dates/review-overdue', ['NP-8.1-1']]]);
        expect(stateOf(old, 'NP-8.1-1')).toMatchObject({ state: 'unmet', where: ['MapleSchool'] });
    });

    it('does not judge what cannot be read', () => {
        const damaged = judge(edited(university, { swap: ['interpreted by Office', 'interpreted by by ('] }));
        expect(stateOf(damaged, 'NP-8.2-1')?.state).toBe('not_checked');
    });

    it.each([
        ['en', '? Not checked', 'text that cannot be read, or is still to be written'],
        ['zh-CN', '? 未检查', '相关内容无法识别或尚待填写'],
    ] as const)('shows the clauses of a damaged chapter as not checked, the others as before (%s)', (lang, state, why) => {
        const rowsOf = (told: ReturnType<typeof judge>) =>
            coverageTab(voiceOf(told.plan, { lang, terms: standardTerms }), told.plan, told.coverage).rows.map((row) => ({
                id: row.id.replace('clause:', ''),
                gap: row.gap === true,
                state: row.cells[2]?.lines.map(({ text }) => text).join(),
                why: row.cells[4]?.lines.map(({ text }) => text).join(),
            }));
        const whole = rowsOf(judge(university));
        const damaged = rowsOf(judge(edited(university, { swap: ['investigation \\{', 'investigation {{{'] })));
        const changed = damaged.filter((row, at) => JSON.stringify(row) !== JSON.stringify(whole[at]));
        expect(changed.map(({ id }) => id)).toEqual(['NP-5-1', 'NP-5-2', 'NP-5-3', 'NP-5-4']);
        for (const row of changed) expect(row).toMatchObject({ gap: false, state, why });
    });
});

describe('the views of coverage', () => {
    const { plan, coverage: entries } = judge(university);
    const plans = [{ plan, entries, lang: 'zh-CN' as const }];
    const shown = { lang: 'zh-CN', asOf: '2026-03-01' } as const;

    it('follow the published schema', () => {
        const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
        const json = coverageJson(plans, shown, () => 'plan.preplan');
        expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
        expect(json.plans[0]?.summary).toEqual(coverageCounts(entries));
        expect(validate({ ...json, more: 1 })).toBe(false);
    });

    it('have a line for each requirement', () => {
        expect(coverageCsv(plans, shown).trimEnd().split('\r\n')).toHaveLength(190);
        expect(coverageMarkdown(plans, shown).match(/^\| (NP|HP|LAW)-/gm)).toHaveLength(189);
        expect(coverageHtml(plans, shown).match(/<tr><td>(NP|HP|LAW)-/g)).toHaveLength(189);
        expect(coveragePretty(plans, shown)).toContain('✓ NP-1.1-1');
    });

    it('escape what a plan says', () => {
        const hostile = judge(edited(university, { swap: ['plan LinjiangUniversity "[^"]*"', 'plan LinjiangUniversity "<b>|x|"'] }));
        const list = [{ plan: hostile.plan, entries: hostile.coverage, lang: 'zh-CN' as const }];
        expect(coverageHtml(list, shown)).not.toContain('<b>');
        expect(coverageMarkdown(list, shown)).not.toContain('<b>');
    });
});
