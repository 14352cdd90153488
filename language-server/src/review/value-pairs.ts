import type { FieldPair } from './rule.js';
import { canonical, type Side } from './side.js';

export interface ValuePairs<T> {
    readonly twins: readonly (readonly [before: T, after: T])[];
    readonly lost: readonly T[];
    readonly gained: readonly T[];
}

/**
 * Values of a list that are the same thing in both versions: those that agree in all properties of the first key, then of
 * the next, and what is left in its order. Without it, the limit of one would be held against that of another.
 */
export function valuePairs<T extends object>(
    pair: FieldPair,
    old: readonly T[],
    now: readonly T[],
    keys: readonly (readonly (keyof T & string)[])[],
): ValuePairs<T> {
    const fields = pair.field.shape?.()[0]?.fields ?? {};
    const text = (side: Side, one: T, key: keyof T & string) => (fields[key] ? canonical(side, fields[key], one[key]) : '');
    const twins: (readonly [T, T])[] = [];
    const [lost, gained] = [[...old], [...now]];
    for (const key of keys) {
        for (const one of [...lost]) {
            const twin = gained.find((other) => key.every((each) => text(pair.old, one, each) === text(pair.new, other, each)));
            if (!twin) continue;
            twins.push([one, twin]);
            lost.splice(lost.indexOf(one), 1);
            gained.splice(gained.indexOf(twin), 1);
        }
    }
    for (; lost.length > 0 && gained.length > 0; ) twins.push([lost.shift() as T, gained.shift() as T]);
    return { twins, lost, gained };
}
