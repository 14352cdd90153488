import type { FileModel } from './file-model.js';
import { type AnyShape, type Field, fieldsOf, type KeyedField, type Ref, shapesOf } from './shape/field.js';
import { type Part, shapeOf } from './shape/index.js';

/** A place in the model where a name or a term is used. */
export interface Site {
    readonly part: Part;
    /** Property of the part that holds it, at whatever depth. */
    readonly property: string;
    readonly field: Field<unknown>;
    /** For a reference; the same object as in the model. */
    readonly ref?: Ref;
    /** For a term. */
    readonly term?: string;
}

/** All references and terms of a file, in the order of `FilePositions.sites`. */
export function sitesOf(model: FileModel): Site[] {
    const sites: Site[] = [];
    for (const declaration of model.declarations) partSites(declaration, sites);
    return sites;
}

/** All references and terms of a part and the parts within it. */
export function partSites(part: Part, sites: Site[] = []): Site[] {
    shapeSites(part, shapeOf(part), part as never, '', sites);
    return sites;
}

function shapeSites(part: Part, shape: AnyShape, record: Record<string, unknown>, property: string, sites: Site[]): void {
    for (const { key, field } of namingFields(shape)) {
        const raw = record[key];
        if (raw !== undefined) fieldSites(part, field, raw, property || key, sites);
    }
}

/** The fields of a shape that may hold names or terms, at whatever depth; most hold texts and numbers. */
export function namingFields(shape: AnyShape): readonly KeyedField[] {
    let naming = namingOf.get(shape);
    if (!naming) {
        naming = fieldsOf(shape).filter(({ field }) => NAMING.has(field.type));
        namingOf.set(shape, naming);
    }
    return naming;
}
const namingOf = new WeakMap<AnyShape, readonly KeyedField[]>();
const NAMING: ReadonlySet<string> = new Set(['part', 'value', 'ref', 'term']);

/** The references and terms of a value of one field of a part. */
export function fieldSites(part: Part, field: Field<unknown>, raw: unknown, property: string, sites: Site[]): void {
    if (field.many) for (const value of raw as unknown[]) oneValue(part, field, value, property, sites);
    else oneValue(part, field, raw, property, sites);
}

function oneValue(part: Part, field: Field<unknown>, value: unknown, property: string, sites: Site[]): void {
    if (field.type === 'part') partSites(value as Part, sites);
    else if (field.type === 'value') valueSites(part, field, value, property, sites);
    else if (field.type === 'ref') sites.push({ part, property, field, ref: value as Ref });
    else if (field.type === 'term') sites.push({ part, property, field, term: value as string });
}

function valueSites(part: Part, field: Field<unknown>, value: unknown, property: string, sites: Site[]): void {
    const shape = shapesOf(field)[0];
    if (shape) shapeSites(part, shape, value as Record<string, unknown>, property, sites);
}

/** Calls `visit` for each part of the tree, parents first. */
export function forEachPart(part: Part, visit: (part: Part, parent: Part | undefined) => void, parent?: Part): void {
    visit(part, parent);
    for (const key of partKeys(shapeOf(part))) {
        const raw = (part as unknown as Record<string, unknown>)[key];
        if (Array.isArray(raw)) for (const child of raw as Part[]) forEachPart(child, visit, part);
        else if (raw !== undefined) forEachPart(raw as Part, visit, part);
    }
}

/** The parts directly within a part, in the order of its fields; of one field where its key is given. */
export function childParts(part: Part, only?: string): Part[] {
    const children: Part[] = [];
    for (const key of partKeys(shapeOf(part))) {
        if (only !== undefined && key !== only) continue;
        const raw = (part as unknown as Record<string, unknown>)[key];
        if (Array.isArray(raw)) for (const child of raw as Part[]) children.push(child);
        else if (raw !== undefined) children.push(raw as Part);
    }
    return children;
}

/** The fields of a shape that hold parts. */
function partKeys(shape: AnyShape): readonly string[] {
    let keys = keysOf.get(shape);
    if (!keys) {
        keys = fieldsOf(shape).flatMap(({ key, field }) => (field.type === 'part' ? [key] : []));
        keysOf.set(shape, keys);
    }
    return keys;
}
const keysOf = new WeakMap<AnyShape, readonly string[]>();
