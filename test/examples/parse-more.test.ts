import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parse } from '../../language-server/src/language/parser.js';
import type { FileModel, Lowered } from '../../language-server/src/model/file-model.js';
import { lower } from '../../language-server/src/model/lower.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { DEFAULT_CONFIG, type Project, type ProjectConfig } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';

const examples = join(import.meta.dirname, '../../examples');
const published = join(import.meta.dirname, '../language/published');

interface Read {
    path: string;
    text: string;
    lowered: Lowered;
}

function readProject(folder: string): Read[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.preplan'))
        .sort()
        .map((name) => {
            const path = relative(folder, join(folder, name)).replaceAll('\\', '/');
            const text = readFileSync(join(folder, name), 'utf8');
            return { path, text, lowered: lower(path, parse(text)) };
        });
}

function partsOf(file: Read): Part[] {
    const parts: Part[] = [];
    for (const declaration of file.lowered.model.declarations) forEachPart(declaration, (part) => parts.push(part));
    return parts;
}

const problemsOf = (file: Read) => file.lowered.errors.map((error) => `${file.path}:${lineAt(file.text, error.start)} ${error.code}`);
const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
const marksOf = (file: Read) =>
    partsOf(file).flatMap((part) => (part.marks ?? []).map((mark) => `${part.id} ${mark.issue} ${mark.property}`));
/** Ids that lowering had to number because two parts of a block had the same key. */
const numberedIds = (file: Read) => partsOf(file).flatMap((part) => (/#\d+$/.test(part.id) ? [part.id] : []));

function unresolved(folder: string, files: readonly Read[], config: Partial<ProjectConfig>): string[] {
    const above = new Set((config.superiors ?? []).map((source) => source.file));
    const models = new Map(files.map((file) => [file.path, file.lowered.model]));
    const superiors = [...models.values()].filter((model) => above.has(model.path));
    const project: Project = { root: folder, config: { ...DEFAULT_CONFIG, ...config }, files: models, superiors, absent: [] };
    const resolved = resolveProject(project);
    const unknown = (model: FileModel) =>
        resolved.file(model).sites.flatMap(({ ref, part, resolution }) => {
            const name = ref?.ref ?? '';
            // The national plan comes with the tool and is no part of these projects.
            if (name === 'National' || name.startsWith('National.')) return [];
            return ['unknown', 'ambiguous', 'wrong_kind'].includes(resolution.state) ? [`${part.id}: ${name} ${resolution.state}`] : [];
        });
    return [...models.values()].flatMap(unknown);
}

describe.each(['hospital-zh', 'power-grid', 'county-office'])('the example %s', (name) => {
    const folder = join(examples, name);
    const files = readProject(folder);
    const config = parseYaml(readFileSync(join(folder, 'preplan.yaml'), 'utf8'));

    it('reads without problems, holes or values that cannot be read', () => {
        expect(files.length).toBeGreaterThan(4);
        expect(files.flatMap(problemsOf)).toEqual([]);
        expect(files.flatMap(marksOf)).toEqual([]);
    });

    it('gives every part an id of its own, without numbering', () => {
        expect(files.flatMap(numberedIds)).toEqual([]);
    });

    it('uses no name that it does not declare', () => {
        expect(config.superiors.length).toBeGreaterThan(0);
        for (const source of config.superiors) expect(files.map((file) => file.path)).toContain(source.file);
        expect(unresolved(folder, files, config)).toEqual([]);
    });

    it('holds the plan that preplan.yaml names, and it is not abridged', () => {
        const plans = files.flatMap((file) => file.lowered.model.declarations.filter((part) => part.type === 'plan'));
        expect(plans.find((plan) => plan.name === config.plan)).toMatchObject({ type: 'plan', approved: expect.anything() });
        expect(plans.filter((plan) => !plan.abridged).map((plan) => plan.name)).toEqual([config.plan]);
    });
});

describe('the example mistakes', () => {
    const files = readProject(join(examples, 'mistakes'));
    const sound = files.filter((file) => file.path !== 'broken.preplan');

    it('reads without syntax problems: the mistakes are in what it says', () => {
        expect(sound.flatMap(problemsOf)).toEqual([]);
    });

    it('puts each mistake into the line above the part that holds it', () => {
        const lines = sound.flatMap((file) => file.text.split('\n').map((line, i, all) => ({ line, next: all[i + 1] ?? '' })));
        const mistakes = lines.filter(({ line }) => line.trim().startsWith('// mistake: '));
        expect(mistakes.length).toBeGreaterThan(80);
        const dangling = mistakes.filter(({ next }) => next.trim() === '');
        expect(dangling).toEqual([]);
    });

    it('marks what is given twice, left to do or not readable, and only that', () => {
        expect(sound.flatMap(marksOf)).toEqual([
            'system:StudentRecords twice mlps',
            'system:StudentRecords/host:10.90.1.300 malformed address',
            'system:StudentRecords/host:10.90.1.11 malformed ports',
            'person:YuBing malformed contacts',
            'WesthillCollege todo document',
            'WesthillCollege/response/step:Note malformed limits',
        ]);
        expect(sound.flatMap(numberedIds)).toEqual(['person:ZhuHong#2']);
    });

    it('names the place of each syntax error and still reads the declarations around it', () => {
        const broken = files.find((file) => file.path === 'broken.preplan');
        if (!broken) throw new Error('examples/mistakes/broken.preplan is missing');
        expect(problemsOf(broken)).toEqual([
            'broken.preplan:8 syntax/unexpected',
            'broken.preplan:13 syntax/unclosed-text',
            'broken.preplan:18 syntax/expected',
            'broken.preplan:21 syntax/unexpected',
            'broken.preplan:28 syntax/unexpected',
            'broken.preplan:32 syntax/character',
            'broken.preplan:33 syntax/character',
            'broken.preplan:36 syntax/unexpected',
        ]);
        const names = broken.lowered.model.declarations.map((part) => part.name);
        expect(names).toEqual(expect.arrayContaining(['MaYun', 'lina', 'Registrar', 'Bursar', 'Mayor', 'Weekend']));
    });
});

describe('plans after the manner of published ones', () => {
    const files = readProject(published);

    it.each(['bank.preplan', 'district.preplan', 'university.preplan'])('%s reads without problems', (path) => {
        const file = files.find((one) => one.path === path);
        if (!file) throw new Error(`${path} is missing`);
        expect(problemsOf(file)).toEqual([]);
        expect(marksOf(file)).toEqual([]);
        expect(numberedIds(file)).toEqual([]);
        expect(partsOf(file).length).toBeGreaterThan(60);
    });

    it('keeps the durations that such plans write in Chinese', () => {
        const ofType = (type: string) => files.flatMap(partsOf).filter((part) => part.type === type);
        const report = ofType('report').find((part) => part.name === '电话报告');
        expect(report).toMatchObject({ limits: [{ amount: '2h' }] });
        const report2 = ofType('submit').find((part) => part.name === '评估报告');
        expect(report2).toMatchObject({ limits: [{ amount: '15wd' }] });
    });
});
