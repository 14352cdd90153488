// Opens documents with the program that readers without Word have: LibreOffice makes PDF of them, and the pages are read.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libreOffice } from './setup.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const office = libreOffice();
if (!office) {
    console.log('\n0 passed, 0 failed, 1 skipped');
    process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), 'preplan-documents-'));
const results = { passed: 0, failed: 0 };
function check(name, holds, detail = '') {
    results[holds ? 'passed' : 'failed']++;
    if (!holds) console.log(`FAILED: ${name} ${detail}`);
}

/** Projects with what their readers expect on the pages. */
const projects = [
    {
        name: 'linjiang-university',
        lang: 'en',
        title: 'Linjiang University Cybersecurity Incident Emergency Plan',
        forms: ['Firstreport:form', 'Supplementaryreport:form', 'Finalreport:form', 'Investigationreport', 'Recordofareceivedwarning'].map(
            (title) => ({
                title,
                head: 'Entry',
                end: 'Approved by',
            }),
        ),
        chapters: [
            '1 General',
            '2 Organization and duties',
            '3 Monitoring and warning',
            '4 Emergency response',
            '5 Investigation and evaluation',
            '6 Prevention',
            '7 Safeguards',
            '8 Supplementary provisions',
            'Annex A Incident response matrix',
            'Annex B Steps',
        ],
        cells: ['Isolate the affected hosts', 'Chen Wei', 'Linjiang University', 'Signature'],
        head: /No\.\s+Step\s+Done by/,
        picture: { annex: 'Report routes', says: /5 min .*30 min .*1 day/ },
        sheetHead: /No\.\s+What is done\s+Responsible/,
    },
    {
        name: 'hospital-zh',
        lang: 'zh-CN',
        title: '临江市人民医院网络安全事件应急预案',
        forms: ['事件信息报告表（续报）', '事件信息报告表（终报）', '调查评估报告表', '预警接收记录'].map((title) => ({
            title,
            head: '项目',
            end: '审批人',
        })),
        chapters: [
            '1 总则',
            '2 组织机构与职责',
            '3 监测与预警',
            '4 应急处置',
            '5 调查与评估',
            '6 预防工作',
            '7 保障措施',
            '8 附则',
            '附件 1 事件响应矩阵',
            '附件 2 处置步骤',
        ],
        cells: ['断开受影响的主机', '赵立新', '临江市人民医院', '签字'],
        head: /编号\s+步骤\s+承办/,
        picture: { annex: '报告路线', says: /5 分钟 .*2 小时 .*1 ?天/ },
        sheetHead: /编号\s+事项\s+承办/,
    },
    {
        name: 'national-plan-2017',
        lang: 'en',
        title: 'National Cybersecurity Incident Emergency Plan',
        chapters: ['1 General', '8 Supplementary provisions'],
        cells: ['National Cybersecurity Emergency Office'],
        head: undefined,
    },
];

try {
    execFileSync(process.execPath, ['esbuild.mjs', 'cli', `--out=${join(work, 'dist')}`], { cwd: root, stdio: 'inherit' });
    for (const { name, lang } of projects) {
        const args = ['build', join(root, 'examples', name), '--out', join(work, name), '--lang', lang, '--format', 'docx,xlsx'];
        execFileSync(process.execPath, [join(work, 'dist/cli.mjs'), ...args], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
    }
    for (const ending of ['docx', 'xlsx']) toPdf(ending);
    for (const project of projects) for (const ending of ['docx', 'xlsx']) pages(project, ending);
    readIn();
} finally {
    rmSync(work, { recursive: true, force: true });
}
console.log(`\n${results.passed} passed, ${results.failed} failed, 0 skipped`);
process.exitCode = results.failed > 0 ? 1 : 0;

/** All files of an ending in one start of the program. A file that it cannot open without repair gets no PDF. */
function toPdf(ending) {
    const files = projects.flatMap(({ name }) => filesOf(name, ending));
    convert('pdf', join(work, `pdf-${ending}`), files);
}

function convert(to, out, files) {
    mkdirSync(out);
    const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
    spawnSync(office, [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', out, ...files], {
        stdio: 'ignore',
        timeout: 300_000,
    });
}

function filesOf(name, ending) {
    return readdirSync(join(work, name))
        .filter((file) => file.endsWith(`.${ending}`))
        .map((file) => join(work, name, file));
}

function pages(project, ending) {
    const [source] = filesOf(project.name, ending);
    const pdf = join(work, `pdf-${ending}`, `${source.split('/').at(-1).slice(0, -ending.length)}pdf`);
    const named = `${project.name}.${ending}`;
    check(`${named} opens`, existsSync(pdf));
    if (!existsSync(pdf)) return;
    const all = text(pdf, '-layout');
    // The last form feed ends the last page.
    const list = all.split('\f').slice(0, -1);
    check(`${named} has pages, and not too many`, list.length >= 8 && list.length <= 90, `${list.length}`);
    const hashes = list.map((page) => /[0-9a-f]{16}/.exec(page)?.[0]);
    check(`${named} names its content on every page`, new Set(hashes).size === 1 && hashes[0] !== undefined, JSON.stringify(hashes));
    // What stands in the margins of a page is no text of it.
    const own = list.map((page) =>
        page
            .trim()
            .split('\n')
            .filter((line) => !isMargin(line, project))
            .join('')
            .replace(/\s/g, ''),
    );
    const empty = own.flatMap((page, i) => (page.length < 10 ? [i + 1] : []));
    check(`${named} has no blank page`, empty.length === 0, JSON.stringify(empty));
    const plain = all.replace(/\s+/g, '');
    for (const cell of project.cells) check(`${named} says ${cell}`, plain.includes(cell.replace(/\s+/g, '')));
    if (ending === 'docx') chaptersOf(project, named, pdf, list, plain);
    for (const form of ending === 'docx' ? (project.forms ?? []) : []) {
        const page = list.find((one) => one.replace(/\s/g, '').includes(form.title) && one.includes(form.head)) ?? '';
        check(`${named} has the form ${form.title} on one page`, page.includes(form.end), page.slice(0, 300));
    }
    if (ending === 'docx' && project.picture) {
        const { annex, says } = project.picture;
        const page = list.find((one) => new RegExp(`^\\s*\\S+ \\S+ +${annex}\\s*$`, 'm').test(one)) ?? '';
        check(`${named} shows the picture of the ${annex}`, says.test(page), page.slice(0, 300));
    }
    if (ending === 'xlsx' && project.sheetHead) {
        const repeated = list.filter((page) => project.sheetHead.test(page)).length;
        check(`${named} repeats the heads of its sheets`, repeated >= 2, `${repeated}`);
    }
}

/** A plan that LibreOffice wrote, read into the language, and a document of ours that LibreOffice saved again, verified. */
function readIn() {
    const cli = (...args) => spawnSync(process.execPath, [join(work, 'dist/cli.mjs'), ...args], { cwd: work, encoding: 'utf8' });
    const [own] = filesOf('hospital-zh', 'docx');
    copyFileSync(own, join(work, 'ours.docx'));
    convert('docx:Office Open XML Text', join(work, 'saved'), [join(root, 'test/documents/old-plan.html'), join(work, 'ours.docx')]);
    const made = cli('init', '--yes', '--lang', 'zh-CN', '--from', join(work, 'saved/old-plan.docx'), '--dir', 'new');
    check('a plan that LibreOffice wrote is read', made.status === 0, made.stderr);
    if (made.status === 0) {
        const plan = readFileSync(join(work, 'new/plan.preplan'), 'utf8');
        const told = [
            ['第一章 总则', 'general'],
            ['第二章 组织机构与职责', 'organization'],
            ['第四章 应急处置', 'response'],
            ['第九章 附则', 'supplementary'],
        ];
        for (const [heading, chapter] of told) check(`its chapter ${heading} is told`, plan.includes(`/// ${heading}\n    ${chapter} {`));
        for (const words of [
            '"云图〔2024〕6号"',
            'principle "统一领导"',
            '技术部每日监测借阅系统。',
            'row "I级", "馆长指挥"',
            'row "", "10分钟内报告"',
            'chapter "第八章 奖惩"',
        ])
            check(`it says ${words}`, plan.includes(words));
        check(
            'its group has its members',
            /body 图书馆网络安全领导小组 [^}]*head 馆长\s+deputy 总工程师\s+members 孟繁星, 柳青/.test(plan),
        );
        check('it has no syntax error', !cli('check', 'new').stdout.includes('syntax/'));
    }
    const [book] = filesOf('hospital-zh', 'xlsx');
    copyFileSync(book, join(work, 'ours.xlsx'));
    convert('xlsx:Calc MS Excel 2007 XML', join(work, 'saved-book'), [join(work, 'ours.xlsx')]);
    for (const file of ['saved/ours.docx', 'saved-book/ours.xlsx']) {
        const verified = cli('verify', join(work, file), join(root, 'examples/hospital-zh'), '--lang', 'en');
        check(`${file}, only saved again, is verified`, verified.stdout.includes('says the same'), verified.stdout + verified.stderr);
    }
}

/** Title and version above, origin and number below. */
function isMargin(line, { title }) {
    return /[0-9a-f]{16}/.test(line) || line.includes(title) || /^\s*\d+\s*$/.test(line);
}

function chaptersOf(project, named, pdf, list, plain) {
    let at = 0;
    for (const chapter of project.chapters) {
        at = plain.indexOf(chapter.replace(/\s+/g, ''), at);
        check(`${named} has the chapter ${chapter} in its place`, at >= 0);
        if (at < 0) return;
    }
    const sizes = execFileSync('pdfinfo', ['-f', '1', '-l', String(list.length), pdf], { encoding: 'utf8' });
    check(`${named} has upright A4 pages`, /size:\s+59\d(\.\d+)? x 84\d/.test(sizes));
    check(`${named} has A4 pages that lie on their side`, /size:\s+84\d(\.\d+)? x 59\d/.test(sizes));
    if (project.head) {
        const repeated = list.filter((page) => project.head.test(page)).length;
        check(`${named} repeats the heads of its tables`, repeated >= 2, `${repeated}`);
    }
    // The contents name the pages on which LibreOffice puts the chapters, or the one beside: Word's pages are not quite its own.
    const [first] = project.chapters;
    const listed = Number(new RegExp(`${first.replace(/\s+/, '\\s+')}\\s*\\.{3,}\\s*(\\d+)`).exec(list.slice(0, 4).join('\n'))?.[1]);
    const found = list.findIndex((page, i) => i > 1 && new RegExp(`^\\s*${first.replace(/\s+/, '\\s+')}\\s*$`, 'm').test(page)) + 1;
    check(`${named} lists ${first} on its page`, Math.abs(listed - found) <= 1, `${listed} ${found}`);
}

function text(pdf, ...options) {
    return execFileSync('pdftotext', [...options, pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
}
