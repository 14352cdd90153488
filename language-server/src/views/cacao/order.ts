/** How acts follow each other: one by one, beside each other, or alone. */
export type Flow =
    | { readonly kind: 'act'; readonly act: number }
    | { readonly kind: 'series' | 'parallel'; readonly parts: readonly Flow[] };

/**
 * An order of acts (`before(a, b)`: b waits for a, transitively) as series and parallel parts. Orders that are neither are
 * cut after the acts that wait for nothing: every wait is kept, some are added. Undefined for no acts.
 */
export function flowOf(acts: readonly number[], before: (a: number, b: number) => boolean): Flow | undefined {
    const [first] = acts;
    if (first === undefined) return undefined;
    if (acts.length === 1) return { kind: 'act', act: first };
    const ordered = (a: number, b: number) => before(a, b) || before(b, a);
    const beside = groups(acts, ordered);
    if (beside.length > 1) return joined('parallel', beside, before);
    const inRow = groups(acts, (a, b) => !ordered(a, b));
    if (inRow.length > 1) {
        const sorted = inRow.toSorted(([a = 0], [b = 0]) => (before(a, b) ? -1 : 1));
        return joined('series', sorted, before);
    }
    const free = acts.filter((act) => !acts.some((other) => before(other, act)));
    // A circle: nothing is free; the order of the text stands.
    if (free.length === 0) return { kind: 'series', parts: acts.map((act) => ({ kind: 'act', act })) };
    return joined('series', [free, acts.filter((act) => !free.includes(act))], before);
}

function joined(kind: 'series' | 'parallel', parts: readonly (readonly number[])[], before: (a: number, b: number) => boolean): Flow {
    const made = parts.flatMap((part) => flowOf(part, before) ?? []);
    return { kind, parts: made.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
}

/** Sets of acts that hang together by a relation. */
function groups(acts: readonly number[], related: (a: number, b: number) => boolean): number[][] {
    const left = new Set(acts);
    const found: number[][] = [];
    for (const start of acts) {
        if (!left.delete(start)) continue;
        const group = [start];
        for (const one of group)
            for (const other of [...left])
                if (related(one, other)) {
                    left.delete(other);
                    group.push(other);
                }
        found.push(group.toSorted((a, b) => a - b));
    }
    return found;
}
