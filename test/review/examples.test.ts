import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { childParts, forEachPart } from '../../language-server/src/model/walk.js';
import type { Review } from '../../language-server/src/review/change.js';
import { compare } from '../../language-server/src/review/compare.js';
import { partRule } from '../../language-server/src/review/kinds/registry.js';
import { classFor } from '../../language-server/src/review/rule.js';
import { seeded } from '../language/mutations.js';

const root = fileURLToPath(new URL('../../examples', import.meta.url));
const names = readdirSync(root).filter((name) => name !== 'mistakes');

function projectOf(name: string): Project {
    const found = discover(nodeFiles, `${root}/${name}`)[0];
    if (!found) throw new Error(`No project in ${name}`);
    return loadProject(nodeFiles, found, { workspace: root }).project;
}
function firstPlan(project: Project): ResolvedPlan {
    const plan = resolveProject(project).plans.find((one) => !one.plan.abridged);
    if (!plan) throw new Error('no plan');
    return plan;
}
const review = (a: Project, b: Project): Review => compare(firstPlan(a), firstPlan(b), { asOf: '2026-03-05' });
const turned: Record<string, string> = { laxer: 'stricter', stricter: 'laxer' };
const classes = ({ changes }: Review, turn = false) => changes.map((one) => (turn ? (turned[one.class] ?? one.class) : one.class)).sort();

/** A copy, without one part that may be left out; own files only. */
function without(project: Project, random: () => number): { project: Project; removed: Part } {
    const candidates: { path: string; parent: string; part: Part }[] = [];
    for (const [path, file] of project.files) {
        if (project.superiors.includes(file)) continue;
        for (const declaration of file.declarations)
            forEachPart(declaration, (part, parent) => {
                if (parent && part.type !== 'shift') candidates.push({ path, parent: parent.id, part });
            });
    }
    const chosen = candidates[Math.floor(random() * candidates.length)];
    if (!chosen) throw new Error('nothing to remove');
    const copy = (part: Part): Part => {
        const children = new Set(childParts(part));
        const entries = Object.entries(part).map(([key, value]) => {
            if (Array.isArray(value))
                return [key, value.filter((one) => one !== chosen.part).map((one) => (children.has(one) ? copy(one) : one))];
            if (value === chosen.part) return [key, undefined];
            return [key, children.has(value as Part) ? copy(value as Part) : value];
        });
        return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Part;
    };
    const files = new Map(
        [...project.files].map(([path, file]) => [
            path,
            path === chosen.path ? { ...file, declarations: file.declarations.map((one) => copy(one)) as never } : file,
        ]),
    );
    return { project: { ...project, files }, removed: chosen.part };
}

describe.each(names)('the example %s', (name) => {
    const project = projectOf(name);

    it('is the same as itself, also in another order', () => {
        expect(review(project, project).changes).toEqual([]);
        const files = new Map(
            [...project.files]
                .reverse()
                .map(([path, file]) => [
                    path,
                    project.superiors.includes(file) ? file : { ...file, declarations: [...file.declarations].reverse() },
                ]),
        );
        expect(review(project, { ...project, files }).changes).toEqual([]);
    });

    it.each([1, 2, 3, 4, 5])('without a part, seed %i', (seed) => {
        const { project: less, removed } = without(project, seeded(seed));
        const there = review(project, less);
        const rule = partRule(removed.type);
        const cls = rule && classFor(rule, 'removed', removed);
        if (cls && cls !== 'neutral') expect(classes(there), removed.id).toContain(cls);
        expect(classes(review(less, project), true), removed.id).toEqual(classes(there));
    });
});
