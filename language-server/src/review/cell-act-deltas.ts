import type { CellFollowUp, CellReport, CellStep } from '../compile/matrix-types.js';
import { type AnyCell, type Effect, effect, parties, presence, type Rename, setDeltas, useMap, uses, words } from './cell-effect.js';
import type { Delta, Shown } from './change.js';
import { setDifference, sooner, soonerMinutes } from './ordering.js';
import { delta } from './rule.js';

const byName = <T extends { readonly name: string }>(list: readonly T[], rename: Rename = (name) => name) =>
    new Map(list.map((one) => [rename(one.name), one] as const));
const label = (one: { readonly title: string; readonly name: string }): Shown[] => [{ text: one.title || one.name }];

/** Steps, gates and decisions of a cell: the same where their names are, whatever layer they come from. */
export function stepEffects(old: AnyCell, now: AnyCell, rename: Rename): Effect[] {
    const [was, is] = [byName(old.steps, rename), byName(now.steps)];
    const { lost, gained } = setDifference(was, is);
    const noun = (one: CellStep) => (one.does.includes('preserve_evidence') ? 'evidence' : one.kind);
    const found: Effect[] = [
        ...lost.map(([name, one]) => effect(one, name, delta(noun(one), 'removed', 'laxer', label(one)))),
        ...gained.map(([name, one]) => effect(one, name, delta(noun(one), 'added', 'stricter', [], label(one)))),
    ];
    const orders = [orderOf(old.steps, rename), orderOf(now.steps)] as const;
    for (const [name, before] of was) {
        const after = is.get(name);
        if (!after) continue;
        const deltas = [
            ...timeDeltas(before, after, rename),
            ...setDeltas('action', terms(before.does), terms(after.does)),
            ...occasionDeltas(before, after),
            ...setDeltas('helper', parties(before.with, rename), parties(after.with)),
            ...setDeltas('requirement', words(before.requires ?? [], rename), words(after.requires ?? [])),
            ...presence('stand_in', (before.orElse ?? []).length > 0, (after.orElse ?? []).length > 0, ['removed', 'added'], 'stricter'),
            ...presence('discretion', before.discretion === true, after.discretion === true, ['removed', 'added'], 'laxer'),
            ...periodDeltas('period', before.every ?? [], after.every ?? []),
            ...presence('owner', before.by.length > 0, after.by.length > 0, ['removed', 'added'], 'stricter'),
        ];
        found.push(...deltas.map((one) => effect(after, name, one, before)));
        const known = (one: string) => was.has(one) && is.has(one);
        found.push(...orderEffects(name, before, after, orders, known, (one) => label(is.get(one) ?? was.get(one) ?? after), rename));
    }
    return found;
}

/** What a step waits for itself counts; what it only waits for through others follows from those. */
function orderEffects(
    name: string,
    before: CellStep,
    after: CellStep,
    [old, now]: readonly [Order, Order],
    known: (name: string) => boolean,
    called: (name: string) => readonly Shown[],
    rename: Rename,
): Effect[] {
    const [was, is] = [old.get(name) ?? NONE, now.get(name) ?? NONE];
    const direct = [new Set(before.after.map(rename)), new Set(after.after)] as const;
    const lost = [...was].filter((one) => !is.has(one) && known(one));
    const gained = [...is].filter((one) => !was.has(one) && known(one));
    return [
        ...lost.map((one) => effect(after, name, delta('order', 'removed', 'laxer', called(one)), before, direct[0].has(one))),
        ...gained.map((one) => effect(after, name, delta('order', 'added', 'stricter', [], called(one)), before, direct[1].has(one))),
    ];
}

type Order = ReadonlyMap<string, ReadonlySet<string>>;
const NONE: ReadonlySet<string> = new Set();

/** For each act everything that it waits for, through others as well. */
function orderOf(list: readonly CellStep[], rename: Rename = (name) => name): Order {
    const direct = new Map(list.map((one) => [rename(one.name), one.after.map(rename)]));
    const all = new Map<string, Set<string>>();
    for (const name of direct.keys()) {
        const seen = new Set<string>();
        const open = [...(direct.get(name) ?? [])];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (seen.has(next)) continue;
            seen.add(next);
            open.push(...(direct.get(next) ?? []));
        }
        all.set(name, seen);
    }
    return all;
}

const terms = (list: readonly string[]) => new Map(list.map((one): [string, Shown[]] => [one, [{ term: one, vocabulary: 'actions' }]]));

function occasionDeltas(before: CellStep | CellReport, after: CellStep | CellReport): Delta[] {
    if ((before.condition === undefined) === (after.condition === undefined)) return [];
    return [
        before.condition
            ? delta('occasion', 'widened', 'stricter', label(before), label(after))
            : delta('occasion', 'narrowed', 'laxer', label(before), label(after)),
    ];
}

function timeDeltas(before: CellStep | CellReport, after: CellStep | CellReport, rename: Rename): Delta[] {
    const number = (minutes: number | undefined): Shown[] => (minutes === undefined ? [] : [{ duration: `${minutes}m` }]);
    const key = (one: CellStep | CellReport, map: Rename = (same) => same) =>
        one.times
            .map(({ clock }) => map(clock))
            .sort()
            .join();
    // Both of one clock, or one of them promises no number.
    if (key(before, rename) !== key(after) && before.times.length > 0 && after.times.length > 0) return [];
    const latest = (one: CellStep | CellReport) =>
        one.times.length === 0 ? undefined : Math.max(...one.times.map(({ minutes }) => minutes));
    const way = soonerMinutes(latest(before), latest(after)) || amountWay(before, after);
    const texts = [number(latest(before)), number(latest(after))] as const;
    if (way === 0) return [];
    return [way < 0 ? delta('time', 'longer', 'laxer', ...texts) : delta('time', 'shorter', 'stricter', ...texts)];
}

const amountWay = (before: CellStep | CellReport, after: CellStep | CellReport): number =>
    before.times.length === 0 && after.times.length === 0 ? sooner(before.deadline?.amount, after.deadline?.amount) : 0;

export function reportEffects(old: AnyCell, now: AnyCell, rename: Rename): Effect[] {
    const [was, is] = [byName(old.reports, rename), byName(now.reports)];
    const { lost, gained } = setDifference(was, is);
    const found = [
        ...lost.map(([name, one]) => effect(one, name, delta('report', 'removed', 'laxer', label(one)))),
        ...gained.map(([name, one]) => effect(one, name, delta('report', 'added', 'stricter', [], label(one)))),
    ];
    for (const [name, before] of was) {
        const after = is.get(name);
        if (!after) continue;
        const deltas = [
            ...timeDeltas(before, after, rename),
            ...occasionDeltas(before, after),
            ...setDeltas('recipient', parties(before.to, rename), parties(after.to)),
            ...setDeltas('copy', parties(before.copies, rename), parties(after.copies)),
            ...setDeltas('channel', words(before.via, rename), words(after.via)),
            ...setDeltas('fallback', words(before.fallback, rename), words(after.fallback)),
            ...presence('discretion', before.discretion === true, after.discretion === true, ['removed', 'added'], 'laxer'),
            ...periodDeltas('follow_up', before.every, after.every),
        ];
        found.push(...deltas.map((one) => effect(after, name, one, before)));
    }
    return found;
}

export function followUpEffects(old: AnyCell, now: AnyCell, rename: Rename): Effect[] {
    const keyed = (list: readonly CellFollowUp[], map?: Rename) =>
        new Map(list.map((one) => [[...useMap(one.to, map).keys()].join(), one] as const));
    const [was, is] = [keyed(old.followUps, rename), keyed(now.followUps)];
    const { lost, gained } = setDifference(was, is);
    const found = [
        ...lost.map(([key, one]) => effect(one, key, delta('follow_up', 'removed', 'laxer', uses(one.to)))),
        ...gained.map(([key, one]) => effect(one, key, delta('follow_up', 'added', 'stricter', [], uses(one.to)))),
    ];
    for (const [key, before] of was) {
        const after = is.get(key);
        if (!after) continue;
        const deltas = [
            ...periodDeltas('follow_up', before.every, after.every),
            ...setDeltas('channel', words(before.via, rename), words(after.via)),
            ...setDeltas('fallback', words(before.fallback, rename), words(after.fallback)),
        ];
        found.push(...deltas.map((one) => effect(after, key, one, before)));
    }
    return found;
}

/** How often, and on which events besides. */
function periodDeltas(noun: string, before: readonly string[], after: readonly string[]): Delta[] {
    const first = (all: readonly string[]) => all.map((every) => every.split(' ', 1)[0] ?? '');
    const period = (all: readonly string[]) =>
        first(all)
            .filter((every) => /^\d/.test(every))
            .sort((a, b) => sooner(a, b))[0];
    const [was, is] = [period(before), period(after)];
    const way = sooner(was, is);
    const texts = [was, is].map((one): Shown[] => (one === undefined ? [] : [{ duration: one }])) as [Shown[], Shown[]];
    const events = (all: readonly string[]) =>
        new Map(
            first(all)
                .filter((every) => /^[a-z_]+$/.test(every))
                .map((one): [string, Shown[]] => [one, [{ term: one, vocabulary: 'events' }]]),
        );
    return [
        ...(way === 0 ? [] : [way < 0 ? delta(noun, 'longer', 'laxer', ...texts) : delta(noun, 'shorter', 'stricter', ...texts)]),
        ...setDeltas('event', events(before), events(after)),
    ];
}
