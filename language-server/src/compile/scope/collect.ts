import type { ResolvedPlan } from '../../model/plans.js';
import type { Device, Host, Network, OutOfScope, Part, Ref, Shadow, System, Terminals, Thing } from '../../model/shape/index.js';
import { isDamaged } from '../damage.js';
import { partyUses } from '../party-use.js';
import { canonicalAddress, contains, isPublic, type Span, spanIndex, spanOf } from './addresses.js';
import type { ScopeAsset, ScopeExclusion, ScopeHost, ScopeLink } from './scope-types.js';
import { push } from './talks.js';

export type Inventoried = System | Network | Device | Terminals;
/** An asset before its classes are derived. */
export type Collected = Omit<ScopeAsset, 'classes' | 'layer' | 'steps'>;
export interface Inventory {
    readonly assets: readonly Collected[];
    readonly links: readonly ScopeLink[];
    readonly exclusions: readonly ScopeExclusion[];
}

/** What the plan's files declare of the scope, with what its names and addresses mean. */
export function collect(plan: ResolvedPlan): Inventory {
    const parts = [...plan.declared('system'), ...plan.declared('network'), ...plan.declared('device'), ...plan.declared('terminals')];
    const order = new Map(plan.files.flatMap((file) => file.declarations).map((part, i) => [part.id, i]));
    const inText = <P extends Part>(list: readonly P[]) => list.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    const inventory = unique(inText<Inventoried>(parts));
    const ids = new Set(inventory.map(({ id }) => id));
    const meant = (ref: Ref | undefined) => {
        const found = ref && plan.resolution(ref);
        return found?.state === 'found' ? found.part : undefined;
    };
    const among = (refs: readonly (Ref | undefined)[]) =>
        [...new Set(refs.flatMap((ref) => meant(ref)?.id ?? []))].filter((id) => ids.has(id));
    const networks = inventory.filter((part) => part.type === 'network');
    const standing = standingIn(inventory, networks, (part) => among(part.inside));
    const open = new Set(networks.filter((one) => one.internet || zoneOf(one) === 'internet').map(({ id }) => id));
    const exclusions = plan.declared('out_of_scope').map((one) => exclusionOf(one, meant(one.thing?.ref)));
    const excludedBy = excluding(exclusions, inventory);
    const targets = targetsOf(plan, meant);

    const assets = inventory.map((part): Collected => {
        const inside = standing.get(part.id) ?? [];
        const system = part.type === 'system' ? part : undefined;
        const excluded =
            part.excluded !== undefined ? { part: part.id, ...(part.excluded ? { because: part.excluded } : {}) } : excludedBy(part);
        const kind = part.kind;
        const zone = zoneOf(part);
        const protections = targets(part);
        return {
            part: part.id,
            type: part.type,
            name: part.name ?? '',
            title: part.title ?? part.name ?? '',
            ...(kind ? { kind } : {}),
            ...(zone ? { zone } : {}),
            written: part.class,
            ...(excluded ? { excluded } : {}),
            operated: partyUses(plan, part.operated),
            supervised: partyUses(plan, part.supervised),
            ...(system?.mlps === undefined ? {} : { mlps: system.mlps }),
            ...(system?.cii?.state === 'yes' || system?.cii?.state === 'no' ? { cii: system.cii.state } : {}),
            ...(system?.cii?.sector ? { sector: system.cii.sector } : {}),
            important: system?.important ?? [],
            hosts: part.hosts.map((host) =>
                hostOf(
                    host,
                    inside.some((network) => open.has(network)),
                ),
            ),
            ranges: rangesOf(part),
            networks: inside,
            ...('checked' in part && part.checked ? { checked: part.checked } : {}),
            protections,
            ...(isUnsure(part, plan) ? { unsure: true } : {}),
        };
    });
    const owners = new Map(
        inventory
            .filter(({ type }) => type !== 'network')
            .flatMap((part) =>
                [...part.hosts.flatMap(({ address }) => address ?? []), ...rangesOf(part)].map(
                    (text) => [canonicalAddress(text), part.id] as const,
                ),
            ),
    );
    return {
        assets: [...assets, ...unique(plan.declared('shadow')).map((one) => shadowOf(one, plan, owners))],
        links: linksOf(inventory, among, standing),
        exclusions,
    };
}

/** Declared twice is a finding of its own; the first stands. */
function unique<P extends Part>(parts: readonly P[]): P[] {
    const seen = new Set<string>();
    return parts.filter(({ id }) => !seen.has(id) && seen.add(id));
}

const rangesOf = (part: Inventoried): readonly string[] => (part.type === 'network' || part.type === 'terminals' ? part.ranges : []);
const zoneOf = (part: Inventoried): string | undefined => part.zone ?? (part.type === 'network' ? part.kind : undefined);

function hostOf(host: Host, inOpenNetwork: boolean): ScopeHost {
    const span = host.address === undefined ? undefined : spanOf(host.address);
    const open = span !== undefined && isPublic(span);
    return {
        address: host.address ?? '',
        ...(host.named ? { named: host.named } : {}),
        ports: host.ports,
        internet: host.internet === true || (open && inOpenNetwork),
        public: open,
        roles: host.roles,
    };
}

/** The addresses of an asset, as far as they can be read. */
export const spansOf = (part: Pick<Inventoried, 'hosts'> & { readonly ranges?: readonly string[] }): Span[] =>
    spansIn([...part.hosts.map(({ address }) => address ?? ''), ...(part.ranges ?? [])]);

const spansIn = (texts: readonly string[]): Span[] => texts.flatMap((text) => spanOf(text) ?? []);

/** Networks around each asset: written, around one of its addresses, and the networks around those. */
function standingIn(
    inventory: readonly Inventoried[],
    networks: readonly Inventoried[],
    written: (part: Inventoried) => string[],
): Map<string, string[]> {
    const ranges = spanIndex(
        networks.flatMap((network) => spansIn(rangesOf(network)).map((span) => ({ span, of: { id: network.id, span } }))),
    );
    const outer = new Map(networks.map((network) => [network.id, written(network)]));
    const found = new Map<string, string[]>();
    for (const part of inventory) {
        const around = new Set<string>();
        const add = (id: string) => {
            if (id === part.id || around.has(id)) return;
            around.add(id);
            for (const next of outer.get(id) ?? []) add(next);
        };
        for (const id of written(part)) add(id);
        if (part.type !== 'network') {
            for (const span of spansOf(part)) for (const one of ranges.overlapping(span)) if (contains(one.span, span)) add(one.id);
        }
        found.set(part.id, [...around]);
    }
    return found;
}

function linksOf(
    inventory: readonly Inventoried[],
    among: (refs: readonly (Ref | undefined)[]) => string[],
    standing: ReadonlyMap<string, string[]>,
): ScopeLink[] {
    const links: ScopeLink[] = [];
    const seen = new Set<string>();
    const add = (from: string, to: string, kind: ScopeLink['kind']) => {
        const key = kind === 'connects' && from > to ? `${to} ${from} ${kind}` : `${from} ${to} ${kind}`;
        if (from === to || seen.has(key)) return;
        seen.add(key);
        links.push({ from, to, kind });
    };
    for (const part of inventory) {
        for (const to of among(part.connects.map(({ ref }) => ref))) add(part.id, to, 'connects');
        if (part.type === 'system' || part.type === 'network') for (const device of among(part.protected)) add(device, part.id, 'protects');
        if (part.type === 'device') for (const to of among(part.protects)) add(part.id, to, 'protects');
        for (const network of standing.get(part.id) ?? []) add(part.id, network, 'inside');
    }
    return links;
}

function exclusionOf(one: OutOfScope, thing: Part | undefined): ScopeExclusion {
    return {
        part: one.id,
        ...(thing ? { asset: thing.id } : {}),
        ...(one.address ? { address: one.address } : {}),
        ...(one.because ? { because: one.because } : {}),
        ...(one.until ? { until: one.until } : {}),
        ...(one.approved?.on ? { approved: one.approved.on } : {}),
    };
}

/** An asset is out of scope when it is named, or when all of its addresses are. */
function excluding(exclusions: readonly ScopeExclusion[], inventory: readonly Inventoried[]) {
    const named = new Map(exclusions.flatMap((one) => (one.asset ? [[one.asset, one] as const] : [])));
    const spans = spanIndex(
        exclusions.flatMap((one) => {
            const span = one.address === undefined ? undefined : spanOf(one.address);
            return span ? [{ span, of: { one, span } }] : [];
        }),
    );
    const made = new Map<string, { part: string; because?: string }>();
    for (const part of inventory) {
        const own = named.get(part.id) ?? around(part);
        if (own) made.set(part.id, { part: own.part, ...(own.because ? { because: own.because } : {}) });
    }
    return (part: Inventoried) => made.get(part.id);

    function around(part: Inventoried): ScopeExclusion | undefined {
        const own = spansOf(part);
        const by = own.map((span) => coveredBy(span, spans.overlapping(span)));
        return own.length > 0 && by.every((one) => one !== undefined) ? by[0] : undefined;
    }
}

/** The first of some blocks that, one beside the other, hold all addresses of a span. */
function coveredBy(span: Span, blocks: readonly { readonly span: Span; readonly one: ScopeExclusion }[]): ScopeExclusion | undefined {
    const [first, ...rest] = blocks.toSorted((a, b) => (a.span.from < b.span.from ? -1 : 1));
    if (!first || first.span.from > span.from) return undefined;
    let { to } = first.span;
    for (const { span: next } of rest) if (next.from <= to + 1n && next.to > to) to = next.to;
    return to >= span.to ? first.one : undefined;
}

/** The protections that name a part as a target: by its name, by data that it holds, or by a class of systems. */
function targetsOf(plan: ResolvedPlan, meant: (ref: Ref | undefined) => Part | undefined): (part: Inventoried) => string[] {
    const byPart = new Map<string, string[]>();
    const byWord: { word: string; protection: string }[] = [];
    for (const protection of plan.protections) {
        for (const { ref, word } of protection.targets as readonly Thing[]) {
            const part = meant(ref);
            if (part) push(byPart, part.id, protection.id);
            else if (word) byWord.push({ word, protection: protection.id });
        }
    }
    return (part) => {
        const held = part.type === 'system' ? part.holds.flatMap((ref) => byPart.get(meant(ref)?.id ?? '') ?? []) : [];
        const words = byWord.filter(({ word }) => part.type === 'system' && isOfClass(part, word)).map(({ protection }) => protection);
        return [...new Set([...(byPart.get(part.id) ?? []), ...held, ...words])];
    };
}

function isOfClass({ cii, mlps = 0, important }: System, word: string): boolean {
    if (word === 'all_systems') return true;
    if (word === 'cii') return cii?.state === 'yes';
    return word === 'important_systems' && (cii?.state === 'yes' || mlps >= 3 || important.length > 0);
}

function shadowOf(shadow: Shadow, plan: ResolvedPlan, owners: ReadonlyMap<string, string>): Collected {
    const address = shadow.address ?? '';
    const decision = shadow.decisions.at(-1);
    const span = spanOf(address);
    const open = span !== undefined && isPublic(span);
    const adopted = decision?.as && plan.resolution(decision.as);
    const known = owners.get(canonicalAddress(address));
    return {
        part: shadow.id,
        type: 'shadow',
        name: address,
        title: address,
        written: [],
        operated: partyUses(plan, decision?.by ?? []),
        supervised: [],
        important: [],
        hosts: [{ address, ports: shadow.ports, internet: false, public: open, roles: [] }],
        ...(known ? { known } : {}),
        ranges: [],
        networks: [],
        protections: [],
        ...(decision?.kind
            ? {
                  decision: {
                      kind: decision.kind,
                      done: decision.done !== undefined,
                      ...(adopted?.state === 'found' ? { as: adopted.part.id } : {}),
                      ...(decision.until ? { until: decision.until } : {}),
                  },
              }
            : {}),
        ...(isDamaged(shadow) ? { unsure: true } : {}),
    };
}

/** Damaged text, an owned-up hole, or a name that means nothing: what is missing may only be unreadable. */
function isUnsure(part: Inventoried, plan: ResolvedPlan): boolean {
    if (isDamaged(part) || part.marks?.some(({ issue }) => issue !== 'twice')) return true;
    if (part.hosts.some((host) => host.marks?.some(({ issue }) => issue !== 'twice'))) return true;
    const named = [
        ...part.connects.flatMap(({ ref }) => ref ?? []),
        ...part.inside,
        ...('protected' in part ? part.protected : []),
        ...('protects' in part ? part.protects : []),
    ];
    return named.some((ref) => plan.resolution(ref)?.state !== 'found');
}
