import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { rules } from '../../language-server/src/rules/registry.js';
import { readCases } from '../rules/case-file.js';
import { projectOf } from '../rules/run-case.js';
import { told } from './told.js';

const AREAS = ['order', 'protection', 'response', 'routes', 'scope', 'warnings'];
const room = fileURLToPath(new URL('../../language-server/src/rules/', import.meta.url));
const own = fileURLToPath(new URL('cases/', import.meta.url));
const sources = [
    ...rules.filter(({ id }) => AREAS.includes(id.split('/')[0] ?? '')).map(({ id }) => ({ name: id, path: `${room}${id}.cases.preplan` })),
    ...(existsSync(own) ? readdirSync(own) : []).map((file) => ({ name: `own/${file.replace('.preplan', '')}`, path: `${own}${file}` })),
];

// Everything that is compiled of the cases of these rules, and of own ones. Read through by hand when it changes; `npm run
// baselines` writes it anew.
it.each(sources)('$name is compiled as its baseline says', async ({ name, path }) => {
    const sections = readCases(readFileSync(path, 'utf8')).flatMap((one) => {
        const { project, lowered } = projectOf(one);
        if (name.startsWith('own/')) expect([...lowered.values()].flatMap(({ errors }) => errors)).toEqual([]);
        return resolveProject(project).plans.map((plan) => `## ${one.name}: ${plan.id}\n${told(compile(plan))}`);
    });
    await expect(sections.join('\n')).toMatchFileSnapshot(`compiled/${name}.txt`);
});
