/**
 * Shapes: one table says, for every declaration of the language, which values it holds and what they mean. Lowering,
 * walking, completion, the JSON schema and the comparison of versions all read this table; the TypeScript types of the
 * model are inferred from it.
 */

/** What a reference may name. */
export type Target =
    | 'party'
    | 'holder'
    | 'body'
    | 'plan'
    | 'set'
    | 'act'
    | 'roster'
    | 'asset'
    | 'resource'
    | 'data'
    | 'device'
    | 'network'
    | 'playbook'
    | 'condition'
    | 'category'
    | 'channel'
    | 'finding'
    | 'step'
    | 'waivable';

export type FieldType =
    | 'text'
    | 'identifier'
    | 'word'
    | 'term'
    | 'ref'
    | 'level'
    | 'day'
    | 'time'
    | 'duration'
    | 'count'
    | 'quantity'
    | 'address'
    | 'port'
    | 'flag'
    | 'value'
    | 'part';

/** One field of a shape; `V` is the type of its value in the model. */
export interface Field<V> {
    readonly type: FieldType;
    readonly many: boolean;
    /** Vocabulary of the taxonomy, for terms. */
    readonly vocabulary?: string;
    /** What may be named, for references. */
    readonly targets?: readonly Target[];
    /** The shapes of a nested value or part. */
    readonly shape?: () => readonly AnyShape[];
    /** More than one may be written, and the last word of the writer counts: no `given twice`. */
    readonly value?: V;
}

export type Fields = Record<string, Field<unknown>>;

export interface Shape<T extends string, F extends Fields> {
    /** Discriminator in the model; values that are not parts have none. */
    readonly type: T;
    /** Grammar types that are lowered to this shape. */
    readonly syntax: readonly string[];
    readonly fields: F;
    /** Fields that make the last segment of the part's id; empty for a part that stands once in its parent. */
    readonly key?: readonly string[];
}
export type AnyShape = Shape<string, Fields>;

/** A symbolic reference: the name as written. The object itself is the key under which the resolver finds its target. */
export interface Ref {
    readonly ref: string;
}

/** A remark of the lowering about one property, by which rules tell *absent* from *owned up* and *damaged*. */
export interface Mark {
    readonly issue: 'todo' | 'twice' | 'malformed' | 'missing';
    readonly property: string;
    readonly text?: string;
    /** Position among the values of the property. */
    readonly index?: number;
}

export interface PartBase {
    /** Stable across reordering, reformatting and moving between files. */
    readonly id: string;
    readonly name?: string;
    /** A syntax error touches this part: what it lacks may only be damaged, not absent. */
    readonly damaged?: true;
    readonly marks?: readonly Mark[];
}

/** A field with its key. */
export interface KeyedField {
    readonly key: string;
    readonly field: Field<unknown>;
}
const keyed = new WeakMap<AnyShape, readonly KeyedField[]>();
const nested = new WeakMap<Field<unknown>, readonly AnyShape[]>();
const NO_SHAPES: readonly AnyShape[] = [];

/** The fields of a shape in their order; a list made once, because every part of every file is walked by it. */
export function fieldsOf(shape: AnyShape): readonly KeyedField[] {
    let fields = keyed.get(shape);
    if (!fields) {
        fields = Object.entries(shape.fields).map(([key, field]) => ({ key, field }));
        keyed.set(shape, fields);
    }
    return fields;
}

/** The shapes of a field's nested values or parts; made once, on first use. */
export function shapesOf(field: Field<unknown>): readonly AnyShape[] {
    let shapes = nested.get(field);
    if (!shapes) {
        shapes = field.shape?.() ?? NO_SHAPES;
        nested.set(field, shapes);
    }
    return shapes;
}

export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never };
export type PartOf<S> = S extends Shape<infer T, infer F> ? PartBase & { readonly type: T } & Values<F> : never;
export type ValueOf<S> = S extends Shape<string, infer F> ? Values<F> : never;

const field = <V>(type: FieldType, many: boolean, rest: Partial<Field<V>> = {}): Field<V> => ({ type, many, ...rest });

export const text = field<string | undefined>('text', false);
export const texts = field<readonly string[]>('text', true);
export const identifier = field<string | undefined>('identifier', false);
/** A keyword of the grammar kept as a value, such as `report` or `notify`. */
export const word = field<string>('word', false);
export const words = field<readonly string[]>('word', true);
export const term = (vocabulary: string) => field<string | undefined>('term', false, { vocabulary });
export const terms = (vocabulary: string) => field<readonly string[]>('term', true, { vocabulary });
export const ref = (...targets: Target[]) => field<Ref | undefined>('ref', false, { targets });
export const refs = (...targets: Target[]) => field<readonly Ref[]>('ref', true, { targets });
export const level = field<Level | undefined>('level', false);
export const levels = field<readonly Level[]>('level', true);
export const day = field<string | undefined>('day', false);
export const days = field<readonly string[]>('day', true);
export const time = field<string | undefined>('time', false);
export const duration = field<string | undefined>('duration', false);
export const count = field<number | undefined>('count', false);
/** A number, or a duration; the unit of a number stands beside it. */
export const quantity = field<string | undefined>('quantity', false);
export const address = field<string | undefined>('address', false);
export const addresses = field<readonly string[]>('address', true);
export const ports = field<readonly string[]>('port', true);
/** Present or not; left out of the model where not. */
export const flag = field<true | undefined>('flag', false);

/** A nested value without identity. */
export const value = <V>(shape: () => AnyShape) => field<V | undefined>('value', false, { shape: () => [shape()] });
export const values = <V>(shape: () => AnyShape) => field<readonly V[]>('value', true, { shape: () => [shape()] });
/** Nested parts, each with an id of its own. */
export const part = <V>(shape: () => AnyShape) => field<V | undefined>('part', false, { shape: () => [shape()] });
export const parts = <V>(...shapes: (() => AnyShape)[]) =>
    field<readonly V[]>('part', true, { shape: () => shapes.map((shape) => shape()) });

export function shape<T extends string, F extends Fields>(
    type: T,
    syntax: string | readonly string[],
    fields: F,
    key?: readonly string[],
): Shape<T, F> {
    return { type, syntax: typeof syntax === 'string' ? [syntax] : syntax, fields, ...(key ? { key } : {}) };
}

export type Level = 'I' | 'II' | 'III' | 'IV';
export const LEVELS: readonly Level[] = ['I', 'II', 'III', 'IV'];
