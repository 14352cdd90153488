import { mdText } from '../markdown/escape.js';
import type { Draft } from '../skeleton/request.js';
import { both, words } from '../words/words.js';
import type { Loss, ReadDocument } from './block.js';
import type { Outline } from './outline.js';
import type { Printed } from './print.js';

const LOSSES = words({
    pictures: both('pictures: left out; put what they say into words or tables', '图片：未读入，请改写成文字或表格'),
    footnotes: both('footnotes: moved to an annex', '脚注：已移到附件'),
    comments: both('comments: left out', '批注：未读入'),
    deletions: both('tracked deletions: left out', '修订中的删除内容：未读入'),
    insertions: both('tracked insertions: taken as text', '修订中的插入内容：已作为正文读入'),
    struck: both('struck-through text: taken as text', '带删除线的文字：已作为正文读入'),
    hidden: both('hidden text: left out', '隐藏文字：未读入'),
    text_boxes: both('text boxes: their text stands after the paragraph that they hang on', '文本框：文字排在所在段落之后'),
    headers: both('headers and footers: left out', '页眉页脚：未读入'),
    equations: both('equations: only their letters and signs, in one line', '公式：仅按一行读入其中的字符'),
    objects: both('embedded objects and charts: left out', '嵌入对象和图表：未读入'),
    contents: both('lines of the table of contents: left out, the document makes its own', '目录：未读入，生成文档时自动编制'),
    messages: both('signs that nobody knows without their font: each stands as �', '脱离字体后无法识别的符号：以 � 代替'),
});

export const lossText = ({ what, count }: Loss, lang: Draft['request']['lang']): string => `${count} × ${LOSSES[what][lang]}`;

/** What was read, what became of it, what could not be carried, and what comes next. */
export function importPage(
    { request, t }: Draft,
    document: ReadDocument,
    outline: Outline,
    { people, tables }: Printed,
    source: string,
): string {
    const lines = [
        `# ${t('What was read', '读入情况')}`,
        '',
        t(`From \`${plain(source)}\`.`, `来源：\`${plain(source)}\`。`),
        '',
        `## ${t('Where it went', '去向')}`,
        '',
        ...[...outline.chapters].map(([key, { headings }]) => `- ${headings.map(mdText).join(' / ')} → \`${key}\``),
        ...outline.others.map(({ kind, heading }) => `- ${mdText(heading)} → \`${kind}\``),
        `- ${t('Tables read as persons', '读为人员的表格')}: ${tables.persons} (${t('persons', '人员')} ${people.persons.size}, ${t('posts', '岗位')} ${people.posts.size})`,
        `- ${t('Tables read as bodies', '读为机构的表格')}: ${tables.bodies}`,
        `- ${t('Lists of members in the text read as bodies', '正文中读为机构的成员名单')}: ${tables.lists}`,
        `- ${t('Tables kept as they are', '原样保留的表格')}: ${tables.kept}`,
        '',
        `## ${t('What was not carried', '未读入的内容')}`,
        '',
        ...(document.losses.length > 0 ? document.losses.flatMap((loss) => lossLines(loss, request.lang)) : [`- ${t('Nothing.', '无。')}`]),
        '',
        `## ${t('Next', '下一步')}`,
        '',
        `1. ${t('Run `preplan check`. Each `todo` is a point that the text leaves to the reader.', '运行 `preplan check`。每处 `todo` 都是原文没有明确落实的内容。')}`,
        `2. ${t('Turn text into statements chapter by chapter, and delete the text that they replace.', '逐章把文字改写成语句，并删去被替代的文字。')}`,
        `3. ${t('Telephone numbers carry no date yet: add `verified …` once each was tried.', '电话号码尚无核实日期：逐个拨测后加上 `verified …`。')}`,
        `4. ${t('Delete this file when you are done.', '完成后删除本文件。')}`,
    ];
    return `${lines.join('\n')}\n`;
}

const plain = (text: string): string => text.replaceAll(/[`\s]+/g, ' ');

const lossLines = (loss: Loss, lang: Draft['request']['lang']): string[] => [
    `- ${lossText(loss, lang)}`,
    ...(loss.details ?? []).map((text) => `    - ${mdText(text.replaceAll(/\s+/g, ' '))}`),
];
