import type { Part } from '../model/shape/index.js';
import { list } from './party-rules.js';
import { differs, given } from './plain-rules.js';
import type { FieldPair, FieldRule } from './rule.js';
import { canonical, type Side } from './side.js';

/** The blocks that a level or a warning extends, nearest first. */
function* basesOf(side: Side, part: Part): Generator<Part> {
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

/** The list that a level or a warning has from the one that it extends, where it gives none itself. */
export function inherited(rule: FieldRule): FieldRule {
    return (pair) => {
        if (given(list(pair.before)) === given(list(pair.after))) return rule(pair);
        const [before, after] = sidesOf(pair).map(([side, part]) => {
            const own = valuesOf(part, pair.key);
            return own.length > 0 ? own : [...basesOf(side, part)].map((one) => valuesOf(one, pair.key)).find((one) => one.length > 0);
        });
        const effective = { ...pair, before: before ?? [], after: after ?? [] };
        return differs(effective) ? rule(effective) : [];
    };
}

/** A list that adds up along what a block extends: what the blocks below it give anyhow is neither lost nor gained. */
export function addedUp(rule: FieldRule): FieldRule {
    return (pair) => {
        const keyOf = (side: Side, one: unknown) => canonical(side, { ...pair.field, many: false }, one);
        const [below, above] = sidesOf(pair).map(
            ([side, part]) =>
                new Set([...basesOf(side, part)].flatMap((one) => valuesOf(one, pair.key).map((value) => keyOf(side, value)))),
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
