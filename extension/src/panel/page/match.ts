/** What a node is told apart by: an id that stays, or else only its kind. */
export interface NodeKey {
    readonly id?: string;
    readonly kind: string;
}

/**
 * For each new node, the index of the old node that becomes it, or undefined where a node has to be made. Nodes with an id
 * are found wherever they went; others in their order, by kind. No old node is taken twice.
 */
export function matchNodes(old: readonly NodeKey[], next: readonly NodeKey[]): (number | undefined)[] {
    const byId = new Map<string, number>();
    for (const [i, { id }] of old.entries()) if (id !== undefined && !byId.has(id)) byId.set(id, i);
    let from = 0;
    return next.map(({ id, kind }) => {
        if (id !== undefined) {
            const found = byId.get(id);
            byId.delete(id);
            return found !== undefined && old[found]?.kind === kind ? found : undefined;
        }
        for (let i = from; i < old.length; i++) {
            if (old[i]?.id === undefined && old[i]?.kind === kind) {
                from = i + 1;
                return i;
            }
        }
        return undefined;
    });
}
