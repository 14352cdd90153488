import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import { compare } from '../../language-server/src/review/compare.js';
import { mutantsOf, replaced } from './mutants.js';

const root = fileURLToPath(new URL('../../examples', import.meta.url));
const names = (
    process.env['ONLY'] ??
    readdirSync(root)
        .filter((name) => name !== 'mistakes')
        .join()
).split(',');
it('sweep', { timeout: 3e6 }, () => {
    const silent = new Map<string, { n: number; of: string }>();
    const asym = new Map<string, { n: number; of: string }>();
    const classes = new Map<string, number>();
    const total = { n: 0 };
    const seen = new Map<string, number>();
    const skip = process.env['SKIP'] ? readFileSync(process.env['SKIP'], 'utf8') : '';
    for (const name of names) {
        const found = discover(nodeFiles, `${root}/${name}`)[0]!;
        const project = loadProject(nodeFiles, found, { workspace: root }).project;
        const planOf = (p: Project) => resolveProject(p).plans.find((one) => !one.plan.abridged)!;
        const before = planOf(project);
        const t0 = Date.now();
        for (const [path, file] of project.files) {
            if (project.superiors.includes(file)) continue;
            const byType = new Map<string, string[]>();
            for (const [, f] of project.files)
                if (!project.superiors.includes(f))
                    for (const d of f.declarations)
                        forEachPart(d as Part, (p) => {
                            if (p.name) byType.set(p.type, [...(byType.get(p.type) ?? []), p.name]);
                        });
            const other = (ref: { ref: string }) => {
                for (const list of byType.values()) if (list.includes(ref.ref)) return list.find((one) => one !== ref.ref);
                return undefined;
            };
            for (const declaration of file.declarations)
                forEachPart(declaration as Part, (part) => {
                    for (const mutant of mutantsOf(part, other)) {
                        const key = `${part.type}.${mutant.path.replace(/\.\d+/g, '[]')} ${mutant.way}`;
                        const n = seen.get(key) ?? 0;
                        seen.set(key, n + 1);
                        if (skip.includes(`${key} -> `)) continue;
                        if (n >= Number(process.env['EACH'] ?? 2)) continue;
                        const declarations = file.declarations.map((one) => (replaced(one as Part, part, mutant.made) ?? one) as never);
                        const now = planOf({
                            ...project,
                            files: new Map([...project.files].map(([p, f]) => [p, p === path ? { ...f, declarations } : f])),
                        });
                        total.n++;
                        if (!now) continue;
                        let there, back;
                        try {
                            there = compare(before, now, { asOf: '2026-03-05' }).changes.map((c) => `${c.class} ${c.kind}`);
                            back = compare(now, before, { asOf: '2026-03-05' }).changes.map((c) => `${c.class} ${c.kind}`);
                        } catch (e) {
                            silent.set(`THROWS ${key} ${(e as Error).stack}`, { n: 1, of: part.id });
                            continue;
                        }
                        const cls = (list: string[]) => [...new Set(list.map((o) => o.split(' ')[0]!))].sort().join('+');
                        const turned = (list: string[]) =>
                            [
                                ...new Set(
                                    list.map(
                                        (o) =>
                                            (({ laxer: 'stricter', stricter: 'laxer' }) as Record<string, string>)[o.split(' ')[0]!] ??
                                            o.split(' ')[0]!,
                                    ),
                                ),
                            ]
                                .sort()
                                .join('+');
                        const of = `${name} ${part.id} ${mutant.path} ${JSON.stringify(there)} ${JSON.stringify(back)}`;
                        if (there.length === 0) silent.set(key, { n: (silent.get(key)?.n ?? 0) + 1, of });
                        if (cls(there) !== turned(back)) asym.set(key, { n: (asym.get(key)?.n ?? 0) + 1, of });
                        const c = `${key} -> ${cls(there)} (${[...new Set(there.map((o) => o.split(' ')[1]))].join(',')})`;
                        classes.set(c, (classes.get(c) ?? 0) + 1);
                    }
                });
        }
        console.log(name, total.n, Date.now() - t0);
    }
    const out = (m: Map<string, { n: number; of: string }>) =>
        [...m]
            .sort()
            .map(([k, v]) => `${k}  ×${v.n}  ${v.of}`)
            .join('\n');
    writeFileSync(
        process.env['OUT'] ?? '/tmp/x.txt',
        `SILENT\n${out(silent)}\n\nASYM\n${out(asym)}\n\nCLASSES\n${[...classes]
            .sort()
            .map(([k, v]) => `${k} ×${v}`)
            .join('\n')}\n`,
    );
});
