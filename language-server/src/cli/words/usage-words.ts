import type { Message } from '../../rules/messages.js';

/** What is wrong with a call of the command line, and the way out. */
export const usageWords = {
    acknowledgeFolder: {
        en: '--acknowledge: the new version must be a folder of this machine.',
        'zh-CN': '--acknowledge：新版本须是本机的文件夹。',
    },
    addresses: {
        en: '--only {value}: addresses are expected, with commas between them.',
        'zh-CN': '--only {value}：请写地址，多个用逗号分开。',
    },
    baselineBroken: {
        en: '{path}: this baseline cannot be read. Restore or delete it.',
        'zh-CN': '{path}：基线文件无法读取，请恢复或删除。',
    },
    cacheRefused: { en: '--cache {path}: nothing could be kept there.', 'zh-CN': '--cache {path}：无法在此保存结果。' },
    choose: { en: '{option} {value}: choose from {choices}.', 'zh-CN': '{option} {value}：可选 {choices}。' },
    chooseMeant: {
        en: '{option} {value}: did you mean {meant}? Choose from {choices}.',
        'zh-CN': '{option} {value}：是否想写 {meant}？可选 {choices}。',
    },
    configBroken: { en: '{path} is broken. Run: preplan check', 'zh-CN': '{path} 有错误，请运行：preplan check' },
    configFirst: { en: '{path}: mend preplan.yaml first.', 'zh-CN': '{path}：请先改正 preplan.yaml。' },
    dayExpected: { en: '{option} {value}: give a day as YYYY-MM-DD.', 'zh-CN': '{option} {value}：请写日期，形如 YYYY-MM-DD。' },
    dryRunDecides: {
        en: '--dry-run, --only and --by go with --adopt, --isolate, --accept-until or --retire.',
        'zh-CN': '--dry-run、--only 和 --by 须与 --adopt、--isolate、--accept-until 或 --retire 一起使用。',
    },
    dueIsolates: { en: '--due goes with --isolate.', 'zh-CN': '--due 须与 --isolate 一起使用。' },
    dryRunFixes: { en: '--dry-run goes with --fix.', 'zh-CN': '--dry-run 须与 --fix 一起使用。' },
    fileMissing: { en: '{path}: there is no such file.', 'zh-CN': '{path}：没有这个文件。' },
    fileNone: { en: '{path}: this is no file.', 'zh-CN': '{path}：这不是文件。' },
    fileTooLarge: { en: '{path}: this is larger than any plan ({size} MB).', 'zh-CN': '{path}：文件过大（上限 {size} MB）。' },
    fillIn: {
        en: '{path}: fill in reason, approver and date of each entry.',
        'zh-CN': '{path}：请填写每个条目的理由、批准人和日期。',
    },
    folderNeeded: {
        en: '{path}: this is a link or a file, and a folder is needed.',
        'zh-CN': '{path}：这里需要文件夹，却是链接或文件。',
    },
    changedMeanwhile: {
        en: '{path} was changed by somebody else meanwhile. Nothing was written; run the command again.',
        'zh-CN': '{path} 在此期间被其他程序改动，未写入任何内容。请重新运行该命令。',
    },
    folderNone: { en: '--out {path}: this is no folder.', 'zh-CN': '--out {path}：这不是文件夹。' },
    national: {
        en: '--kind national: the national plan comes with the tool; choose unit, department, region or province.',
        'zh-CN': '--kind national：国家预案已随本工具提供；可选 unit、department、region、province。',
    },
    noOut: {
        en: 'Say where to write: --out FOLDER, or in {where}\n\n    outputs:\n        out: build\n        formats: [html, csv]',
        'zh-CN': '请写明输出位置：--out 文件夹，或在 {where} 中写\n\n    outputs:\n        out: build\n        formats: [html, csv]',
    },
    outThrough: {
        en: '{where}: outputs.out {out} leads through {path}, which is a link or a file.',
        'zh-CN': '{where}：outputs.out {out} 经过的 {path} 是链接或文件。',
    },
    shardsMissing: {
        en: 'Of {of} shards, these reports are missing: {missing}. All of one run are needed.',
        'zh-CN': '共 {of} 份，缺少这些报告：{missing}。需要同一次运行的全部报告。',
    },
    shardsMixed: {
        en: 'These are shards of different runs: one of {of} shards, one of {other}. All of one run are needed.',
        'zh-CN': '这些报告来自不同的运行：一次分为 {of} 份，另一次分为 {other} 份。需要同一次运行的全部报告。',
    },
    nameEmpty: { en: '{option}: the text is empty. Write the name of the organisation.', 'zh-CN': '{option}：内容为空，请写单位名称。' },
    nameLong: { en: '{option}: at most {most} characters.', 'zh-CN': '{option}：最多 {most} 个字符。' },
    noJson: {
        en: '{path}: this is no JSON. Write a report with: preplan check --report json=FILE',
        'zh-CN': '{path}：这不是 JSON。请用 preplan check --report json=文件 生成报告。',
    },
    noPlanEither: { en: 'There is no plan in {old} nor in {now}.', 'zh-CN': '{old} 和 {now} 中都没有预案。' },
    noPlanFile: {
        en: 'No .preplan file in {places}. Begin one with: preplan init',
        'zh-CN': '{places} 中没有 .preplan 文件。新建预案请运行：preplan init',
    },
    noPlanToBuild: {
        en: 'There is no plan to build: the files here hold abridged plans or none.',
        'zh-CN': '没有可生成的预案：这里的文件中只有节略预案，或没有预案。',
    },
    noPlanToShow: {
        en: 'There is no plan whose scope could be shown: the files here hold abridged plans or none.',
        'zh-CN': '没有可显示资产范围的预案：这里的文件中只有节略预案，或没有预案。',
    },
    noReport: {
        en: '{path}: this is no report of `preplan check`. Write one with: preplan check --report json=FILE',
        'zh-CN': '{path}：这不是 `preplan check` 的报告。请用 preplan check --report json=文件 生成。',
    },
    noReportAt: {
        en: '{path}: this is no report of `preplan check` (at {at}). Write one with: preplan check --report json=FILE',
        'zh-CN': '{path}：这不是 `preplan check` 的报告（见 {at}）。请用 preplan check --report json=文件 生成。',
    },
    noRule: { en: 'There is no rule {rule}. All rules: preplan rules', 'zh-CN': '没有规则 {rule}。全部规则：preplan rules' },
    noRuleMeant: {
        en: 'There is no rule {rule}. Did you mean {meant}? All rules: preplan rules',
        'zh-CN': '没有规则 {rule}。是否想写 {meant}？全部规则：preplan rules',
    },
    noTransport: {
        en: 'The language server needs a transport. Run: preplan lsp --stdio',
        'zh-CN': '语言服务器需要传输方式，请运行：preplan lsp --stdio',
    },
    notWrittenBroken: {
        en: 'Nothing was written: a plan that cannot be read completely would be compiled incompletely.',
        'zh-CN': '没有写入任何文件：不能完整读取的预案，编译结果也不完整。',
    },
    notWrittenUnread: {
        en: 'Nothing was written: {path} could not be read afterwards.',
        'zh-CN': '没有写入任何文件：写入后 {path} 将无法读取。',
    },
    number: { en: '{option} {value}: give a whole number from 1.', 'zh-CN': '{option} {value}：请写大于等于 1 的整数。' },
    oneDecision: {
        en: '{given}: give one decision at a time, with --only ADDRESS where they differ.',
        'zh-CN': '{given}：一次只能作一种决定，不同资产请用 --only 地址 分别处理。',
    },
    otherThing: {
        en: '{path}: something else is there that is no file of this project.',
        'zh-CN': '{path}：此处已有其他内容，不是本项目的文件。',
    },
    outside: { en: '{path}: this leads out of the project.', 'zh-CN': '{path}：此路径在项目之外。' },
    partyExpected: {
        en: '{option} {value}: the name of a body or post of the plan is expected.',
        'zh-CN': '{option} {value}：请写预案中机构或岗位的名称。',
    },
    pathMissing: { en: '{path}: there is no such file or folder.', 'zh-CN': '{path}：没有这个文件或文件夹。' },
    reportNeedsFile: {
        en: '--report {value}: give a format and a file, as in --report sarif=preplan.sarif.',
        'zh-CN': '--report {value}：请写格式和文件，如 --report sarif=preplan.sarif。',
    },
    scanNeeded: { en: '{option} goes with --scan FILE.', 'zh-CN': '{option} 须与 --scan 文件 一起使用。' },
    scanKey: {
        en: 'preplan.yaml, scan: there is no “{key}”; choose from {choices}.',
        'zh-CN': 'preplan.yaml 的 scan 中没有“{key}”；可选 {choices}。',
    },
    scanFault: { en: '{path}: {fault}', 'zh-CN': '{path}：{fault}' },
    shard: {
        en: '--shard {value}: give which part of how many, as in --shard 1/4.',
        'zh-CN': '--shard {value}：请写第几份和总份数，如 --shard 1/4。',
    },
    shardTwice: { en: 'The report of shard {shard} is given twice.', 'zh-CN': '第 {shard} 份的报告给了两次。' },
    shardWhole: {
        en: '--shard does not go with --fix or --write-baseline: they need the whole project.',
        'zh-CN': '--shard 不能与 --fix 或 --write-baseline 一起使用：后者需要整个项目。',
    },
    twoPlans: {
        en: 'Two plans would be written to {path}. Build them into different folders.',
        'zh-CN': '两个预案会写到同一文件 {path}，请分别生成到不同的文件夹。',
    },
    undrawn: {
        en: 'The scope graph cannot be drawn: {why}. Leave it out: choose other sheets with --sheet.',
        'zh-CN': '无法绘制资产关系图：{why}。请用 --sheet 选择其他表单，不含该图。',
    },
    unreadable: { en: '{path}: this cannot be read: {why}', 'zh-CN': '{path}：无法读取：{why}' },
    watchWrites: {
        en: '--watch does not go with --fix or --write-baseline.',
        'zh-CN': '--watch 不能与 --fix 或 --write-baseline 一起使用。',
    },
} as const satisfies Readonly<Record<string, Message>>;

/** The folder where somebody is. */
export const HERE: Message = { en: 'this folder', 'zh-CN': '当前文件夹' };
