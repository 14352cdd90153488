import { takeWalkthrough } from './pictures-walkthrough.mjs';

export const name = 'pictures of the walkthrough in Chinese';
export { fresh, open, timeout } from './pictures-walkthrough.mjs';
export const start = {
    locale: 'zh-cn',
    settings: { 'workbench.layoutControl.enabled': false, 'editor.fontSize': 13 },
    size: { width: 1280, height: 760 },
};

const words = {
    example: 'hospital-zh',
    suffix: '.zh-cn',
    changes: [
        ['outage wholly of HIS at least 8h', 'outage wholly of HIS at least 10h'],
        ['does assess by 应急办 within 20m', 'does assess by 应急办 within 15m'],
    ],
    commands: { newPlan: '新建预案…', export: '导出…', matrix: '打开响应矩阵', review: '评审自某版本以来的变更…', folder: '选择文件夹…' },
    views: { coverage: '符合性', plan: '预案' },
    general: /1 总则.*满足/,
    clause: /编制目的|目的/,
    level: 'level I "特别重大" extends II {\n            start { decided by ',
    office: '应急办',
    finding: /无权/,
};

export const run = (context) => takeWalkthrough(context, words);
