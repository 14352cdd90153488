import { type AnyShape, declarationShapes, type Field } from '../../../model/shape/index.js';
import type { Expected, Frame } from './walk.js';

/** Where in the syntax something is expected: the property of which type it would fill. */
export interface Place {
    /** The innermost syntax, without fragments and plain values. */
    readonly frame: Frame;
    readonly type: string;
    readonly feature: string | undefined;
    readonly field: Field<unknown> | undefined;
}

export function placeOf({ edge, frame }: Expected): Place {
    let feature = edge.feature;
    let at = frame;
    while (at.rule.type === undefined && at.parent) {
        feature = at.feature ?? feature;
        at = at.parent;
    }
    const type = at.rule.type ?? '';
    return { frame: at, type, feature, field: feature === undefined ? undefined : fieldOf(type, feature, givenIn(at, 'how')[0]) };
}

/**
 * The syntax that is already begun and would get the property, and whether a keyword for it would be a second one where
 * there can only be one.
 */
export function ownerOf({ edge, frame }: Expected): { owner: Frame; feature: string | undefined; single: boolean } {
    let feature = edge.feature ?? edge.leads;
    let listed = edge.listed === true;
    let at = frame;
    while ((at.fresh || at.rule.type === undefined) && at.parent) {
        if (at.feature !== undefined) {
            feature = at.feature;
            listed = false;
        }
        at = at.parent;
    }
    const field = feature === undefined ? undefined : fieldOf(at.rule.type ?? '', feature);
    return { owner: at, feature, single: field !== undefined && (!field.many || listed) };
}

/** Syntax that only wraps names. */
const WRAPPERS: ReadonlySet<string> = new Set(['Party', 'Choice', 'Recipients', 'Thing']);

/** What a name at a place would be for: the property of the statement, such as `to`, not of the list around it. */
export function purposeOf({ frame, feature }: Place): string {
    let purpose = feature;
    for (let at = frame; WRAPPERS.has(at.rule.type ?? '') && at.parent; at = at.parent) purpose = at.feature ?? purpose;
    return purpose ?? '';
}

/** Who leads is no deputy of his own. */
const HELD_BEFORE: Readonly<Record<string, readonly string[]>> = { deputy: ['head', 'held', 'led', 'who'] };

/** Names that the statement around a place gives already, for the same purpose or for one that excludes it. */
export function namedBefore(place: Place): ReadonlySet<string> {
    const names = new Set<string>();
    const note = (frame: Frame, feature: string | undefined) => {
        if (feature === undefined) return;
        for (const one of [feature, ...(HELD_BEFORE[feature] ?? [])]) for (const image of givenIn(frame, one)) names.add(image);
    };
    let { frame, feature } = place;
    for (note(frame, feature); WRAPPERS.has(frame.rule.type ?? '') && frame.parent; note(frame, feature)) {
        feature = frame.feature ?? feature;
        frame = frame.parent;
    }
    return names;
}

/** What was written for a property of a frame before the cursor, in order. */
export function givenIn(frame: Frame, feature: string): string[] {
    const images: string[] = [];
    for (let given = frame.given; given; given = given.before) if (given.feature === feature) images.unshift(given.image);
    return images;
}

let shapes: Map<string, AnyShape[]> | undefined;

/**
 * The field of the model that a property of the syntax becomes. Where a syntax becomes several kinds of parts, `how` is the
 * word that opened it, which tells them apart.
 */
export function fieldOf(type: string, feature: string, how?: string): Field<unknown> | undefined {
    if (!shapes) {
        shapes = new Map();
        for (const shape of declarationShapes) register(shape, shapes, new Set());
    }
    const fitting = shapes.get(type)?.filter((shape) => shape.fields[feature]) ?? [];
    return (fitting.find((shape) => shape.type === how) ?? fitting[0])?.fields[feature];
}

function register(shape: AnyShape, into: Map<string, AnyShape[]>, seen: Set<AnyShape>): void {
    if (seen.has(shape)) return;
    seen.add(shape);
    for (const type of shape.syntax) {
        const known = into.get(type) ?? [];
        if (!known.includes(shape)) known.push(shape);
        into.set(type, known);
    }
    for (const field of Object.values(shape.fields)) for (const inner of field.shape?.() ?? []) register(inner, into, seen);
}

/** The type of the statement or block around a place, without what only wraps names. */
export function statementOf({ frame }: Place): string {
    for (let at: Frame | undefined = frame; at; at = at.parent) {
        const type = at.rule.type ?? '';
        if (type !== '' && !WRAPPERS.has(type) && type !== 'Cadence' && type !== 'Limit') return type;
    }
    return '';
}
