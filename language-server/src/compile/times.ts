import type { Limit } from '../model/shape/index.js';
import type { Base } from './acts.js';
import { promisedMinutes } from './durations.js';
import type { Node, Nodes } from './settle.js';

/**
 * When something is done at the latest, in minutes after each clock that it depends on: with two clocks, the later of
 * the two instants. Undefined where no number is promised.
 */
export type Times = ReadonlyMap<string, number> | undefined;
export interface Timed {
    /** When it may start: all that it waits for is done. */
    readonly ready: Times;
    /** When it is done, by its promise. */
    readonly done: Times;
    /** It waits, through others, for itself. */
    readonly cyclic?: true;
}

/** Acts with their times. */
export interface TimedNodes {
    readonly nodes: Nodes;
    readonly times: ReadonlyMap<string, Timed>;
}

/**
 * Worst cases by the longest path: an act is done at its deadline, counted from when its predecessors are done. What is as
 * it was in `before` is the same object.
 */
export function timesOf(nodes: Nodes, before?: TimedNodes): Map<string, Timed> {
    const times = new Map<string, Timed>();
    const doneOf = (other: string) => times.get(other)?.done;
    for (const name of walkable(nodes)) {
        const node = nodes.get(name);
        if (!node) continue;
        const known = before?.nodes.get(name) === node ? before.times.get(name) : undefined;
        const same = known && node.needs.every((need) => times.get(need) === before?.times.get(need));
        times.set(name, same ? known : timed(node, doneOf));
    }
    for (const name of nodes.keys()) if (!times.has(name)) times.set(name, CYCLIC);
    return times;
}
const CYCLIC: Timed = { ready: undefined, done: undefined, cyclic: true };

/** Everything an act's time is computed from. */
export const dependencies = ({ needs }: Node, nodes: Nodes): readonly string[] => needs.filter((name) => nodes.has(name));

/** Acts with their dependencies first; those in a cycle, and what comes after them, are left out. */
export function walkable(nodes: Nodes): string[] {
    const waiting = new Map<string, number>();
    const followers = new Map<string, string[]>();
    for (const [name, node] of nodes) {
        let count = 0;
        for (const need of node.needs) {
            if (!nodes.has(need)) continue;
            count++;
            const list = followers.get(need);
            if (list) list.push(name);
            else followers.set(need, [name]);
        }
        waiting.set(name, count);
    }
    const order = [...nodes.keys()].filter((name) => waiting.get(name) === 0);
    for (const name of order) {
        for (const follower of followers.get(name) ?? []) {
            const left = (waiting.get(follower) ?? 0) - 1;
            waiting.set(follower, left);
            if (left === 0) order.push(follower);
        }
    }
    return order;
}

function timed({ act, after }: Node, doneOf: (name: string) => Times): Timed {
    const starts: Times[] = after.map(doneOf);
    if (after.length === 0 || act.base.floor) starts.push(from(act.base, doneOf));
    if (act.gated) starts.push(new Map([['start', 0]]));
    const ready = latest(starts);
    return { ready, done: doneBy(act.limits, ready, doneOf) ?? implied(act, ready, doneOf) };
}

/** Without a limit: a gate takes no time, a phase is a deadline, anything else promises nothing. */
function implied(act: Node['act'], ready: Times, doneOf: (name: string) => Times): Times {
    if (act.limits.length > 0) return undefined;
    if (act.kind === 'gate') return ready;
    return act.until && from(act.until, doneOf);
}

function from({ clock, anchor, offset }: Base, doneOf: (name: string) => Times): Times {
    return anchor ? shifted(doneOf(anchor), offset) : new Map([[clock, offset]]);
}

/** All limits bind. Of the numbers, the tightest on one clock counts; a limit on the clock of its own start before others. */
function doneBy(limits: readonly Limit[], ready: Times, doneOf: (name: string) => Times): Times {
    return tightest(limits.map((limit) => limitTimes(limit, ready, doneOf)));
}

/** Of several deadlines the tightest; those without a number are left out. */
export function tightest(candidates: readonly Times[]): Times {
    return candidates
        .filter((times) => times !== undefined)
        .reduce<Times>((best, next) => (best && !tighter(next, best) ? best : next), undefined);
}

export function limitTimes(limit: Limit, ready: Times, doneOf: (name: string) => Times): Times {
    const minutes = promisedMinutes(limit.amount);
    if (minutes === undefined) return undefined;
    if (limit.clock) return new Map([[limit.clock, minutes]]);
    if (limit.anchor) return shifted(doneOf(limit.anchor.ref), minutes);
    return shifted(ready, minutes);
}

/** Whether one set of times is nowhere later than another, and counts from no further clock. */
function tighter(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
    return [...one].every(([clock, minutes]) => minutes <= (other.get(clock) ?? -1));
}

/** The later of several times, clock by clock; unknown as soon as one is. */
export function latest(times: readonly Times[]): Times {
    const found = new Map<string, number>();
    for (const one of times) {
        if (!one) return undefined;
        for (const [clock, minutes] of one) found.set(clock, Math.max(minutes, found.get(clock) ?? 0));
    }
    return found;
}

export const shifted = (times: Times, minutes: number): Times =>
    times && new Map([...times].map(([clock, amount]) => [clock, amount + minutes]));

/** The one clock and its minutes, where there is only one. */
export function single(times: Times): { clock: string; minutes: number } | undefined {
    const entry = times?.size === 1 ? [...times][0] : undefined;
    return entry && { clock: entry[0], minutes: entry[1] };
}
