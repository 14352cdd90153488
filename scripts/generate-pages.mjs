// Makes the data that shows the page of a rule, or of a kind of change, anywhere, offline, from the pages beside them:
//   node scripts/generate-pages.mjs            writes language-server/src/{rules,review}/generated/pages.json
//   node scripts/generate-pages.mjs --check    exit code 1 if it is not current
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const room = join(root, 'language-server', 'src', 'rules');
const OUTPUT = 'language-server/src/rules/generated/pages.json';

const kinds = join(root, 'language-server', 'src', 'review', 'kinds');
const KINDS = 'language-server/src/review/generated/pages.json';

/** The headings of a page, in their order, in each language. */
export const HEADINGS = {
    en: ['Why', 'Wrong', 'Right', 'How to change it', 'Since'],
    'zh-CN': ['为什么', '错误写法', '正确写法', '如何调整', '始于'],
};

/** Contents of the generated file by its path from the root. Throws, naming page and line, where a page has another shape. */
export function generatePages() {
    const pages = {};
    for (const area of readdirSync(room, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'generated')) {
        const names = readdirSync(join(room, area.name)).filter((name) => name.endsWith('.md') && !name.endsWith('.zh-CN.md'));
        for (const name of names.sort()) {
            const id = `${area.name}/${name.slice(0, -3)}`;
            pages[id] = { en: readPage(`${id}.md`, 'en'), 'zh-CN': readPage(`${id}.zh-CN.md`, 'zh-CN') };
        }
    }
    const sorted = Object.fromEntries(Object.entries(pages).sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
        [OUTPUT]: `${JSON.stringify({ version: 1, pages: sorted }, null, 2)}\n`,
        [KINDS]: `${JSON.stringify({ version: 1, pages: kindPages() }, null, 2)}\n`,
    };
}

/** The page of each family of kinds, by the family's id. */
function kindPages() {
    const names = readdirSync(kinds).filter((name) => name.endsWith('.md') && !name.endsWith('.zh-CN.md'));
    const page = (name) => {
        const markdown = readFileSync(join(kinds, name), 'utf8').replaceAll('\r\n', '\n');
        const [, title, summary] = /^# (\S.*)\n\n(\S.*)\n\n## /.exec(markdown) ?? [];
        if (!title) throw new Error(`${name}:1 a page begins with its title, an empty line, its summary and a heading`);
        return { title, summary, markdown };
    };
    return Object.fromEntries(
        names.sort().map((name) => [name.slice(0, -3), { en: page(name), 'zh-CN': page(name.replace(/md$/, 'zh-CN.md')) }]),
    );
}

function readPage(name, lang) {
    const markdown = readFileSync(join(room, name), 'utf8').replaceAll('\r\n', '\n');
    return { ...shapeOf(markdown, lang, name), markdown };
}

/** Title and summary of a page in the fixed shape. */
export function shapeOf(markdown, lang, name) {
    const lines = markdown.split('\n');
    const fail = (line, what) => {
        throw new Error(`${name}:${line + 1} ${what}`);
    };
    const title = /^# (\S.*)$/.exec(lines[0] ?? '')?.[1] ?? fail(0, 'a page begins with "# " and its title');
    const summary = lines[2]?.trim() || fail(2, 'the third line is the summary');
    if (lines[1] !== '' || lines[3] !== '') fail(1, 'the summary is one line between empty lines');
    let code = false;
    const found = [];
    for (const [at, line] of lines.entries()) {
        if (line.startsWith('```')) code = !code;
        else if (!code && line.startsWith('## ')) found.push({ at, text: line.slice(3) });
    }
    HEADINGS[lang].forEach((heading, i) => {
        if (found[i]?.text !== heading) fail(found[i]?.at ?? lines.length - 1, `"## ${heading}" is expected here`);
    });
    if (found.length > HEADINGS[lang].length) fail(found[HEADINGS[lang].length].at, 'no further heading is expected');
    return { title, summary };
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
    const check = process.argv.includes('--check');
    for (const [file, content] of Object.entries(generatePages())) {
        const path = join(root, file);
        if (read(path) === content) continue;
        if (check) {
            console.error(`${file} is not current: run "node scripts/generate-pages.mjs"`);
            process.exitCode = 1;
        } else {
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, content);
            console.log(`Written: ${file}`);
        }
    }
}

function read(path) {
    try {
        return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    } catch (error) {
        if (error.code === 'ENOENT') return undefined;
        throw error;
    }
}
