import type { Part } from '../model/shape/index.js';
import { list } from './party-rules.js';
import { differs, given } from './plain-rules.js';
import type { FieldPair, FieldRule } from './rule.js';
import { canonical, type Side } from './side.js';

/** The blocks that a level or a warning extends, nearest first. */
export function* basesOf(side: Side, part: Part): Generator<Part> {
    const { response, monitoring } = side.plan.plan;
    const blocks = (part.type === 'level' ? response?.levels : monitoring?.warnings) ?? [];
    const seen = new Set<Part>([part]);
    for (let at: Part | undefined = part; ; ) {
        const { base } = at as { base?: string };
        if (base === undefined) return;
        at = (blocks as readonly (Part & { level?: string; colour?: string })[]).find((one) => (one.level ?? one.colour) === base);
        if (!at || seen.has(at)) return;
        seen.add(at);
        yield at;
    }
}

const valuesOf = (part: Part | undefined, key: string): readonly unknown[] => list((part as unknown as Record<string, unknown>)?.[key]);

/** What a part has from the blocks that it, or the level that it starts or ends, extends; nearest first. */
function givenBelow(side: Side, part: Part, parent: Part | undefined, key: string): (readonly unknown[])[] {
    const blocks = isChange(part)
        ? [...basesOf(side, parent ?? part)].flatMap((one) => changeIn(one, part.type) ?? [])
        : basesOf(side, part);
    return [...blocks].map((one) => valuesOf(one, key));
}
const isChange = ({ type }: Part): boolean => type === 'start' || type === 'end';
const changeIn = (level: Part, type: string): Part | undefined => (level as unknown as Record<string, Part | undefined>)[type];

/** The same block is extended in both versions: what changed in it is told there. */
const sameBase = ({ parts, parents }: FieldPair): boolean => {
    const [before, after] = parts.map((part, i) => ((isChange(part) ? parents[i] : part) as { base?: string } | undefined)?.base);
    return before === after;
};

/** What a level or a warning has from the one that it extends, where it gives none itself; so has the start or the end of a level. */
export function inherited(rule: FieldRule): FieldRule {
    const judge = (pair: FieldPair) => {
        const own = [list(pair.before), list(pair.after)].map((one) => one.length > 0);
        if (own[0] && own[1]) return rule(pair);
        if (own[0] === own[1] && sameBase(pair)) return [];
        const [before, after] = sidesOf(pair).map(([side, part], i) => {
            const value = own[i]
                ? list(i === 0 ? pair.before : pair.after)
                : givenBelow(side, part, pair.parents[i], pair.key).find(hasSome);
            return pair.field.many ? (value ?? []) : value?.[0];
        });
        const effective = { ...pair, before, after };
        return differs(effective) ? rule(effective) : [];
    };
    return Object.assign(judge, { ordered: true as const });
}
const hasSome = (values: readonly unknown[]): boolean => values.length > 0;

/** A list that adds up along what a block extends: what the blocks below it give anyhow is neither lost nor gained. */
export function addedUp(rule: FieldRule): FieldRule {
    return (pair) => {
        const keyOf = (side: Side, one: unknown) => canonical(side, { ...pair.field, many: false }, one);
        const [below, above] = sidesOf(pair).map(
            ([side, part], i) =>
                new Set(givenBelow(side, part, pair.parents[i], pair.key).flatMap((one) => one.map((value) => keyOf(side, value)))),
        );
        return rule({
            ...pair,
            before: list(pair.before).filter((one) => !above?.has(keyOf(pair.old, one))),
            after: list(pair.after).filter((one) => !below?.has(keyOf(pair.new, one))),
        });
    };
}

const sidesOf = ({ old, new: now, parts }: FieldPair): [Side, Part][] => [
    [old, parts[0]],
    [now, parts[1]],
];

/** What a stage of a report leaves to the report that it belongs to. */
export function asReport(rule: FieldRule): FieldRule {
    return (pair) => {
        const own = [list(pair.before), list(pair.after)] as const;
        if (given(own[0]) === given(own[1])) return rule(pair);
        const [before, after] = own.map((values, i) => (values.length > 0 ? values : valuesOf(pair.parents[i], pair.key)));
        const effective = { ...pair, before, after };
        return differs(effective) ? rule(effective) : [];
    };
}

/** Channels of a stage; its fallbacks count where it names a channel, else those of the report. */
export function stageChannels(channels: FieldRule, fallbacks: FieldRule): FieldRule {
    return (pair) => {
        const found = asReport(channels)(pair);
        if (given(list(pair.before)) === given(list(pair.after))) return found;
        const [before, after] = [pair.before, pair.after].map((own, i) =>
            valuesOf(given(list(own)) ? pair.parts[i] : pair.parents[i], 'fallback'),
        );
        const other: FieldPair = { ...pair, key: 'fallback', before, after };
        return [...found, ...(differs(other) ? fallbacks(other) : [])];
    };
}

/** Fallbacks that stand with channels of their own in both versions; `stageChannels` judges the others. */
export function stageFallbacks(rule: FieldRule): FieldRule {
    const judge = (pair: FieldPair) => {
        const [old, now] = pair.parts.map((part) => given(valuesOf(part, 'via')));
        return old && now ? rule(pair) : [];
    };
    return Object.assign(judge, { ordered: true as const });
}
