import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import type { AnyShape, Field, Ref } from '../../model/shape/field.js';
import {
    type Choice,
    type Contact,
    choiceShape,
    contactShape,
    type Part,
    type Party,
    partyShape,
    shapeOf,
} from '../../model/shape/index.js';

/** Contacts of an office stay, those of a person do not. */
const PERSONAL_CONTACTS = new Set(['mobile', 'wechat']);

/** A part without persons and what belongs to them, wherever they stand in it. References keep their identity. */
export function impersonal<T extends Part>(plan: ResolvedPlan, part: T): T {
    return record(plan, part as never, shapeOf(part)) as T;
}

function record(plan: ResolvedPlan, data: Readonly<Record<string, unknown>>, shape: AnyShape): Record<string, unknown> {
    const made: Record<string, unknown> = { ...data };
    for (const key in shape.fields) {
        const field = shape.fields[key];
        const raw = data[key];
        if (!field || raw === undefined) continue;
        if (field.many) made[key] = (raw as unknown[]).map((one) => value(plan, one, field)).filter((one) => one !== undefined);
        else made[key] = value(plan, raw, field);
    }
    return made;
}

function value(plan: ResolvedPlan, data: unknown, field: Field<unknown>): unknown {
    if (field.type === 'ref') return isPerson(plan, data as Ref) ? undefined : data;
    if (field.type === 'part') return impersonal(plan, data as Part);
    const shape = field.type === 'value' ? field.shape?.()[0] : undefined;
    if (!shape) return data;
    if (shape === partyShape && isPerson(plan, (data as Party).ref)) return undefined;
    if (shape === contactShape && PERSONAL_CONTACTS.has((data as Contact).kind ?? '')) return undefined;
    const made = record(plan, data as never, shape);
    return shape === choiceShape && (made as unknown as Choice).any.length === 0 ? undefined : made;
}

const isPerson = (plan: ResolvedPlan, ref: Ref | undefined): boolean =>
    ref !== undefined && partyPart(plan, { ref } as Party)?.type === 'person';
