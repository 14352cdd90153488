import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import { readCases } from '../rules/case-file.js';
import { corpusOf } from '../rules/further-edits.js';
import { editsOf, type ProjectEdit } from '../rules/project-edits.js';
import { projectOf } from '../rules/run-case.js';
import { replaced } from '../rules/value-edits.js';
import { differences } from './differences.js';

const folder = fileURLToPath(new URL('cases/', import.meta.url));
const sources = readdirSync(folder).map((file) => {
    const tried = new Map<string, number>();
    const cases = readCases(readFileSync(`${folder}${file}`, 'utf8'));
    return cases.map((one, i) => ({ name: `${file.replace('.preplan', '')}-${i + 1}`, about: one.name, one, tried }));
});
const all = corpusOf(
    sources
        .flat()
        .flatMap(({ one }) => [...projectOf(one).project.files.values()].flatMap(({ declarations }) => declarations as readonly Part[])),
);
/** Of each kind of value and edit, as many places are tried in each file of cases. */
const PLACES = 1;
/** As many differences are written out; the others are in the sum. */
const SHOWN = 6;

// What is compiled of the cases when one value goes, changes, comes to a bound or is put in another order, when a part goes or
// comes: where that differs from what is compiled of the case itself. Read through by hand when it changes; `npm run baselines`
// writes it anew.
it.each(sources.flatMap(editsFor))('$name, edited, is compiled as its baseline says', async ({ name, about, edits }) => {
    const { project, list } = edits();
    const before = compiled(project);
    const lines = list.flatMap((edit) => {
        const { lines, sum } = differences(before, compiled(edit.project));
        const more = lines.length > SHOWN ? [`    and ${lines.length - SHOWN} more`] : [];
        return lines.length === 0 ? [] : [`${edit.name} ${sum}`, ...lines.slice(0, SHOWN).map((text) => `    ${text}`), ...more];
    });
    await expect(`## ${about}\n${lines.join('\n')}\n`).toMatchFileSnapshot(`edits/${name}.txt`);
});

/** The edited cases of a file, made once. What an earlier case has tried, a later one need not. */
function editsFor(cases: (typeof sources)[number]) {
    let made: readonly { readonly project: Project; readonly list: readonly Pick<ProjectEdit, 'name' | 'project'>[] }[] | undefined;
    const make = () => {
        made ??= cases.map(({ one, tried }) => {
            const { project } = projectOf(one);
            const list = [...editsOf(project, { tried, places: PLACES, all, add: () => true, holes: 'given' }), ...namelessOf(project)];
            return { project, list };
        });
        return made;
    };
    return cases.map(({ name, about }, i) => ({ name, about, edits: () => make()[i]! }));
}

/** The first part of each type before its name is written. */
function namelessOf(project: Project): Pick<ProjectEdit, 'name' | 'project'>[] {
    const types = new Set<string>();
    return [...project.files].flatMap(([path, file]) =>
        file.declarations.flatMap((declaration) => {
            const made: Pick<ProjectEdit, 'name' | 'project'>[] = [];
            forEachPart(declaration as Part, (part) => {
                if (!part.name || types.has(part.type)) return;
                types.add(part.type);
                const declarations = file.declarations.map(
                    (one) => replaced(one as Part, part, { ...part, name: undefined } as Part) as typeof one,
                );
                const files = new Map([...project.files, [path, { ...file, declarations }]]);
                made.push({ name: `${part.id} without a name`, project: { ...project, files } });
            });
            return made;
        }),
    );
}

const compiled = (project: Project) =>
    resolveProject(project).plans.map((plan) => {
        const { incident, warning, routes, rosters, scope } = compile(plan);
        return { id: plan.id, incident, warning, routes, rosters, scope };
    });
