import type { AnyShape } from '../../model/shape/field.js';
import { type Part, shapeOf } from '../../model/shape/index.js';

/** A text of a part, with its place. */
export interface Text {
    readonly part: Part;
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

const known = new WeakMap<readonly Part[], readonly Text[]>();

/** The texts of some parts as written, in the order of their fields; made once for all rules of a file. */
export function textsIn(parts: readonly Part[]): readonly Text[] {
    let texts = known.get(parts);
    if (!texts) {
        const found: Text[] = [];
        for (const part of parts) addTexts(part, found);
        texts = found;
        known.set(parts, texts);
    }
    return texts;
}

function addTexts(part: Part, texts: Text[]): void {
    const shape = shapeOf(part);
    if (isSilent(shape)) return;
    for (const property of textFields(shape)) {
        const raw = (part as unknown as Record<string, unknown>)[property];
        if (raw === undefined) continue;
        const inner = shape.fields[property]?.shape?.()[0];
        if (!Array.isArray(raw)) within(raw, inner, { part, property, index: 0 }, texts);
        else for (let index = 0; index < raw.length; index++) within(raw[index], inner, { part, property, index }, texts);
    }
}

function within(value: unknown, shape: AnyShape | undefined, place: Omit<Text, 'text'>, texts: Text[]): void {
    if (typeof value === 'string') texts.push({ ...place, text: value });
    else if (Array.isArray(value)) for (const one of value) within(one, shape, place, texts);
    else if (shape && typeof value === 'object' && value !== null) {
        for (const key of textFields(shape)) {
            within((value as Record<string, unknown>)[key], shape.fields[key]?.shape?.()[0], place, texts);
        }
    }
}
