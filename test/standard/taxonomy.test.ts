import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { suggestedActions } from '../../language-server/src/standard/action-words.js';
import { catalogues, requirement } from '../../language-server/src/standard/catalogue.js';
import { categoryVocabulary, mainCategories, parentCategory, subCategories } from '../../language-server/src/standard/categories.js';
import { folded } from '../../language-server/src/standard/nearest.js';
import { norm, reportProfile } from '../../language-server/src/standard/registers.js';
import {
    findTerm,
    hasVocabulary,
    nearestTerm,
    term,
    termName,
    termsOf,
    vocabularies,
    vocabulary,
} from '../../language-server/src/standard/taxonomy.js';
import { exampleWords } from './example-words.js';

const terms = vocabularies.flatMap((one) => one.terms.map((word) => ({ vocabulary: one.id, word })));
const chinese = /\p{Script=Han}/u;
const namedAlikeEverywhere = new Set(['TCP', 'UDP', 'SCTP', 'GB/Z 20986—2007', 'GB/T 20986—2023']);

describe('vocabularies', () => {
    it('have unique ids, and so have their terms', () => {
        expect(new Set(vocabularies.map((one) => one.id)).size).toBe(vocabularies.length);
        for (const one of vocabularies) {
            const ids = one.terms.map((word) => word.id);
            expect(
                ids.filter((id, at) => ids.indexOf(id) !== at),
                one.id,
            ).toEqual([]);
        }
    });

    it('name everything in English and in Chinese', () => {
        for (const one of [...vocabularies, ...terms.map(({ word }) => word)]) {
            expect(one.en, one.id).not.toMatch(chinese);
            if (!namedAlikeEverywhere.has(one.zh)) {
                expect(one.zh, one.id).toMatch(chinese);
            }
        }
    });

    it('give no name or alias to two terms of one vocabulary', () => {
        for (const one of vocabularies) {
            const owners = new Map<string, string>();
            for (const word of one.terms) {
                for (const name of [word.id, word.en, word.zh, ...(word.aliases ?? [])]) {
                    const owner = owners.get(folded(name));
                    expect(owner ?? word.id, `${one.id}: ${name}`).toBe(word.id);
                    owners.set(folded(name), word.id);
                }
            }
        }
    });

    it('use Chinese punctuation between Chinese words', () => {
        for (const { vocabulary: of, word } of terms) {
            for (const text of [word.zh, word.description?.zh ?? '']) {
                expect(text, `${of}.${word.id}`).not.toMatch(/\p{Script=Han}\s*[,;:()]|[,;()]\s*\p{Script=Han}/u);
            }
        }
    });

    it('know every word that the worked example of the language uses', () => {
        for (const [of, words] of Object.entries(exampleWords)) {
            for (const word of words) {
                expect(term(of, word)?.id, `${of}: ${word}`).toBe(word);
            }
        }
    });
});

describe('the model of the language', () => {
    it('names no vocabulary that the taxonomy lacks', () => {
        const shapes = fileURLToPath(new URL('../../language-server/src/model/shape', import.meta.url));
        const named = readdirSync(shapes)
            .flatMap((name) => [...readFileSync(join(shapes, name), 'utf8').matchAll(/\bterms?\('(\w+)'\)/g)])
            .map((match) => match[1] ?? '');
        expect(named.length).toBeGreaterThan(50);
        expect([...new Set(named)].filter((id) => !hasVocabulary(id))).toEqual([]);
    });
});

describe('facts of terms', () => {
    it('point at terms, requirements, catalogues and norms that exist', () => {
        for (const { vocabulary: of, word } of terms) {
            const place = `${of}.${word.id}`;
            const refers = (vocabularyId: string, id: string | undefined) => {
                if (id !== undefined) {
                    expect(term(vocabularyId, id)?.id, place).toBe(id);
                }
            };
            refers('levels', word.level);
            refers('colours', word.colour);
            refers('loss_degrees', word.degree);
            refers('asset_classes', word.class);
            refers('categories_gbz_20986_2007', word.category);
            refers(of, word.part_of);
            refers(of, word.superseded_by);
            for (const id of word.maps_2007 ?? []) refers('categories_gbz_20986_2007', id);
            for (const id of word.issued_by ?? []) refers('actors', id);
            for (const id of word.lists ?? []) refers('sector_lists', id);
            if (word.vocabulary) expect(vocabulary(word.vocabulary).id).toBe(word.vocabulary);
            if (word.norm) expect(norm(word.norm)?.id, place).toBe(word.norm);
            if (word.catalogue)
                expect(
                    catalogues.map((one) => one.id),
                    place,
                ).toContain(word.catalogue);
            if (word.report_profile) expect(reportProfile(word.id)?.id, place).toBe(word.report_profile);
            for (const id of [word.law, ...(word.requirements ?? [])]) {
                if (id !== undefined) expect(requirement(id)?.id, place).toBe(id);
            }
        }
    });

    it('match levels and colours one to one', () => {
        const pairs = termsOf('levels').map((one) => `${one.id} ${one.colour} ${one.zh}`);
        expect(pairs).toEqual(['I red 特别重大', 'II orange 重大', 'III yellow 较大', 'IV blue 一般']);
        for (const colour of termsOf('colours')) {
            expect(term('levels', colour.level ?? '')?.colour).toBe(colour.id);
        }
        for (const degree of termsOf('loss_degrees')) {
            expect(term('levels', degree.level ?? '')?.degree).toBe(degree.id);
        }
    });

    it('name clauses that requirements stand in', () => {
        const clauses = catalogues.flatMap((one) => one.requirements.map((each) => each.id.split('-')[1] ?? ''));
        for (const action of termsOf('actions')) {
            for (const clause of action.clauses ?? []) {
                expect(
                    clauses.some((one) => one === clause || one.startsWith(`${clause}.`)),
                    `${action.id} ${clause}`,
                ).toBe(true);
            }
        }
    });
});

describe('categories', () => {
    it('are the seven of 2007 and the ten of 2023 with their sub-categories', () => {
        const counts = (edition: string) => mainCategories(edition).map((one) => subCategories(edition, one.id).length);
        expect(counts('gbz_20986_2007')).toEqual([7, 7, 6, 0, 4, 0, 0]);
        expect(counts('gbt_20986_2023')).toEqual([10, 21, 12, 8, 5, 9, 3, 3, 5, 0]);
        expect(categoryVocabulary('none')).toBeUndefined();
        expect(mainCategories('gbz_20986_1999')).toEqual([]);
    });

    it('have a category above every sub-category and no level as an id', () => {
        for (const edition of ['gbz_20986_2007', 'gbt_20986_2023']) {
            const id = categoryVocabulary(edition) ?? '';
            for (const one of termsOf(id)) {
                const parent = parentCategory(one.id);
                expect(parent === undefined || term(id, parent) !== undefined, one.id).toBe(true);
                expect(term('levels', one.id)).toBeUndefined();
            }
        }
    });
});

describe('looking terms up', () => {
    it('finds them by id, both names and aliases, in any width and case', () => {
        expect(findTerm('colours', '红色')?.id).toBe('red');
        expect(findTerm('sectors', 'Education')?.id).toBe('education');
        expect(findTerm('levels', 'Ⅱ')?.id).toBe('II');
        expect(findTerm('levels', '二级')?.id).toBe('II');
        expect(findTerm('reporting_failures', '瞒报')?.id).toBe('concealed');
        expect(findTerm('categories_gbz_20986_2007', '人为破坏')?.id).toBe('equipment_failure.man_made');
        expect(findTerm('colours', 'purple')).toBeUndefined();
        expect(term('colours', 'Red')).toBeUndefined();
        expect(term('colours', '__proto__')).toBeUndefined();
    });

    it('names them in the language asked for, and leaves unknown words alone', () => {
        expect(termName('levels', 'III', 'zh-CN')).toBe('较大');
        expect(termName('levels', 'III', 'en')).toBe('relatively serious');
        expect(termName('test_kinds', 'mail_test', 'zh-CN')).toBe('mail_test');
    });

    it('offers the term that was probably meant, and none for what is far from all', () => {
        expect(nearestTerm('sectors', 'eduction')?.id).toBe('education');
        expect(nearestTerm('actions', 'preserve_evidense')?.id).toBe('preserve_evidence');
        expect(nearestTerm('sectors', 'schooling_education')?.id).toBe('education');
        expect(nearestTerm('sectors', 'shipping')).toBeUndefined();
        expect(nearestTerm('actions', 'preserve evidence')?.id).toBe('preserve_evidence');
        expect(nearestTerm('drill_forms', '桌面演练')?.id).toBe('tabletop');
        expect(nearestTerm('drill_forms', '桌面推练')?.id).toBe('tabletop');
        expect(nearestTerm('categories_gbz_20986_2007', 'network_attack.denial_of_servise')?.id).toBe('network_attack.denial_of_service');
        expect(nearestTerm('colours', 'magenta')).toBeUndefined();
    });

    it('refuses a vocabulary that does not exist', () => {
        expect(() => termsOf('colors')).toThrow('colors');
    });
});

describe('suggesting a kind of action', () => {
    it('gives each phrase to one kind', () => {
        const owners = new Map<string, string>();
        for (const action of termsOf('actions')) {
            for (const phrase of [...(action.words?.en ?? []), ...(action.words?.zh ?? [])]) {
                expect(owners.get(folded(phrase)) ?? action.id, phrase).toBe(action.id);
                owners.set(folded(phrase), action.id);
            }
        }
        for (const action of termsOf('actions')) {
            expect(action.words === undefined, action.id).toBe(action.id === 'other');
        }
    });

    it.each([
        ['Isolate the affected hosts and accounts', 'contain'],
        ['Preserve logs, disk images and memory', 'preserve_evidence'],
        ['Keep flow records and scrubbing logs', 'preserve_evidence'],
        ['Judge category and grade', 'assess'],
        ['Assess our exposure', 'assess_risk'],
        ['Approve the report', 'approve'],
        ['Tell the owners of affected systems', 'inform'],
        ['Remove the cause', 'eradicate'],
        ['Restore service from clean copies', 'restore'],
        ['Raise monitoring of neighbouring systems', 'monitor_more'],
        ['Send a liaison to the headquarters', 'dispatch'],
        ["Carry out the headquarters' decisions", 'carry_out'],
        ['Check and patch what the warning names', 'control_risk'],
        ['立即启动本预案', 'activate'],
        ['隔离受影响主机', 'contain'],
        ['留存日志并固定证据', 'preserve_evidence'],
        ['组织研判定级', 'assess'],
        ['清除木马', 'eradicate'],
        ['恢复业务系统', 'restore'],
        ['加强监测', 'monitor_more'],
        ['派员参加应急办工作', 'dispatch'],
        ['开展风险评估', 'assess_risk'],
        ['对外发布公告', 'public_information'],
    ])('%s: %s', (title, action) => {
        expect(suggestedActions(title)[0]?.id).toBe(action);
    });

    it('finds two kinds in one title, and none where no phrase stands', () => {
        expect(suggestedActions('Start this plan and prepare').map((one) => one.id)).toEqual(['activate', 'prepare']);
        expect(suggestedActions('启动预案，做好应急准备').map((one) => one.id)).toEqual(['activate', 'prepare']);
        expect(suggestedActions('Impressive')).toEqual([]);
        expect(suggestedActions('')).toEqual([]);
    });
});

describe('words that published plans use', () => {
    it.each([
        ['body_roles', 'experts', 'expert_group'],
        ['body_roles', 'command_post', 'headquarters'],
        ['body_roles', 'secretariat', 'office'],
        ['party_kinds', 'county', 'region'],
        ['party_kinds', 'hospital', 'unit'],
        ['authority_kinds', 'police', 'public_security'],
        ['authority_kinds', 'state_secrets', 'secrecy'],
        ['channels', 'sms', 'text_message'],
        ['system_kinds', 'scada', 'control_system'],
        ['drill_forms', '攻防演练', 'live'],
    ])('of the %s, %s means %s', (words, word, meant) => {
        expect(nearestTerm(words, word)?.id).toBe(meant);
    });
});
