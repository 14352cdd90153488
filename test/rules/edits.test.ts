import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import type { FileModel } from '../../language-server/src/model/file-model.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { rules } from '../../language-server/src/rules/registry.js';
import type { Rule } from '../../language-server/src/rules/rule.js';
import { checkFile, checkPlan, checkProject } from '../../language-server/src/rules/run.js';
import { readCases } from './case-file.js';
import { projectOf } from './run-case.js';
import { mutantsOf, replaced } from './value-edits.js';

const room = fileURLToPath(new URL('../../language-server/src/rules/', import.meta.url));
/** Of each kind of value and edit, as many places are tried for each rule. */
const PLACES = 2;

// What a rule says of its cases when one value goes, changes or is put in another order, or a part goes: where that differs from
// what it says of the case itself. Read through by hand when it changes; `npm run baselines` writes it anew.
it.each(rules.filter(({ reads }) => reads !== 'waivers'))('$id says of edited cases what its baseline holds', async (rule) => {
    const cases = readCases(readFileSync(`${room}${rule.id}.cases.preplan`, 'utf8'));
    const tried = new Map<string, number>();
    const lines = cases.flatMap((one) => {
        const { project } = projectOf(one);
        const before = said(rule, project, one.asOf);
        const told = [...editsOf(project, tried)].flatMap(([name, edited]) => {
            const now = said(rule, edited, one.asOf);
            const gone = before.filter((text) => !now.includes(text)).map((text) => `    - ${text}`);
            const come = now.filter((text) => !before.includes(text)).map((text) => `    + ${text}`);
            return gone.length + come.length > 0 ? [name, ...gone, ...come] : [];
        });
        return told.length > 0 ? [`## ${one.name}`, ...told] : [];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`edits/${rule.id}.txt`);
});

/** Everything that one rule says of a project. */
function said(rule: Rule, project: Project, asOf: string): string[] {
    const resolved = resolveProject(project);
    const found = [
        ...[...project.files.values()].flatMap((file) => checkFile(resolved, file, [rule])),
        ...resolved.plans.flatMap((plan) => checkPlan(plan, compile(plan), asOf, [rule])),
        ...checkProject(resolved, [rule]),
    ];
    return found.map((finding) => told(finding, rule));
}

function told({ severity, message, args, part, property, index, site, related, fixes, requirements }: Finding, rule: Rule): string {
    const place = [part, property, index ?? site].filter((piece) => piece !== undefined).join('#');
    const values = Object.values(args).map((value) => (typeof value === 'object' ? value.en : String(value)));
    const clauses = requirements === rule.requirements ? [] : requirements;
    const more = [...values, ...clauses, ...related.map((one) => `see ${one.part}`), ...fixes.map(({ title }) => `fix ${title}`)];
    return `${severity === rule.severity ? '' : `${severity} `}${message} ${place}${more.length > 0 ? `: ${more.join(', ')}` : ''}`;
}

/** The project with one value edited or one part left out, by what was done. */
function* editsOf(project: Project, tried: Map<string, number>): Iterable<readonly [string, Project]> {
    const files = [...project.files.values(), ...project.superiors];
    for (const file of files)
        for (const declaration of file.declarations) {
            const names = new Map<string, string[]>();
            const parts: Part[] = [];
            forEachPart(declaration as Part, (part) => {
                parts.push(part);
                if (part.name) names.set(part.type, [...(names.get(part.type) ?? []), part.name]);
            });
            const other = ({ ref }: { readonly ref: string }) =>
                [...names.values()].find((list) => list.includes(ref))?.find((name) => name !== ref);
            for (const part of parts) {
                const edits = mutantsOf(part, other).map(({ path, way, made }) => ({
                    what: `.${path} ${way}`,
                    made: made as Part | undefined,
                }));
                for (const { what, made } of [...edits, { what: ' left out', made: undefined }]) {
                    const kind = `${part.type}${what}`.replace(/\.\d+/g, '[]');
                    const count = tried.get(kind) ?? 0;
                    tried.set(kind, count + 1);
                    if (count >= PLACES) continue;
                    const declarations = file.declarations.flatMap((one) => (replaced(one as Part, part, made) as never) ?? []);
                    yield [`${part.id}${what}`, withFile(project, file, { ...file, declarations })];
                }
            }
        }
}

const withFile = (project: Project, old: FileModel, file: FileModel): Project => ({
    ...project,
    files: new Map([...project.files].map(([path, one]) => [path, one === old ? file : one])),
    superiors: project.superiors.map((one) => (one === old ? file : one)),
});
