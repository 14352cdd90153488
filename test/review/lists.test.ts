import { readdirSync } from 'node:fs';
import { it } from 'vitest';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import { fieldsOf } from '../../language-server/src/model/shape/field.js';
import { type Part, shapeOf } from '../../language-server/src/model/shape/index.js';
import { childParts, forEachPart } from '../../language-server/src/model/walk.js';
import { compare } from '../../language-server/src/review/compare.js';
import { exampleFiles, planOf } from './fixture.js';
import { changeLine, table } from './told.js';

// Each list that a statement of some example holds: written as one statement or as one for each of its elements, with one element less,
// and with another one in its place. Read through by hand when it changes; `npm run baselines` writes it anew.

type Values = Readonly<Record<string, unknown>>;
interface Held {
    readonly plan: ResolvedPlan;
    readonly part: Part;
    readonly key: string;
    /** Two values that stand somewhere in such a list. */
    readonly two: readonly [unknown, unknown];
}

const examples = readdirSync(new URL('../../examples', import.meta.url)).filter((name) => name !== 'mistakes');
/** The first statement of each kind that holds a list, with its own first value and another one. */
function heldIn(name: string): Held[] {
    const plan = planOf(exampleFiles(name));
    const found = new Map<string, { part: Part; values: Map<string, unknown> }>();
    for (const { declarations } of plan.files)
        for (const declaration of declarations)
            forEachPart(declaration as Part, (part) => {
                // What has a name cannot stand twice.
                if (part.name !== undefined) return;
                for (const { key, field } of fieldsOf(shapeOf(part))) {
                    if (!field.many || field.type === 'part') continue;
                    const list = ((part as unknown as Values)[key] ?? []) as readonly unknown[];
                    const kind = `${part.type}.${key}`;
                    const known = found.get(kind) ?? { part, values: new Map() };
                    for (const one of list) known.values.set(JSON.stringify(one), one);
                    if (list.length > 0) found.set(kind, known);
                }
            });
    return [...found].flatMap(([kind, { part, values }]) => {
        const [one, other] = values.values();
        return other === undefined ? [] : [{ plan, part, key: kind.slice(kind.indexOf('.') + 1), two: [one, other] as const }];
    });
}

/** The plan with other parts in the place of one. */
function withParts({ plan, part }: Held, made: readonly Part[]): ResolvedPlan {
    const put = (whole: Part): readonly Part[] => {
        if (whole === part) return made;
        const children = new Set(childParts(whole));
        if (children.size === 0) return [whole];
        const each = (one: unknown): readonly unknown[] => (children.has(one as Part) ? put(one as Part) : [one]);
        return [
            Object.fromEntries(
                Object.entries(whole).map(([key, value]) => [
                    key,
                    Array.isArray(value) ? value.flatMap((one) => each(one)) : each(value)[0],
                ]),
            ) as unknown as Part,
        ];
    };
    const { project } = plan;
    const files = new Map(
        [...project.files].map(([path, file]) => [
            path,
            project.superiors.includes(file)
                ? file
                : { ...file, declarations: file.declarations.flatMap((one) => put(one as Part)) as never },
        ]),
    );
    return resolveProject({ ...project, files }).plans.find(({ id }) => id === plan.id)!;
}

const all = new Map<string, Held>();
for (const held of examples.flatMap(heldIn)) {
    const kind = `${held.part.type}.${held.key}`;
    if (!all.has(kind)) all.set(kind, held);
}
const kinds = [...all.keys()].sort();

const PART = 6;
it.each(Array.from({ length: Math.ceil(kinds.length / PART) }, (_, i) => i))('lists of statements, part %i', async (n) => {
    const lines = kinds.slice(n * PART, (n + 1) * PART).flatMap((kind) => {
        const held = all.get(kind)!;
        const { part, key, two } = held;
        // A reference is an object of its own wherever it stands.
        const saying = (...values: unknown[]): Part => ({ ...part, [key]: structuredClone(values) });
        const [both, apart, one, other] = [
            [saying(...two)],
            [saying(two[0]), { ...saying(two[1]), id: `${part.id}#2` }],
            [saying(two[0])],
            [saying(two[1])],
        ].map((made) => withParts(held, made));
        const told = (what: string, before: ResolvedPlan, now: ResolvedPlan) => [
            `  ${what}`,
            ...compare(before, now, { asOf: '2026-03-05' }).changes.map(
                ({ cells, ...change }) => `    ${changeLine(change)}${cells ? ` in ${cells.length} cells` : ''}`,
            ),
        ];
        return [
            `${kind} of ${part.id}`,
            ...told('as two statements', both!, apart!),
            ...told('one less', both!, one!),
            ...told('another', one!, other!),
        ];
    });
    await table(`lists-${n + 1}`, lines);
});
