import { both } from '../../views/words/words.js';

/** What `--help` says of each command. */
export const commandWords = {
    preplan: both('Plan-as-code for cybersecurity emergency plans.', '网络安全应急预案，以代码编写。'),
    check: both('hold plans against the national plan, their superiors and the law', '对照国家预案、上级预案和法律检查预案'),
    build: both('compile plans to pages, tables and data', '把预案编译为文档、表格和数据'),
    verify: both('say whether a document is the plan as it stands here', '核对一份文件是否就是此处的预案'),
    merge: both(
        'put JSON reports of `check` together: those of all shards, or of many projects',
        '合并 `check` 的 JSON 报告：各份报告，或多个项目的报告',
    ),
    migrate: both('rewrite projects of an older edition of the language', '把旧版语言的项目改写为新版'),
    coverage: both('show clause by clause where a plan meets what is asked of it', '逐条列出预案在何处满足要求'),
    scope: both('show the asset scope by class, and hold it against a scan', '按类别列出资产范围，并与扫描结果核对'),
    diff: both('say what changed in meaning between two versions', '列出两个版本之间含义上的变化'),
    fmt: both('lay files out', '整理文件格式'),
    explain: both('show the page of a rule', '查看一条规则的说明'),
    rules: both('list the rules', '列出全部规则'),
    init: both(
        'begin a plan: asks in a terminal, else takes the flags; overwrites nothing',
        '新建预案：在终端中提问，否则按选项生成；不覆盖任何文件',
    ),
    lsp: both('start the language server', '启动语言服务器'),
    help: both('display help for command', '查看命令的用法'),
    version: both('output the version number', '显示版本号'),
};

/** What `--help` says of arguments. */
export const argumentWords = {
    paths: both('files or folders', '文件或文件夹'),
    document: both(
        'a .docx, .xlsx, .html or .md file that build wrote, or the content hash from a paper',
        'build 生成的 .docx、.xlsx、.html 或 .md 文件，或纸面上的内容校验值',
    ),
    planPaths: both('files or folders with the plan', '预案所在的文件或文件夹'),
    reports: both('JSON reports', 'JSON 报告'),
    old: both(
        'a file, folder, snapshot or git revision (main, v2025.1, HEAD~3:plans)',
        '文件、文件夹、快照或 git 版本（main、v2025.1、HEAD~3:plans）',
    ),
    now: both('the same; this folder where it is left out', '同上；省略时为当前文件夹'),
    rule: both('id of the rule, such as organization/deputy-missing', '规则编号，如 organization/deputy-missing'),
};

/** What `--help` says of options. */
export const optionWords = {
    lang: both('language of messages', '提示所用语言'),
    checkFormat: both('pretty, json, sarif, junit, github, gitlab or md', 'pretty、json、sarif、junit、github、gitlab 或 md'),
    mergeFormat: both(
        'pretty, json, sarif, junit, github, gitlab, md, office-html or office-csv',
        'pretty、json、sarif、junit、github、gitlab、md、office-html 或 office-csv',
    ),
    format: both('output format', '输出格式'),
    report: both('write a report to a file as well; may be given several times', '同时把报告写入文件；可多次给出'),
    asOf: both('the day that counts as today, YYYY-MM-DD', '作为“今天”的日期，YYYY-MM-DD'),
    failLevel: both('lowest severity that fails', '达到何种严重程度即为不通过'),
    fix: both('apply the fixes of what can be fixed', '自动改正可以改正的问题'),
    writeBaseline: both(
        'take in the findings of an old plan; an existing baseline only shrinks',
        '把旧预案的现有问题记入基线；已有的基线只会缩小',
    ),
    fixDryRun: both('with --fix: write nothing, show what would change', '与 --fix 一起：不写入，只显示将有的改动'),
    shard: both(
        'check the i-th of n parts of the plans; merge-reports puts them together',
        '只检查全部预案 n 份中的第 i 份；用 merge-reports 合并',
    ),
    jobs: both('threads at most', '最多使用的线程数'),
    cache: both('keep results in this folder instead of the user’s cache folder', '把结果缓存在此文件夹，而不是用户的缓存文件夹'),
    noCache: both('keep no results and use none', '不使用缓存'),
    stats: both('say where the time went', '显示各部分用时'),
    checkWatch: both('check again whenever a file changes', '文件一有改动就重新检查'),
    buildWatch: both('build again whenever a file changes', '文件一有改动就重新生成'),
    out: both(
        'folder to write to; nothing is written outside it (otherwise what preplan.yaml says)',
        '输出文件夹，不写到其外（省略时按 preplan.yaml）',
    ),
    buildFormat: both(
        'html, md, csv, docx, xlsx, html-document, md-document, svg, json, yaml, text, ics, cacao, oscal, snapshot, interface; several with commas',
        'html、md、csv、docx、xlsx、html-document、md-document、svg、json、yaml、text、ics、cacao、oscal、snapshot、interface；多个用逗号分开',
    ),
    sheet: both(
        'only these sheets, each in a file of its own (html, md, csv, docx, xlsx, svg): contacts,raci … or all',
        '只要这些表单，各成一个文件（html、md、csv、docx、xlsx、svg）：contacts,raci … 或 all',
    ),
    since: both(
        'an earlier version, for the change note: a folder, snapshot or git revision',
        '用于变更说明的旧版本：文件夹、快照或 git 版本',
    ),
    redact: both('leave names and addresses of persons out, everywhere', '处处略去人员姓名和联系方式'),
    paper: both('paper of printed pages', '打印纸张'),
    verifySince: both('the earlier version of a document that was built with --since', '生成该文件时 --since 所给的旧版本'),
    dryRun: both('write nothing, show what would change', '不写入，只显示将有的改动'),
    scan: both('a scan: XML of nmap (-oX), or a table of hosts (CSV)', '扫描结果：nmap 的 XML（-oX）或主机表（CSV）'),
    steps: both('without --scan: only what lies in so many steps from a target', '不带 --scan 时：只列出距目标这么多步以内的资产'),
    adopt: both(
        'declare what the scan found: unknown hosts as systems, open ports at their hosts',
        '把扫描发现的写入预案：未知主机作为系统，开放端口写到其主机',
    ),
    isolate: both('record that unknown hosts, ports and services are to be isolated or closed', '把未知主机、端口和服务记为隔离或关闭'),
    acceptUntil: both('record that what differs is accepted until a day', '把各项差异记为接受到某日'),
    retire: both(
        'take out of the inventory what the scan did not find: hosts that are gone, ports that are closed',
        '注销扫描未发现的登记：已不存在的主机、已关闭的端口',
    ),
    due: both('with --isolate: by when', '与 --isolate 一起：完成期限'),
    because: both('with --accept-until: why', '与 --accept-until 一起：理由'),
    by: both('the body or post that carries the decision out', '执行该决定的机构或岗位'),
    supervised: both('with --adopt: the body or post that supervises what is adopted', '与 --adopt 一起：主管该资产的机构或岗位'),
    only: both('decide on these addresses only, with commas between them', '只处理这些地址，多个用逗号分开'),
    failOn: both('fail on such changes that nobody has acknowledged', '有此类变化而无人确认即为不通过'),
    acknowledge: both('write an entry to fill in for each laxer change that has none', '为每个尚无确认的放宽写入待填写的条目'),
    fmtCheck: both('write nothing; name the files that are not laid out', '不写入，只列出格式未整理的文件'),
    name: both('name of the organisation', '单位名称'),
    kind: both('unit, department, region or province', 'unit（单位）、department（部门）、region（地区）或 province（省）'),
    sector: both('sector, such as education', '行业，如 education 或 教育'),
    operator: both(
        'ordinary, cii or central_organ: which legal reporting limit binds',
        'ordinary、cii 或 central_organ：适用哪一种法定报告时限',
    ),
    superior: both('who is above, such as "Donghai Province"', '上级，如“东海省”'),
    dir: both('folder of the new project', '新项目的文件夹'),
    ci: both('github, gitlab or none', 'github、gitlab 或 none'),
    from: both('read an existing plan: .docx or .md', '读入已有的预案：.docx 或 .md'),
    yes: both('ask nothing, take defaults', '不提问，取默认值'),
    stdio: both('speak over standard input and output', '通过标准输入输出通信'),
};
