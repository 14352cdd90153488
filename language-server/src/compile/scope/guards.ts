import { term } from '../../standard/taxonomy.js';
import type { ScopeAsset, ScopeLink } from './scope-types.js';
import { push } from './talks.js';

/** The class that the kind of a device gives it: boundary and remote access, or security. */
export function deviceClass({ type, kind }: Pick<ScopeAsset, 'type' | 'kind'>): 'critical_device' | 'security_device' | undefined {
    const found = type === 'device' && kind ? term('device_kinds', kind)?.class : undefined;
    return found === 'critical_device' || found === 'security_device' ? found : undefined;
}

/** The devices in front of each asset: named by it, naming it, or so for a network around it (of `around`, where given). */
export function guardsOf(
    assets: readonly Pick<ScopeAsset, 'part' | 'networks'>[],
    links: readonly ScopeLink[],
): (part: string, around?: readonly string[]) => readonly string[] {
    const guards = new Map<string, string[]>();
    for (const { from, to, kind } of links) if (kind === 'protects') push(guards, to, from);
    const networks = new Map(assets.map((asset) => [asset.part, asset.networks]));
    return (part, around = networks.get(part) ?? []) => [...new Set([part, ...around].flatMap((one) => guards.get(one) ?? []))];
}
