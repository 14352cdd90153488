import type { AnyShape } from '../../model/shape/field.js';
import { type Part, shapeOf } from '../../model/shape/index.js';

/** A text of a part, with its place. */
export interface Text {
    readonly property: string;
    readonly index: number;
    readonly text: string;
}

/** For each shape, the fields that hold texts, at whatever depth; parts within a part speak for themselves. */
const withTexts = new Map<AnyShape, readonly string[]>();
/** Shapes whose texts are judged by another rule, or mean nothing to a reader. */
const SILENT = new Set(['Party', 'Waiver']);
const isSilent = (shape: AnyShape) => shape.syntax.some((name) => SILENT.has(name));

function textFields(shape: AnyShape): readonly string[] {
    const known = withTexts.get(shape);
    if (known) return known;
    withTexts.set(shape, []);
    const fields = Object.entries(shape.fields).flatMap(([key, field]) => {
        if (field.type === 'text') return [key];
        const inner = field.type === 'value' ? field.shape?.()[0] : undefined;
        return inner && !isSilent(inner) && textFields(inner).length > 0 ? [key] : [];
    });
    withTexts.set(shape, fields);
    return fields;
}

/** The texts of a part as written, in the order of its fields. */
export function textsOf(part: Part): Text[] {
    const shape = shapeOf(part);
    if (isSilent(shape)) return [];
    return textFields(shape).flatMap((property) => {
        const values = listOf((part as unknown as Record<string, unknown>)[property]);
        const inner = shape.fields[property]?.shape?.()[0];
        return values.flatMap((value, index) => within(value, inner).map((text): Text => ({ property, index, text })));
    });
}

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]);

function within(value: unknown, shape: AnyShape | undefined): string[] {
    if (typeof value === 'string') return [value];
    if (!shape || typeof value !== 'object' || value === null) return [];
    return textFields(shape).flatMap((key) => {
        const inner = shape.fields[key]?.shape?.()[0];
        return listOf((value as Record<string, unknown>)[key]).flatMap((one) => within(one, inner));
    });
}
