import type { Collected } from './collect.js';
import { deviceClass } from './guards.js';
import type { AssetClassReason, ScopeAsset, ScopeLayer } from './scope-types.js';
import type { Talks } from './talks.js';

/** MLPS level from which a system on the Internet is a target. */
const TARGET_MLPS = 3;

/**
 * The classes of every asset and its steps from the nearest target (HP-AST-1 to HP-AST-6). What is out of scope has none,
 * and nothing is reached through it.
 */
export function classify(assets: readonly Collected[], talks: Talks): ScopeAsset[] {
    const own = new Map(assets.map((asset) => [asset.part, asset.excluded ? [] : ownClasses(asset)]));
    const byPart = new Map(assets.map((asset) => [asset.part, asset]));
    const near = reach(assets, own, talks, byPart);
    return assets.map((asset) => {
        const classes = own.get(asset.part) ?? [];
        const way = near.get(asset.part);
        const all: AssetClassReason[] =
            classes.length === 0 && way?.steps === 1 && way.of
                ? [{ class: 'springboard', because: 'talks_to', of: way.of, ...(way.via ? { via: way.via } : {}) }]
                : classes;
        return { ...asset, layer: layerOf(asset, all), classes: all, ...(way ? { steps: way.steps } : {}) };
    });
}

/** What an asset is by itself: a target, a potential target, a device of a kind, a shadow. */
function ownClasses(asset: Collected): AssetClassReason[] {
    if (asset.type === 'shadow')
        return asset.known || (asset.decision?.kind === 'adopt' && asset.decision.as) ? [] : [{ class: 'high_risk', because: 'shadow' }];
    const named = asset.protections.map((of): AssetClassReason => ({ class: 'target', because: 'named', of }));
    const byKind = deviceClass(asset);
    if (byKind) return [...named, { class: byKind, because: 'device_kind' }];
    const targets = [...named, ...onInternet(asset)];
    if (targets.length > 0) return targets;
    const open = asset.hosts.find(({ internet, ports }) => internet && ports.length > 0);
    return open ? [{ class: 'potential_target', because: 'internet_ports', address: open.address }] : [];
}

function onInternet({ hosts, mlps = 0, cii }: Collected): AssetClassReason[] {
    const host = hosts.find(({ internet }) => internet);
    if (!host) return [];
    const reasons: AssetClassReason[] = [];
    if (mlps >= TARGET_MLPS) reasons.push({ class: 'target', because: 'internet_mlps', address: host.address });
    if (cii === 'yes') reasons.push({ class: 'target', because: 'internet_cii', address: host.address });
    return reasons;
}

interface Way {
    readonly steps: number;
    readonly of?: string;
    readonly via?: string;
}

/** Breadth first from targets, then potential targets; the first that is found is the nearest. */
function reach(
    assets: readonly Collected[],
    own: ReadonlyMap<string, readonly AssetClassReason[]>,
    talks: Talks,
    byPart: ReadonlyMap<string, Collected>,
): Map<string, Way> {
    const has = (part: string, wanted: string) => own.get(part)?.some((reason) => reason.class === wanted) === true;
    const found = new Map<string, Way>();
    for (const wanted of ['target', 'potential_target']) {
        for (const { part } of assets) if (has(part, wanted)) found.set(part, { steps: 0 });
    }
    for (const [part, { steps }] of found) {
        for (const next of talks.of(part)) {
            if (found.has(next.part) || byPart.get(next.part)?.excluded) continue;
            found.set(next.part, { steps: steps + 1, of: part, ...(next.via ? { via: next.via } : {}) });
        }
    }
    return found;
}

function layerOf(asset: Collected, classes: readonly AssetClassReason[]): ScopeLayer {
    const has = (...wanted: string[]) => classes.some((reason) => wanted.includes(reason.class));
    if (asset.type === 'network' && (asset.zone === 'internet' || asset.kind === 'internet')) return 'internet';
    if (has('critical_device', 'security_device')) return 'boundary';
    if (has('target', 'potential_target')) return 'targets';
    return has('springboard') ? 'springboards' : 'rest';
}

/** The classes of an asset, each once, the gravest first. */
export const classesOf = (asset: Pick<ScopeAsset, 'classes'>) => [...new Set(asset.classes.map((reason) => reason.class))];

/** Whether an asset is in a class. */
export const isA = (asset: Pick<ScopeAsset, 'classes'>, ...wanted: AssetClassReason['class'][]): boolean =>
    asset.classes.some((reason) => wanted.includes(reason.class));
