import { contains, isPublic, spanOf } from './addresses.js';
import { isA } from './classes.js';
import { deviceClass, type guardsOf } from './guards.js';
import type { Entrance, ScopeAsset, ScopeLink } from './scope-types.js';
import type { Talks } from './talks.js';

interface Around {
    readonly assets: readonly ScopeAsset[];
    readonly links: readonly ScopeLink[];
    readonly talks: Talks;
    readonly guards: ReturnType<typeof guardsOf>;
    /** Networks that say that the Internet reaches them. */
    readonly open: ReadonlySet<string>;
}

/**
 * Where the Internet gets in: hosts on it, networks that it reaches, and what is connected to a network that is the
 * Internet. A security device stands in the way of others and is none. HP-AST-4: each such way passes a boundary device.
 */
export function entrancesOf(around: Around): Entrance[] {
    const { assets, links, guards, open } = around;
    const byPart = new Map(assets.map((asset) => [asset.part, asset]));
    const isInternet = (part: string) => byPart.get(part)?.layer === 'internet';
    const linked = new Set(
        links.flatMap(({ from, to, kind }) =>
            kind !== 'protects' && isInternet(to) ? [from] : isInternet(from) && kind === 'connects' ? [to] : [],
        ),
    );
    const isBoundary = (part: string) => deviceClass(byPart.get(part) ?? { type: 'system' }) === 'critical_device';
    const boundaryOf = (asset: ScopeAsset) => {
        if (deviceClass(asset) === 'critical_device') return [asset.part];
        return guards(asset.part).filter(isBoundary);
    };
    const ways = waysToTargets(around, byPart, boundaryOf);
    /** Of a host on the Internet: what stands in front of the asset, or of a network around that very address. */
    const inFront = (asset: ScopeAsset, address: string) =>
        deviceClass(asset) === 'critical_device'
            ? [asset.part]
            : guards(asset.part, networksAround(asset, address, byPart)).filter(isBoundary);
    return assets.flatMap((asset): Entrance[] => {
        if (asset.excluded || asset.type === 'shadow' || asset.layer === 'internet' || deviceClass(asset) === 'security_device') return [];
        const hosts = asset.hosts.filter(({ internet }) => internet);
        if (hosts.length === 0 && !linked.has(asset.part) && !open.has(asset.part)) return [];
        // One address that nothing stands in front of is enough to come in by; one in an open network is that network's matter.
        const bare = hosts.filter(({ address }) => inFront(asset, address).length === 0);
        const host =
            bare.find(({ address }) => !networksAround(asset, address, byPart).some((one) => open.has(one))) ?? bare[0] ?? hosts[0];
        const boundary = host ? inFront(asset, host.address) : boundaryOf(asset);
        const path = boundary.length === 0 ? pathFrom(asset.part, ways) : undefined;
        return [{ part: asset.part, ...(host ? { address: host.address } : {}), boundary, ...(path ? { path } : {}) }];
    });
}

/**
 * The networks around one address of an asset: those whose range it lies in, with what is around them; where there is none,
 * those of the asset that may have it.
 */
function networksAround({ hosts, networks }: ScopeAsset, address: string, byPart: ReadonlyMap<string, ScopeAsset>): readonly string[] {
    const rangesOf = (part: string) => (byPart.get(part)?.ranges ?? []).flatMap((text) => spanOf(text) ?? []);
    const around = (text: string) => {
        const span = spanOf(text);
        return span ? networks.filter((part) => rangesOf(part).some((range) => contains(range, span))) : [];
    };
    const own = around(address);
    if (own.length > 0) return [...new Set(own.flatMap((part) => [part, ...(byPart.get(part)?.networks ?? [])]))];
    const others = new Set(hosts.flatMap((host) => around(host.address)).flatMap((part) => [part, ...(byPart.get(part)?.networks ?? [])]));
    // A private network has public addresses that are translated; one with public ranges would have this one in them.
    const family = spanOf(address)?.family;
    return networks.filter((part) => !others.has(part) || !rangesOf(part).some((range) => range.family === family && isPublic(range)));
}

/** For each asset that a target can be reached from without passing a boundary device: the next step. Targets lead to themselves. */
function waysToTargets(
    { assets, talks }: Around,
    byPart: ReadonlyMap<string, ScopeAsset>,
    boundaryOf: (asset: ScopeAsset) => readonly string[],
): Map<string, string | undefined> {
    const next = new Map<string, string | undefined>();
    for (const asset of assets) if (isA(asset, 'target') && deviceClass(asset) !== 'critical_device') next.set(asset.part, undefined);
    for (const [part] of next) {
        const to = byPart.get(part);
        if (!to) continue;
        const unguarded = boundaryOf(to).length === 0;
        for (const { part: before } of talks.of(part)) {
            const from = byPart.get(before);
            if (!from || next.has(before) || from.excluded || deviceClass(from) === 'critical_device') continue;
            // Within one network nothing stands between the two.
            const within = !unguarded && to.networks.some((network) => from.networks.includes(network));
            if (within || unguarded) next.set(before, part);
        }
    }
    return next;
}

function pathFrom(part: string, ways: ReadonlyMap<string, string | undefined>): string[] | undefined {
    if (!ways.has(part)) return undefined;
    const path: string[] = [];
    for (let at: string | undefined = part; at !== undefined; at = ways.get(at)) path.push(at);
    return path;
}
