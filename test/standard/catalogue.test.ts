import { describe, expect, it } from 'vitest';
import { appliesTo, catalogue, catalogueOf, catalogues, clauseName, requirement } from '../../language-server/src/standard/catalogue.js';
import type { Requirement } from '../../language-server/src/standard/catalogue-types.js';
import { norm, reportProfiles } from '../../language-server/src/standard/registers.js';
import { term } from '../../language-server/src/standard/taxonomy.js';

const all = catalogues.flatMap((one) => one.requirements);
const chinese = /\p{Script=Han}/u;
const must = (id: string): Requirement => {
    const found = requirement(id);
    if (!found) throw new Error(`no requirement ${id}`);
    return found;
};

describe('catalogues', () => {
    it('hold the 189 requirements, the national plan first', () => {
        expect(catalogues.map((one) => [one.id, one.kind, one.requirements.length])).toEqual([
            ['national_plan_2017', 'base', 118],
            ['heavy_protection', 'guidance', 55],
            ['reporting_measures_2025', 'overlay', 16],
        ]);
        expect(new Set(all.map((one) => one.id)).size).toBe(189);
    });

    it('give every text in both languages, the Chinese with Chinese punctuation', () => {
        for (const one of all) {
            const notes = [one.note, one.unverified, one.time_limit, one.reports_to].filter((text) => text !== undefined);
            for (const text of [one.title, one.requirement, one.addressee, ...notes]) {
                expect(text.en, one.id).toMatch(/\w/);
                expect(text.en, one.id).not.toMatch(chinese);
                expect(text.zh, one.id).toMatch(chinese);
                expect(text.zh, one.id).not.toMatch(/[,;]|\p{Script=Han}\s*[:()]/u);
            }
            expect(one.requirement.zh, one.id).toMatch(/。$/);
            expect(one.title.zh, one.id).not.toMatch(/[。；]$/);
        }
    });

    it('use words of the taxonomy and the register', () => {
        for (const one of all) {
            expect(term('triggers', one.trigger)?.id, one.id).toBe(one.trigger);
            for (const [vocabulary, word] of [
                ['unit_duties', one.unit_duty],
                ['modalities', one.modality],
                ['checkabilities', one.checkability],
                ['severities', one.severity],
                ['verification', one.status],
            ] as const) {
                expect(term(vocabulary, word)?.id, one.id).toBe(word);
            }
            if (one.time_limit?.of) expect(term('clocks', one.time_limit.of)?.id, one.id).toBe(one.time_limit.of);
            for (const body of one.reports_to?.to ?? []) expect(term('actors', body)?.id, one.id).toBe(body);
            if (one.norm) expect(norm(one.norm)?.id, one.id).toBe(one.norm);
        }
        for (const one of catalogues) expect(norm(one.norm ?? '')?.id, one.id).toBe(one.norm);
    });

    it('say what is unverified, and never use the words of level II for level III', () => {
        for (const one of all) {
            if (one.status === 'unverified') expect(one.unverified?.zh, one.id).toBeTruthy();
        }
        expect(all.filter((one) => one.status === 'unverified').map((one) => one.id)).toEqual([
            'NP-3.3-3',
            'NP-4.2.1-4',
            'HP-END-3',
            'LAW-RPT-6',
            'LAW-MLPS-1',
        ]);
        expect(must('NP-1.4-4').requirement.zh).toContain('较严重');
        expect(must('NP-3.5-1').requirement.zh).toContain('解除');
        expect(must('NP-4.1-1').addressee.zh).toBe('事发单位');
        expect(must('NP-7.10-3').requirement.zh).toContain('迟报、谎报、瞒报和漏报');
        expect(must('NP-2.1-2').addressee.zh).toContain('国家保密局');
    });

    it('agree with the report limits of the register', () => {
        const minutes: Readonly<Record<string, number>> = { '1h': 60, '2h': 120, '4h': 240 };
        for (const profile of reportProfiles) {
            const limit = must(profile.requirement).time_limit;
            expect(minutes[limit?.limit ?? ''], profile.id).toBe(profile.minutes);
            expect(limit?.of, profile.id).toBe(profile.of);
        }
    });
});

describe('reading a catalogue', () => {
    it('finds a requirement, its catalogue and its clause', () => {
        expect(catalogueOf('HP-TEST-1')?.id).toBe('heavy_protection');
        expect(catalogue('reporting_measures_2025')?.in_force_from).toBe('2025-11-01');
        expect(clauseName(must('NP-4.1-2'), 'zh-CN')).toBe('4.1');
        expect(clauseName(must('NP-A1-1'), 'zh-CN')).toBe('附件1（1）');
        expect(clauseName(must('LAW-CII-1'), 'en')).toBe('Art. 2');
        expect(requirement('NP-9.9-9')).toBeUndefined();
        expect(catalogue('constructor')).toBeUndefined();
    });

    it('knows whom a requirement binds', () => {
        expect(appliesTo(must('NP-2.3-1'), 'department')).toBe(true);
        expect(appliesTo(must('NP-2.3-1'), 'unit')).toBe(false);
    });
});
