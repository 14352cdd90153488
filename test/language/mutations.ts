import { CstUtils, GrammarAST, type LeafCstNode } from 'langium';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';

/** A repeatable stream of numbers in [0, 1). */
export function seeded(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), state | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

export type Mutation = (text: string, random: () => number) => string;

const featureOf = (leaf: LeafCstNode): string | undefined => {
    for (let element = leaf.grammarSource as { $type: string; feature?: string; $container?: unknown } | undefined; element; ) {
        if (element.$type === 'Assignment') return element.feature;
        if (element.$type === 'ParserRule') break;
        element = element.$container as typeof element;
    }
    return leaf.container && featureOf(leaf.container as unknown as LeafCstNode);
};

function leaves(text: string, keep: (leaf: LeafCstNode) => boolean): LeafCstNode[] {
    const root = parse(text).tree.$cstNode;
    return root
        ? CstUtils.flattenCst(root)
              .filter((leaf) => !leaf.hidden && keep(leaf))
              .toArray()
        : [];
}

const isKeyword = (leaf: LeafCstNode) => GrammarAST.isKeyword(leaf.grammarSource);
const remove = (text: string, start: number, end: number) => text.slice(0, start) + text.slice(end);
const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)]!;

const cached = new Map<string, Map<string, LeafCstNode[]>>();
function removeLeaf(key: string, keep: (leaf: LeafCstNode) => boolean): Mutation {
    return (text, random) => {
        const known = cached.get(text) ?? new Map<string, LeafCstNode[]>();
        cached.set(text, known);
        const found = known.get(key) ?? leaves(text, keep);
        known.set(key, found);
        const leaf = pick(found, random);
        return remove(text, leaf.offset, leaf.end);
    };
}

export const mutations: Record<string, Mutation> = {
    'delete {': removeLeaf('{', (leaf) => leaf.tokenType.name === '{'),
    'delete }': removeLeaf('}', (leaf) => leaf.tokenType.name === '}'),
    'delete a name': removeLeaf('name', (leaf) => leaf.tokenType.name === 'NAME' && featureOf(leaf) === 'name'),
    'delete a keyword': removeLeaf('keyword', (leaf) => isKeyword(leaf) && /^[a-z_]+$/.test(leaf.text)),
    'cut half a line': (text, random) => {
        const lines = text.split('\n');
        const at = pick(
            lines.flatMap((line, i) => (/^\s*\w[^{}]*$/.test(line) ? [i] : [])),
            random,
        );
        const line = lines[at]!;
        lines[at] = line.slice(0, Math.ceil((line.length + line.search(/\S/)) / 2));
        return lines.join('\n');
    },
    'delete a reference': removeLeaf('reference', (leaf) => leaf.tokenType.name === 'NAME' && featureOf(leaf) !== 'name'),
    'delete a closing quote': (text, random) => {
        const leaf = pick(
            leaves(text, (node) => node.tokenType.name === 'STRING'),
            random,
        );
        return remove(text, leaf.end - 1, leaf.end);
    },
    'insert a word': (text, random) => {
        const leaf = pick(
            leaves(text, () => true),
            random,
        );
        return `${text.slice(0, leaf.offset)}surplus ${text.slice(leaf.offset)}`;
    },
};

/** Names that the model of a text declares, with their kind, and how often. */
export function declared(text: string): { names: Map<string, number>; errors: number } {
    const parsed = parse(text);
    const names = new Map<string, number>();
    const visit = (value: unknown): void => {
        if (Array.isArray(value)) value.forEach(visit);
        else if (value && typeof value === 'object') {
            const { type, name } = value as { type?: string; name?: string };
            if (type && name) names.set(`${type} ${name}`, (names.get(`${type} ${name}`) ?? 0) + 1);
            Object.values(value).forEach(visit);
        }
    };
    visit(lower('plan.preplan', parsed).model.declarations);
    return { names, errors: parsed.errors.length };
}

/** How many of the named elements of `before` are not in `after`. */
export function lost(before: Map<string, number>, after: Map<string, number>): number {
    let count = 0;
    for (const [name, n] of before) count += Math.max(0, n - (after.get(name) ?? 0));
    return count;
}

export const quantile = (numbers: readonly number[], q: number): number => {
    const sorted = [...numbers].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
};
