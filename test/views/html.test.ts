import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { matrixFragment } from '../../language-server/src/views/html/fragment.js';
import { SCRIPT_HASH, STYLE_HASH } from '../../language-server/src/views/html/hashes.js';
import { html, markupOf } from '../../language-server/src/views/html/html.js';
import { planPage } from '../../language-server/src/views/html/page.js';
import { SCRIPT } from '../../language-server/src/views/html/script.js';
import { STYLE } from '../../language-server/src/views/html/style.js';
import { voiceOf } from '../../language-server/src/views/voice.js';
import { chinese, english, type SampleTexts, sampleCompiled, terms } from './fixture.js';
import { hostile, hostileTexts } from './hostile.js';
import { readMarkup } from './markup.js';
import { sampleOptions } from './options.js';

const pageOf = (texts: SampleTexts, lang: 'en' | 'zh-CN' = 'en') => {
    const compiled = sampleCompiled(texts);
    return planPage(compiled.plan, compiled, sampleOptions(lang, texts));
};

describe('the template', () => {
    it('escapes whatever it did not make itself', () => {
        expect(markupOf(html`<p title="${'"><b>'}">${['<i>', html`<b>${'&'}</b>`, undefined, false, 3]}</p>`)).toBe(
            '<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt;<b>&amp;</b>3</p>',
        );
    });
    it('takes no data for markup, whatever its shape', () => {
        const forged = JSON.parse('{"html":"<b>","markup":"<b>"}');
        expect(markupOf(html`${forged}`)).not.toContain('<b>');
    });
});

/** Those that are shown as they are: without signs that nobody sees. */
const shown = hostile.filter((one) => !/[\p{Bidi_Control}]/u.test(one));

describe('the page', () => {
    it('names the hashes of its script and style sheet in its policy', () => {
        const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
        expect(SCRIPT_HASH).toBe(hash(SCRIPT));
        expect(STYLE_HASH).toBe(hash(STYLE));
        const { tags } = readMarkup(pageOf(english));
        const policy = tags.find((tag) => tag.attributes['http-equiv'])?.attributes['content'];
        expect(policy).toContain(`script-src '${SCRIPT_HASH}'`);
        expect(policy).toContain("default-src 'none'");
        const nonce = tags.find((tag) => tag.attributes['nonce'])?.attributes['nonce'];
        expect(policy).toContain(`'nonce-${nonce}'`);
    });

    it('loads nothing and styles nothing inline', () => {
        const { tags } = readMarkup(pageOf(english));
        for (const tag of tags) {
            expect(Object.keys(tag.attributes)).not.toContain('style');
            expect(Object.keys(tag.attributes).filter((key) => key === 'src' || key.startsWith('on'))).toEqual([]);
            if (tag.attributes['href']) expect(tag.attributes['href']).toMatch(/^#/);
        }
        expect(STYLE).not.toMatch(/url\(|@import/);
    });

    it('shows hostile texts as texts', () => {
        const sound = readMarkup(pageOf(english));
        const attacked = readMarkup(pageOf(hostileTexts));
        const skeleton = (tags: typeof sound.tags) =>
            tags.filter((tag) => tag.name !== 'option' && tag.name !== 'br').map((tag) => [tag.name, Object.keys(tag.attributes)]);
        expect(skeleton(attacked.tags)).toEqual(skeleton(sound.tags));
        for (const text of shown) expect(attacked.text).toContain(text.trim());
        expect(attacked.text).not.toMatch(/\p{Bidi_Control}|[^\P{Cc}\n\t]/u);
        expect(pageOf(hostileTexts).match(/<\/?(script|style)\b/g)).toEqual(pageOf(english).match(/<\/?(script|style)\b/g));
    });

    it('has tables with captions and scoped headers, and leads each cell, step and party to its part', () => {
        const { incident, warning } = sampleCompiled(english);
        const [rows, columns] = [incident.rows.length, warning.columns.length];
        expect(rows).toBe(8);
        expect(columns).toBe(6);
        const { tags } = readMarkup(pageOf(english));
        const count = (name: string) => tags.filter((tag) => tag.name === name && !tag.closing).length;
        expect(count('caption')).toBe(count('table'));
        // Five on the screen, and five of the short form for paper.
        expect(count('table')).toBe(10);
        for (const tag of tags.filter((one) => one.name === 'th' && !one.closing))
            expect(tag.attributes['scope']).toMatch(/^(row|col|rowgroup)$/);
        const cells = tags.filter((tag) => / ?cell /.test(`${tag.attributes['class']} `) && tag.name === 'td');
        expect(cells).toHaveLength(rows * 4 + columns);
        for (const cell of cells) expect(cell.attributes['data-parts']?.split(' ')[0]).toBe(cell.attributes['data-part']);
        for (const kind of ['step ', 'party', 'report ']) {
            const found = tags.filter((tag) => `${tag.attributes['class']} `.startsWith(kind));
            expect(found.length, kind).toBeGreaterThan(20);
            if (kind !== 'party') for (const one of found) expect(one.attributes['data-part']).toMatch(/^Linjiang\//);
        }
        const ids = tags.flatMap((tag) => tag.attributes['id'] ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const link of tags.flatMap((tag) => tag.attributes['href'] ?? [])) expect(ids).toContain(decodeURIComponent(link.slice(1)));
    });

    it.each([
        [
            'en' as const,
            english,
            ['Level I (particularly serious)', 'Level II (serious)', 'Level III (relatively serious)', 'Level IV (general)'],
            [
                'Gap',
                'Handed over',
                'Not in this plan',
                'No step contains the incident',
                'within 30 min of discovery',
                'every 4 h',
                'Gate',
                'Decision',
                '12387 hotline',
                'after 2 Isolate the affected hosts and accounts',
            ],
        ],
        [
            'zh-CN' as const,
            chinese,
            ['Ⅰ级（特别重大）', 'Ⅱ级（重大）', 'Ⅲ级（较大）', 'Ⅳ级（一般）'],
            [
                '空缺',
                '移交上级',
                '不在本预案内',
                '没有控制事态的步骤',
                '发现后 30 分钟内',
                '每 4 小时',
                '放行关口',
                '决策点',
                '12387热线电话',
                '2 隔离受影响的主机和账号 完成后',
            ],
        ],
    ])('speaks %s', (lang, texts, levels, phrases) => {
        const { text, tags } = readMarkup(pageOf(texts, lang));
        for (const phrase of [...levels, ...phrases]) expect(text).toContain(phrase);
        expect(tags.find((tag) => tag.name === 'html')?.attributes['lang']).toBe(lang);
    });

    it('is the same each time', () => {
        for (const lang of LANGS) expect(pageOf(english, lang)).toBe(pageOf(english, lang));
    });

    it('leaves names of persons out where asked to', () => {
        const compiled = sampleCompiled(english);
        const cell = compiled.incident.rows[0]!.cells[0]!;
        const person = { ref: 'WangMin', title: 'Wang Min', type: 'person', part: 'person:WangMin' };
        const incident = { ...compiled.incident, rows: [{ category: cell.category, cells: [{ ...cell, owner: [{ any: [person] }] }] }] };
        const fragment = (redact: boolean) =>
            markupOf(matrixFragment(voiceOf(compiled.plan, { lang: 'en', terms, redact }), { incident, warning: compiled.warning }));
        expect(fragment(false)).toContain('Wang Min');
        expect(fragment(true)).not.toContain('Wang');
        expect(fragment(true)).toContain('a named person');
    });

    it('tells the rows of one sub-category under two own categories apart, by their ids and by their names', () => {
        const compiled = sampleCompiled(english);
        const cell = compiled.incident.rows[0]!.cells[0]!;
        const sub = 'network_attack.phishing';
        const rows = ['North', 'South'].map((category) => ({ category, sub, title: category, cells: [{ ...cell, category, sub }] }));
        const voice = voiceOf(compiled.plan, { lang: 'en', terms });
        const markup = markupOf(matrixFragment(voice, { incident: { columns: [], rows }, warning: { columns: [] } }));
        const ids = readMarkup(markup).tags.flatMap((tag) => tag.attributes['id'] ?? []);
        expect(ids).toContain(`cell:North/${sub}:${cell.level}`);
        expect(new Set(ids).size).toBe(ids.length);
        expect(markup).toMatch(/North › [^<]+<[\s\S]*South › /);
    });
});
