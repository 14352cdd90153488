import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import { compare } from '../../language-server/src/review/compare.js';
import { type Mutant, mutantsOf, replaced } from '../rules/value-edits.js';

/**
 * The table of the language says which values there are; each of them is dropped, changed or put in another order in some
 * example plan. What goes or changes must show, with the opposite class on the way back; another order must not.
 */
const root = fileURLToPath(new URL('../../examples', import.meta.url));
const opposite: Record<string, string> = { laxer: 'stricter', stricter: 'laxer' };

/** Lists whose order says something. */
const ORDERED = /\.(fallback|deputy)$|^shift\.rotations\.\d+\.persons$/;
/** Edits after which the value means what it meant. */
const SAME = [
    // Handing in counts from the end anyway.
    /^submit\.limits\.\d+\.clock drop$/,
    // To tell and to give notice are the same.
    /\.tells\.\d+\.how change$/,
    // What is cut off lies outside the days of the roster.
    /^shift\.assignments\.\d+\.(from|to) /,
];

interface Subject {
    readonly project: Project;
    readonly plan: ResolvedPlan;
    readonly path: string;
    readonly mutants: readonly Mutant[];
}

function planOf(project: Project): ResolvedPlan {
    const plan = resolveProject(project).plans.find((one) => !one.plan.abridged);
    if (!plan) throw new Error('no plan');
    return plan;
}

function subjectsOf(name: string): Subject[] {
    const found = discover(nodeFiles, `${root}/${name}`)[0];
    if (!found) throw new Error(`No project in ${name}`);
    const { project } = loadProject(nodeFiles, found, { workspace: root });
    const plan = planOf(project);
    const own = [...project.files].filter(([, file]) => !project.superiors.includes(file));
    const names = new Map<string, string[]>();
    for (const [, file] of own)
        for (const declaration of file.declarations)
            forEachPart(declaration as Part, (part) => {
                if (part.name) names.set(part.type, [...(names.get(part.type) ?? []), part.name]);
            });
    const other = ({ ref }: { readonly ref: string }) =>
        [...names.values()].find((list) => list.includes(ref))?.find((name) => name !== ref);
    return own.map(([path, file]) => {
        const mutants: Mutant[] = [];
        for (const declaration of file.declarations) forEachPart(declaration as Part, (part) => mutants.push(...mutantsOf(part, other)));
        return { project, plan, path, mutants };
    });
}

const subjects = readdirSync(root)
    .filter((name) => name !== 'mistakes')
    .flatMap(subjectsOf);
/** One mutant of each kind in each run, so that rare properties come up as often as common ones. */
const byKind = new Map<string, (readonly [Subject, Mutant])[]>();
for (const subject of subjects)
    for (const mutant of subject.mutants) {
        const kind = keyOf(mutant).replace(/\.\d+/g, '[]');
        byKind.set(kind, [...(byKind.get(kind) ?? []), [subject, mutant]]);
    }
function keyOf({ part, path, way }: Mutant): string {
    return `${part.type}.${path} ${way}`;
}

const kinds = [...byKind.keys()].sort();
const some = (keep: (kind: string) => boolean) =>
    fc.constantFrom(...kinds.filter(keep)).chain((kind) => fc.constantFrom(...(byKind.get(kind) ?? [])));

function changed({ project, plan, path }: Subject, { part, made }: Mutant) {
    const files = new Map(
        [...project.files].map(([at, file]) => [
            at,
            at === path ? { ...file, declarations: file.declarations.map((one) => replaced(one as Part, part, made) as never) } : file,
        ]),
    );
    const after = planOf({ ...project, files });
    const classes = (a: ResolvedPlan, b: ResolvedPlan) => compare(a, b, { asOf: '2026-03-05' }).changes.map((one) => one.class);
    return { there: classes(plan, after), back: classes(after, plan) };
}
const turned = (list: readonly string[]) => [...new Set(list.map((one) => opposite[one] ?? one))].sort();

describe('every value of the language', () => {
    it('is in some example, some hundred kinds of them', () => expect(kinds.length).toBeGreaterThan(700));

    it('shows when it goes or changes, and the other way round on the way back', () => {
        let runs = 0;
        fc.assert(
            fc.property(
                some((kind) => !kind.endsWith('reorder') && !/any\[\]/.test(kind)),
                ([subject, mutant]) => {
                    const key = keyOf(mutant);
                    const { there, back } = changed(subject, mutant);
                    if (!SAME.some((same) => same.test(key))) expect(there.length, `${mutant.part.id} ${key}`).toBeGreaterThan(0);
                    expect(turned(back), `${mutant.part.id} ${key}`).toEqual([...new Set(there)].sort());
                    runs++;
                },
            ),
            { numRuns: 40, seed: 20260301, endOnFailure: true },
        );
        expect(runs).toBe(40);
    });

    it('is the same in another order, unless the order says something', () => {
        fc.assert(
            fc.property(
                some((kind) => kind.endsWith('reorder')),
                ([subject, mutant]) => {
                    const { there } = changed(subject, mutant);
                    const ordered = ORDERED.test(`${mutant.part.type}.${mutant.path}`);
                    for (const one of there) expect(ordered && ['neutral', 'person_only'].includes(one), keyOf(mutant)).toBe(true);
                    if (ordered) expect(there.length, keyOf(mutant)).toBeGreaterThan(0);
                },
            ),
            { numRuns: 12, seed: 7, endOnFailure: true },
        );
    });
});
