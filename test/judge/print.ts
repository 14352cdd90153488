import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../language-server/src/compile/compile.js';
import { type LoadedFile, loadProject, readFile, readSource } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { ruleOf } from '../../language-server/src/rules/registry.js';
import { checkAll } from '../../language-server/src/rules/run.js';
import { diagnosticOf } from '../../language-server/src/views/diagnostics/diagnostic.js';
import { lineTable } from '../../language-server/src/views/diagnostics/lines.js';
import { mutationsOf } from './mutations.js';

const [root = '.', example = 'linjiang-university', every = '1', offset = '0'] = process.argv.slice(2);
const folder = example.includes('/') ? `${root}/${example}` : `${root}/examples/${example}`;
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((p) => /\.(preplan|yaml)$/.test(p));
const texts = new Map(paths.map((p) => [p, readFileSync(`${folder}/${p}`, 'utf8')]));
const asOf = /as_of:\s*(\S+)/.exec(texts.get('preplan.yaml') ?? '')?.[1] ?? '2026-03-01';
const cache = new Map<string, LoadedFile>();
function findings(all: ReadonlyMap<string, string>, changed?: string) {
    const files = memoryFiles(new Map([...all].map(([path, text]) => [`/p/${path}`, text])));
    const found = { root: '/p', files: [...all.keys()].filter((p) => p.endsWith('.preplan')), config: '/p/preplan.yaml' };
    const { project } = loadProject(files, found as never, {
        workspace: '/',
        read: (r, p) => {
            if (p === changed) return undefined;
            const known = cache.get(p) ?? readFile(files, r, p)!;
            cache.set(p, known);
            return known;
        },
    });
    return checkAll(resolveProject(project), (plan: ResolvedPlan) => compile(plan), asOf).findings;
}
const keyOf = ({ file, part, rule, message, property, args }: Finding) => JSON.stringify([file, part, rule, message, property, args]);
const before = new Set(findings(texts).map(keyOf));
const counts = [0, 0, 0, 0, 0];
let n = 0;
for (const path of texts.keys()) {
    if (!path.endsWith('.preplan') || path.startsWith('superiors/')) continue;
    for (const one of mutationsOf(path, texts.get(path)!)) {
        if (n++ % Number(every) !== Number(offset)) continue;
        const all = new Map(texts).set(path, one.text);
        const fresh = findings(all, path).filter((f) => !before.has(keyOf(f)));
        counts[Math.min(4, fresh.length)]!++;
        console.log(`#${fresh.length} ${one.how} ${path}:${one.line} ${one.what} « ${one.was.trim().replace(/\s+/g, ' ').slice(0, 110)} »`);
        const sources = (p: string) => {
            const text = all.get(p);
            if (text === undefined) return undefined;
            const { positions } = readSource(p, new TextEncoder().encode(text));
            return { text, positions, lines: lineTable(text) };
        };
        for (const f of fresh) {
            const d = diagnosticOf(f, ruleOf(f.rule), sources as never, 'en');
            console.log(
                `    ${f.severity} ${f.rule}/${f.message} [${f.requirements.join(' ')}] ${f.file}:${d.range.start.line + 1} ${f.part}${f.property ? ` .${f.property}` : ''}: ${d.message}`,
            );
        }
    }
}
console.log(`== ${example}: ${n} mutations; none ${counts[0]}, one ${counts[1]}, two ${counts[2]}, three ${counts[3]}, more ${counts[4]}`);
