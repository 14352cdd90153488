import { describe, expect, it } from 'vitest';
import { acknowledge, readAcknowledgements, withEntries } from '../../language-server/src/review/acknowledge.js';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { github } from '../../language-server/src/views/reports/github.js';
import { gitlab } from '../../language-server/src/views/reports/gitlab.js';
import { sarif } from '../../language-server/src/views/reports/sarif.js';
import { reviewJson } from '../../language-server/src/views/review/json.js';
import { describeKind, reviewResults } from '../../language-server/src/views/review/results.js';
import { type ReviewReport, reviewVoice } from '../../language-server/src/views/review/review-voice.js';
import { standardTerms } from '../../language-server/src/views/terms.js';
import { base, edited, type Files, planOf, review } from './fixture.js';

const edits: readonly [file: string, find: string, replace: string][] = [
    ['plan.preplan', 'drill_rule every 1y', 'drill_rule every 2y'],
    ['plan.preplan', 'accountable VicePresident forbids late, false, concealed, omitted', 'accountable ChenWei, LinXue forbids late'],
    ['plan.preplan', 'level III extends IV {', 'level III "Large" extends IV {'],
    ['superiors/donghai-2025.1.preplan', 'drills every 1y', 'drills every 3mo'],
];
const after: Files = edits.reduce((files, [file, find, replace]) => edited(files, file, find, replace), base);
const made = review(base, after);
const voice = reviewVoice('en', standardTerms);
const reportWith = (text: string): ReviewReport => {
    const { entries, problems } = readAcknowledgements(text);
    const done = acknowledge(made.changes, entries);
    return {
        reviews: [made],
        acknowledged: { ...done, problems: [...problems, ...done.problems] },
        labels: { old: 'v1', new: 'v2' },
        placeOf: (_, place) => place.file,
        lineOf: () => 3,
        catalogues: [],
        damaged: [],
    };
};
const options = {
    at: (place: { file: string; part: string }) =>
        place.part.endsWith('organization')
            ? { file: `plans/${place.file}`, range: { start: { line: 5, character: 4 }, end: { line: 5, character: 9 } } }
            : undefined,
    acknowledgements: 'plans/acknowledgements.yaml',
    fails: true,
};

describe('the results of a review', () => {
    const report = reportWith('');
    it('are errors where a laxer change is open, and warnings where nothing fails', () => {
        const severities = (fails: boolean) =>
            reviewResults(report, voice, { ...options, fails }).map(({ rule, severity }) => `${severity} ${rule}`);
        expect(severities(true)).toEqual(expect.arrayContaining(['error review/drill_period-longer', 'info review/wording-added']));
        expect(severities(false)).toContain('warning review/drill_period-longer');
        expect(severities(true)).toContain('warning dates/drill-overdue');
    });
    it('stand at the nearest thing that is still there', () => {
        const found = reviewResults(report, voice, options).find(({ rule }) => rule === 'review/forbidden_failure-removed');
        expect(found ?? reviewResults(report, voice, options).find(({ rule }) => rule === 'review/accountable-removed')).toMatchObject({
            file: 'plans/plan.preplan',
            range: { start: { line: 5 } },
        });
    });
    it('hold the essential only, where lines are annotated', () => {
        const kinds = reviewResults(report, voice, { ...options, essential: true }).map(({ rule }) => rule);
        expect(kinds).toContain('review/drill_period-longer');
        expect(kinds).not.toContain('review/wording-added');
    });
    it('spell no person, in no format', () => {
        const results = reviewResults(report, voice, options);
        const entries = withEntries(
            '',
            made.changes.filter((one) => one.class === 'laxer'),
        );
        const texts = [
            sarif(results, { tool: '1', lang: 'en', describe: describeKind }),
            github(results),
            gitlab(results),
            reviewJson(report, voice),
            entries,
        ];
        for (const text of texts) expect(text).not.toMatch(/ChenWei|LinXue|Chen Wei|Lin Xue/);
        expect(made.changes.map(({ part }) => part)).toContain('LinjiangUniversity/organization/accountable:person+person');
    });
    it('have a title, a summary and a page for each kind, in both languages', () => {
        for (const { rule } of reviewResults(report, voice, options)) {
            const text = describeKind(rule);
            for (const lang of LANGS) {
                expect(text?.title[lang].length, rule).toBeGreaterThan(0);
                expect(text?.page[lang].length, rule).toBeGreaterThan(20);
            }
        }
        expect(describeKind('review/nothing-removed')).toBeUndefined();
    });
    it('say which acknowledgements are unused, stale or incomplete', () => {
        const laxer = made.changes.filter((one) => one.class === 'laxer');
        const text = withEntries('', laxer);
        const rules = (source: string) =>
            reviewResults(reportWith(source), voice, options).flatMap(({ rule }) => (rule.startsWith('ack') ? [rule] : []));
        expect(new Set(rules(text))).toEqual(new Set(['acknowledgement/incomplete']));
        const drill = /( *)- id: \S+\n\s+kind: drill_period-longer[\s\S]*?date:.*\n/.exec(text)?.[0] ?? '';
        const filled = (entry: string) =>
            entry
                .replace(/reason:.*/, 'reason: agreed')
                .replace(/approver:.*/, 'approver: LeadingGroup')
                .replace(/date:.*/, 'date: 2026-03-01');
        const only = `acknowledgements:\n${filled(drill)}`;
        expect(rules(only)).toEqual([]);
        expect(reviewResults(reportWith(only), voice, options).find(({ rule }) => rule === 'review/drill_period-longer')?.severity).toBe(
            'info',
        );
        expect(rules(only.replace('after: 2y', 'after: 3y'))).toEqual(['acknowledgement/stale']);
        expect(rules(only.replace(/part: .*/, 'part: X/y').replace(/id: \S+/, 'id: f000000000000000'))).toEqual(['acknowledgement/unused']);
        expect(rules('acknowledgements:\n')).toEqual([]);
        expect(rules('{')).toEqual(['acknowledgement/unreadable']);
    });
});

it('takes names that nobody declares for persons where files with personal data are absent', () => {
    const people = `person GaoHong "Gao Hong" { phone "1" }\n`;
    const plan = 'import "people.preplan"\nplan P "P" { kind unit organization { body Office "Office" as office { head GaoHong } } }\n';
    const files = { 'preplan.yaml': 'language: 2026\nprivate: [people.preplan]\n', 'plan.preplan': plan };
    const now = { ...files, 'plan.preplan': plan.replace('head GaoHong', 'head XuLan') };
    const without = review(files, now);
    expect(JSON.stringify(without.changes)).not.toMatch(/GaoHong|XuLan/);
    expect(without.changes.map(({ kind }) => kind)).toEqual(['head-changed']);
    const half = review({ ...files, 'people.preplan': people }, files);
    expect(JSON.stringify(half.changes.map(({ location: _, ...said }) => said))).not.toMatch(/GaoHong/);
    expect(planOf(files).project.absent).toEqual(['people.preplan']);
});
