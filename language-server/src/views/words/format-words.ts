import { both, words } from './words.js';

/** What each format of `build` is, for those who choose one. A format without words is shown by its name. */
export const formatWords = words({
    html: both('HTML – one page to read and print', 'HTML — 独立网页，便于阅读和打印'),
    md: both('Markdown – for repositories and wikis', 'Markdown — 用于代码库和知识库'),
    json: both('JSON – for programs, with a published schema', 'JSON — 供程序使用，结构公开'),
    yaml: both('YAML – for programs', 'YAML — 供程序使用'),
    csv: both('CSV – the matrices for a spreadsheet', 'CSV — 矩阵表格'),
    text: both('Text – the matrices for a terminal', '文本 — 终端中查看矩阵'),
    snapshot: both('Snapshot – this version, to compare with later', '快照 — 保存当前版本，供日后对比'),
    interface: both('Interface – what plans below need of this one', '接口 — 供下级预案引用'),
    'html-document': both('HTML – the official document', 'HTML — 正式文件'),
    'md-document': both('Markdown – the official document', 'Markdown — 正式文件'),
    docx: both('Word – the official document', 'Word — 正式文件'),
    xlsx: both('Excel – the tables', 'Excel — 表格'),
    ics: both('Calendar – the duty rosters', '日历 — 值班安排'),
    svg: both('SVG – the pictures', 'SVG — 图形'),
    cacao: both('CACAO 2.0 – playbooks for response tools', 'CACAO 2.0 — 供处置工具使用的剧本'),
    oscal: both('OSCAL – for compliance tools', 'OSCAL — 供合规工具使用'),
});
