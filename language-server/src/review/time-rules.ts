import type { Cadence, Limit } from '../model/shape/index.js';
import type { Delta } from './change.js';
import { setDifference, sooner } from './ordering.js';
import { ownClock } from './own-clock.js';
import { list } from './party-rules.js';
import { delta, type FieldPair, type FieldRule } from './rule.js';
import { canonical, refKey, shown, shownLimit } from './side.js';

/**
 * Deadlines, clock by clock; of several on one clock the tightest counts. `from` is the instant of those that name none, where that is not
 * told by where the part stands.
 */
export function limits(noun = 'limit', from?: string): FieldRule {
    return (pair) => {
        const [old, now] = [tightest(pair, 0, from), tightest(pair, 1, from)];
        const found: Delta[] = [];
        const moved = movedClock(old, now);
        if (moved) {
            const [before, after, way] = moved;
            found.push(
                delta(
                    noun,
                    way < 0 ? 'longer' : 'shorter',
                    way < 0 ? 'laxer' : 'stricter',
                    shownLimit(pair.old, before[1]),
                    shownLimit(pair.new, after[1]),
                ),
            );
            old.delete(before[0]);
            now.delete(after[0]);
        }
        for (const clock of new Set([...old.keys(), ...now.keys()])) {
            const [before, after] = [old.get(clock), now.get(clock)];
            const way = sooner(before?.amount, after?.amount);
            if (way === 0) continue;
            const texts = [before ? shownLimit(pair.old, before) : [], after ? shownLimit(pair.new, after) : []] as const;
            const verb = !before ? 'added' : !after ? 'removed' : way < 0 ? 'longer' : 'shorter';
            found.push(delta(noun, verb, way < 0 ? 'laxer' : 'stricter', ...texts));
        }
        return found;
    };
}

type Clocked = readonly [clock: string, limit: Limit];

/** The one limit whose clock is another now, where it can be said which of the two is later. */
function movedClock(old: ReadonlyMap<string, Limit>, now: ReadonlyMap<string, Limit>): [Clocked, Clocked, number] | undefined {
    const { lost, gained } = setDifference(old, now);
    const [[before], [after]] = [lost, gained];
    if (!before || !after || lost.length > 1 || gained.length > 1) return undefined;
    const way = acrossClocks(before, after);
    return way === 0 ? undefined : [before, after, way];
}

/** Instants in the order in which they come; what stands between discovery and the end has no order of its own. */
const INSTANTS = ['occurrence', 'discovery', '', 'end'];
const instantOf = (clock: string): number => {
    const at = INSTANTS.indexOf(clock === 'lifting' ? 'end' : clock);
    return at < 0 ? INSTANTS.indexOf('') : at;
};

/** Negative where the second limit is later, positive where it is sooner, 0 where that cannot be said. */
function acrossClocks([from, before]: Clocked, [to, after]: Clocked): number {
    const amounts = sooner(before.amount, after.amount);
    const numberless = [before, after].map(({ amount }) => amount === undefined || amount === 'promptly');
    // Without a number it is later than any instant.
    if (numberless[0] !== numberless[1]) return amounts;
    const instants = instantOf(from) - instantOf(to);
    if (instants < 0 && amounts <= 0) return instants;
    return instants > 0 && amounts >= 0 ? instants : 0;
}

function tightest(pair: FieldPair, version: 0 | 1, from?: string): Map<string, Limit> {
    const side = version === 0 ? pair.old : pair.new;
    const found = new Map<string, Limit>();
    for (const limit of list<Limit>(version === 0 ? pair.before : pair.after)) {
        const clock = limit.anchor ? `of ${refKey(side, limit.anchor)}` : (limit.clock ?? from ?? ownClock(side, pair.parts[version]));
        const known = found.get(clock);
        if (!known || sooner(limit.amount, known.amount) < 0) found.set(clock, limit);
    }
    return found;
}

/** How often: the shortest period counts, each event for itself. */
export function cadence(noun: string): FieldRule {
    return (pair) => {
        const [old, now] = [list<Cadence>(pair.before), list<Cadence>(pair.after)];
        const shortest = (all: readonly Cadence[]) =>
            all.flatMap(({ period }) => period ?? []).sort((a, b) => sooner(a, b))[0] ??
            (all.some(({ event }) => event === 'regularly') ? 'promptly' : undefined);
        const [before, after] = [shortest(old), shortest(now)];
        const way = sooner(before, after);
        const texts = [shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)] as const;
        const verb = before === undefined ? 'added' : after === undefined ? 'removed' : way < 0 ? 'longer' : 'shorter';
        const found: Delta[] = way === 0 ? [] : [delta(noun, verb, way < 0 ? 'laxer' : 'stricter', ...texts)];
        const events = (all: readonly Cadence[]) =>
            new Map(all.flatMap(({ event }) => (event && event !== 'regularly' ? [[event, event] as const] : [])));
        const { lost, gained } = setDifference(events(old), events(now));
        for (const [event] of lost) found.push(delta('event', 'removed', 'laxer', [{ term: event, vocabulary: 'events' }]));
        for (const [event] of gained) found.push(delta('event', 'added', 'stricter', [], [{ term: event, vocabulary: 'events' }]));
        if (
            found.length === 0 &&
            canonical(
                pair.old,
                pair.field,
                old.map(({ at, until }) => ({ at, until })),
            ) !==
                canonical(
                    pair.new,
                    pair.field,
                    now.map(({ at, until }) => ({ at, until })),
                )
        )
            found.push(delta(noun, 'changed', 'neutral', ...texts));
        return found;
    };
}
