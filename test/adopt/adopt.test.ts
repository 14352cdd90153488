import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../language-server/src/host/documents/docx.js';
import { adopt } from '../../language-server/src/views/adopt/adopt.js';
import { blocksOfMarkdown } from '../../language-server/src/views/adopt/markdown.js';
import { sampleRequest } from '../skeleton/checked.js';
import { adopted, said, squeezed } from './adopted.js';
import { documentOf, hospital, school, table, ugly } from './documents.js';

describe('a Word plan', () => {
    it('of a school: chapters, purpose and scope, the leading group, member units, posts and telephones', async () => {
        const { plan, people, files } = adopted(await readDocx(await school()));
        for (const [heading, chapter] of [
            ['第一章 总 则', 'general'],
            ['第三章 监测与预警', 'monitoring'],
            ['第五章 后期处置', 'investigation'],
            ['第六章 宣传、培训和演练', 'prevention'],
            ['第八章 附 则', 'supplementary'],
        ])
            expect(plan).toContain(`/// ${heading}\n    ${chapter} {`);
        expect(plan).toContain('purpose "建立健全学校网络安全事件应急工作机制，提高应对能力，维护师生合法权益。"');
        expect(plan.match(/principle "/g)).toHaveLength(2);
        expect(squeezed(plan)).toContain(
            squeezed(
                'body 网络安全领导小组 "网络安全领导小组" as leading_group { head 校长 deputy 副校长 members 教务处主任, 信息中心主任 }',
            ),
        );
        expect(squeezed(plan)).toContain(squeezed('body 教务处 "教务处" { duties "负责教学秩序的维持。" }'));
        expect(plan).toContain('row "网页篡改", "关闭网站，保存页面", "30分钟"');
        expect(plan).toContain('annex "附件1 校外联系单位" {');
        expect(squeezed(people ?? '')).toContain(squeezed('person 李梅 "李梅" { phone "0571-55501002" mobile "13055501002" }'));
        expect(people).toContain('post 信息中心主任 "信息中心主任" { held by 欧阳文静 deputy todo');
        expect(files.map(({ path }) => path)).toContain('IMPORT.md');
    });

    it('of a hospital: what cannot be carried is counted, footnotes go to an annex, an office is no person', async () => {
        const document = await readDocx(await hospital());
        expect(Object.fromEntries(document.losses.map(({ what, count }) => [what, count]))).toEqual({
            pictures: 1,
            footnotes: 1,
            comments: 1,
            deletions: 1,
            insertions: 1,
            headers: 1,
            contents: 1,
        });
        const { plan, people, files } = adopted(document, 'en');
        expect(plan).toContain('alerts within 15 minutes.[1] Day and night.');
        expect(plan).toContain('text "[1] Counted from the first call."');
        expect(plan).toContain('Pull the cable first.');
        expect(plan).not.toMatch(/Switch it off|Chapter 1 General/);
        expect(plan).toContain('row "MedSoft Ltd support desk", "+44 20 5550 0199"');
        expect(plan).toMatch(/head ChiefInformationOfficer\s+deputy HeadOfNetworks\s+members DutyEngineer\n/);
        expect(people).toContain('duties "Remarks: from March"');
        const page = files.find(({ path }) => path === 'IMPORT.md')?.content;
        expect(page).toContain('Is this still true?');
        expect(page).toContain('Internal use only');
    });

    it('that is ugly: bold headings, numbers by hand, merged cells, a table in a table', async () => {
        const { plan, people } = adopted(await readDocx(await ugly()));
        for (const chapter of ['general', 'organization', 'monitoring', 'response', 'supplementary'])
            expect(plan).toMatch(new RegExp(`/// .*\\n    ${chapter} \\{`));
        // Lines of a typed table of contents begin no chapter.
        expect(plan.indexOf('一、总则……………………1')).toBeLessThan(plan.indexOf('/// 一、总则'));
        expect(plan).toContain('row "一级", "全院停机\\n时限 | 10分钟\\n负责 | 院长", "报卫健委"');
        expect(plan).toContain('section "重要提示" {');
        expect(people?.match(/duties "信息科"/g)).toHaveLength(2);
    });

    it('loses no word, whatever its texts are', async () => {
        const word = fc
            .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
            .map((text) => text.replaceAll(/[\p{C}\p{Z}\uFFF0-\uFFFF]/gu, 'x'));
        const odd = fc.constantFrom(
            '"',
            '\\',
            '"""',
            '}',
            'todo "x"',
            '// x',
            '</p>',
            '&amp;',
            '{',
            '“a”',
            '一、总则',
            '1. General',
            '第三章 监测',
            '附件',
            '姓名',
            '组长：',
        );
        const texts = fc.array(fc.oneof(word, odd), { minLength: 1, maxLength: 8 });
        await fc.assert(
            fc.asyncProperty(
                texts,
                fc.array(fc.array(fc.oneof(word, odd), { minLength: 2, maxLength: 2 }), { maxLength: 3 }),
                async (paragraphs, rows) => {
                    const { Paragraph } = await import('docx');
                    const bytes = await documentOf([
                        ...paragraphs.map((text) => new Paragraph(text)),
                        ...(rows.length > 0 ? [table(rows)] : []),
                        new Paragraph('end'),
                    ]);
                    const all = said(adopted(await readDocx(bytes)).files);
                    for (const text of [...paragraphs, ...rows.flat()]) expect(all).toContain(squeezed(text));
                },
            ),
            { numRuns: 40, seed: 8 },
        );
    });

    it('keeps the order of paragraphs and tables within a chapter', async () => {
        const { plan } = adopted(await readDocx(await school()));
        const places = [
            '建立健全',
            '本预案适用于',
            '统一领导',
            '负责教学秩序',
            '信息中心每日巡查',
            '断开受影响',
            '立即电话报告',
            '网页篡改',
            '总结报告',
            '每学年',
            '专项经费',
        ];
        const found = places.map((text) => plan.indexOf(text));
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        expect(found).not.toContain(-1);
    });
});

describe('a Markdown plan', () => {
    it('is read with headings, lists, tables and marks', () => {
        const { blocks, losses } = blocksOfMarkdown(
            '\uFEFF# Bank Plan\n\nGeneral\n-------\n**Purpose** of `it`\nsecond line\n\n3) third\n   more\n- item\n\n| Name | Phone |\n|---|:-:|\n| a \\| b | 1 |\n\n```\n# no heading\n```\n\n![map](m.png) see [here](http://x)\n\n***\n',
        );
        expect(blocks).toEqual([
            { kind: 'paragraph', text: 'Bank Plan', level: 1 },
            { kind: 'paragraph', text: 'General', level: 2 },
            { kind: 'paragraph', text: 'Purpose of it\nsecond line' },
            { kind: 'paragraph', text: 'third\nmore', mark: '3) ' },
            { kind: 'paragraph', text: 'item', mark: '• ' },
            {
                kind: 'table',
                rows: [
                    [{ text: 'Name' }, { text: 'Phone' }],
                    [{ text: 'a | b' }, { text: '1' }],
                ],
            },
            { kind: 'paragraph', text: '# no heading' },
            { kind: 'paragraph', text: 'map see here (http://x)' },
        ]);
        expect(losses).toEqual([{ what: 'pictures', count: 1 }]);
    });

    it('finds its chapters below the title, with or without numbers', () => {
        const source =
            '# 临江银行网络安全应急预案\n\n## 1 总则\n\n文字。\n\n### 1.1 目的\n\n保障业务。\n\n## 2 组织体系\n\n## 5 罚则\n\n违规处分。\n\n## 附录A\n\n表。\n';
        const { plan } = adopted(blocksOfMarkdown(source));
        expect(plan).toMatch(/\/\/\/ 1 总则\n {4}general \{/);
        expect(plan).toContain('purpose "保障业务。"');
        expect(plan).toContain('chapter "5 罚则" {');
        expect(plan).toContain('annex "附录A" {');
        expect(plan).toContain('临江银行网络安全应急预案');
    });

    it('tells a typed table of contents from the chapters, and a numbered chapter from a numbered item', () => {
        const lines = ['1 General', '1.1 Purpose', '2 Organization', '3 Monitoring', '4 What we do', '4.1 First', '5 Investigation'];
        const body = lines.map((line) => `${line}\n\nText of ${line.slice(2)}.\n\n1. Unplug it\n\n2. Call the office\n`);
        const { plan } = adopted(
            blocksOfMarkdown(`Plan of the works\n\n${lines.join('\n\n')}\n\n${body.join('\n')}`.replaceAll(/^(\d\.) /gm, '$1\u3000')),
            'en',
        );
        expect(plan.match(/section|chapter "/g)?.length).toBeGreaterThan(1);
        for (const chapter of ['general', 'organization', 'monitoring', 'investigation'])
            expect(plan).toMatch(new RegExp(`/// \\d \\w+\\n    ${chapter} \\{`));
        expect(plan).toContain('chapter "4 What we do" {');
        expect(plan).not.toMatch(/(section|chapter) "[12].*(Unplug|Call)/);
        expect(plan.indexOf('text "5 Investigation"')).toBeLessThan(plan.indexOf('/// 1 General'));
    });

    it('never throws, and what it gives always reads', () => {
        fc.assert(
            fc.property(
                fc.array(
                    fc.constantFrom(
                        '# ',
                        '## 一、总则',
                        '| a |',
                        '|---|',
                        '```',
                        '- x',
                        '\n',
                        'text "x"',
                        '**b**',
                        '<b>',
                        '\\',
                        '===',
                        '\u0000',
                        '\t',
                        '1. y',
                    ),
                    { maxLength: 20 },
                ),
                (pieces) => {
                    const { blocks } = blocksOfMarkdown(pieces.join('\n'));
                    said(adopt({ blocks, notes: [], losses: [] }, sampleRequest({ lang: 'en' }), 'a.md'));
                },
            ),
            { numRuns: 150, seed: 8 },
        );
    });
});
