import { type AstNode, type CstNode, isAstNode, isCompositeCstNode } from 'langium';
import type { File } from '../language/generated/ast.js';
import type { Parsed } from '../language/parser.js';
import { TODO_MARK } from '../language/values.js';
import type { FileModel, Lowered, PartPosition, Range } from './file-model.js';
import { canonicalDuration, isAddress, isDay, isPort, isTime, parseCount } from './quantity.js';
import { record } from './record.js';
import { type AnyShape, type Field, fieldsOf, type Mark, shapesOf } from './shape/field.js';
import { type Declaration, declarationShapes, type Part } from './shape/index.js';

interface Context {
    parts: Map<string, PartPosition>;
    sites: Range[];
    /** Each string once: a name is written in many places, and a piece of the text would keep all of it in memory. */
    strings: Map<string, string>;
    /** The number that the next part with this id gets. */
    numbers: Map<string, number>;
}
/** What the lowering of one part gathers beside its values. */
interface Notes {
    marks: Mark[];
    property: string;
    /** Which value of the part's property is being lowered, at whatever depth. */
    index: number;
}
type Mutable = Record<string, unknown>;

/** Lowers the tree of one file to plain data. The table of shapes says what becomes of each property. */
export function lower(path: string, parsed: Parsed): Lowered {
    const context: Context = { parts: new Map(), sites: [], strings: new Map(), numbers: new Map() };
    const tree: File = parsed.tree;
    const declarations: Declaration[] = [];
    for (const node of tree.declarations) {
        const shape = shapeFor(node, declarationShapes);
        if (shape) declarations.push(lowerPart(node, shape, '', context) as unknown as Declaration);
    }
    const imports = tree.imports.flatMap((node) => (node.path ? [node.path] : []));
    const damaged = markDamage(
        declarations,
        parsed.errors.map((error) => error.start),
        context,
        tree.$cstNode?.root.fullText ?? '',
    );
    const model: FileModel = { path, imports, declarations, ...(damaged ? { damaged: true } : {}) };
    const positions = {
        imports: tree.imports.filter((node) => node.path).map((node) => rangeOf(node)),
        parts: context.parts,
        sites: context.sites,
    };
    return { model, positions, errors: parsed.errors };
}

function lowerPart(node: AstNode, shape: AnyShape, parent: string, context: Context): Part {
    const notes: Notes = { marks: [], property: '', index: 0 };
    const written = assignments(node);
    const named = (node as { name?: unknown }).name;
    const id = uniqueId(parent, segment(node, shape, named), context);
    // Taken before the children, so that a name used twice keeps its order.
    const position: { range: Range; name?: Range; properties: Record<string, Range[]> } = { range: rangeOf(node), properties: {} };
    context.parts.set(id, position);
    const keys = ['type', 'id'];
    const values: unknown[] = [shape.type, id];
    lowerFields(node, shape, keys, values, notes, context, id, written, position.properties);
    const name = written.get('name')?.[0];
    if (name) position.name = cstRange(name);
    if (notes.marks.length > 0) {
        keys.push('marks');
        values.push(notes.marks);
    }
    return record(keys, values) as unknown as Part;
}

function lowerFields(
    node: AstNode,
    shape: AnyShape,
    keys: string[],
    found: unknown[],
    notes: Notes,
    context: Context,
    id: string,
    written: Map<string, CstNode[]>,
    places?: Record<string, Range[]>,
): void {
    for (const { key, field } of fieldsOf(shape)) {
        const raw = (node as unknown as Mutable)[key];
        if (raw === undefined || raw === false || (Array.isArray(raw) && raw.length === 0)) {
            if (field.many) {
                keys.push(key);
                found.push(NONE);
            }
            continue;
        }
        const list = Array.isArray(raw) ? raw : [raw];
        const property = places ? key : notes.property;
        notes.property = property;
        const cst = written.get(key);
        if (places && cst) places[key] = cst.map(cstRange);
        const values: unknown[] = [];
        const count = field.many ? list.length : 1;
        if (!field.many && list.length > 1 && field.type !== 'flag')
            notes.marks.push({ issue: 'twice', property, index: places ? 1 : notes.index });
        for (let i = 0; i < count; i++) {
            if (places) notes.index = i;
            const value = lowerValue(list[i], field, cst?.[i], notes, context, id);
            if (value !== undefined) values.push(value);
        }
        // A copy has no room to grow, which an array that was filled one by one keeps.
        if (!field.many && values.length === 0) continue;
        keys.push(key);
        found.push(!field.many ? values[0] : values.length > 0 ? values.slice() : NONE);
    }
}

const NONE: readonly never[] = Object.freeze([]);

function lowerValue(raw: unknown, field: Field<unknown>, cst: CstNode | undefined, notes: Notes, context: Context, id: string): unknown {
    const { property, marks, index } = notes;
    if (raw === undefined || raw === null) {
        marks.push({ issue: 'missing', property, index });
        return undefined;
    }
    if (isAstNode(raw)) {
        const shape = shapeFor(raw, shapesOf(field));
        if (!shape) return undefined;
        if (field.type === 'part') return lowerPart(raw, shape, id, context);
        const keys: string[] = [];
        const values: unknown[] = [];
        lowerFields(raw, shape, keys, values, notes, context, id, assignments(raw));
        notes.property = property;
        notes.index = index;
        return record(keys, values);
    }
    if (field.type === 'flag') return true;
    const text = shared(String(raw), context);
    if (text.startsWith(TODO_MARK)) {
        marks.push({ issue: 'todo', property, text: text.slice(1), index });
        return undefined;
    }
    if (field.type === 'ref' || field.type === 'term') {
        context.sites.push(cst ? cstRange(cst) : NOWHERE);
        return field.type === 'ref' ? { ref: text } : text;
    }
    const value = convert(text, field.type);
    if (value === undefined) marks.push({ issue: 'malformed', property, text, index });
    return value;
}

function shared(text: string, { strings }: Context): string {
    const known = strings.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    strings.set(own, own);
    return own;
}

/** The same characters in memory of their own. Engines copy short pieces anyway. */
const detached = (text: string): string => (text.length < 13 ? text : text.split('').join(''));

const shapeFor = (node: AstNode, shapes: readonly AnyShape[]): AnyShape | undefined =>
    shapes.find((candidate) => candidate.syntax.includes(node.$type));

const NOWHERE: Range = [0, 0];

/** A literal as its canonical value; undefined where it is malformed. */
function convert(text: string, type: Field<unknown>['type']): unknown {
    switch (type) {
        case 'day':
            return isDay(text) ? text : undefined;
        case 'time':
            return isTime(text) ? text : undefined;
        case 'duration':
            return canonicalDuration(text);
        case 'count':
            return parseCount(text);
        case 'quantity':
            return canonicalDuration(text) ?? parseCount(text)?.toString();
        case 'address':
            return isAddress(text) ? text.toLowerCase() : undefined;
        case 'port':
            return isPort(text) ? text : undefined;
        default:
            return text;
    }
}

/** The concrete syntax of each property of a node, in the order of the text. */
function assignments(node: AstNode): Map<string, CstNode[]> {
    const found = new Map<string, CstNode[]>();
    const visit = (cst: CstNode) => {
        if (!isCompositeCstNode(cst)) return;
        for (const child of cst.content) {
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

const cstRange = (cst: CstNode): Range => [cst.offset, cst.end];
const rangeOf = (node: AstNode): Range => (node.$cstNode ? cstRange(node.$cstNode) : NOWHERE);

/** The last segment of a part's id. */
function segment(node: AstNode, shape: AnyShape, name: unknown): string {
    if (shape.type === 'plan') return clean(typeof name === 'string' ? name : '');
    if (!shape.key) return shape.type;
    const values = shape.key.flatMap((key) => keyTexts((node as unknown as Mutable)[key]));
    return values.length > 0 ? `${shape.type}:${clean(values.join('+'))}` : shape.type;
}

const clean = (text: string) =>
    text
        .replace(TODO_MARK, '')
        .replace(/[/#\s]+/g, '_')
        .slice(0, 80);

function keyTexts(raw: unknown): string[] {
    if (typeof raw === 'string') return [raw];
    if (Array.isArray(raw)) return raw.flatMap(keyTexts);
    if (!isAstNode(raw)) return [];
    return Object.entries(raw).flatMap(([key, value]) => (key.startsWith('$') ? [] : keyTexts(value)));
}

function uniqueId(parent: string, segment: string, context: Context): string {
    // Joined, not concatenated: the string is kept, and a concatenation keeps its pieces too.
    const base = parent ? [parent, segment].join('/') : segment;
    if (!context.parts.has(base)) return base;
    // From the number given last, or a name used ten thousand times would be sought ten thousand times from the first on.
    for (let n = context.numbers.get(base) ?? 2; ; n++) {
        if (context.parts.has(`${base}#${n}`)) continue;
        context.numbers.set(base, n + 1);
        return `${base}#${n}`;
    }
}

/**
 * Marks the innermost part around each error; true where an error lies outside all of them. A statement has no end of its
 * own, so that an error behind one is marked in it as well: what it lacks may be what could not be read.
 */
function markDamage(declarations: readonly Declaration[], offsets: number[], context: Context, text: string): boolean {
    let outside = false;
    for (const offset of offsets) {
        const inside = innermost(declarations as readonly Part[], offset, context);
        if (!inside) outside = true;
        for (const part of inside ? [inside, ...statementBefore(inside, offset, context, text)] : [])
            (part as { damaged?: true }).damaged = true;
    }
    return outside;
}

function innermost(parts: readonly Part[], offset: number, context: Context): Part | undefined {
    for (const part of parts) {
        const range = context.parts.get(part.id)?.range;
        if (!range || offset < range[0] || offset >= range[1]) continue;
        return innermost(childrenOf(part), offset, context) ?? part;
    }
    return undefined;
}

function statementBefore(block: Part, offset: number, context: Context, text: string): Part[] {
    let last: Part | undefined;
    let end = 0;
    for (const part of childrenOf(block)) {
        const range = context.parts.get(part.id)?.range;
        if (!range || range[1] > offset || range[1] <= end) continue;
        last = part;
        end = range[1];
    }
    return last && text[end - 1] !== '}' && text.slice(end, offset).trim() === '' ? [last] : [];
}

function childrenOf(part: Part): Part[] {
    const values = Object.values(part).flat() as unknown[];
    return values.filter((value): value is Part => typeof value === 'object' && value !== null && 'id' in value && 'type' in value);
}
