import type { Node, Nodes } from './settle.js';
import { single, type Timed } from './times.js';

/** Sort key: the deadline (`promptly` after every number, nothing said last), then the place in the text. */
interface Key {
    readonly deadline: number;
    readonly place: number;
}

/** Order of a cell: what stands before, then the deadline, then the text. A cycle is cut at its first act by that order. */
export function ordered(nodes: Nodes, times: ReadonlyMap<string, Timed>): string[] {
    const keys = new Map<string, Key>();
    const compare = (a: string, b: string) => order(keys.get(a), keys.get(b));
    const waiting = new Map<string, number>();
    const followers = new Map<string, string[]>();
    for (const [name, node] of nodes) {
        keys.set(name, { deadline: deadlineOf(node, times.get(name)), place: keys.size });
        waiting.set(name, node.after.length);
        for (const other of node.after) {
            const list = followers.get(other);
            if (list) list.push(name);
            else followers.set(other, [name]);
        }
    }
    const ready = heap(compare);
    for (const [name, count] of waiting) if (count === 0) ready.push(name);
    let left: string[] | undefined;
    const result: string[] = [];
    const placed = new Set<string>();
    let cut = 0;
    while (result.length < nodes.size) {
        let next: string | undefined;
        do {
            next = ready.pop();
            if (next === undefined) {
                left ??= [...nodes.keys()].sort(compare);
                next = left[cut++];
            }
            if (next === undefined) return result;
        } while (placed.has(next));
        placed.add(next);
        result.push(next);
        for (const follower of followers.get(next) ?? []) {
            const count = (waiting.get(follower) ?? 0) - 1;
            waiting.set(follower, count);
            if (count === 0) ready.push(follower);
        }
    }
    return result;
}

function deadlineOf({ act }: Node, timed: Timed | undefined): number {
    if (timed?.done) return single(timed.done)?.minutes ?? Math.max(...timed.done.values());
    return act.limits.length > 0 ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}

const order = (a: Key | undefined, b: Key | undefined) => (a && b ? a.deadline - b.deadline || a.place - b.place : 0);

/** A binary heap: blocks with thousands of steps must not cost their square. */
function heap<T>(compare: (a: T, b: T) => number) {
    const items: T[] = [];
    const swap = (i: number, j: number) => {
        [items[i], items[j]] = [items[j] as T, items[i] as T];
    };
    const before = (i: number, j: number) => compare(items[i] as T, items[j] as T) < 0;
    return {
        push(item: T) {
            let i = items.push(item) - 1;
            for (let up = (i - 1) >> 1; i > 0 && before(i, up); up = (i - 1) >> 1) {
                swap(i, up);
                i = up;
            }
        },
        pop(): T | undefined {
            const first = items[0];
            const last = items.pop();
            if (items.length === 0 || last === undefined) return first;
            items[0] = last;
            for (let i = 0; ; ) {
                const left = 2 * i + 1;
                let least = i;
                if (left < items.length && before(left, least)) least = left;
                if (left + 1 < items.length && before(left + 1, least)) least = left + 1;
                if (least === i) return first;
                swap(i, least);
                i = least;
            }
        },
    };
}
