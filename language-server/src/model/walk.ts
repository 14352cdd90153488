import type { FileModel } from './file-model.js';
import type { AnyShape, Field, Ref } from './shape/field.js';
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
    fieldSites(part, shapeOf(part), part as never, '', sites);
    return sites;
}

function fieldSites(part: Part, shape: AnyShape, record: Record<string, unknown>, property: string, sites: Site[]): void {
    for (const key in shape.fields) {
        const field = shape.fields[key];
        if (field) oneField(part, field, record[key], property || key, sites);
    }
}

function oneField(part: Part, field: Field<unknown>, raw: unknown, property: string, sites: Site[]): void {
    if (raw === undefined) return;
    for (const value of field.many ? (raw as unknown[]) : [raw]) {
        if (field.type === 'part') partSites(value as Part, sites);
        else if (field.type === 'value') valueSites(part, field, value, property, sites);
        else if (field.type === 'ref') sites.push({ part, property, field, ref: value as Ref });
        else if (field.type === 'term') sites.push({ part, property, field, term: value as string });
    }
}

function valueSites(part: Part, field: Field<unknown>, value: unknown, property: string, sites: Site[]): void {
    const shape = field.shape?.()[0];
    if (shape) fieldSites(part, shape, value as Record<string, unknown>, property, sites);
}

/** Calls `visit` for each part of the tree, parents first. */
export function forEachPart(part: Part, visit: (part: Part, parent: Part | undefined) => void, parent?: Part): void {
    visit(part, parent);
    for (const child of childParts(part)) forEachPart(child, visit, part);
}

/** The references and terms of one field of a part, without those of the parts within it. */
export function ownSites(part: Part, key: string): Site[] {
    const field = shapeOf(part).fields[key];
    const sites: Site[] = [];
    if (field && field.type !== 'part') oneField(part, field, (part as unknown as Record<string, unknown>)[key], key, sites);
    return sites;
}

/** The parts directly within a part, in the order of its fields; of one field where its key is given. */
export function childParts(part: Part, only?: string): Part[] {
    const shape = shapeOf(part);
    const children: Part[] = [];
    for (const key in shape.fields) {
        if (shape.fields[key]?.type !== 'part' || (only !== undefined && key !== only)) continue;
        const raw = (part as unknown as Record<string, unknown>)[key];
        if (Array.isArray(raw)) children.push(...(raw as Part[]));
        else if (raw !== undefined) children.push(raw as Part);
    }
    return children;
}
