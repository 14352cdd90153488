import { contains, isSingle, overlaps, type Span, spanIndex, spanOf } from '../scope/addresses.js';
import { portsMeet } from '../scope/ports.js';
import type { Scope, ScopeAsset, ScopeHost } from '../scope/scope-types.js';
import type { Scan, ScanHost, ScanPort } from './scan-types.js';
import { isUnusual, usualService } from './services.js';

export type DifferenceKind =
    /** Up, and in nobody's inventory. */
    | 'shadow'
    /** Was to be gone, by a decision that is recorded as done, and answers. */
    | 'returned'
    /** In the inventory, looked at, and not there. */
    | 'ghost'
    /** Open, and not declared. */
    | 'port_open'
    /** Declared, looked at, and not open. */
    | 'port_closed'
    /** Another service than the usual one at a port. */
    | 'service';
export interface Difference {
    readonly kind: DifferenceKind;
    readonly severity: 'error' | 'warning' | 'info';
    readonly address: string;
    readonly names: readonly string[];
    /** Of a shadow: all open ports; of drift: those that drifted. */
    readonly ports: readonly ScanPort[];
    /** The service that is usual there. */
    readonly usual?: string;
    /** The asset that it is about, or the shadow that was declared. */
    readonly asset?: string;
    /** Which of the asset's hosts, where it is one address; of a ghost, a block too. */
    readonly host?: number;
    /** Of a ghost: which of the asset's ranges. */
    readonly range?: number;
}

/** What can be decided on a difference, and written into the plan. */
export const DECISIONS = {
    shadow: ['adopt', 'isolate', 'accept'],
    returned: ['isolate', 'adopt', 'accept'],
    port_open: ['adopt', 'isolate', 'accept'],
    service: ['adopt', 'isolate', 'accept'],
    port_closed: ['retire', 'accept'],
    ghost: ['retire', 'accept'],
} as const satisfies Record<DifferenceKind, readonly ('adopt' | 'isolate' | 'accept' | 'retire')[]>;
export interface Comparison {
    readonly tool: string;
    readonly toolVersion?: string;
    readonly day?: string;
    readonly incomplete?: true;
    /** Hosts of the scan that are up. */
    readonly up: number;
    readonly known: number;
    /** Addresses on whose difference a decision is recorded that holds. */
    readonly decided: readonly string[];
    /** Addresses that are up and out of scope. */
    readonly excluded: readonly string[];
    /** Hosts of the inventory that the scan did not look at. */
    readonly unscanned: readonly { readonly asset: string; readonly address: string }[];
    readonly differences: readonly Difference[];
}

interface Entry {
    readonly asset: ScopeAsset;
    readonly span: Span;
    readonly address: string;
    readonly host?: ScopeHost;
    /** Which of the asset's hosts or ranges it is. */
    readonly at: number;
}

/**
 * The scope against a scan. What a scan cannot tell is not told: see docs/language.md, Against a scan. `asOf` is the day,
 * `YYYY-MM-DD`, on which what is accepted for a time must still hold.
 */
export function compareScan(scope: Scope, scan: Scan, asOf?: string): Comparison {
    const holds = ({ decision }: ScopeAsset) => decision !== undefined && !(decision.until && asOf && decision.until < asOf);
    const inventory = entriesOf(scope.assets);
    const index = spanIndex(inventory.map((of) => ({ span: of.span, of })));
    const shadows = new Map(
        scope.assets.flatMap((asset) => (asset.type === 'shadow' ? [[keyOf(spanOf(asset.name)), asset] as const] : [])),
    );
    const excluded = spanIndex(
        scope.exclusions.flatMap(({ address }) => (address && spanOf(address) ? [{ span: spanOf(address) as Span, of: address }] : [])),
    );
    const recordOf = (spans: readonly Span[]) => spans.map((span) => shadows.get(keyOf(span))).find((one) => one !== undefined);
    const seen = scan.hosts.map((host) => ({ host, spans: host.addresses.flatMap((address) => spanOf(address) ?? []) }));
    const there = spanIndex(seen.flatMap(({ host, spans }) => (host.up === 'yes' ? spans.map((span) => ({ span, of: host })) : [])));
    const differences: Difference[] = [];
    const decided: string[] = [];
    const outside: string[] = [];
    let known = 0;
    let up = 0;
    for (const { host, spans } of seen) {
        if (host.up !== 'yes') continue;
        up++;
        const entries = spans.flatMap((span) => index.overlapping(span));
        if (entries.length > 0) {
            known++;
            const record = recordOf(spans);
            const found = drift(host, entries, scan, (port, open) => record !== undefined && holds(record) && decides(record, port, open));
            differences.push(...found.differences);
            if (found.decided) decided.push(host.addresses[0] ?? '');
            continue;
        }
        const shadow = recordOf(spans);
        const open = host.ports.filter(({ state }) => state === 'open');
        const about = { address: host.addresses[0] ?? '', names: host.names, ports: open };
        const gone = shadow?.decision?.done && (shadow.decision.kind === 'isolate' || shadow.decision.kind === 'remove');
        if (shadow && gone) differences.push({ kind: 'returned', severity: 'error', ...about, asset: shadow.part });
        else if (shadow && holds(shadow)) decided.push(about.address);
        else if (spans.some((span) => excluded.overlapping(span).length > 0)) outside.push(about.address);
        else differences.push({ kind: 'shadow', severity: 'error', ...about, ...(shadow ? { asset: shadow.part } : {}) });
    }
    const unscanned: { asset: string; address: string }[] = [];
    for (const entry of inventory) {
        if (entry.asset.excluded || there.overlapping(entry.span).length > 0) continue;
        if (!isCovered(entry, scan, seen)) unscanned.push({ asset: entry.asset.part, address: entry.address });
        else if (!scan.incomplete && isGone(entry, scan, seen)) {
            const record = recordOf([entry.span]);
            // Only what is accepted may be away: an adopted machine that goes is a ghost again.
            if (record?.decision?.kind === 'accept' && portsOf(record).length === 0 && holds(record)) {
                decided.push(entry.address);
                continue;
            }
            const which = entry.host ? { host: entry.at } : { range: entry.at };
            differences.push({
                kind: 'ghost',
                severity: 'warning',
                address: entry.address,
                names: entry.host?.named ? [entry.host.named] : [],
                ports: [],
                asset: entry.asset.part,
                ...which,
            });
        }
    }
    const { tool, toolVersion, day, incomplete } = scan;
    return {
        tool,
        ...(toolVersion ? { toolVersion } : {}),
        ...(day ? { day } : {}),
        ...(incomplete ? { incomplete } : {}),
        up,
        known,
        decided,
        excluded: outside,
        unscanned,
        differences,
    };
}

const portsOf = (shadow: ScopeAsset): readonly string[] => shadow.hosts.flatMap(({ ports }) => ports);

/** A recorded decision on a port; one that was to close it and is done decides nothing while it is open. */
function decides(shadow: ScopeAsset, port: string, open: boolean): boolean {
    const gone = shadow.decision?.done && (shadow.decision.kind === 'isolate' || shadow.decision.kind === 'remove');
    return portsOf(shadow).some((one) => portsMeet(one, port)) && !(open && gone);
}

const keyOf = (span: Span | undefined): string => (span ? `${span.family} ${span.from} ${span.to}` : '');

/** Hosts of systems, devices and terminals, and the ranges of terminals: a network's range registers nobody. */
function entriesOf(assets: readonly ScopeAsset[]): Entry[] {
    return assets.flatMap((asset): Entry[] => {
        if (asset.type === 'shadow' || asset.type === 'network') return [];
        const hosts = asset.hosts.flatMap((host, at): Entry[] => {
            const span = spanOf(host.address);
            return span ? [{ asset, span, address: host.address, host, at }] : [];
        });
        const ranges = asset.ranges.flatMap((address, at): Entry[] => {
            const span = spanOf(address);
            return span ? [{ asset, span, address, at }] : [];
        });
        return [...hosts, ...ranges];
    });
}

type Seen = readonly { readonly host: ScanHost; readonly spans: readonly Span[] }[];

/** One address was looked at; of a block something was reported, so that its silence says something. */
function isCovered({ span, address }: Entry, scan: Scan, seen: Seen): boolean {
    if (isSingle(span)) return scan.covers(address);
    const [first = ''] = address.split(/[/-]/);
    return scan.covers(first) || seen.some(({ spans }) => spans.some((one) => overlaps(span, one)));
}

/** It is not up. Where it only counts as up, none of the ports that were looked at may leave a doubt. */
function isGone({ span }: Entry, scan: Scan, seen: Seen): boolean {
    if (!isSingle(span)) return true;
    const maybe = seen.find(({ host, spans }) => host.up === 'maybe' && spans.some((one) => contains(span, one)))?.host;
    if (!maybe) return true;
    if (maybe.unclear) return false;
    const asked = maybe.ports.length > 0 || scan.looked('80/tcp') || scan.looked('443/tcp');
    return asked && maybe.ports.every(({ state }) => state !== 'unsure');
}

const isUnclear = ({ unclear = [] }: ScanHost, port: string): boolean =>
    unclear.includes('*') || unclear.includes(port.slice(port.indexOf('/') + 1));

type Decides = (port: string, open: boolean) => boolean;
function drift(host: ScanHost, entries: readonly Entry[], scan: Scan, isDecided: Decides): { differences: Difference[]; decided: boolean } {
    const declaring = entries.filter((entry) => (entry.host?.ports.length ?? 0) > 0 && !entry.asset.excluded);
    const [first] = declaring;
    if (!first) return { differences: [], decided: false };
    const about = {
        address: host.addresses[0] ?? '',
        names: host.names,
        asset: first.asset.part,
        ...(isSingle(first.span) ? { host: first.at } : {}),
    };
    const declared = declaring.flatMap((entry) => entry.host?.ports ?? []);
    const isDeclared = (port: string) => declared.some((one) => portsMeet(one, port));
    const all = host.ports.filter(({ port, state }) => state === 'open' && !isDeclared(port));
    const opened = all.filter(({ port }) => !isDecided(port, true));
    const found = new Map(host.ports.map((one) => [one.port, one]));
    // A range of ports says where something may listen, not that all of them do.
    const missing = [...new Set(declared)]
        .filter((port) => !port.includes('-') && scan.looked(port))
        .flatMap((port): ScanPort[] => {
            const state = found.get(port)?.state;
            if (state === 'open' || state === 'unsure' || (state === undefined && isUnclear(host, port))) return [];
            return [{ port, state: state ?? 'closed' }];
        });
    const closed = missing.filter(({ port }) => !isDecided(port, false));
    const unusual = host.ports.filter(
        ({ port, state, service, probed }) => state === 'open' && probed && isUnusual(port, service) && isDeclared(port),
    );
    const odd = unusual.filter(({ port }) => !isDecided(port, true));
    const made: Difference[] = [];
    if (opened.length > 0) made.push({ kind: 'port_open', severity: 'warning', ...about, ports: opened });
    if (closed.length > 0) made.push({ kind: 'port_closed', severity: 'warning', ...about, ports: closed });
    for (const port of odd) {
        const usual = usualService(port.port);
        made.push({ kind: 'service', severity: 'warning', ...about, ports: [port], ...(usual ? { usual } : {}) });
    }
    return { differences: made, decided: opened.length < all.length || closed.length < missing.length || odd.length < unusual.length };
}
