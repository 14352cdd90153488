import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { planPage } from '../../language-server/src/views/html/page.js';
import { planJson } from '../../language-server/src/views/json/plan-json.js';
import schema from '../../language-server/src/views/json/schema/plan.schema.json' with { type: 'json' };
import { interfaceText } from '../../language-server/src/views/preplan/interface.js';
import { printFile } from '../../language-server/src/views/preplan/print.js';
import { readSnapshot } from '../../language-server/src/views/snapshot/read.js';
import { snapshotText } from '../../language-server/src/views/snapshot/snapshot.js';
import { fileOf, terms } from './fixture.js';
import { readMarkup } from './markup.js';

const root = fileURLToPath(new URL('../../examples', import.meta.url));
const validate = new Ajv({ strict: true }).compile(schema);
const options = { lang: 'en' as const, terms, asOf: '2026-03-05', tool: '0.1.0', catalogues: [] };
// `mistakes` is damaged on purpose.
const sound = readdirSync(root).filter((name) => name !== 'mistakes');

function projectOf(name: string) {
    const found = discover(nodeFiles, `${root}/${name}`)[0];
    if (!found) throw new Error(`No project in ${name}`);
    return resolveProject(loadProject(nodeFiles, found, { workspace: root }).project);
}

describe.each(sound)('the example %s', (name) => {
    it('prints as text that reads as the same model', () => {
        for (const file of projectOf(name).project.files.values()) expect(fileOf(file.path, printFile(file)), file.path).toEqual(file);
    });

    it('is written in every form', () => {
        for (const plan of projectOf(name).plans) {
            const compiled = compile(plan);
            expect(validate(planJson(plan, compiled, options)), JSON.stringify(validate.errors)).toBe(true);
            for (const lang of LANGS) {
                const { text } = readMarkup(planPage(plan, compiled, { ...options, lang }));
                expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\} /);
            }
            expect(readSnapshot(snapshotText(plan, options))).toHaveProperty('snapshot');
            const printed = interfaceText(plan);
            expect(fileOf('superiors/a.preplan', printed).declarations[0]).toMatchObject({ type: 'plan', abridged: true });
            const persons = plan
                .declared('person')
                .flatMap((one) => [one.title ?? '', ...one.contacts.map((contact) => contact.address ?? '')]);
            for (const secret of persons.filter((one) => one.length > 3)) expect(printed).not.toContain(secret);
        }
    });
});
