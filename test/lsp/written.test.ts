import { expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { parse } from '../../language-server/src/language/parser.js';
import { completion } from '../../language-server/src/lsp/features/completion/completion.js';
import { lineTable, positionAt } from '../../language-server/src/views/diagnostics/lines.js';
import { textOf, workspace } from './marked.js';

type Lang = 'en' | 'zh-CN';
/** What is typed; or what is taken from the list, which must stand there among the first `among`. */
type Stroke = string | readonly [taken: string, among: number];

/** Writes a file as somebody does who knows no word of the language: some letters, and what is offered. */
function written(strokes: readonly Stroke[], lang: Lang): string {
    let text = '';
    for (const stroke of strokes) {
        if (typeof stroke === 'string') {
            text += stroke;
            continue;
        }
        const [label, among] = stroke;
        const { at } = workspace({ 'people.preplan': PEOPLE, 'plan.preplan': `${text}<|>` });
        const items = completion(...at('plan.preplan'), { today: '2026-11-20', snippets: false, lang }).items;
        const sorted = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
        const place = sorted.findIndex((item) => item.label === label);
        const seen = sorted.slice(0, among + 3).map((item) => item.label);
        expect(place >= 0 && place < among, `“${label}” behind “${text.slice(-40)}”: ${seen.join(', ')}`).toBe(true);
        const { range, newText } = (sorted[place] as CompletionItem).textEdit as TextEdit;
        const lines = lineTable(text);
        const start = text.length - textOf(text, range).length;
        expect(positionAt(lines, start)).toEqual(range.start);
        text = text.slice(0, start) + newText;
    }
    return text;
}

const PEOPLE = `person HanMei "Han Mei" {}
person 周凯 "周凯" {}
post Manager "Harbour master" { held by HanMei deputy 周凯 }
authority Police "Harbour police" { kind public_security }
roster Watch "Watch" {}
system Radar "Vessel traffic radar (雷达)" { mlps 3 }
`;

const ENGLISH: Stroke[] = [
    ['import', 3],
    ' "',
    ['people.preplan', 1],
    '"\nplan Harbour "Harbour plan" {\n    k',
    ['kind', 1],
    ' ',
    ['unit', 8],
    '\n    se',
    ['sector', 1],
    ' trans',
    ['transport', 2],
    '\n    op',
    ['operator', 1],
    ' ',
    ['cii', 3],
    '\n    un',
    ['under', 1],
    ' ',
    ['territorial', 1],
    ' ',
    ['National', 1],
    '\n    conf',
    ['conforms to', 1],
    ' ',
    ['national_plan_2017', 1],
    '\n    ge',
    'neral {\n        cate',
    ['categories', 2],
    ' ',
    ['gbt_20986_2023', 2],
    '\n        grade ',
    ['I', 1],
    ' {\n            out',
    ['outage', 1],
    ' ',
    ['of', 8],
    ' ',
    ['Radar', 1],
    ' ',
    ['at least', 6],
    ' 4',
    ['4h', 2],
    '\n        }\n        grade ',
    ['II', 1],
    ' { ',
    ['otherwise', 12],
    ' }\n    }\n    organization {\n        body Office "Office" ',
    ['as', 1],
    ' ',
    ['office', 3],
    ' {\n            ',
    ['head', 1],
    ' ',
    ['Manager', 1],
    '\n            ',
    ['on_duty', 14],
    ' ',
    ['Watch', 1],
    '\n        }\n    }\n    response {\n        step Cut "Cut off" ',
    ['does', 1],
    ' cont',
    ['contain', 1],
    ' ',
    ['by', 2],
    ' ',
    ['Office', 1],
    ' ',
    ['within', 5],
    ' ',
    ['30m', 2],
    '\n        ste',
    'p Keep "Keep evidence" ',
    ['does', 1],
    ' evid',
    ['preserve_evidence', 1],
    ' ',
    ['by', 2],
    ' ',
    ['Office', 1],
    ' ',
    ['after', 3],
    ' ',
    ['Cut', 1],
    ' ',
    ['within', 5],
    ' ',
    ['1h', 3],
    '\n        report First "First report" {\n            ',
    ['when', 1],
    ' ',
    ['grade', 1],
    ' ',
    ['I', 1],
    ', ',
    ['II', 1],
    '\n            ',
    ['from', 3],
    ' ',
    ['Office', 1],
    '\n            ',
    ['to', 3],
    ' ',
    ['Police', 1],
    '\n            ',
    ['within', 14],
    ' ',
    ['1h', 3],
    ' ',
    ['of', 1],
    ' ',
    ['discovery', 1],
    '\n            ',
    ['via', 6],
    ' ',
    ['phone', 1],
    '\n        }\n        level ',
    ['I', 1],
    ' {\n            ',
    ['command', 4],
    ' ',
    ['Office', 1],
    '\n        }\n        playbook Ransom "Ransomware" ',
    ['for', 1],
    ' ransom',
    ['malicious_program.ransomware', 1],
    ' {\n            ',
    ['led by', 2],
    ' ',
    ['Office', 1],
    '\n            ',
    ['override', 4],
    ' ',
    ['Cut', 1],
    ' ',
    ['within', 5],
    ' ',
    ['15m', 1],
    '\n        }\n    }\n}\n',
];

/** The same by Chinese words alone. */
const CHINESE: Stroke[] = [
    '引入',
    ['import', 1],
    ' "',
    ['people.preplan', 1],
    '"\nplan 港务 "港务集团预案" {\n    类型',
    ['kind', 1],
    ' 单位',
    ['unit', 1],
    '\n    行业',
    ['sector', 1],
    ' 交通',
    ['transport', 2],
    '\n    运营者',
    ['operator', 1],
    ' 关键',
    ['cii', 1],
    '\n    上级',
    ['under', 1],
    ' 属地',
    ['territorial', 1],
    ' 国家',
    ['National', 1],
    '\n    general {\n        分类',
    ['categories', 1],
    ' 2023',
    ['gbt_20986_2023', 1],
    '\n        grade ',
    ['I', 1],
    ' { 系统中断',
    ['outage', 1],
    ' 的对象',
    ['of', 1],
    ' 雷达',
    ['Radar', 1],
    ' 达到',
    ['at least', 1],
    ' 4小时',
    ['4h', 1],
    ' }\n    }\n    organization {\n        body 应急办 "应急办公室" 作为',
    ['as', 1],
    ' 应急办',
    ['office', 1],
    ' {\n            负责人',
    ['head', 1],
    ' 周',
    ['周凯', 1],
    '\n        }\n    }\n    response {\n        step 断网 "断开网络" 行动',
    ['does', 1],
    ' 控制',
    ['contain', 1],
    ' 由',
    ['by', 1],
    ' 应急办公',
    ['应急办', 1],
    ' 时限',
    ['within', 1],
    ' 30分',
    ['30m', 1],
    '\n        step 固证 "保全日志" 行动',
    ['does', 1],
    ' 证据',
    ['preserve_evidence', 1],
    ' 之后',
    ['after', 1],
    ' 断',
    ['断网', 1],
    '\n        report 首报 "首次报告" {\n            触发',
    ['when', 1],
    ' 事件分级',
    ['grade', 1],
    ' 特别重大',
    ['I', 1],
    '\n            至',
    ['to', 1],
    ' police',
    ['Police', 1],
    '\n            渠道',
    ['via', 1],
    ' 电话',
    ['phone', 1],
    '\n        }\n    }\n}\n',
];

it.each([
    ['en', ENGLISH],
    ['zh-CN', CHINESE],
] as const)('a plan is written with some letters and what completion offers (%s)', (lang, strokes) => {
    const text = written(strokes, lang);
    expect(parse(text).errors).toEqual([]);
    const { state } = workspace({ 'people.preplan': PEOPLE, 'plan.preplan': text });
    const [project] = state.projects.values();
    const file = project?.loaded.project.files.get('plan.preplan');
    const sites = file ? project?.resolved.file(file).sites : undefined;
    expect(sites?.filter(({ resolution }) => resolution.state === 'unknown')).toEqual([]);
});
