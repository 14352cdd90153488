import { describe, expect, it } from 'vitest';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { termName } from '../../language-server/src/standard/taxonomy.js';
import { amountText, minutesText } from '../../language-server/src/views/amounts.js';
import { deadlineText, everyText, partiesText } from '../../language-server/src/views/phrases.js';
import { cadencesText } from '../../language-server/src/views/values.js';
import { voiceOf } from '../../language-server/src/views/voice.js';
import * as matrix from '../../language-server/src/views/words/matrix-words.js';
import { pageWords } from '../../language-server/src/views/words/page-words.js';
import * as time from '../../language-server/src/views/words/time-words.js';
import { planOf, terms } from './fixture.js';

const tables = { ...matrix, ...time, pageWords };
const labels = Object.entries(tables).flatMap(([table, words]) =>
    Object.entries(words).map(([key, message]) => ({ name: `${table}.${key}`, message })),
);

describe('words of the views', () => {
    it('exist in every language, with the same places to fill', () => {
        expect(labels.length).toBeGreaterThan(120);
        const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
        for (const { name, message } of labels) {
            for (const lang of LANGS) expect(message[lang].trim(), name).not.toBe('');
            expect(
                places(message['zh-CN']).filter((one) => !places(message.en).includes(one)),
                name,
            ).toEqual([]);
            if (!name.endsWith('1')) expect(places(message['zh-CN']), name).toEqual(places(message.en));
            expect(message.en, name).not.toMatch(/\p{Script=Han}/u);
            if (/[a-z]/.test(message.en.replace(/\{\w+\}/g, ''))) expect(message['zh-CN'], name).toMatch(/\p{Script=Han}/u);
        }
    });
    it('name the levels as the taxonomy does', () => {
        for (const [level, message] of Object.entries(matrix.levelNames)) {
            for (const lang of LANGS) expect(message[lang]).toBe(termName('levels', level, lang));
        }
    });
});

describe('phrases', () => {
    const plan = planOf({ 'a.preplan': 'plan A {}' });
    const en = voiceOf(plan, { lang: 'en', terms });
    const zh = voiceOf(plan, { lang: 'zh-CN', terms });

    it('say how often, at what time of day, and until when', () => {
        const every = ['4h', '1d at 17:00', 'on_change', '2h until end', '1d at 08:00 until lifting'];
        expect(everyText(en, every)).toBe(
            'every 4 h, every day at 17:00, whenever something changes, every 2 h until the end of the response, every day at 08:00 until the lifting of the warning',
        );
        expect(everyText(zh, every.slice(1, 4))).toBe('每天的 17:00、情况变化时、每 2 小时，直至响应结束');
        expect(cadencesText(zh, [{ period: '1d', event: undefined, at: '17:00', until: 'end' }])).toBe('每天的 17:00，直至响应结束');
    });

    it('say how long', () => {
        expect(['30m', '1h', '1d', '5wd', '1mo', 'promptly'].map((one) => amountText(en, one))).toEqual([
            '30 min',
            '1 h',
            '1 day',
            '5 working days',
            '1 month',
            'promptly',
        ]);
        expect(['30m', '1h', '1d', '5wd', '1mo', 'promptly'].map((one) => amountText(zh, one))).toEqual([
            '30 分钟',
            '1 小时',
            '1 天',
            '5 个工作日',
            '1 个月',
            '及时',
        ]);
        expect([0, 105, 1440, 1505].map((one) => minutesText(en, one))).toEqual(['0 min', '1 h 45 min', '1 day', '1 day 1 h 5 min']);
    });
    it('say from when', () => {
        expect(deadlineText(en, { amount: '1h', of: 'discovery' }, [])).toBe('within 1 h of discovery');
        expect(deadlineText(zh, { amount: 'immediately', of: 'receipt' }, [])).toBe('收到后立即');
        expect(deadlineText(en, { amount: '1h', of: 'Judge' }, [], ['Judge'])).toBe('within 1 h');
    });
    it('say who', () => {
        const schools = { ref: 'Schools', title: 'Schools', type: 'parties', each: true } as const;
        const telecom = { ref: 'Telecom', title: 'Telecom offices', type: 'parties', ofPlace: true } as const;
        const persons = { ref: 'affected_persons', title: '', type: 'built_in' };
        expect(partiesText(en, [{ any: [schools, telecom] }, { any: [persons] }])).toBe(
            'each of the Schools or Telecom offices of the place, persons affected',
        );
        expect(partiesText(zh, [{ any: [{ ...schools, role: 'head' }] }, { any: [persons] }])).toBe('各Schools的负责人、受影响的个人');
    });
});
