/** Names that wait for each other, each circle once: the shortest one through its first name, in the order of the waiting. */
export function circlesOf(waits: ReadonlyMap<string, readonly string[]>): string[][] {
    const groups = components(waits);
    return groups.flatMap((group) => {
        const [first = ''] = group;
        if (group.length === 1 && !waits.get(first)?.includes(first)) return [];
        return [shortest(first, waits, new Set(group))];
    });
}

/** Strongly connected names by Tarjan's algorithm, without recursion; members in the order of the map. */
function components(waits: ReadonlyMap<string, readonly string[]>): string[][] {
    const order = new Map([...waits.keys()].map((name, i) => [name, i]));
    const index = new Map<string, number>();
    const low = new Map<string, number>();
    const stack: string[] = [];
    const onStack = new Set<string>();
    const groups: string[][] = [];
    for (const root of waits.keys()) {
        if (index.has(root)) continue;
        const calls: { name: string; next: number }[] = [];
        const enter = (name: string) => {
            index.set(name, index.size);
            low.set(name, index.size - 1);
            stack.push(name);
            onStack.add(name);
            calls.push({ name, next: 0 });
        };
        enter(root);
        for (let call = calls.at(-1); call; call = calls.at(-1)) {
            const other = waits.get(call.name)?.[call.next++];
            if (other !== undefined) {
                if (!waits.has(other)) continue;
                if (!index.has(other)) enter(other);
                else if (onStack.has(other)) lower(low, call.name, index.get(other) ?? 0);
                continue;
            }
            calls.pop();
            const parent = calls.at(-1);
            if (parent) lower(low, parent.name, low.get(call.name) ?? 0);
            if (low.get(call.name) !== index.get(call.name)) continue;
            const group = stack.splice(stack.indexOf(call.name));
            for (const name of group) onStack.delete(name);
            groups.push(group.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
        }
    }
    return groups.sort((a, b) => (order.get(a[0] ?? '') ?? 0) - (order.get(b[0] ?? '') ?? 0));
}

function lower(low: Map<string, number>, name: string, to: number): void {
    if (to < (low.get(name) ?? 0)) low.set(name, to);
}

/** The shortest way from a name back to itself, within its group. */
function shortest(first: string, waits: ReadonlyMap<string, readonly string[]>, group: ReadonlySet<string>): string[] {
    const from = new Map<string, string>();
    const open = [first];
    for (const name of open) {
        for (const next of waits.get(name) ?? []) {
            if (next === first) {
                const way = [name];
                for (let at = name; at !== first; way.unshift(at)) at = from.get(at) ?? first;
                return way;
            }
            if (!group.has(next) || from.has(next)) continue;
            from.set(next, name);
            open.push(next);
        }
    }
    return [first];
}
