import {
    CommentRangeEnd,
    CommentRangeStart,
    CommentReference,
    DeletedTextRun,
    Document,
    FootnoteReferenceRun,
    Header,
    HeadingLevel,
    ImageRun,
    InsertedTextRun,
    Packer,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    VerticalMergeType,
} from 'docx';

const H = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const h = (level: 0 | 1 | 2 | 3, text: string) => new Paragraph({ text, heading: H[level] });
const p = (...texts: string[]) => new Paragraph({ children: texts.map((text) => new TextRun(text)) });
const b = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const cell = (content: string | (Paragraph | Table)[], more: object = {}) =>
    new TableCell({ children: typeof content === 'string' ? [p(content)] : content, ...more });
export const table = (rows: readonly (readonly string[])[]) =>
    new Table({ rows: rows.map((row) => new TableRow({ children: row.map((text) => cell(text)) })) });
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const bytesOf = async (document: Document): Promise<Uint8Array> => new Uint8Array(await Packer.toBuffer(document));
export const documentOf = (children: (Paragraph | Table)[]) => bytesOf(new Document({ sections: [{ children }] }));

/** A school's plan as a bureau wants it: chapters 第X章, sections 一、, a list of the leading group, a telephone list. */
export const school = () =>
    documentOf([
        h(0, '临江市第一中学网络安全事件应急预案'),
        p('（2024年3月修订）'),
        h(1, '第一章 总 则'),
        h(2, '一、编制目的'),
        p('建立健全学校网络安全事件应急工作机制，提高应对能力，', '维护师生合法权益。'),
        h(2, '二、适用范围'),
        p('本预案适用于学校网站、教务系统和校园网。'),
        h(2, '三、工作原则'),
        p('统一领导，分级负责。'),
        p('快速反应，密切协同。'),
        h(1, '第二章 组织机构与职责'),
        h(2, '一、网络安全领导小组成员名单'),
        table([
            ['序号', '小组职务', '姓名', '职务', '办公电话', '手机'],
            ['1', '组长', '王建国', '校长', '0571-55501001', '13055501001'],
            ['2', '副组长', '李 梅', '副校长', '0571-55501002', '13055501002'],
            ['3', '成员', '赵强', '教务处主任', '0571-55501003', '13055501003'],
            ['4', '成员', '欧阳文静', '信息中心主任', '', '13055501004'],
        ]),
        h(2, '二、成员单位职责'),
        table([
            ['成员单位', '职责'],
            ['教务处', '负责教学秩序的维持。'],
            ['总务处', '负责供电和机房。'],
        ]),
        h(1, '第三章 监测与预警'),
        p('信息中心每日巡查学校网站，发现异常立即报告。'),
        h(1, '第四章 应急处置'),
        h(2, '一、先期处置'),
        new Paragraph({ text: '断开受影响的服务器；', numbering: { reference: 'n', level: 0 } }),
        p('（一）立即电话报告领导小组；'),
        h(2, '二、分类处置'),
        table([
            ['事件类别', '处置措施', '时限'],
            ['网页篡改', '关闭网站，保存页面', '30分钟'],
            ['数据泄露', '停止数据导出', '1小时'],
        ]),
        h(1, '第五章 后期处置'),
        p('事件结束后30日内提交总结报告。'),
        h(1, '第六章 宣传、培训和演练'),
        p('每学年至少组织一次演练。'),
        h(1, '第七章 保障措施'),
        p('学校每年安排专项经费。'),
        h(1, '第八章 附 则'),
        p('本预案由信息中心负责解释，自发布之日起施行。'),
        h(1, '附件1 校外联系单位'),
        table([
            ['单位', '电话', '备注'],
            ['市教育局', '0571-55500100', '工作日'],
        ]),
    ]);

/** An English hospital's plan: numbered headings, footnote, picture, comment, tracked changes, header. */
export const hospital = () =>
    bytesOf(
        new Document({
            comments: { children: [{ id: 0, author: 'Reviewer', date: new Date(0), children: [p('Is this still true?')] }] },
            footnotes: { 1: { children: [p('Counted from the first call.')] } },
            sections: [
                {
                    headers: { default: new Header({ children: [p('Internal use only')] }) },
                    children: [
                        h(0, 'Riverside Hospital Cyber Incident Response Plan'),
                        new Paragraph({ text: 'Chapter 1 General', style: 'TOC1' }),
                        h(1, '1. Introduction'),
                        h(2, '1.1 Purpose'),
                        p('Keep care going when systems fail.'),
                        h(2, '1.2 Scope'),
                        p('All clinical & office systems; "medical devices" <included>.'),
                        h(1, '2. Roles and responsibilities'),
                        h(2, '2.1 Incident team'),
                        table([
                            ['Role', 'Name', 'Title', 'Phone', 'E-mail', 'Remarks'],
                            ['Leader', 'Mary Okafor', 'Chief information officer', '+44 20 5550 0101', 'mary@riverside.example', ''],
                            ['Deputy leader', "Sean O'Neil", 'Head of networks', '+44 20 5550 0102', '', 'from March'],
                            ['Member', 'Li Wei', 'Duty engineer', '+44 20 5550 0103', '', ''],
                        ]),
                        h(2, '2.2 Vendors'),
                        table([
                            ['Name', 'Phone'],
                            ['MedSoft Ltd support desk', '+44 20 5550 0199'],
                        ]),
                        h(1, '3. Detection and warning'),
                        new Paragraph({
                            children: [
                                new TextRun('The duty engineer reads alerts within 15 minutes.'),
                                new FootnoteReferenceRun(1),
                                new CommentRangeStart(0),
                                new TextRun(' Day and night.'),
                                new CommentRangeEnd(0),
                                new TextRun({ children: [new CommentReference(0)] }),
                            ],
                        }),
                        h(1, '4. Incident response'),
                        new Paragraph({
                            children: [
                                new InsertedTextRun({ text: 'Pull the cable first.', id: 1, author: 'A', date: '2024-01-01T00:00:00Z' }),
                                new DeletedTextRun({ text: 'Switch it off.', id: 2, author: 'A', date: '2024-01-01T00:00:00Z' }),
                            ],
                        }),
                        new Paragraph({ children: [new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 9, height: 9 } })] }),
                        h(1, '5. Lessons learned'),
                        p('A review is held within 14 days.'),
                        h(1, '6. Training and exercises'),
                        p('Twice a year.'),
                        h(1, '7. Budget'),
                        p('The board approves it each spring.'),
                        h(1, 'Appendix A: Downtime forms'),
                        p('Paper forms are in the red cupboard.'),
                    ],
                },
            ],
        }),
    );

/** What one gets by mail: bold lines for headings, numbers typed by hand, merged cells, a table in a table. */
export const ugly = () =>
    documentOf([
        b('清溪县人民医院网络与信息安全应急预案'),
        p('目  录'),
        p('一、总则……………………1'),
        p('二、组织体系.........2'),
        b('一、总则'),
        p('（一）目的'),
        p('为应对突发事件，制定本预案。'),
        b('二、组织体系'),
        p('（一）领导小组'),
        p('组  长：院长'),
        new Table({
            rows: [
                new TableRow({ children: [cell('部门', { rowSpan: 1 }), cell('姓名'), cell('电话'), cell('说明')] }),
                new TableRow({
                    children: [cell('信息科', { verticalMerge: VerticalMergeType.RESTART }), cell('钱进'), cell('5550101'), cell('白班')],
                }),
                new TableRow({
                    children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('孙鹏'), cell('5550102'), cell('夜班')],
                }),
            ],
        }),
        b('三、预警和监测'),
        p('1、专人值守；'),
        p('2.每日巡检。'),
        b('四、应急响应与处置'),
        new Table({
            rows: [
                new TableRow({ children: [cell('分级响应表', { columnSpan: 3 })] }),
                new TableRow({
                    children: [
                        cell('一级'),
                        cell([
                            p('全院停机'),
                            table([
                                ['时限', '10分钟'],
                                ['负责', '院长'],
                            ]),
                        ]),
                        cell('报卫健委'),
                    ],
                }),
            ],
        }),
        b('重要提示'),
        p('不得瞒报、谎报。'),
        b('五、附则'),
        p('自印发之日起施行。'),
    ]);
