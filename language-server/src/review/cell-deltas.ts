import type { Cell, CellFollowUp, CellReport, CellStep, PartyUse, WarningColumn } from '../compile/matrix-types.js';
import type { Delta, Shown } from './change.js';
import { setDifference, sooner, soonerMinutes } from './ordering.js';
import { delta } from './rule.js';

/** One difference between two versions of a cell. */
export interface Effect {
    readonly delta: Delta;
    /** The part that it is told of. */
    readonly part: string;
    /** Name of the act. */
    readonly name: string;
    /** Parts whose own change would explain it. */
    readonly touched: readonly string[];
    /** Counts where nothing explains it; otherwise it only marks the cell. */
    readonly counts: boolean;
}
type AnyCell = Cell | WarningColumn;
type Rename = (name: string) => string;

/** What is different in a cell. Acts are the same where their names are, whatever layer they come from. */
export function cellDeltas(old: AnyCell | undefined, now: AnyCell | undefined, rename: Rename): Effect[] {
    if (!old || !now) {
        const cell = old ?? now;
        const way = old ? delta('handled', 'removed', 'laxer') : delta('handled', 'added', 'stricter');
        return cell && cell.state === 'handled'
            ? [{ delta: way, part: cell.parts[0] ?? '', name: '', touched: cell.parts, counts: true }]
            : [];
    }
    if (old.state !== now.state && [old, now].some(({ state }) => ELSEWHERE.includes(state))) {
        const ranks = ['gap', 'excluded', 'handed_over', 'handled'];
        const worse = ranks.indexOf(now.state) < ranks.indexOf(old.state);
        const texts = [[{ word: old.state }], [{ word: now.state }]] as const;
        const one = delta('handled', 'changed', worse ? 'laxer' : 'stricter', ...texts);
        return [{ delta: one, part: blockOf(now) ?? blockOf(old) ?? '', name: '', touched: [...old.parts, ...now.parts], counts: true }];
    }
    return [
        ...steps(old, now, rename),
        ...reports(old, now, rename),
        ...followUps(old, now, rename),
        ...gaps(old, now),
        ...owners(old, now, rename),
    ];
}

/** States in which others handle a cell. */
const ELSEWHERE: readonly string[] = ['excluded', 'handed_over'];
/** The block that a cell is told of: that of its level, else the innermost. */
const blockOf = (cell: AnyCell): string | undefined => cell.parts.find((part) => /\/level:[IV]+$/.test(part)) ?? cell.parts[0];

const byName = <T extends { readonly name: string }>(list: readonly T[], rename: Rename = (name) => name) =>
    new Map(list.map((one) => [rename(one.name), one] as const));
const label = (one: { readonly title: string; readonly name: string }): Shown[] => [{ text: one.title || one.name }];

function steps(old: AnyCell, now: AnyCell, rename: Rename): Effect[] {
    const [was, is] = [byName(old.steps, rename), byName(now.steps)];
    const { lost, gained } = setDifference(was, is);
    const noun = (one: CellStep) => (one.does.includes('preserve_evidence') ? 'evidence' : one.kind);
    const found: Effect[] = [
        ...lost.map(([name, one]) => effect(one, name, delta(noun(one), 'removed', 'laxer', label(one)))),
        ...gained.map(([name, one]) => effect(one, name, delta(noun(one), 'added', 'stricter', [], label(one)))),
    ];
    const closures = [closure(old.steps, rename), closure(now.steps)] as const;
    for (const [name, before] of was) {
        const after = is.get(name);
        if (!after) continue;
        const tell = (one: Delta, counts = true) => found.push(effect(after, name, one, before, counts));
        found.push(...times(before, after, name, rename));
        const acts = setDifference(new Map(before.does.map((one) => [one, one])), new Map(after.does.map((one) => [one, one])));
        for (const [one] of acts.lost) tell(delta('action', 'removed', 'laxer', [{ term: one, vocabulary: 'actions' }]));
        for (const [one] of acts.gained) tell(delta('action', 'added', 'stricter', [], [{ term: one, vocabulary: 'actions' }]));
        const order = setDifference(asMap(closures[0].get(name)), asMap(closures[1].get(name)));
        const inBoth = ([one]: [string, string]) => was.has(one) && is.has(one);
        for (const [one] of order.lost.filter(inBoth)) tell(delta('order', 'removed', 'laxer', label(was.get(one) ?? before)), false);
        for (const [one] of order.gained.filter(inBoth)) tell(delta('order', 'added', 'stricter', [], label(is.get(one) ?? after)), false);
        if ((before.condition ?? '') !== (after.condition ?? '') && (!before.condition || !after.condition))
            tell(
                delta(
                    'occasion',
                    before.condition ? 'widened' : 'narrowed',
                    before.condition ? 'stricter' : 'laxer',
                    label(before),
                    label(after),
                ),
            );
        if (before.by.length > 0 && after.by.length === 0) tell(delta('owner', 'removed', 'laxer', uses(before.by), []));
        if (before.by.length === 0 && after.by.length > 0) tell(delta('owner', 'added', 'stricter', [], uses(after.by)));
    }
    return found;
}

function times(before: CellStep | CellReport, after: CellStep | CellReport, name: string, rename: Rename): Effect[] {
    const number = (minutes: number | undefined): Shown[] => (minutes === undefined ? [] : [{ duration: `${minutes}m` }]);
    const key = (one: CellStep | CellReport, map: Rename = (same) => same) =>
        one.times
            .map(({ clock }) => map(clock))
            .sort()
            .join();
    if (key(before, rename) === key(after) || before.times.length === 0 || after.times.length === 0) {
        // Both of one clock, or one of them promises no number.
        const latest = (one: CellStep | CellReport) =>
            one.times.length === 0 ? undefined : Math.max(...one.times.map(({ minutes }) => minutes));
        const way = soonerMinutes(latest(before), latest(after)) || amountWay(before, after);
        if (way !== 0) {
            const one = delta(
                'time',
                way < 0 ? 'longer' : 'shorter',
                way < 0 ? 'laxer' : 'stricter',
                number(latest(before)),
                number(latest(after)),
            );
            return [effect(after, name, one, before)];
        }
    }
    return [];
}

const amountWay = (before: CellStep | CellReport, after: CellStep | CellReport): number =>
    before.times.length === 0 && after.times.length === 0 ? sooner(before.deadline?.amount, after.deadline?.amount) : 0;

function closure(list: readonly CellStep[], rename: Rename = (name) => name): Map<string, Set<string>> {
    const direct = new Map(list.map((one) => [rename(one.name), one.after.map(rename)]));
    const all = new Map<string, Set<string>>();
    for (const name of direct.keys()) {
        const seen = new Set<string>();
        const visit = (one: string) => {
            for (const next of direct.get(one) ?? []) {
                if (seen.has(next)) continue;
                seen.add(next);
                visit(next);
            }
        };
        visit(name);
        all.set(name, seen);
    }
    return all;
}
const asMap = (names: ReadonlySet<string> | undefined) => new Map([...(names ?? [])].map((one) => [one, one] as const));

function reports(old: AnyCell, now: AnyCell, rename: Rename): Effect[] {
    const [was, is] = [byName(old.reports, rename), byName(now.reports)];
    const { lost, gained } = setDifference(was, is);
    const found = [
        ...lost.map(([name, one]) => effect(one, name, delta('report', 'removed', 'laxer', label(one)))),
        ...gained.map(([name, one]) => effect(one, name, delta('report', 'added', 'stricter', [], label(one)))),
    ];
    for (const [name, before] of was) {
        const after = is.get(name);
        if (!after) continue;
        found.push(...times(before, after, name, rename));
        const to = setDifference(useMap(before.to, rename), useMap(after.to));
        for (const [, one] of to.lost) found.push(effect(after, name, delta('recipient', 'removed', 'laxer', uses([one])), before));
        for (const [, one] of to.gained) found.push(effect(after, name, delta('recipient', 'added', 'stricter', [], uses([one])), before));
    }
    return found;
}

function followUps(old: AnyCell, now: AnyCell, rename: Rename): Effect[] {
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
        const way = after ? sooner(periodOf(before), periodOf(after)) : 0;
        if (!after || way === 0) continue;
        const texts = [before, after].map((one): Shown[] => (periodOf(one) ? [{ duration: periodOf(one) ?? '' }] : []));
        found.push(
            effect(
                after,
                key,
                delta('follow_up', way < 0 ? 'longer' : 'shorter', way < 0 ? 'laxer' : 'stricter', texts[0], texts[1]),
                before,
            ),
        );
    }
    return found;
}
const periodOf = (one: CellFollowUp): string | undefined => one.every.filter((every) => /^\d/.test(every)).sort((a, b) => sooner(a, b))[0];

function gaps(old: AnyCell, now: AnyCell): Effect[] {
    const kinds = (cell: AnyCell) =>
        new Map(cell.gaps.filter(({ excepted }) => !excepted).map((gap) => [gap.kind as string, gap] as const));
    const { lost, gained } = setDifference(kinds(old), kinds(now));
    const one = (part: string, way: Delta): Effect => ({ delta: way, part, name: '', touched: [part], counts: true });
    return [
        ...lost.map(([kind, gap]) => one(gap.part, delta('gap', 'removed', 'stricter', [{ word: kind }]))),
        ...gained.map(([kind, gap]) => one(gap.part, delta('gap', 'added', 'laxer', [], [{ word: kind }]))),
    ];
}

/** Who owns and commands is judged where it is written; here it marks the cell. */
function owners(old: AnyCell, now: AnyCell, rename: Rename): Effect[] {
    const who = (cell: AnyCell) => ('owner' in cell ? [...cell.owner, ...cell.command] : [...cell.received, ...cell.led]);
    const [was, is] = [useMap(who(old), rename), useMap(who(now))];
    const { lost, gained } = setDifference(was, is);
    if (lost.length + gained.length === 0) return [];
    const one = delta('command', 'changed', 'neutral', uses(who(old)), uses(who(now)));
    return [{ delta: one, part: now.parts[0] ?? '', name: '', touched: [...old.parts, ...now.parts], counts: false }];
}

const useKey = (use: PartyUse, rename: Rename = (name) => name): string =>
    use.any
        .map((one) => [one.each, one.role, rename(one.ref)].filter(Boolean).join(' '))
        .sort()
        .join(' or ');
const useMap = (list: readonly PartyUse[], rename?: Rename) => new Map(list.map((use) => [useKey(use, rename), use] as const));
const uses = (list: readonly PartyUse[]): Shown[] =>
    list.flatMap((use, i) => [
        ...(i > 0 ? [{ word: ',' }] : []),
        ...use.any.map((one): Shown => (one.type === 'person' ? { person: true } : { name: one.ref, title: one.title })),
    ]);

interface Acting {
    readonly part: string;
    readonly overrides?: readonly string[];
}
function effect(one: Acting, name: string, way: Delta, other?: Acting, counts = true): Effect {
    const touched = [one, ...(other ? [other] : [])].flatMap(({ part, overrides }) => [part, ...(overrides ?? [])]);
    return { delta: way, part: one.part, name, touched, counts };
}
