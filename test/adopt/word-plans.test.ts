import { describe, expect, it } from 'vitest';
import { readDocx } from '../../language-server/src/host/documents/docx.js';
import { formatNumber } from '../../language-server/src/views/adopt/word/number-format.js';
import { adopted, said, squeezed } from './adopted.js';
import { box, del, item, level, list, p, pp, r, scheme, styled, tbl, tc, tr, wordFile } from './word-parts.js';
import { strictBank, wordHospital, wpsUniversity } from './word-plans.js';

const lossesOf = async (bytes: Uint8Array) => Object.fromEntries((await readDocx(bytes)).losses.map(({ what, count }) => [what, count]));
const blocksOf = async (body: string, more: object = {}) => (await readDocx(wordFile({ body, ...more }))).blocks;

describe('a plan as Word saves it', async () => {
    const document = await readDocx(wordHospital());
    const { plan, people, files } = adopted(document);
    const all = said(files);

    it('has its chapters, with the numbers that Word writes before them', () => {
        for (const [heading, chapter] of [
            ['第一章 总则', 'general'],
            ['第二章 组织机构与职责', 'organization'],
            ['第三章 监测与预警', 'monitoring'],
            ['第四章 应急响应', 'response'],
            ['第五章 后期处置', 'investigation'],
            ['第六章 预防工作', 'prevention'],
            ['第七章 保障措施', 'safeguards'],
            ['第八章 附则', 'supplementary'],
        ])
            expect(plan).toContain(`/// ${heading}\n    ${chapter} {`);
        expect(plan).toContain('section "4.1 分级响应" {');
        expect(plan).toContain('annex "附件一 停机登记表" {');
    });
    it('keeps tracked insertions, leaves deletions out, and joins what a deleted mark parted', () => {
        expect(plan).toContain('purpose "为保障诊疗秩序，减少停机损失，制定本预案。"');
        expect(plan).toContain('text "事件结束后30日内提交总结报告。"');
        expect(all).not.toContain('万无一失');
    });
    it('keeps what stands in controls, fields, equations, boxes and behind tabs', () => {
        for (const text of [
            '适用于HIS、LIS、PACS等系统[1]。',
            '预警等级：☑红色 □橙色',
            '恢复时间T≤4h，详见附件一。',
            '断开受影响的服务器 责任人：值班员\\n电话：0577-55550120',
            '发布于医院官网 (https://hospital.example)。',
            '[1] 以首次接报时间为准。',
            '（旧标准：五万元）',
        ])
            expect(plan).toContain(text);
        expect(plan).toContain('海晏市中心医院');
        expect(plan).not.toMatch(/目 {2}录|勿外传/);
    });
    it('counts the items of its lists', () => {
        for (const text of [
            '（一）信息科每日巡检',
            '1. 检查防火墙日志；',
            '2. 检查备份任务；',
            '• 异地副本；',
            '（二）发现异常立即上报',
            '（一）每年演练一次',
        ])
            expect(squeezed(plan)).toContain(squeezed(text));
    });
    it('keeps merged cells where they stand', () => {
        expect(plan).toContain('row "分级响应一览表", "", ""');
        expect(plan).toContain('row "Ⅰ级", "院长", "10分钟\\n电话先报"');
        expect(plan).toContain('row "", "分管副院长", "30分钟"');
        expect(people?.match(/post 信息科\S+管理员/g)).toHaveLength(2);
        expect(people).toContain('post 医务科值班秘书');
    });
    it('has the leading group of its text as a body', () => {
        expect(squeezed(plan)).toContain(
            squeezed(
                'body 网络安全领导小组 "网络安全领导小组" as leading_group { head 院长 deputy 分管副院长, 总会计师 members 信息科科长, 医务科科长, 护理部主任 }',
            ),
        );
        expect(squeezed(people ?? '')).toContain(squeezed('person 冯雪梅 "冯雪梅" { mobile "13805550101" }'));
        expect(people).toContain('person 吴敏 "吴敏"');
    });
    it('names each thing that could not be carried', () => {
        expect(Object.fromEntries(document.losses.map(({ what, count }) => [what, count]))).toEqual({
            pictures: 1,
            equations: 1,
            deletions: 1,
            insertions: 1,
            struck: 1,
            hidden: 1,
            comments: 1,
            footnotes: 1,
            text_boxes: 1,
            headers: 2,
            contents: 3,
        });
        const page = files.find(({ path }) => path === 'IMPORT.md')?.content ?? '';
        for (const text of ['处置流程图', '确保万无一失', '勿外传', '时限是否过长', '内部资料', '第1页']) expect(page).toContain(text);
    });
});

describe('a plan as WPS saves it', async () => {
    const { plan, people } = adopted(await readDocx(wpsUniversity()));
    it('has chapters by automatic numbers alone', () => {
        for (const [heading, chapter] of [
            ['一、总则', 'general'],
            ['二、组织体系及职责', 'organization'],
            ['四、应急处置', 'response'],
            ['八、附则', 'supplementary'],
        ])
            expect(plan).toContain(`/// ${heading}\n    ${chapter} {`);
        expect(plan).toContain('section "（一）编制依据" {');
        expect(plan).toContain('section "（一）网页被篡改" {');
        expect(plan).toContain('principle "统一指挥，快速反应。"');
        expect(plan).toContain('section "领导小组办公室" {');
        expect(plan).toContain('annex "附件：联系电话" {');
    });
    it('has its group, whoever founds it, and leaves an office without a name as text', () => {
        expect(squeezed(plan)).toContain(
            squeezed(
                'body 网络安全与信息化领导小组 "网络安全与信息化领导小组" as leading_group { head 校长 deputy 副校长 members 何静, 吕涛, 施永康, 孔令仪 }',
            ),
        );
        expect(plan).toContain('text "主任：信息化处处长"');
        expect(people).toContain('post 网络中心值班 "网络中心值班" { held by 曹阳');
    });
});

describe('a plan as Word on the web saves it', async () => {
    const document = await readDocx(strictBank());
    const { plan, people, files } = adopted(document, 'en');
    it('is found, with the strict names and other prefixes', () => {
        for (const chapter of [
            'general',
            'organization',
            'monitoring',
            'response',
            'investigation',
            'prevention',
            'safeguards',
            'supplementary',
        ])
            expect(plan).toMatch(new RegExp(`/// \\d .*\\n    ${chapter} \\{`));
        expect(plan).toContain('/// 4 Incident response');
        expect(plan).toContain('text "2.3 Alerts are read within ten minutes."'.replace('2.3', '3.1'));
        expect(plan).toContain('status page (https://bank.example/status) is updated hourly.');
    });
    it('takes names, and no office for one', () => {
        expect(plan).toMatch(/head ChiefOperatingOfficer\s+deputy HeadOfNetworks\s+members PriyaRaman, JonasWeber/);
        expect(people).toContain('phone "+44 20 5550 0140"');
        expect(plan).toContain('text "Leader: Duty manager"');
    });
    it('tells the words of its chart', () => {
        expect(document.losses).toContainEqual({ what: 'objects', count: 1, details: ['Board | Crisis team'] });
        expect(files.find(({ path }) => path === 'IMPORT.md')?.content).toContain('Crisis team');
    });
});

describe('numbers of lists', () => {
    const numbering = [
        scheme(0, level(0, 'upperRoman', '%1.'), level(1, 'lowerLetter', '%2)'), level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')),
        list(1, 0),
        list(2, 0),
        list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'),
    ].join('');
    it('go on, begin anew below, and start where a list says', async () => {
        const blocks = await blocksOf(
            [
                item(1, 0, 'a'),
                item(1, 1, 'b'),
                item(1, 1, 'c'),
                item(2, 0, 'd'),
                item(2, 1, 'e'),
                item(2, 2, 'f'),
                item(3, 0, 'g'),
                item(3, 0, 'h'),
                item(0, 0, 'i'),
            ].join(''),
            { numbering },
        );
        expect(blocks.map((block) => (block.kind === 'paragraph' ? (block.mark ?? '') + block.text : ''))).toEqual([
            'I. a',
            'a) b',
            'b) c',
            'II. d',
            'a) e',
            '2.1.1 f',
            'IV. g',
            'V. h',
            'i',
        ]);
    });
    it.each([
        ['chineseCounting', 10, '十'],
        ['chineseCounting', 12, '十二'],
        ['chineseCountingThousand', 20, '二十'],
        ['chineseCountingThousand', 105, '一百零五'],
        ['chineseCountingThousand', 110, '一百一十'],
        ['chineseLegalSimplified', 3, '叁'],
        ['ideographTraditional', 2, '乙'],
        ['decimalEnclosedCircle', 3, '③'],
        ['decimalEnclosedCircle', 30, '30'],
        ['lowerRoman', 9, 'ix'],
        ['upperLetter', 28, 'BB'],
        ['decimalZero', 7, '07'],
        ['unknown', 7, '7'],
    ])('%s %d is %s', (format, value, text) => {
        expect(formatNumber(value, format)).toBe(text);
    });
});

describe('odd shapes', () => {
    it('what stands in elements that nobody knows is kept', async () => {
        const body = `<w:unknown>${p('one')}</w:unknown>${pp('', `<w:bdo w:val="rtl">${r('two')}</w:bdo><w:smartTag><w:customXml>${r('three')}</w:customXml></w:smartTag><w:ruby><w:rt>${r('si')}</w:rt><w:rubyBase>${r('four')}</w:rubyBase></w:ruby>`)}`;
        expect(await blocksOf(body)).toEqual([
            { kind: 'paragraph', text: 'one' },
            { kind: 'paragraph', text: 'twothreefour(si)' },
        ]);
    });
    it('a moved paragraph stands once, deleted rows and fields without a result nowhere', async () => {
        const body = [
            `<w:p><w:moveFrom w:id="1">${r('moved')}</w:moveFrom></w:p><w:p><w:moveTo w:id="1">${r('moved')}</w:moveTo></w:p>`,
            tbl(tr(tc('a'), tc('b')), `<w:tr><w:trPr><w:del w:id="5"/></w:trPr>${tc(`<w:p>${del('gone')}</w:p>`)}</w:tr>`),
            pp(
                '',
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SEQ x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
                r('after'),
            ),
        ].join('');
        expect(await blocksOf(body)).toEqual([
            { kind: 'paragraph', text: 'moved' },
            { kind: 'table', rows: [[{ text: 'a' }, { text: 'b' }]] },
            { kind: 'paragraph', text: 'after' },
        ]);
        expect(await lossesOf(wordFile({ body }))).toEqual({ deletions: 1 });
    });
    it('text boxes in cells, boxes for old programs only, and tables in boxes are kept', async () => {
        const old = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('old')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
        const body = tbl(tr(tc(pp('', r('cell'), box(p('boxed')))), tc('b'))) + pp('', old) + pp('', box(tbl(tr(tc('x'), tc('y')))));
        expect(await blocksOf(body)).toEqual([
            { kind: 'table', rows: [[{ text: 'cell\nboxed' }, { text: 'b' }]] },
            { kind: 'paragraph', text: 'old' },
            { kind: 'table', rows: [[{ text: 'x' }, { text: 'y' }]] },
        ]);
    });
    it('styles that stand on themselves, lists that there are not, spans of a million columns are survived', async () => {
        const styles =
            '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>';
        const blocks = await blocksOf(styled('A', 'x y') + item(99, 0, 'z z') + tbl(tr(tc('w', '<w:gridSpan w:val="1000000"/>'))), {
            styles,
        });
        expect(blocks.slice(0, 2)).toEqual([
            { kind: 'paragraph', text: 'x y' },
            { kind: 'paragraph', text: 'z z' },
        ]);
        expect(blocks[2]).toMatchObject({ kind: 'table' });
    });
    it('a sign without a letter is named, and marked where it stood', async () => {
        const bytes = wordFile({ body: pp('', r('a'), '<w:r><w:sym w:font="Webdings" w:char="F0E9"/></w:r>', r('b')) });
        const { blocks, losses } = await readDocx(bytes);
        expect(blocks).toEqual([{ kind: 'paragraph', text: 'a\uFFFDb' }]);
        expect(losses).toEqual([{ what: 'messages', count: 1, details: ['Webdings F0E9'] }]);
    });
});

describe('tables of persons with merged heads', () => {
    const over = (n: number) => `<w:gridSpan w:val="${n}"/>`;
    const first = '<w:vMerge w:val="restart"/>';
    const next = '<w:vMerge/>';
    const table = tbl(
        tr(tc('网络安全领导小组通讯录', over(4))),
        tr(tc('姓 名', first), tc('单位及职务', first), tc('联系方式', over(2))),
        tr(tc('', next), tc('', next), tc('办公电话'), tc('手机')),
        tr(tc('诸葛明'), tc('局长'), tc('85550001'), tc('13705550001')),
        tr(tc('Maria de Oliveira'), tc('副局长'), tc('85550002'), tc('13705550002')),
    );
    it('are read, title, divided names and all', async () => {
        const { plan, people } = adopted(await readDocx(wordFile({ body: pp('', r('某局应急预案')) + table })));
        expect(squeezed(people ?? '')).toContain(squeezed('person 诸葛明 "诸葛明" { phone "85550001" mobile "13705550001" }'));
        expect(squeezed(people ?? '')).toContain('"MariadeOliveira"');
        expect(people).toContain('post 局长 "局长" { held by 诸葛明');
        expect(plan).toContain('// people.preplan: 网络安全领导小组通讯录 | 姓 名 | 单位及职务 | 联系方式 | 办公电话 | 手机');
    });
    it('stay tables where a row may be head or not', async () => {
        const unclear = tbl(tr(tc('姓名'), tc('电话', over(2))), tr(tc('诸葛明'), tc('85550001'), tc('85550002')));
        const { plan, people } = adopted(await readDocx(wordFile({ body: unclear })));
        expect(people).toBeUndefined();
        expect(plan).toContain('row "诸葛明", "85550001", "85550002"');
    });
});

it('leaves signs out that turn the direction of writing, as paths bring them in', async () => {
    const { plan } = adopted(await readDocx(wordFile({ body: pp('', r('\u202AC:\\预案\u202C\u2066x\u2069\uFFFE.')) })));
    expect(plan).toContain('text "C:\\\\预案x."');
});

it('takes an annex for one, also where it is counted like a chapter', async () => {
    const { plan } = adopted(
        await readDocx(wordFile({ body: pp('<w:outlineLvl w:val="0"/>', r('10. Annex A Numbers')) + p('None.') })),
        'en',
    );
    expect(plan).toContain('annex "10. Annex A Numbers" {');
});
