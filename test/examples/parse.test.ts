import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import { resolveFile } from '../../language-server/src/model/resolve/resolve.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';

const root = fileURLToPath(new URL('../../examples/', import.meta.url));
// `mistakes` is wrong on purpose and has a test of its own.
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => !file.startsWith('mistakes/'));
const projects = files.filter((file) => file.endsWith('preplan.yaml')).map(dirname);
const planFiles = (project: string) => files.filter((file) => file.endsWith('.preplan') && file.startsWith(`${project}/`));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

function partsOf(file: string): Part[] {
    const parts: Part[] = [];
    for (const declaration of lower(file, parse(read(file))).model.declarations) forEachPart(declaration, (part) => parts.push(part));
    return parts;
}

test('the shipped examples are there', () => {
    expect(projects).toEqual(
        expect.arrayContaining(['donghai-province', 'heavy-protection-2021', 'linjiang-university', 'national-plan-2017']),
    );
    expect(files.filter((file) => file.endsWith('.preplan') && !projects.some((project) => file.startsWith(`${project}/`)))).toEqual([]);
});

describe.each(projects)('%s', (project) => {
    test.each(planFiles(project))('%s is read without problems', (file) => {
        const { errors, model } = lower(file, parse(read(file)));
        expect(errors).toEqual([]);
        expect(model.declarations.length).toBeGreaterThan(0);
        const marks = partsOf(file)
            .flatMap((part) => (part.marks ?? []).map((mark) => ({ part: part.id, ...mark })))
            .filter((mark) => mark.issue !== 'todo');
        expect(marks).toEqual([]);
    });

    test('no name stands twice', () => {
        const named = planFiles(project)
            .flatMap(partsOf)
            .filter((part) => 'name' in part && part.name !== undefined);
        const ids = named.map((part) => part.id);
        expect(ids.filter((id) => id.slice(id.lastIndexOf('/')).includes('#'))).toEqual([]);
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    test.each(planFiles(project))('%s imports files of its own project', (file) => {
        for (const path of parse(read(file)).tree.imports.map((node) => node.path)) {
            expect(planFiles(project)).toContain(join(dirname(file), path));
        }
    });

    test('its settings are right and every name is found', () => {
        const found = discover(nodeFiles, join(root, project))[0];
        if (!found) throw new Error(`no project in ${project}`);
        const loaded = loadProject(nodeFiles, found, { workspace: root });
        expect(loaded.configProblems).toEqual([]);
        const lost = [...loaded.project.files.values()].flatMap((file) =>
            resolveFile(loaded.project, file)
                .sites.filter(({ resolution }) => !['found', 'built_in', 'term'].includes(resolution.state))
                .map((site) => `${file.path} ${site.part.id} ${site.property}: ${site.ref?.ref} ${site.resolution.state}`),
        );
        expect(lost).toEqual([]);
    });
});
