import type { ResolvedPlan } from '../model/plans.js';
import type { Field } from '../model/shape/field.js';
import type { Choice, Level, Part, Recipients } from '../model/shape/index.js';
import { shapeOf } from '../model/shape/index.js';
import { childParts } from '../model/walk.js';
import { canonical, choiceKey, nameIn, type Side, shown } from './side.js';

/** A part of one version, with what stands in it. */
export interface Node {
    readonly part: Part;
    readonly parent: Node | undefined;
    /** Tells it from what stands beside it, the same in both versions: type and key. */
    readonly segment: string;
    /** What its reader knows it by; empty for a person. */
    readonly title: string;
    /** Whom a statement names of the several that one may name; what it is compared by first among its like. */
    readonly about: string;
    readonly children: readonly Node[];
    /** Path of its file. */
    readonly file: string;
    readonly chapter: string;
}

/** Lists by which several statements are written as one: each of their elements is compared for itself. */
const EXPLODED: Readonly<Record<string, readonly string[]>> = {
    follow_up: ['to'],
    monitor: ['of'],
    basis: ['titles', 'refs'],
    test: ['of'],
    harden: ['of'],
    forbid: ['channels'],
    handling: ['scenarios'],
    carry_over: ['things'],
    power: ['colours', 'levels', 'to'],
    work: ['of'],
    at: ['levels'],
    relevel: ['directions'],
    demand: ['clauses'],
    liaison: ['to'],
    cooperation: ['with'],
    accountable: ['holder'],
    support: ['from'],
};
/** Statements that differ in this list alone say the same as one that holds it whole. */
const UNITED: Readonly<Record<string, string>> = {
    accountable: 'forbids',
    training: 'audiences',
    monitor: 'by',
    assessed: 'by',
    work: 'by',
    test: 'by',
    harden: 'by',
    handling: 'uses',
};
/** Keys that are content rather than identity, so that a change of them is no removal. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
    assessed: [],
    liaison: ['to', 'of'],
    demand: ['what', 'clauses'],
    accountable: [],
    test: ['kind', 'of'],
    harden: ['kind', 'of'],
    support: [],
    require: ['of'],
};

/** Declarations of a plan, with everything within them, as trees that can be compared. */
export function treeOf(side: Side): Node[] {
    const { plan } = side;
    return plan.files.flatMap((file) =>
        file.declarations.filter((part) => belongs(plan, part)).flatMap((part) => nodesOf(side, part, undefined, file.path, '')),
    );
}

function belongs(plan: ResolvedPlan, part: Part): boolean {
    if (part.type === 'plan') return part === (plan.plan as Part);
    return part.type !== 'protection' || plan.protections.includes(part as never);
}

/** A superior's own plan, without what stands beside it. */
export const planTree = (side: Side): Node[] => nodesOf(side, side.plan.plan, undefined, side.plan.file.path, '');

const nodesOf = (side: Side, part: Part, parent: Node | undefined, file: string, chapter: string): Node[] =>
    exploded(side, part).map((one) => nodeOf(side, one, parent, file, chapter));

function nodeOf(side: Side, part: Part, parent: Node | undefined, file: string, chapter: string): Node {
    const children: Node[] = [];
    const here = parent?.part.type === 'plan' ? part.type : chapter || (part.type === 'plan' ? '' : part.type);
    const [segment, title, about] = [segmentOf(side, part), titleOf(side, part), aboutOf(side, part)];
    const node: Node = { part, parent, segment, title, about, children, file, chapter: here };
    for (const child of united(childParts(part).flatMap((one) => exploded(side, one))))
        children.push(nodeOf(side, child, node, file, here));
    return node;
}

function titleOf(side: Side, part: Part): string {
    if (part.type === 'person') return '';
    const { title, topic, level, name, colour, step, ...rest } = part as Partial<Titled>;
    const known = title ?? topic ?? colour ?? step?.ref ?? name;
    if (level !== undefined) return known === name ? level : `${level} ${known}`;
    if (known !== undefined) return known;
    // A statement is known by whom or what it is about.
    const about = (NAMES[part.type] ?? ['to', 'of', 'things', 'plan']).flatMap((key) => {
        const field = shapeOf(part).fields[key];
        const value = rest[key as never];
        return field && value !== undefined ? shown(side, field, value) : [];
    });
    return about
        .map((one) => ('title' in one ? one.title : ''))
        .filter(Boolean)
        .join(', ');
}
/** The property that such a statement is known by, where that is not whom or what it is about. */
const NAMES: Readonly<Record<string, readonly string[]>> = { accountable: ['holder'], support: ['from'] };
interface Titled {
    readonly title: string;
    readonly topic: string;
    readonly level: string;
    readonly name: string;
    readonly colour: string;
    readonly step: { readonly ref: string };
}

function exploded(side: Side, part: Part): Part[] {
    let parts: Part[] = [part];
    for (const key of EXPLODED[part.type] ?? []) {
        parts = parts.flatMap((one) => {
            const list = (one as unknown as Record<string, readonly unknown[] | undefined>)[key] ?? [];
            const single = key === 'to' && part.type === 'follow_up' ? eachRecipient(list as readonly Recipients[]) : list;
            return single.length < 2 ? [one] : single.map((element) => ({ ...one, [key]: [element] }) as Part);
        });
    }
    return distinct(side, parts);
}

const eachRecipient = (list: readonly Recipients[]): Recipients[] =>
    list.flatMap((one) => one.parties.map((choice) => ({ ...one, parties: [choice] })));
const distinct = (side: Side, parts: readonly Part[]): Part[] =>
    parts.length < 2 ? [...parts] : [...new Map(parts.map((one) => [`${segmentOf(side, one)} ${aboutOf(side, one)}`, one])).values()];

function aboutOf(side: Side, part: Part): string {
    const { fields } = shapeOf(part);
    const own = part as unknown as Record<string, unknown>;
    return (EXPLODED[part.type] ?? []).map((key) => canonical(side, fields[key] as Field<unknown>, own[key])).join(' ');
}

/** Statements of a block, with those that differ in one list alone put together as the first of them. */
function united(parts: readonly Part[]): Part[] {
    const found = new Map<unknown, Part>();
    for (const part of parts) {
        const key = UNITED[part.type];
        if (key === undefined) {
            found.set(part, part);
            continue;
        }
        const rest = JSON.stringify({ ...part, id: undefined, [key]: undefined });
        const known = found.get(rest);
        const list = (one: Part | undefined) => ((one as unknown as Record<string, unknown>)?.[key] ?? []) as readonly unknown[];
        const all = new Map([...list(known), ...list(part)].map((one) => [JSON.stringify(one), one]));
        found.set(rest, known ? ({ ...known, [key]: [...all.values()] } as Part) : part);
    }
    return [...found.values()];
}

function segmentOf(side: Side, part: Part): string {
    if (part.type === 'plan') return 'plan';
    const shape = shapeOf(part);
    const keys = KEYS[part.type] ?? shape.key ?? [];
    const values = keys.map((key) => {
        const value = (part as unknown as Record<string, unknown>)[key];
        const field = shape.fields[key] as Field<unknown>;
        if (key === 'to' && part.type === 'follow_up')
            return (value as readonly Recipients[]).flatMap(({ parties }) => parties.map((one: Choice) => choiceKey(side, one))).join('+');
        if (key === 'name') return nameOf(side, part);
        return canonical(side, field, value);
    });
    return `${part.type}:${values.join('+')}`;
}

function nameOf(side: Side, part: Part): string {
    return nameIn(side, part.id, part.name ?? '');
}

/** Everything that a part says, in a form in which equal content is equal text; without its name, and its title if so wished. */
export function contentOf(side: Side, node: Node, without: readonly string[] = ['name']): string {
    const shape = shapeOf(node.part);
    const own = Object.entries(shape.fields).flatMap(([key, field]) => {
        if (field.type === 'part' || without.includes(key)) return [];
        const text = canonical(side, field, (node.part as unknown as Record<string, unknown>)[key]);
        return text === '' || text === '[]' ? [] : [`${key}=${text}`];
    });
    const within = node.children.map((child) => `${child.segment}{${contentOf(side, child, [])}}`).sort();
    return [...own, ...within].join(' ');
}

/** A node and everything within it. */
export function* within(node: Node): Generator<Node> {
    yield node;
    for (const child of node.children) yield* within(child);
}

export type { Level };
