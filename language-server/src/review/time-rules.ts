import type { Cadence, Limit, Ref } from '../model/shape/index.js';
import type { Delta } from './change.js';
import { setDifference, sooner } from './ordering.js';
import { list } from './party-rules.js';
import { delta, type FieldPair, type FieldRule } from './rule.js';
import { canonical, refKey, shown, shownLimit } from './side.js';

/** Deadlines, clock by clock; of several on one clock the tightest counts. */
export function limits(noun = 'limit'): FieldRule {
    return (pair) => {
        const [old, now] = [tightest(pair, 0), tightest(pair, 1)];
        const found: Delta[] = [];
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

function tightest(pair: FieldPair, version: 0 | 1): Map<string, Limit> {
    const side = version === 0 ? pair.old : pair.new;
    const found = new Map<string, Limit>();
    for (const limit of list<Limit>(version === 0 ? pair.before : pair.after)) {
        const clock = limit.anchor
            ? `of ${refKey(side, limit.anchor)}`
            : (limit.clock ?? ownClock(pair.parts[version], pair.parents[version]));
        const known = found.get(clock);
        if (!known || sooner(limit.amount, known.amount) < 0) found.set(clock, limit);
    }
    return found;
}

/** The clock of a limit that names none, where nothing has to be waited for. */
function ownClock(part: { readonly type: string }, parent: { readonly type: string } | undefined): string {
    const waits = (part as { after?: readonly Ref[] }).after ?? [];
    if (waits.length > 0) return '';
    if (part.type === 'submit') return 'end';
    if (parent?.type === 'response' || parent?.type === 'playbook') return 'discovery';
    if (parent?.type === 'level') return 'start';
    return parent?.type === 'warning' ? 'receipt' : '';
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
