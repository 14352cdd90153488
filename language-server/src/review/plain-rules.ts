import type { ChangeClass, Delta, Shown, Verb } from './change.js';
import { earlierDay, more, type Order, ranked, setDifference, sooner } from './ordering.js';
import { delta, type FieldPair, type FieldRule, opposite } from './rule.js';
import { canonical, type Side, shown } from './side.js';

const values = (side: Side, pair: FieldPair, value: unknown): Shown[] => shown(side, pair.field, value);
export const given = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false);
export const differs = (pair: FieldPair): boolean =>
    !(isEmpty(pair.before) && isEmpty(pair.after)) &&
    canonical(pair.old, pair.field, pair.before) !== canonical(pair.new, pair.field, pair.after);
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Removed, added or changed, with the class of each. */
export function whole(noun: string, removed: ChangeClass, added: ChangeClass, changed: ChangeClass): FieldRule {
    return (pair) => {
        if (!differs(pair)) return [];
        const [was, is] = [given(pair.before), given(pair.after)];
        const [verb, cls] = (was && is ? ['changed', changed] : was ? ['removed', removed] : ['added', added]) as [Verb, ChangeClass];
        return [delta(noun, verb, cls, values(pair.old, pair, pair.before), values(pair.new, pair, pair.after))];
    };
}

/** Prose: what it says is for readers. */
export const prose: FieldRule = whole('wording', 'editorial', 'editorial', 'editorial');
/** Lines of prose: only those that went or came are shown. */
export const proseLines: FieldRule = (pair) => {
    const found = set('wording')(pair);
    if (found.length === 0) return prose(pair).map((one) => ({ ...one, before: [], after: [] }));
    const joined = (key: 'before' | 'after') => found.flatMap((one) => one[key]);
    return [delta('wording', 'changed', 'editorial', joined('before'), joined('after'))];
};
/** A fact about the thing, with no direction of its own. */
export const detail: FieldRule = whole('detail', 'neutral', 'neutral', 'neutral');
/** What was done and when: the record of the year goes on. */
export const record: FieldRule = whole('record', 'neutral', 'neutral', 'neutral');
/** A reason or a fallback in words: having it is stricter, its words are editorial. */
export const reason = (noun: string): FieldRule => whole(noun, 'laxer', 'stricter', 'editorial');
export const flag = (noun: string, on: ChangeClass): FieldRule => whole(noun, opposite[on], on, 'neutral');

/** Members of a set, each judged for itself. */
export function set(noun: string, added: ChangeClass = 'stricter'): FieldRule {
    return (pair) => {
        const elements = (side: Side, list: unknown) =>
            new Map(
                ((list ?? []) as readonly unknown[]).map((one) => [canonical(side, { ...pair.field, many: false }, one), one] as const),
            );
        const { lost, gained } = setDifference(elements(pair.old, pair.before), elements(pair.new, pair.after));
        const one = (side: Side, value: unknown) => shown(side, { ...pair.field, many: false }, value);
        return [
            ...lost.map(([, value]) => delta(noun, 'removed', opposite[added], one(pair.old, value), [])),
            ...gained.map(([, value]) => delta(noun, 'added', added, [], one(pair.new, value))),
        ];
    };
}

/** One value with an order: `stricterVerb` when the new one is the stricter. */
export function ordered<T>(noun: string, order: Order<T>, [laxerVerb, stricterVerb]: readonly [Verb, Verb]): FieldRule {
    return (pair) => {
        if (!differs(pair)) return [];
        const way = order(pair.before as T, pair.after as T);
        const verb: Verb = !given(pair.before) ? 'added' : !given(pair.after) ? 'removed' : way < 0 ? laxerVerb : stricterVerb;
        const shownValues = [values(pair.old, pair, pair.before), values(pair.new, pair, pair.after)] as const;
        if (way === 0) return isSame(pair) ? [] : [delta(noun, 'changed', 'neutral', ...shownValues)];
        return [delta(noun, verb, way < 0 ? 'laxer' : 'stricter', ...shownValues)];
    };
}

/** A day that something must be done by. Once it is done, the day that was promised is only a record. */
export const promised =
    (noun: string): FieldRule =>
    (pair) => {
        const [was, is] = pair.parts.map((part) => ['done', 'held', 'closed'].some((key) => given((part as never)[key])));
        return was === is ? due(noun)(pair) : whole(noun, 'neutral', 'neutral', 'neutral')(pair);
    };

/** A list whose order says who or what comes first; `is` is the class of another order alone. */
export function inOrder(rule: FieldRule, noun: string, is: (pair: FieldPair) => ChangeClass = () => 'neutral'): FieldRule {
    const judge = (pair: FieldPair): readonly Delta[] => {
        const keys = (side: Side, value: unknown) =>
            ((value ?? []) as readonly unknown[]).map((one) => canonical(side, { ...pair.field, many: false }, one));
        const [old, now] = [keys(pair.old, pair.before), keys(pair.new, pair.after)];
        const same = old.filter((key) => now.includes(key)).join('\n') === now.filter((key) => old.includes(key)).join('\n');
        const found = rule(pair);
        if (same) return found;
        return [...found, delta(noun, 'changed', is(pair), values(pair.old, pair, pair.before), values(pair.new, pair, pair.after))];
    };
    return Object.assign(judge, { ordered: true as const });
}

/** Equal for the order though written otherwise, such as `24h` and `1d`. */
const isSame = (pair: FieldPair): boolean => pair.field.type === 'duration' || pair.field.type === 'count';

export const duration = (noun: string): FieldRule => ordered<string | undefined>(noun, sooner, ['longer', 'shorter']);
export const keptFor = (noun: string): FieldRule =>
    ordered<string | undefined>(noun, (a, b) => (a === undefined || b === undefined ? sooner(a, b) : sooner(b, a)), ['shorter', 'longer']);
export const count = (noun: string): FieldRule => ordered<number | undefined>(noun, more, ['lowered', 'raised']);
export const rank = (noun: string, list: readonly string[]): FieldRule =>
    ordered<string | undefined>(noun, ranked(list), ['lowered', 'raised']);
/** A day by which something is due: later is laxer. */
export const due = (noun: string): FieldRule => ordered<string | undefined>(noun, earlierDay, ['postponed', 'advanced']);

/** A span of days or of times: what begins later or ends earlier covers less. */
export function edge(noun: string, side: 'from' | 'to'): FieldRule {
    return (pair) => {
        if (!differs(pair)) return [];
        const [before, after] = [pair.before, pair.after].map((one) => (one as string | undefined) ?? (side === 'from' ? '0000' : '9999'));
        const wider = side === 'from' ? after! < before! : after! > before!;
        const verb: Verb = wider ? 'widened' : 'narrowed';
        return [delta(noun, verb, wider ? 'stricter' : 'laxer', values(pair.old, pair, pair.before), values(pair.new, pair, pair.after))];
    };
}

/** Applies a rule to one property of nested values. */
export function nested(rule: FieldRule, pair: FieldPair, key: string, before: unknown, after: unknown): readonly Delta[] {
    const field = pair.field.shape?.()[0]?.fields[key];
    return field
        ? rule({ ...pair, field, key, before: before ?? (field.many ? [] : undefined), after: after ?? (field.many ? [] : undefined) })
        : [];
}
