import { expect, it } from 'vitest';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import { shapeOf } from '../../language-server/src/model/shape/index.js';
import { compare, wholePlan } from '../../language-server/src/review/compare.js';
import { planOf } from './fixture.js';
import { base } from './small-plan.js';
import { changeLine, table } from './told.js';

// Plans of which little is written, as while one is being written.

const plan = planOf({ 'plan.preplan': 'plan P "P" { kind unit organization { body A "A" {} } }\n' });
const without = (...keys: readonly string[]) => {
    const bare = Object.fromEntries(Object.entries(plan.plan).filter(([key]) => !keys.includes(key)));
    return { ...plan, plan: bare as never };
};

it.each([
    [['version'], 'P', 'P', 'P'],
    [['title'], 'P', 'P', 'P'],
    [['name'], 'P', 'P', 'P'],
    [['title', 'name'], 'P', 'P', ''],
])('a plan without %j goes and comes', (keys, title, label, known) => {
    const bare = without(...keys);
    for (const way of ['removed', 'added'] as const) {
        const { plan: told, changes, cells, above, imposed } = wholePlan(bare, way);
        expect([told, cells, above, imposed]).toEqual([{ title }, [], [], []]);
        expect(changes).toMatchObject([{ kind: `plan-${way}`, class: way === 'removed' ? 'laxer' : 'stricter', part: 'P', title: known }]);
        expect([changes[0]?.before, changes[0]?.after]).toEqual(way === 'removed' ? [label, ''] : ['', label]);
    }
});

it('a version is told where it has one', () => {
    const versioned = { ...plan, plan: { ...plan.plan, version: '2' } };
    const told = (before: typeof plan, after: typeof plan) => compare(before, after, { asOf: '2026-03-05' }).plan;
    expect(told(plan, versioned)).toEqual({ after: '2', title: 'P' });
    expect(told(versioned, plan)).toEqual({ before: '2', title: 'P' });
    expect(told(plan, without('title'))).toEqual({ title: 'P' });
});

const PLAN = 'plan.preplan';
/** The plan that says something of everything, without one chapter of a declaration. */
function withoutChapter(whole: ResolvedPlan, type: string, key: string): ResolvedPlan {
    const { project } = whole;
    const file = project.files.get(PLAN)!;
    const declarations = file.declarations.map((one) =>
        one.type === type ? Object.fromEntries(Object.entries(one).filter(([name]) => name !== key)) : one,
    );
    const files = new Map(project.files).set(PLAN, { ...file, declarations: declarations as never });
    return resolveProject({ ...project, files }).plans.find(({ id }) => id === whole.id)!;
}

it.each(['plan', 'protection'])('each chapter of a %s goes and comes', async (type) => {
    const whole = planOf(base);
    const part = whole.files[0]!.declarations.find((one) => one.type === type)!;
    const chapters = Object.entries(shapeOf(part).fields).flatMap(([key, field]) =>
        field.type === 'part' && !field.many && key in part ? [key] : [],
    );
    const lines = chapters.flatMap((key) => {
        const less = withoutChapter(whole, type, key);
        const told = (before: ResolvedPlan, after: ResolvedPlan) =>
            compare(before, after, { asOf: '2026-03-05' }).changes.map(
                ({ cells, ...one }) => `    ${changeLine(one)}${cells ? ` in ${cells.length} cells` : ''}`,
            );
        return [`without ${key}`, ...told(whole, less), '  back', ...told(less, whole)];
    });
    await table(`chapters-${type}`, lines);
});
