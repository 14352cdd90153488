import type { Lang } from '../../../language-server/src/rules/messages.js';

const WORDS = {
    title: { en: 'Response Matrix', 'zh-CN': '响应矩阵' },
    tab_incidents: { en: 'Incidents', 'zh-CN': '事件' },
    tab_warnings: { en: 'Warnings', 'zh-CN': '预警' },
    tab_routes: { en: 'Report routes', 'zh-CN': '报告路线' },
    tab_organisation: { en: 'Organisation', 'zh-CN': '组织体系' },
    tab_duty: { en: 'Duty', 'zh-CN': '值班' },
    tab_timeline: { en: 'Protection', 'zh-CN': '重要保障' },
    tab_scope: { en: 'Scope', 'zh-CN': '资产范围' },
    tab_coverage: { en: 'Coverage', 'zh-CN': '符合性' },
    tab_review: { en: 'Review', 'zh-CN': '变更评审' },
    pin: { en: 'Pin', 'zh-CN': '固定' },
    pinHint: { en: 'Keep this plan, whatever file is opened', 'zh-CN': '固定显示本预案，不随打开的文件切换' },
    zoomIn: { en: 'Larger', 'zh-CN': '放大' },
    zoomOut: { en: 'Smaller', 'zh-CN': '缩小' },
    print: { en: 'Print…', 'zh-CN': '打印…' },
    level: { en: 'Level', 'zh-CN': '级别' },
    levelAll: { en: 'All levels', 'zh-CN': '全部级别' },
    facet: { en: 'Kind', 'zh-CN': '类别' },
    facetAll: { en: 'All kinds', 'zh-CN': '全部类别' },
    earlier: { en: 'Four weeks earlier', 'zh-CN': '前四周' },
    later: { en: 'Four weeks later', 'zh-CN': '后四周' },
    names: { en: 'Owner or person', 'zh-CN': '单位或人员' },
    namesAll: { en: 'Owner: everybody', 'zh-CN': '单位或人员：全部' },
    persons: { en: 'Persons', 'zh-CN': '人员' },
    actsAs: { en: '{name} ({parties})', 'zh-CN': '{name}（{parties}）' },
    rowsShown: { en: '{shown} of {all} rows match', 'zh-CN': '{all} 行中 {shown} 行符合' },
    noRow: { en: 'No row matches. Reset the filter to see all.', 'zh-CN': '没有符合的行。重置筛选条件可查看全部。' },
    gapsRows: { en: 'Only what needs attention', 'zh-CN': '只看需要处理的' },
    tabWaiting: { en: 'This is being made …', 'zh-CN': '正在生成……' },
    plan: { en: 'Plan', 'zh-CN': '预案' },
    bar: { en: 'Choose and filter', 'zh-CN': '选择和筛选' },
    tabs: { en: 'Views of the plan', 'zh-CN': '预案视图' },
    filter: { en: 'Filter', 'zh-CN': '筛选' },
    search: { en: 'Search', 'zh-CN': '查找' },
    searchHint: { en: 'Search', 'zh-CN': '查找' },
    owner: { en: 'What do I have to do?', 'zh-CN': '我要做什么？' },
    ownerAll: { en: 'What do I have to do? (everybody)', 'zh-CN': '我要做什么？（全部）' },
    gaps: { en: 'Only gaps', 'zh-CN': '只看缺项' },
    reset: { en: 'Reset', 'zh-CN': '重置' },
    export: { en: 'Export…', 'zh-CN': '导出…' },
    shown: { en: '{shown} of {all} cells match', 'zh-CN': '{all} 个单元中 {shown} 个符合' },
    tasks: {
        en: '{name}: {n} steps and reports in {shown} of {all} cells',
        'zh-CN': '{name}：{all} 个单元中 {shown} 个，共 {n} 项步骤和报告',
    },
    nothingFits: { en: 'No cell matches. Reset the filter to see all.', 'zh-CN': '没有符合的单元。重置筛选条件可查看全部。' },
    nothingYet: { en: 'No cell matches so far; {n} are still to come.', 'zh-CN': '目前没有符合的单元，还有 {n} 个正在载入。' },
    coming: { en: '({n} are still to come)', 'zh-CN': '（还有 {n} 个正在载入）' },
    here: { en: 'The cursor is here', 'zh-CN': '光标在此' },
    help: {
        en: 'Arrow keys move between cells or rows, left and right within a row. Enter goes to the text. F2 enters a cell, Escape leaves it.',
        'zh-CN': '方向键在单元或行之间移动，左右键在行内移动。回车转到原文。F2 进入单元，Esc 退出。',
    },
    waiting: { en: 'The response matrix is being made …', 'zh-CN': '正在生成响应矩阵……' },
    none: {
        en: 'No plan here yet. Open a file of a plan, and its matrix follows it.',
        'zh-CN': '这里还没有预案。打开预案文件后，矩阵会随之显示。',
    },
    kept: {
        en: 'The plan cannot be read at the moment. This is how it was last readable.',
        'zh-CN': '预案目前无法读取。以下是最近一次可读取时的内容。',
    },
    late: {
        en: 'The text has changed since: it is still being read. What you see here is older.',
        'zh-CN': '文本已有改动，仍在读取中。此处所示内容较旧。',
    },
    tooTall: {
        en: 'What is shown is too tall for a PNG that can be read. Export it as HTML or SVG.',
        'zh-CN': '内容过长，导出为 PNG 将无法辨认。请导出为 HTML 或 SVG。',
    },
    failed: {
        en: 'The matrix could not be made anew because of an error in Preplan. This is the last one; the output says more.',
        'zh-CN': '由于 Preplan 内部错误，无法更新矩阵。以下是上一次的内容，详情见输出。',
    },
} as const;

export type Word = keyof typeof WORDS;

/** A label of the panel, its `{…}` filled. */
export const word = (lang: Lang, key: Word, args: Readonly<Record<string, string | number>> = {}): string =>
    WORDS[key][lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
