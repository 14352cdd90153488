import { describe, expect, it } from 'vitest';
import { failingIn, officeView } from '../../language-server/src/views/office/failing.js';
import { officeCsv, officeHtml } from '../../language-server/src/views/office/office.js';
import type { PlanLine } from '../../language-server/src/views/reports/result.js';
import { hostile } from './hostile.js';
import { result } from './report-samples.js';

const plan = (name: string, sectors: string[], under: string[], files = [`${name}.preplan`, 'shared.preplan']): PlanLine => ({
    ...{ plan: name, title: name, file: `${name}.preplan`, files, sectors, under },
});
const plans = [
    plan('A', ['education'], ['City']),
    plan('B', ['education', 'finance'], ['City', 'Ministry']),
    plan('C', [], [], ['C.preplan']),
];
const findings = [
    result({ file: 'A.preplan', requirements: ['NP-2.1-1'] }),
    result({ file: 'A.preplan', requirements: ['NP-2.1-1'], severity: 'warning' }),
    result({ file: 'shared.preplan', requirements: ['NP-3.2-1'], severity: 'warning' }),
    result({ file: 'C.preplan', requirements: [] }),
    result({ file: 'nobody.preplan', requirements: [] }),
];

describe('the report of an office', () => {
    it('counts plans, not findings; a shared file counts for each of its plans', () => {
        const view = officeView({ plans, findings });
        expect(view.clauses.map((one) => [one.id, one.severity, one.findings, one.plans.map((of) => of.plan)])).toEqual([
            ['NP-3.2-1', 'warning', 1, ['A', 'B']],
            ['NP-2.1-1', 'error', 2, ['A']],
        ]);
        expect([view.failing, view.elsewhere]).toEqual([2, 1]);
        expect(view.sectors.map((one) => [one.id, one.plans.length, one.failing])).toEqual([
            ['education', 2, 1],
            ['finance', 1, 0],
            ['', 1, 1],
        ]);
        const [clause] = view.clauses;
        expect(clause && view.superiors.map((one) => [one.id, failingIn(clause, one)])).toEqual([
            ['City', 2],
            ['Ministry', 1],
            ['', 0],
        ]);
    });
    it('is a table that spreadsheets read, and a page in both languages that runs nothing', () => {
        const rows = officeCsv({ plans, findings }, 'en').split('\r\n');
        expect(rows.map((row) => row.replace(/(NP-[\d.-]+),("[^"]*"|[^,]*),/, '$1,…,'))).toEqual(
            expect.arrayContaining([
                'all,,NP-2.1-1,…,error,1,3',
                'sector,education,NP-2.1-1,…,error,1,2',
                'superior,Ministry,NP-3.2-1,…,warning,1,1',
            ]),
        );
        for (const lang of ['en', 'zh-CN'] as const) {
            const page = officeHtml({ plans, findings }, lang);
            expect(page).toMatch(new RegExp(`<html lang="${lang}">`));
            expect(page).not.toMatch(/<script|https?:/);
            expect(page.match(/<rect /g)).toHaveLength(2);
        }
        const bad = hostile.map((text, i) => plan(text, [text], [text], [`${i}.preplan`]));
        const all = bad.map((_, i) => result({ file: `${i}.preplan`, requirements: ['NP-2.1-1'] }));
        expect(officeHtml({ plans: bad, findings: all }, 'en')).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
        for (const line of officeCsv({ plans: bad, findings: all }, 'en').split('\r\n').slice(1)) expect(line).not.toMatch(/(^|,)"?[=+@]/);
        expect(officeHtml({ plans, findings: [] }, 'zh-CN')).toContain('没有预案');
    });
});
