import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { childParts } from '../../language-server/src/model/walk.js';
import type { Change } from '../../language-server/src/review/change.js';
import { compare } from '../../language-server/src/review/compare.js';
import { plainShown } from '../../language-server/src/review/side.js';
import { readCases } from '../rules/case-file.js';
import { corpusOf } from '../rules/further-edits.js';
import { editsOf } from '../rules/project-edits.js';
import { projectOf } from '../rules/run-case.js';

/** One value of one part edited: `kind` is what it is, wherever it stands. */
interface Edited {
    readonly kind: string;
    readonly part: Part;
    readonly project: Project;
    readonly after: Project;
}

const folder = fileURLToPath(new URL('../compile/cases/', import.meta.url));
const cases = readdirSync(folder).flatMap((file) => readCases(readFileSync(`${folder}${file}`, 'utf8')));
const planOf = (project: Project): ResolvedPlan | undefined => resolveProject(project).plans.find((one) => !one.plan.abridged);

const declarationsOf = ({ files }: Project) => [...files.values()].flatMap(({ declarations }) => declarations as readonly Part[]);
const all = corpusOf(cases.flatMap((one) => declarationsOf(projectOf(one).project)));

const byKind = new Map<string, Edited>();
for (const { project } of cases.map((one) => projectOf(one)))
    for (const { name, part, project: after } of editsOf(project, {
        tried: new Map(),
        places: Number.POSITIVE_INFINITY,
        all,
        add: () => true,
    })) {
        const own = project.files.get('plan.preplan')?.declarations.some((one) => holds(one as Part, part));
        const kind = `${own ? '' : 'elsewhere '}${part.type}${name.slice(part.id.length)}`;
        // Each measure of a criterion is judged in its own way, so each of them is edited. Of a value's neighbours, the first.
        const like = kind.replace(/ .* like$/, ' like');
        const key = part.type === 'grade' ? `${part.name}${like}` : like.replace(/\.\d+/g, '[]');
        if (!byKind.has(key)) byKind.set(key, { kind, part, project, after });
    }
const table = [...byKind.values()];
const types = [...new Set(table.map(({ part }) => part.type))].sort();

function holds(whole: Part, wanted: Part): boolean {
    return whole === wanted || childParts(whole).some((child) => holds(child, wanted));
}

// What a review says when one value of a part goes, changes, comes or is put in another order, when a part goes or comes, and on the
// way back. Read through by hand when it changes; `npm run baselines` writes it anew.
it.each(types)('the values of a %s change as their baseline says', async (type) => {
    const lines = table
        .filter(({ part }) => part.type === type)
        .flatMap(({ kind, part, project, after }) => {
            const [old, now] = [planOf(project), planOf(after)];
            if (!old || !now) return [];
            return [`${kind} of ${part.id}${reviewed(old, now).join('\n')}`, `  back${reviewed(now, old).join('\n')}`];
        });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`values/${type}.txt`);
});

/** Numbers of changed cells, then a change a line. */
function reviewed(old: ResolvedPlan, now: ResolvedPlan): string[] {
    const { changes, cells, imposed, above } = compare(old, now, { asOf: '2026-03-05' });
    const more = [cells.length > 0 && `, ${cells.length} cells`, imposed.length > 0 && `, ${imposed.length} imposed`].filter(Boolean);
    return [more.join(''), ...changes.map((change) => `    ${told(change)}`), ...above.map((change) => `    above ${told(change)}`)];
}

const told = ({ class: cls, kind, part, title, inside, shown, causes, probably, location }: Change): string =>
    [
        `${cls} ${kind} ${part} “${title}”${inside ? ` in ${inside.type} “${inside.title}”` : ''}`,
        `: ${plainShown(shown.before)} → ${plainShown(shown.after)}`,
        [location.old, location.new].map((place) => (place ? ` ${place.part}#${place.property ?? ''}${place.index ?? ''}` : ' –')).join(''),
        causes ? ` by ${causes.length}` : '',
        probably ? ` probably ${probably}` : '',
    ].join('');
