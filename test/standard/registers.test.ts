import { describe, expect, it } from 'vitest';
import { requirement } from '../../language-server/src/standard/catalogue.js';
import {
    findNorm,
    holidayYear,
    holidayYears,
    norm,
    norms,
    onwardReports,
    reportProfile,
    reportProfiles,
    summaryLimit,
    thresholds,
} from '../../language-server/src/standard/registers.js';
import { term, termsOf } from '../../language-server/src/standard/taxonomy.js';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('register of norms', () => {
    it('has unique ids and numbers, and successors that exist and are in force', () => {
        expect(new Set(norms.map((one) => one.id)).size).toBe(norms.length);
        const numbers = norms.flatMap((one) => one.numbers ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const one of norms) {
            expect(term('norm_kinds', one.kind)?.id).toBe(one.kind);
            expect(term('norm_statuses', one.status)?.id).toBe(one.status);
            if (one.successor) expect(norm(one.successor)?.status, one.id).toBe('in_force');
            if (one.from && one.until) expect(one.from < one.until, one.id).toBe(true);
        }
    });

    it.each([
        ['GB/Z 20986-2007', 'gbz_20986_2007', 'superseded'],
        ['GB/Z 20986—2007', 'gbz_20986_2007', 'superseded'],
        ['《信息安全技术 信息安全事件分类分级指南》（GB/Z20986-2007）', 'gbz_20986_2007', 'superseded'],
        ['GB/T 20986-2023', 'gbt_20986_2023', 'in_force'],
        ['GB/Z 20986-2021', 'invented_gbz_20986_2021', 'never_published'],
        ['中网办发文〔2021〕4号', 'invented_plan_2021', 'never_published'],
        ['《国家网络安全事件应急预案》（中网办发文〔2017〕4号）', 'national_plan_2017', 'in_force'],
        ["Cybersecurity Law of the People's Republic of China", 'cybersecurity_law', 'in_force'],
        ['《网络安全法》', 'cybersecurity_law', 'in_force'],
        ['Personal Information Protection Law', 'pipl', 'in_force'],
    ])('%s is %s', (cited, id, status) => {
        expect(findNorm(cited)?.id).toBe(id);
        expect(findNorm(cited)?.status).toBe(status);
    });

    it('does not take one number for another', () => {
        expect(findNorm('GB/T 20986-20231')).toBeUndefined();
        expect(findNorm('GB/T 99999-2020')).toBeUndefined();
        expect(findNorm('')).toBeUndefined();
    });
});

describe('holidays', () => {
    it('are real days of their year in order, and make-up days fall on weekends outside them', () => {
        expect(holidayYears.map((one) => one.year)).toEqual([2024, 2025, 2026]);
        for (const year of holidayYears) {
            let last = '';
            for (const { from, to, en } of year.holidays) {
                expect(day(from).toISOString().slice(0, 10), en).toBe(from);
                expect(day(to).toISOString().slice(0, 10), en).toBe(to);
                expect(last < from && from <= to && from.startsWith(`${year.year}-`), en).toBe(true);
                last = to;
            }
            for (const worked of year.workdays) {
                expect([0, 6], worked).toContain(day(worked).getUTCDay());
                expect(
                    year.holidays.some(({ from, to }) => from <= worked && worked <= to),
                    worked,
                ).toBe(false);
            }
        }
        expect(holidayYear(2026)?.workdays).toContain('2026-02-28');
        expect(holidayYear(2030)).toBeUndefined();
    });

    it('give back the working days that the law does not grant', () => {
        // Days that the law grants: 11 until 2024, 13 from 2025; the rest of a holiday is moved from weekends or worked off.
        const granted = new Map([
            [2024, 11],
            [2025, 13],
            [2026, 13],
        ]);
        for (const { year, holidays, workdays } of holidayYears) {
            let free = 0;
            for (const { from, to } of holidays) {
                for (let at = day(from); at <= day(to); at.setUTCDate(at.getUTCDate() + 1)) {
                    free += [0, 6].includes(at.getUTCDay()) ? 0 : 1;
                }
            }
            const onWeekends = granted.get(year) ?? 0;
            expect(free - workdays.length, String(year)).toBeLessThanOrEqual(onWeekends);
            expect(free - workdays.length, String(year)).toBeGreaterThanOrEqual(onWeekends - 3);
        }
    });
});

describe('legal limits', () => {
    it('have a profile for each kind of operator, with recipients and requirements that exist', () => {
        expect(reportProfiles.map((one) => [one.id, one.minutes])).toEqual([
            ['cii', 60],
            ['central_organ', 120],
            ['ordinary', 240],
        ]);
        for (const operator of termsOf('operators')) expect(reportProfile(operator.id)?.id).toBe(operator.report_profile);
        for (const one of reportProfiles) {
            for (const kind of one.recipients) expect(term('authority_kinds', kind)?.id).toBe(kind);
        }
        for (const one of onwardReports) {
            expect(reportProfiles.map((each) => each.id)).toContain(one.after);
            expect(term('authority_kinds', one.from)?.id).toBe(one.from);
            for (const body of one.to) expect(term('actors', body)?.id).toBe(body);
        }
        for (const one of [...reportProfiles, ...onwardReports, summaryLimit]) {
            expect(requirement(one.requirement)?.id).toBe(one.requirement);
            expect(term('clocks', one.of)?.id).toBe(one.of);
        }
        expect(reportProfile('none')).toBeUndefined();
    });

    it('have thresholds that fall from level to level and name known words', () => {
        for (const one of thresholds) {
            expect(term('criteria_dimensions', one.dimension)?.id, one.id).toBe(one.dimension);
            expect(term('units_of_count', one.unit)?.id, one.id).toBe(one.unit);
            const scope = one.applies_to ?? {};
            for (const word of scope.systems ?? []) expect(term('system_kinds', word)?.id, one.id).toBe(word);
            for (const word of scope.objects ?? []) expect(term('object_classes', word)?.id, one.id).toBe(word);
            for (const word of scope.data ?? []) expect(term('data_classes', word)?.id, one.id).toBe(word);
            for (const word of scope.harm ?? []) expect(term('harm_acts', word)?.id, one.id).toBe(word);
            for (const reach of scope.spread ?? []) expect(term('spread_scopes', reach)?.id, one.id).toBe(reach);
            const ranks = one.values.map(({ level }) => term('levels', level)?.rank ?? 0);
            expect(ranks, one.id).toEqual([...ranks].sort());
            const values = one.values.map(({ value }) => value);
            expect(values, one.id).toEqual([...values].sort((a, b) => b - a));
        }
        const persons = thresholds.find((one) => one.id === 'persons');
        expect(persons?.values.map(({ value }) => value)).toEqual([100_000_000, 10_000_000, 1_000_000]);
    });
});
