import type { PartyUse } from '../matrix-types.js';

/** The asset scope of a plan, worked out: plain data, parts by their ids, in the order of the text. */
export interface Scope {
    readonly assets: readonly ScopeAsset[];
    /** Who talks to whom, what protects what, what stands where. */
    readonly links: readonly ScopeLink[];
    readonly exclusions: readonly ScopeExclusion[];
    /** Where the Internet gets in, and whether a boundary device stands there. */
    readonly entrances: readonly Entrance[];
}

export const ASSET_CLASSES = ['target', 'potential_target', 'springboard', 'critical_device', 'security_device', 'high_risk'] as const;
/** A term of `asset_classes`. */
export type AssetClass = (typeof ASSET_CLASSES)[number];

/** The layers of the picture, from outside to inside. */
export const SCOPE_LAYERS = ['internet', 'boundary', 'targets', 'springboards', 'rest'] as const;
export type ScopeLayer = (typeof SCOPE_LAYERS)[number];

export type AssetType = 'system' | 'network' | 'device' | 'terminals' | 'shadow';
export interface ScopeAsset {
    /** Id of the part; the key of everything here. */
    readonly part: string;
    readonly type: AssetType;
    /** As written; the address of a shadow asset. */
    readonly name: string;
    /** The title, else the name. */
    readonly title: string;
    /** A term of `system_kinds`, `device_kinds` or `network_zones`. */
    readonly kind?: string;
    /** A term of `network_zones`. */
    readonly zone?: string;
    readonly layer: ScopeLayer;
    /** Derived, the gravest first; empty for what is in no class. */
    readonly classes: readonly AssetClassReason[];
    /** Classes as written, to be held against the derived ones. */
    readonly written: readonly string[];
    /** Why it is out of scope, and the part that says so. */
    readonly excluded?: { readonly part: string; readonly because?: string };
    readonly operated: readonly PartyUse[];
    readonly supervised: readonly PartyUse[];
    readonly mlps?: number;
    readonly cii?: 'yes' | 'no';
    /** The sector of critical infrastructure, a term of `sectors`. */
    readonly sector?: string;
    /** Terms of `importance`. */
    readonly important: readonly string[];
    readonly hosts: readonly ScopeHost[];
    /** Address ranges of networks and terminals, as written. */
    readonly ranges: readonly string[];
    /** Networks that it stands in, by `inside` or by an address. */
    readonly networks: readonly string[];
    /** Day of the last check of a device or of terminals against its baseline. */
    readonly checked?: string;
    /** Protections that name it as a target. */
    readonly protections: readonly string[];
    /** Steps from the nearest target or potential target along connections: 0 for these, 1 for springboards. */
    readonly steps?: number;
    /** Decision on a shadow, a term of `shadow_decisions`, and whether it was carried out. */
    readonly decision?: ScopeDecision;
    /** Of a shadow at an address of the inventory: the asset that has it. It decides how that one differs, and is none itself. */
    readonly known?: string;
    /** Damaged or unknown text may hide what decides its class: nothing is said about what it lacks. */
    readonly unsure?: true;
}

export interface ScopeDecision {
    readonly kind: string;
    readonly done: boolean;
    readonly as?: string;
    /** Last day of what is accepted for a time. */
    readonly until?: string;
}

export interface ScopeHost {
    /** As written: an address, a range or a block. */
    readonly address: string;
    readonly named?: string;
    /** `443/tcp`, `8000-8100/udp`. */
    readonly ports: readonly string[];
    /** Written `internet`, or a public address in a network of the Internet. */
    readonly internet: boolean;
    /** Whether the address itself is a public one. */
    readonly public: boolean;
    /** Terms of `host_roles`. */
    readonly roles: readonly string[];
}

/** Why an asset is in a class, as data; words are made by the views. */
export type ClassCause =
    /** A protection names it; `of` is the protection, `via` the data that it holds where the data is named. */
    | 'named'
    /** On the Internet at `address` and of MLPS level 3 or above. */
    | 'internet_mlps'
    /** On the Internet at `address` and critical information infrastructure. */
    | 'internet_cii'
    /** On the Internet at `address` with open ports. */
    | 'internet_ports'
    /** Talks to `of`, a target or potential target; `via` is the network that the connection names. */
    | 'talks_to'
    /** By the kind of the device. */
    | 'device_kind'
    /** Found by a scan, in no inventory. */
    | 'shadow';
export interface AssetClassReason {
    readonly class: AssetClass;
    readonly because: ClassCause;
    /** Part id. */
    readonly of?: string;
    /** Part id. */
    readonly via?: string;
    readonly address?: string;
}

export interface ScopeLink {
    /** Part ids; `inside`: from the asset to its network; `protects`: from the device to what it protects. */
    readonly from: string;
    readonly to: string;
    readonly kind: 'connects' | 'protects' | 'inside';
}

export interface ScopeExclusion {
    readonly part: string;
    /** What it names: an asset, or an address as written. */
    readonly asset?: string;
    readonly address?: string;
    readonly because?: string;
    /** Last day, `YYYY-MM-DD`. */
    readonly until?: string;
    readonly approved?: string;
}

/** An asset or a network that the Internet reaches. */
export interface Entrance {
    readonly part: string;
    readonly address?: string;
    /** The boundary or remote-access devices in front of it, or itself; empty: the Internet gets in around them all. */
    readonly boundary: readonly string[];
    /** Where `boundary` is empty: the shortest way to a target that passes no boundary device, from the entrance to the target. */
    readonly path?: readonly string[];
}
