/** Spans of time in minutes: the start belongs to it, the end does not. Lists are sorted and disjoint. */
export interface Stretch {
    readonly start: number;
    readonly end: number;
}

export function union(spans: readonly Stretch[]): Stretch[] {
    const found: { start: number; end: number }[] = [];
    for (const { start, end } of [...spans].filter((one) => one.end > one.start).sort((a, b) => a.start - b.start)) {
        const last = found.at(-1);
        if (last && start <= last.end) last.end = Math.max(last.end, end);
        else found.push({ start, end });
    }
    return found;
}

export function intersection(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
    return a.flatMap((one) =>
        b.flatMap((other) => {
            const start = Math.max(one.start, other.start);
            const end = Math.min(one.end, other.end);
            return start < end ? [{ start, end }] : [];
        }),
    );
}

/** What of `spans` lies in none of `others`, which are sorted and disjoint. */
export function without(spans: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
    return spans.flatMap(({ start, end }) => {
        const left: Stretch[] = [];
        let from = start;
        for (const other of others) {
            if (other.end <= from || other.start >= end) continue;
            if (other.start > from) left.push({ start: from, end: other.start });
            from = Math.max(from, other.end);
        }
        if (from < end) left.push({ start: from, end });
        return left;
    });
}
