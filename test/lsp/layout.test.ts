import { expect, it } from 'vitest';
import type { FileModel } from '../../language-server/src/model/file-model.js';
import { type ResolvedProject, resolveProject, withFile } from '../../language-server/src/model/plans.js';
import { DEFAULT_CONFIG, type Project } from '../../language-server/src/model/project.js';
import { readText } from '../../language-server/src/model/read.js';
import { namesOf } from '../../language-server/src/model/resolve/names.js';
import { random } from '../bench/generate.js';
import '../../language-server/src/language/full.js';

const FILES = 9;
const path = (i: number) => (i === 0 ? 'above.preplan' : i % 3 === 0 ? `deep/f${i}.preplan` : `f${i}.preplan`);
const hasPersons = (file: FileModel) => file.declarations.some(({ type }) => type === 'person');

/** What is found by tables that outlive an edit. */
function seen(resolved: ResolvedProject) {
    const paths = [...resolved.project.files.keys()];
    return {
        located: resolved.located.map(({ plan, file }) => [plan.id, file.path]),
        plans: resolved.plans.map((plan) => [plan.id, plan.files.map((file) => file.path), plan.superiors.map((one) => one.plan?.id)]),
        with: paths.map((one) => resolved.plansWith([one]).map(({ id }) => id)),
        in: paths.map((one) => ['Own', 'Other'].map((id) => resolved.planIn(one, id)?.id)),
        where: resolved.filesWhere(hasPersons).map((file) => file.path),
        // It may know names that are gone, but misses none.
        missed: [...resolved.project.files.values()]
            .flatMap((file) => [...namesOf(file).top.keys()])
            .filter((name) => !resolved.mayDeclare(name)),
    };
}

it('a project that was edited file by file is what it is when it is put together anew', () => {
    const next = random(11);
    const pick = (n: number) => Math.floor(next() * n);
    const text = (i: number) => {
        const imports = Array.from({ length: pick(3) }, () => path(pick(FILES + 1))).map((target) =>
            i % 3 === 0 && i > 0 ? `import "../${target}"\n` : `import "${target}"\n`,
        );
        const plans = ['Own', 'Other']
            .slice(0, i === 0 ? 1 : pick(3))
            .map((name) => `plan ${name} "${name}" { abridged ${i === 0 ? '' : 'under territorial Own'} }\n`);
        const protection = pick(4) === 0 ? 'protection Days "Days" for Own {}\n' : '';
        return `${imports.join('')}${plans.join('')}${protection}${pick(2) === 0 ? `person P${i} "P" {}\n` : ''}`;
    };
    const read = (i: number) => readText(path(i), text(i)).model;
    const models = Array.from({ length: FILES }, (_, i) => read(i));
    let project: Project = {
        root: '/p',
        config: DEFAULT_CONFIG,
        files: new Map(models.map((model) => [model.path, model])),
        superiors: [models[0]!],
        absent: [],
    };
    let shapes = 0;
    const known = new Set<string>();
    for (let step = 0; step < 150; step++) {
        // Now and then nobody looks in between.
        if (pick(4) > 0) seen(resolveProject(project));
        const i = pick(FILES);
        const before = project.files.get(path(i))!;
        project = withFile(project, before, read(i));
        if (pick(5) === 0) continue;
        const found = seen(resolveProject(project));
        expect(found, `after ${step} edits`).toEqual(seen(resolveProject({ ...project })));
        if (!known.has(JSON.stringify(found))) shapes++;
        known.add(JSON.stringify(found));
    }
    expect(shapes).toBeGreaterThan(50);
});
