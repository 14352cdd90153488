import type { ScopeAsset, ScopeLink } from './scope-types.js';

/** Who talks to whom. A connection with a network is one with everything that stands in it; networks themselves do not talk. */
export interface Talks {
    /** Everything that an asset talks to directly, each with the network that the connection names; may name one twice. */
    of(part: string): Iterable<Neighbour>;
}
export interface Neighbour {
    readonly part: string;
    readonly via?: string;
}

type Placed = Pick<ScopeAsset, 'part' | 'type' | 'networks'>;

export function talksOf(assets: readonly Placed[], links: readonly ScopeLink[]): Talks {
    const types = new Map(assets.map((asset) => [asset.part, asset]));
    const direct = new Map<string, Neighbour[]>();
    /** Network → those whose connection names it. */
    const callers = new Map<string, string[]>();
    const called = new Map<string, string[]>();
    for (const { from, to, kind } of links) {
        if (kind !== 'connects' || from === to) continue;
        const [a, b] = [types.get(from), types.get(to)];
        if (!a || !b) continue;
        if (a.type !== 'network' && b.type !== 'network') {
            push(direct, from, { part: to });
            push(direct, to, { part: from });
        } else if (a.type !== b.type) {
            const [asset, network] = a.type === 'network' ? [to, from] : [from, to];
            push(callers, network, asset);
            push(called, asset, network);
        }
    }
    const members = new Map<string, string[]>();
    for (const { part, type, networks } of assets) {
        if (type !== 'network') for (const network of networks) push(members, network, part);
    }
    return {
        *of(part) {
            yield* direct.get(part) ?? [];
            for (const via of called.get(part) ?? []) {
                for (const member of members.get(via) ?? []) if (member !== part) yield { part: member, via };
            }
            for (const via of types.get(part)?.networks ?? []) {
                for (const caller of callers.get(via) ?? []) if (caller !== part) yield { part: caller, via };
            }
        },
    };
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
}
