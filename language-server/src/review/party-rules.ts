import type { Choice, Ref, Thing } from '../model/shape/index.js';
import type { ChangeClass, Shown } from './change.js';
import { setDifference } from './ordering.js';
import { given, set } from './plain-rules.js';
import { delta, type FieldPair, type FieldRule, opposite } from './rule.js';
import { choiceKey, isPerson, refKey, type Side, shown, shownChoice, shownRef } from './side.js';

/** A value, or several, or none, as a list. */
export const list = <T>(value: unknown): readonly T[] =>
    (value === undefined ? [] : Array.isArray(value) ? value : [value]) as readonly T[];

const keyed = (side: Side, choices: readonly Choice[]) => new Map(choices.map((one) => [choiceKey(side, one), one] as const));

const allPersons = (side: Side, choices: readonly Choice[]) =>
    choices.length > 0 && choices.every((one) => one.any.every(({ ref }) => ref !== undefined && isPerson(side, ref)));

const joinedChoices = (side: Side, choices: readonly Choice[]): Shown[] =>
    choices.flatMap((one, i) => [...(i > 0 ? [{ word: ',' }] : []), ...shownChoice(side, one)]);

/**
 * Who does something. A post's holder may change without a change of the plan; another body is another owner; one that
 * goes without another in its place is laxer.
 */
export function parties(noun: string, lostIs: ChangeClass = 'laxer'): FieldRule {
    return (pair) => {
        const [old, now] = [list<Choice>(pair.before), list<Choice>(pair.after)];
        const { lost, gained } = setDifference(keyed(pair.old, old), keyed(pair.new, now));
        const [out, into] = [lost.map(([, one]) => one), gained.map(([, one]) => one)];
        if (out.length === 0 && into.length === 0) return [];
        const texts = [joinedChoices(pair.old, old), joinedChoices(pair.new, now)] as const;
        if (out.length === into.length && allPersons(pair.old, out) && allPersons(pair.new, into))
            return [delta(noun, 'changed', 'person_only', ...texts)];
        if (now.length < old.length) return [delta(noun, 'removed', lostIs, ...texts)];
        if (now.length > old.length) return [delta(noun, 'added', opposite[lostIs], ...texts)];
        return [delta(noun, 'changed', 'neutral', ...texts)];
    };
}

/** Members of a body or a set: each counts. */
export function members(noun: string): FieldRule {
    return (pair) => {
        const { lost, gained } = setDifference(keyed(pair.old, list(pair.before)), keyed(pair.new, list(pair.after)));
        const [out, into] = [lost.map(([, one]) => one), gained.map(([, one]) => one)];
        if (out.length === into.length && allPersons(pair.old, out) && allPersons(pair.new, into))
            return [delta(noun, 'changed', 'person_only', joinedChoices(pair.old, out), joinedChoices(pair.new, into))];
        return [
            ...out.map((one) => delta(noun, 'removed', 'laxer', shownChoice(pair.old, one))),
            ...into.map((one) => delta(noun, 'added', 'stricter', [], shownChoice(pair.new, one))),
        ];
    };
}

/** Holder or deputies of a post: other persons are persons only, fewer are laxer. */
export function holders(noun: string): FieldRule {
    return (pair) => {
        const [old, now] = [list<Ref>(pair.before), list<Ref>(pair.after)];
        const { lost, gained } = setDifference(
            new Map(old.map((one) => [refKey(pair.old, one), one])),
            new Map(now.map((one) => [refKey(pair.new, one), one])),
        );
        if (lost.length === 0 && gained.length === 0) return [];
        const texts = [shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)] as const;
        if (now.length < old.length) return [delta(noun, 'removed', 'laxer', ...texts)];
        if (now.length > old.length) return [delta(noun, 'added', 'stricter', ...texts)];
        const persons = lost.every(([, one]) => isPerson(pair.old, one)) && gained.every(([, one]) => isPerson(pair.new, one));
        return [delta(noun, 'changed', persons ? 'person_only' : 'neutral', ...texts)];
    };
}

/** Who stands before whom among persons is a matter of persons. */
export function byPersons({ old, before }: FieldPair): ChangeClass {
    const refs = list<Ref | Choice>(before).flatMap((one) => ('any' in one ? one.any.map(({ ref }) => ref) : [one]));
    return refs.every((ref) => ref !== undefined && isPerson(old, ref)) ? 'person_only' : 'neutral';
}

/** What must come before: each lost order is laxer, each new one stricter, and what holds through others anyhow neither. */
export const after: FieldRule = (pair) => {
    const names = (side: Side, value: unknown) => new Map(list<Ref>(value).map((one) => [refKey(side, one), one] as const));
    const { lost, gained } = setDifference(names(pair.old, pair.before), names(pair.new, pair.after));
    const [was, is] = [waitedFor(pair.old, list(pair.before)), waitedFor(pair.new, list(pair.after))];
    const found = [
        ...lost.filter(([key]) => !is.has(key)).map(([, one]) => delta('order', 'removed', 'laxer', [shownRef(pair.old, one)])),
        ...gained.filter(([key]) => !was.has(key)).map(([, one]) => delta('order', 'added', 'stricter', [], [shownRef(pair.new, one)])),
    ];
    if (found.length > 0 || lost.length + gained.length === 0) return found;
    return [delta('order', 'changed', 'neutral', shown(pair.old, pair.field, pair.before), shown(pair.new, pair.field, pair.after))];
};

/** Names of all that stands before, through others as well. */
function waitedFor(side: Side, refs: readonly Ref[]): Set<string> {
    const seen = new Set<string>();
    const visit = (ref: Ref) => {
        const key = refKey(side, ref);
        if (seen.has(key)) return;
        seen.add(key);
        const found = side.plan.resolution(ref);
        if (found?.state === 'found') list<Ref>((found.part as { after?: readonly Ref[] }).after).forEach(visit);
    };
    refs.forEach(visit);
    return seen;
}

/** Things that something is limited to: none is everything. */
export const onlyFor =
    (noun: string): FieldRule =>
    (pair) => {
        const [old, now] = [list<Thing>(pair.before), list<Thing>(pair.after)];
        if (given(old) && given(now)) return set(noun)(pair);
        if (given(old) === given(now)) return [];
        const texts = [shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)] as const;
        return [delta(noun, given(now) ? 'narrowed' : 'widened', given(now) ? 'laxer' : 'stricter', ...texts)];
    };
