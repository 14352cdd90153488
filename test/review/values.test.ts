import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import type { Change } from '../../language-server/src/review/change.js';
import { compare } from '../../language-server/src/review/compare.js';
import { plainShown } from '../../language-server/src/review/side.js';
import { readCases } from '../rules/case-file.js';
import { projectOf } from '../rules/run-case.js';
import { type Mutant, mutantsOf, replaced } from '../rules/value-edits.js';

/** One value of one part edited: `kind` is what it is, wherever it stands. */
interface Edited extends Mutant {
    readonly kind: string;
    readonly project: Project;
}

const folder = fileURLToPath(new URL('../compile/cases/', import.meta.url));
const cases = readdirSync(folder).flatMap((file) => readCases(readFileSync(`${folder}${file}`, 'utf8')));
const planOf = (project: Project): ResolvedPlan => resolveProject(project).plans.find((one) => !one.plan.abridged)!;

const byKind = new Map<string, Edited>();
for (const { project } of cases.map((one) => projectOf(one)))
    for (const declaration of project.files.get('plan.preplan')?.declarations ?? []) {
        const names = new Map<string, string[]>();
        forEachPart(declaration as Part, (part) => {
            if (part.name) names.set(part.type, [...(names.get(part.type) ?? []), part.name]);
        });
        const other = ({ ref }: { readonly ref: string }) =>
            [...names.values()].find((list) => list.includes(ref))?.find((name) => name !== ref);
        forEachPart(declaration as Part, (part) => {
            for (const mutant of mutantsOf(part, other)) {
                const kind = `${part.type}.${mutant.path} ${mutant.way}`;
                // Each measure of a criterion is judged in its own way, so each of them is edited.
                const key = part.type === 'grade' ? `${part.name}${kind}` : kind.replace(/\.\d+/g, '[]');
                if (!byKind.has(key)) byKind.set(key, { ...mutant, kind, project });
            }
        });
    }
const table = [...byKind.values()];
const types = [...new Set(table.map(({ part }) => part.type))].sort();

// What a review says when one value of a part goes, changes or is put in another order. Read through by hand when it changes;
// `npm run baselines` writes it anew.
it.each(types)('the values of a %s change as their baseline says', async (type) => {
    const lines = table
        .filter(({ part }) => part.type === type)
        .flatMap((mutant) => {
            const { changes, cells, imposed } = compare(planOf(mutant.project), changed(mutant), { asOf: '2026-03-05' });
            const more = [cells.length > 0 && `${cells.length} cells`, imposed.length > 0 && `${imposed.length} imposed`].filter(Boolean);
            return [[`${mutant.kind} of ${mutant.part.id}`, ...more].join(', '), ...changes.map((change) => `    ${told(change)}`)];
        });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`values/${type}.txt`);
});

function changed({ project, part, made }: Edited): ResolvedPlan {
    const file = project.files.get('plan.preplan')!;
    const declarations = file.declarations.map((one) => replaced(one as Part, part, made) as never);
    return planOf({ ...project, files: new Map([['plan.preplan', { ...file, declarations }]]) });
}

const told = ({ class: cls, kind, part, title, inside, shown, causes, probably, location }: Change): string =>
    [
        `${cls} ${kind} ${part} “${title}”${inside ? ` in ${inside.type} “${inside.title}”` : ''}`,
        `: ${plainShown(shown.before)} → ${plainShown(shown.after)}`,
        [location.old, location.new].map((place) => (place ? ` ${place.part}#${place.property ?? ''}${place.index ?? ''}` : ' –')).join(''),
        causes ? ` by ${causes.length}` : '',
        probably ? ` probably ${probably}` : '',
    ].join('');
