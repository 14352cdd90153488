import type { Lang } from '../../../language-server/src/rules/messages.js';

const WORDS = {
    title: { en: 'Response Matrix', 'zh-CN': '响应矩阵' },
    plan: { en: 'Plan', 'zh-CN': '预案' },
    bar: { en: 'Choose and filter', 'zh-CN': '选择和筛选' },
    tabs: { en: 'Matrices', 'zh-CN': '矩阵' },
    incidents: { en: 'Incidents', 'zh-CN': '事件' },
    warnings: { en: 'Warnings', 'zh-CN': '预警' },
    search: { en: 'Search', 'zh-CN': '查找' },
    searchHint: { en: 'Search the cells', 'zh-CN': '在单元中查找' },
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
    here: { en: 'The cursor is here', 'zh-CN': '光标在此' },
    help: {
        en: 'Arrow keys move between cells. Enter goes to the text. F2 enters a cell, Escape leaves it.',
        'zh-CN': '方向键在单元之间移动。回车转到原文。F2 进入单元，Esc 退出。',
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
    failed: {
        en: 'The matrix could not be made anew because of an error in Preplan. This is the last one; the output says more.',
        'zh-CN': '由于 Preplan 内部错误，无法更新矩阵。以下是上一次的内容，详情见输出。',
    },
} as const;

export type Word = keyof typeof WORDS;

/** A label of the panel, its `{…}` filled. */
export const word = (lang: Lang, key: Word, args: Readonly<Record<string, string | number>> = {}): string =>
    WORDS[key][lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
