import { type AnyShape, type Field, fieldsOf, shapesOf } from '../../language-server/src/model/shape/field.js';
import { termsOf } from '../../language-server/src/standard/taxonomy.js';

const DAYS = ['2026-01-01', '2026-02-01'];
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
    text: ['one', 'other'],
    identifier: ['one', 'other'],
    level: ['II', 'III'],
    day: DAYS,
    time: ['08:00', '09:00'],
    duration: ['1h', '2h'],
    count: [1, 2],
    quantity: ['1000', '2000'],
    address: ['10.0.0.1', '10.0.0.2'],
    port: ['1/tcp', '2/tcp'],
    flag: [true, true],
};
const WORDS: Readonly<Record<string, readonly string[]>> = {
    how: ['report', 'notify'],
    op: ['at', 'more'],
    state: ['yes', 'no'],
    extent: ['wholly', 'mainly'],
};

/** Two things that may be named: bodies of the plan, or persons. */
type Names = readonly [string, string];
export const BODIES: Names = ['One', 'Other'];
export const PERSONS: Names = ['Ann', 'Lee'];

/** One of two values that a property may have. */
export function sample(key: string, field: Field<unknown>, which: 0 | 1, depth = 0, names = BODIES): unknown {
    const one = () => {
        if (field.type === 'term') return termsOf(field.vocabulary as never)[which]?.id;
        if (field.type === 'word') return WORDS[key]?.[which] ?? ['report', 'notify'][which];
        if (field.type === 'ref') return { ref: names[which] };
        if (field.type === 'value') return record(shapesOf(field)[0] as AnyShape, which, depth + 1, names);
        return SAMPLES[field.type]?.[which];
    };
    return field.many ? [one()] : one();
}

function record(shape: AnyShape, which: 0 | 1, depth: number, names: Names): Record<string, unknown> {
    if (depth > 9) throw new Error(`${shape.syntax[0]} holds itself`);
    return Object.fromEntries(
        fieldsOf(shape).flatMap(({ key, field }) => (field.type === 'part' ? [] : [[key, sample(key, field, which, depth, names)]])),
    );
}
