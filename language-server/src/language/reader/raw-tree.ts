import type { AstNode, CstNode } from 'langium';
import { PROPERTIES } from '../generated/reader-tokens.js';
import type { RawNode, RawValue } from './raw.js';

/** A tree of the parser in the form that is lowered. What recovery left open has no place. */
export function rawTree(node: AstNode): RawNode {
    const record = node as unknown as Readonly<Record<string, unknown>>;
    const properties = PROPERTIES[node.$type] ?? [];
    const written = assignments(node);
    return {
        type: node.$type,
        start: node.$cstNode?.offset ?? 0,
        end: node.$cstNode?.end ?? 0,
        values: properties.map((property) => rawValue(record[property])),
        places: properties.map((property) => written.get(property)?.flatMap(({ offset, end }) => [offset, end])),
        order: Object.keys(node).flatMap((key) => (properties.includes(key) ? [properties.indexOf(key)] : [])),
    };
}

function rawValue(value: unknown): RawNode['values'][number] {
    if (value === undefined || value === null || value === false) return undefined;
    if (Array.isArray(value)) return value.length > 0 ? value.map((one) => rawValue(one) as RawValue) : undefined;
    return isNode(value) ? rawTree(value) : value === true ? true : String(value);
}

const isNode = (value: unknown): value is AstNode => typeof value === 'object' && value !== null && '$type' in value;

/** The concrete syntax of each property of a node, in the order of the text. */
function assignments(node: AstNode): Map<string, CstNode[]> {
    const found = new Map<string, CstNode[]>();
    const visit = (cst: CstNode) => {
        for (const child of (cst as { content?: readonly CstNode[] }).content ?? []) {
            const feature = featureOf(child);
            if (feature) {
                const list = found.get(feature);
                if (list) list.push(child);
                else found.set(feature, [child]);
            } else if (child.astNode === node) visit(child);
        }
    };
    if (node.$cstNode) visit(node.$cstNode);
    return found;
}

/** The property that a piece of concrete syntax is assigned to. */
function featureOf({ grammarSource }: CstNode): string | undefined {
    if (!grammarSource) return undefined;
    const known = features.get(grammarSource);
    if (known !== undefined) return known || undefined;
    const found = searchFeature(grammarSource);
    features.set(grammarSource, found ?? '');
    return found;
}
const features = new WeakMap<AstNode, string>();

function searchFeature(source: AstNode): string | undefined {
    let element: AstNode | undefined = source;
    while (element) {
        if (element.$type === 'Assignment') return (element as unknown as { feature: string }).feature;
        if (element.$type === 'ParserRule') return undefined;
        element = element.$container;
    }
    return undefined;
}
