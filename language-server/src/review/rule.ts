import type { Field } from '../model/shape/field.js';
import type { Part } from '../model/shape/index.js';
import type { Message } from '../rules/messages.js';
import type { ChangeClass, Delta, Verb } from './change.js';
import type { Side } from './side.js';

/** One property of a part in both versions. */
export interface FieldPair {
    readonly old: Side;
    readonly new: Side;
    readonly key: string;
    readonly field: Field<unknown>;
    readonly parts: readonly [before: Part, after: Part];
    /** The parts that stand around each of them. */
    readonly parents: readonly [before: Part | undefined, after: Part | undefined];
    readonly before: unknown;
    readonly after: unknown;
}
/** Judges one property; nothing where both versions mean the same. */
export interface FieldRule {
    (pair: FieldPair): readonly Delta[];
    /** The order of the values, or what a block has from another, says something, so that the rule is asked though both hold the same. */
    readonly ordered?: true;
}

/** What it means when a whole part goes or comes. */
export interface PartRule {
    readonly noun: string;
    readonly removed: ClassOf;
    readonly added: ClassOf;
}
/** A class, or how it follows from what the part says. */
export type ClassOf = ChangeClass | ((part: Part) => ChangeClass);
export const classFor = (rule: PartRule, way: 'removed' | 'added', part: Part): ChangeClass => {
    const cls = rule[way];
    return typeof cls === 'function' ? cls(part) : cls;
};

/** A family of kinds: what its nouns are called, and which rule judges which property. */
export interface Family {
    readonly id: string;
    readonly nouns: Readonly<Record<string, Message>>;
    /** By `type`. */
    readonly parts: Readonly<Record<string, PartRule>>;
    /** By `type.property`, or `*.property` for every type. */
    readonly fields: Readonly<Record<string, FieldRule>>;
}
export const family = (one: Family): Family => one;
export const both = (en: string, zh: string): Message => ({ en, 'zh-CN': zh });

export const opposite: Readonly<Record<ChangeClass, ChangeClass>> = {
    stricter: 'laxer',
    laxer: 'stricter',
    neutral: 'neutral',
    moved: 'moved',
    person_only: 'person_only',
    editorial: 'editorial',
};

export const delta = (noun: string, verb: Verb, cls: ChangeClass, before: Delta['before'] = [], after: Delta['after'] = []): Delta => ({
    noun,
    verb,
    class: cls,
    before,
    after,
});
