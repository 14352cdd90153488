import { expect, it } from 'vitest';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { type Part, partShapes } from '../../language-server/src/model/shape/index.js';
import type { Side } from '../../language-server/src/review/side.js';
import { contentOf, type Node, planTree, treeOf, within } from '../../language-server/src/review/tree.js';
import { planOf } from './fixture.js';
import { sample } from './samples.js';
import { base } from './small-plan.js';
import { table } from './told.js';

// As what each statement is compared: what tells it from its like, what its reader knows it by, where it stands. Read through by hand
// when it changes; `npm run baselines` writes it anew.

const plan = planOf(base);
const sideOf = (more: Partial<Side> = {}): Side => ({ plan, renamed: new Map(), persons: new Set(['X', 'Y', 'Z']), ...more });

/** The depth of a node, then all that it is told by. */
const line = (node: Node): string => {
    let depth = 0;
    for (let at = node.parent; at; at = at.parent) depth++;
    return `${'  '.repeat(depth)}${node.segment} “${node.title}” ${node.chapter || '–'} ${node.file}`;
};
const all = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [...within(node)]);

it('the tree of a plan that says something of everything', async () => {
    const nodes = all(treeOf(sideOf()));
    await table('tree', nodes.map(line));
    expect(all(planTree(sideOf())).map(line)).toEqual(nodes.filter(({ part }) => part.id.startsWith('P')).map(line));
    // What it is called in the other version is what tells it from its like; its reader knows it as it stands.
    const renamed = sideOf({ renamed: new Map([['Judge', 'Decide']]) });
    const other = all(treeOf(renamed)).map(line);
    expect(other.filter((one, i) => one !== line(nodes[i]!)).map((one) => one.trim())).toEqual([
        'step:Decide “Judge” response plan.preplan',
        'override:Decide “Judge” response plan.preplan',
    ]);
});

/** Everything that is told of a statement with one or two of everything. */
function saidOf({ type, fields }: ReturnType<typeof partShapes>[number]): string[] {
    const made = (...which: (0 | 1)[]): Part => {
        const entries = Object.entries(fields).flatMap(([key, field]) => {
            if (field.type === 'part') return field.many ? [[key, []]] : [];
            const values = which.map((one) => sample(key, field, one));
            return [[key, field.many ? values.flat() : values[0]]];
        });
        return { ...Object.fromEntries(entries), id: `P/${type}:x`, type } as Part;
    };
    const nodes = (part: Part) => {
        const file = { ...plan.file, declarations: [part] as never };
        const own = { ...plan, plan: type === 'plan' ? (part as never) : plan.plan, files: [file], protections: [part] as never };
        return treeOf(sideOf({ plan: own }));
    };
    const without = (key: string, many: boolean): Part => {
        const { [key]: _, ...rest } = made(0) as unknown as Record<string, unknown>;
        return (many ? { ...rest, [key]: [] } : rest) as unknown as Part;
    };
    const [whole] = nodes(made(0)).map(line);
    return [
        `${whole}: ${nodes(made(0)).map((node) => contentOf(sideOf(), node))}`,
        ...nodes(made(0, 1)).map((node) => `  of two of everything: ${line(node)}`),
        ...Object.entries(fields).flatMap(([key, { type: of, many }]) => {
            const [gone] = of === 'part' ? [whole] : nodes(without(key, many)).map(line);
            return gone === whole ? [] : [`  without ${key}: ${gone}`];
        }),
    ];
}

it('each kind of statement, with one and with two of everything', async () => await table('tree-statements', partShapes().flatMap(saidOf)));

it('plans of one file are compared for themselves, with what belongs to them', () => {
    const text = ['One', 'Other']
        .map((name) => `plan ${name} "${name}" { kind unit }\nprotection For${name} "For ${name}" for ${name} { led by Lee }`)
        .join('\n');
    const { project } = planOf({ 'plan.preplan': `${text}\nauthority Lee "Lee" { kind other }\n` });
    const names = resolveProject(project).plans.map((one) => treeOf(sideOf({ plan: one })).map(({ part }) => part.name));
    expect(names).toEqual([
        ['One', 'ForOne', 'Lee'],
        ['Other', 'ForOther', 'Lee'],
    ]);
});
