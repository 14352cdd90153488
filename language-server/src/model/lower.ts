import { PROPERTIES } from '../language/generated/reader-tokens.js';
import type { Parsed } from '../language/parser.js';
import type { RawNode, RawValue } from '../language/reader/raw.js';
import { rawTree } from '../language/reader/raw-tree.js';
import type { SyntaxProblem } from '../language/syntax-problem.js';
import { TODO_MARK } from '../language/values.js';
import { worthTelling } from '../language/worth-telling.js';
import { markDamage } from './damage.js';
import type { FileModel, Lowered, PartPosition, Range } from './file-model.js';
import { canonicalDuration, isAddress, isDay, isPort, isTime, parseCount } from './quantity.js';
import { type Mould, moulded, mouldOf } from './record.js';
import { noted, type Piece, type Pieces, piecesOf, takenOver } from './reuse.js';
import { type AnyShape, type Field, fieldsOf, type Mark, shapesOf } from './shape/field.js';
import { type Declaration, declarationShapes, type Part } from './shape/index.js';

interface Context {
    parts: Map<string, PartPosition>;
    sites: Range[];
    /** Each string once: a name is written in many places, and a piece of the text would keep all of it in memory. */
    strings: Map<string, string>;
    /** The number that the next part with this id gets. */
    numbers: Map<string, number>;
    /** Whether positions are wanted. */
    readonly places: boolean;
    readonly text: string;
    /** What the next lowering may take over, and what this one may; empty and undefined where the text is read only once. */
    readonly pieces: Piece[];
    readonly reuse: Reuse | undefined;
}
/** For a text that is edited: what was lowered of it before, if anything was. */
export interface Reuse {
    readonly before?: Pieces | undefined;
}
/** What the lowering of one part gathers beside its values. */
interface Notes {
    marks: Mark[];
    property: string;
    /** Which value of the part's property is being lowered, at whatever depth. */
    index: number;
}

/** Lowers what the parser made of one file. */
export function lower(path: string, parsed: Parsed): Lowered {
    const text = parsed.tree.$cstNode?.root.fullText ?? '';
    const lowered = lowerFile(path, rawTree(parsed.tree), parsed.errors, text);
    return { ...lowered, errors: worthTelling(lowered.errors, text) };
}

/**
 * Lowers one file to plain data. The table of shapes says what becomes of each property. Without `places` the positions stay
 * empty, which is enough for a file without errors that nothing is shown in.
 */
export function lowerFile(
    path: string,
    file: RawNode,
    errors: readonly SyntaxProblem[],
    text: string,
    places = true,
    reuse?: Reuse,
): Lowered {
    const context: Context = {
        ...{ parts: new Map(), sites: [], strings: new Map(), numbers: new Map() },
        places,
        text,
        pieces: [],
        reuse,
    };
    const declarations: Declaration[] = [];
    for (const node of nodesOf(file, 'declarations')) {
        const shape = shapeFor(node, declarationShapes);
        if (shape) declarations.push(lowerPart(node, shape, '', context) as unknown as Declaration);
    }
    const importing = nodesOf(file, 'imports').flatMap((node) => {
        const target = node.values[0];
        return typeof target === 'string' && target !== '' ? [{ node, target }] : [];
    });
    const damaged = markDamage(declarations as readonly Part[], errors, (part) => context.parts.get(part.id)?.range, text);
    const imports = importing.map(({ target }) => shared(target, context));
    const model: FileModel = { path, imports, declarations, ...(damaged ? { damaged: true } : {}) };
    const positions = { imports: importing.map(({ node }) => rangeOf(node)), parts: context.parts, sites: context.sites };
    return { model, positions, errors, ...(reuse ? { pieces: piecesOf(context) } : {}) };
}

const nodesOf = ({ type, values }: RawNode, property: string): readonly RawNode[] =>
    (values[PROPERTIES[type]?.indexOf(property) ?? -1] ?? []) as readonly RawNode[];

function lowerPart(node: RawNode, shape: AnyShape, parent: string, context: Context): Part {
    const notes: Notes = { marks: [], property: '', index: 0 };
    const layout = layoutOf(node.type, shape);
    const id = uniqueId(parent, segment(node, shape, layout, context), context);
    const known = takenOver(context.reuse?.before, id, node, shape, context);
    if (known) return known;
    const note = context.reuse && noted(id, node, shape, context);
    // Taken before the children, so that a name used twice keeps its order.
    const position: { range: Range; name?: Range; properties: Record<string, Range[]> } | undefined = context.places
        ? { range: rangeOf(node), properties: {} }
        : undefined;
    context.parts.set(id, position ?? NO_POSITION);
    const values: unknown[] = [shape.type, id];
    let present = lowerFields(node, layout, values, notes, context, id, true, position?.properties);
    const name = node.places[layout.name];
    if (name && position) position.name = rangeAt(name, 0);
    if (notes.marks.length > 0) {
        present += layout.marks;
        values.push(notes.marks);
    }
    const part = moulded(mouldFor(layout, present, true), values) as unknown as Part;
    note?.(part);
    return part;
}
const NO_POSITION: PartPosition = { range: [0, 0], properties: {} };

/** Adds the values of the fields that are there to `found`; says which these are, as a sum of their bits. */
function lowerFields(
    node: RawNode,
    layout: Layout,
    found: unknown[],
    notes: Notes,
    context: Context,
    id: string,
    whole: boolean,
    places?: Record<string, Range[]>,
): number {
    let present = 0;
    for (const { key, field, index: at, bit } of layout.fields) {
        const raw = node.values[at];
        if (raw === undefined) {
            if (field.many) {
                present += bit;
                found.push(NONE);
            }
            continue;
        }
        const list: readonly (RawValue | undefined)[] = Array.isArray(raw) ? raw : [raw as RawValue];
        const property = whole ? key : notes.property;
        notes.property = property;
        const written = node.places[at];
        if (places && written) places[key] = rangesOf(written);
        const values: unknown[] = [];
        const count = field.many ? list.length : 1;
        if (!field.many && list.length > 1 && field.type !== 'flag')
            notes.marks.push({ issue: 'twice', property, index: whole ? 1 : notes.index });
        for (let i = 0; i < count; i++) {
            if (whole) notes.index = i;
            const value = lowerValue(list[i], field, written, i, notes, context, id);
            if (value !== undefined) values.push(value);
        }
        // A copy has no room to grow, which an array that was filled one by one keeps.
        if (!field.many && values.length === 0) continue;
        present += bit;
        found.push(!field.many ? values[0] : values.length > 0 ? values.slice() : NONE);
    }
    return present;
}

const NONE: readonly never[] = Object.freeze([]);

function lowerValue(
    raw: RawValue | undefined,
    field: Field<unknown>,
    written: readonly number[] | undefined,
    i: number,
    notes: Notes,
    context: Context,
    id: string,
): unknown {
    const { property, marks, index } = notes;
    if (raw === undefined) {
        marks.push({ issue: 'missing', property, index });
        return undefined;
    }
    if (typeof raw === 'object') {
        const shape = shapeFor(raw, shapesOf(field));
        if (!shape) return undefined;
        if (field.type === 'part') return lowerPart(raw, shape, id, context);
        const layout = layoutOf(raw.type, shape);
        const values: unknown[] = [];
        const present = lowerFields(raw, layout, values, notes, context, id, false);
        notes.property = property;
        notes.index = index;
        return moulded(mouldFor(layout, present, false), values);
    }
    if (field.type === 'flag') return true;
    const text = shared(String(raw), context);
    if (text.startsWith(TODO_MARK)) {
        marks.push({ issue: 'todo', property, text: text.slice(1), index });
        return undefined;
    }
    if (field.type === 'ref' || field.type === 'term') {
        if (context.places) context.sites.push(written && i * 2 < written.length ? rangeAt(written, i) : NOWHERE);
        return field.type === 'ref' ? { ref: text } : text;
    }
    const value = convert(text, field.type);
    if (value === undefined) marks.push({ issue: 'malformed', property, text, index });
    return value;
}

/** Where the properties of a shape stand among those of a type of the grammar. */
interface Layout {
    readonly fields: readonly { readonly key: string; readonly field: Field<unknown>; readonly index: number; readonly bit: number }[];
    readonly name: number;
    readonly key: readonly number[];
    /** The bit of the marks, which stand behind all fields. */
    readonly marks: number;
    /** By the sum of the bits of what is there. */
    readonly moulds: Map<number, Mould>;
}
/** Sums of more bits than this are not exact. */
const MOST_FIELDS = 52;
const layouts = new WeakMap<AnyShape, Map<string, Layout>>();

function layoutOf(type: string, shape: AnyShape): Layout {
    let byType = layouts.get(shape);
    if (!byType) {
        byType = new Map();
        layouts.set(shape, byType);
    }
    let layout = byType.get(type);
    if (!layout) {
        const properties = PROPERTIES[type] ?? [];
        const fields = fieldsOf(shape).map(({ key, field }, i) => ({ key, field, index: properties.indexOf(key), bit: 2 ** i }));
        if (fields.length > MOST_FIELDS) throw new Error(`The shape of '${type}' has more than ${MOST_FIELDS} fields`);
        const key = (shape.key ?? []).map((key) => properties.indexOf(key));
        layout = { fields, name: properties.indexOf('name'), key, marks: 2 ** fields.length, moulds: new Map() };
        byType.set(type, layout);
    }
    return layout;
}

/** The mould of what is there, part or value. */
function mouldFor({ fields, marks, moulds }: Layout, present: number, part: boolean): Mould {
    const key = part ? present : -1 - present;
    let mould = moulds.get(key);
    if (!mould) {
        const has = (bit: number) => Math.floor(present / bit) % 2 === 1;
        const keys = fields.flatMap(({ key, bit }) => (has(bit) ? [key] : []));
        mould = mouldOf([...(part ? ['type', 'id'] : []), ...keys, ...(has(marks) ? ['marks'] : [])]);
        moulds.set(key, mould);
    }
    return mould;
}

function shared(text: string, { strings }: Context): string {
    const known = strings.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    strings.set(own, own);
    return own;
}

/** Longer texts are few, and have more characters than a function can be given. */
const SHORT = 200;
const codes: number[] = [];

/**
 * The same characters in memory of their own. A piece of a text with Chinese in it takes two bytes a character; made anew, it
 * takes one where that is enough.
 */
function detached(text: string): string {
    if (text.length > SHORT) return text.split('').join('');
    codes.length = 0;
    for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i));
    return String.fromCharCode.apply(null, codes);
}

const shapeFor = (node: RawNode, shapes: readonly AnyShape[]): AnyShape | undefined =>
    shapes.find((candidate) => candidate.syntax.includes(node.type));

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

const rangeOf = (node: RawNode): Range => [node.start, node.end];
const rangeAt = (places: readonly number[], i: number): Range => [places[i * 2] as number, places[i * 2 + 1] as number];
function rangesOf(places: readonly number[]): Range[] {
    const ranges: Range[] = [];
    for (let i = 0; i * 2 < places.length; i++) ranges.push(rangeAt(places, i));
    return ranges;
}

/** The last segment of a part's id. */
function segment(node: RawNode, shape: AnyShape, layout: Layout, context: Context): string {
    if (shape.type === 'plan') {
        const name = node.values[layout.name];
        return shared(clean(typeof name === 'string' ? name : ''), context);
    }
    if (!shape.key) return shape.type;
    // A name is enough, whatever else would tell the nameless apart.
    const named = layout.name >= 0 && layout.key.includes(layout.name) ? keyTexts(node.values[layout.name]) : [];
    const values = named.length > 0 ? named : layout.key.flatMap((at) => keyTexts(node.values[at]));
    return values.length > 0 ? `${shape.type}:${shared(clean(values.join('+')), context)}` : shape.type;
}

const clean = (text: string) =>
    text
        .replace(TODO_MARK, '')
        .replace(/[/#\s]+/g, '_')
        .slice(0, 80);

function keyTexts(raw: RawNode['values'][number]): string[] {
    if (typeof raw === 'string') return [raw];
    if (raw === undefined || raw === true) return [];
    if (Array.isArray(raw)) return (raw as readonly RawValue[]).flatMap(keyTexts);
    const { values, places, order } = raw as RawNode;
    const start = (at: number) => places[at]?.[0] ?? 0;
    const written = order ?? [...values.keys()].filter((at) => values[at] !== undefined).sort((a, b) => start(a) - start(b));
    return written.flatMap((at) => keyTexts(values[at]));
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
