import type { LocalText, Verification } from './taxonomy-types.js';

export type PlanKind = 'national' | 'province' | 'region' | 'department' | 'unit';
export type Severity = 'error' | 'warning' | 'info';
export type CatalogueKind = 'base' | 'guidance' | 'overlay';
export type UnitDuty = 'direct' | 'derived' | 'if_delegated' | 'none' | 'guidance';
export type Modality = 'shall' | 'should' | 'may';
export type Checkability = 'full' | 'partial' | 'temporal' | 'evidence' | 'none';
export type ProtectionStage = 'before' | 'during' | 'after';

/** A limit in the language's own words: `limit 1h of discovery`, a period `every 1y`, or hours of watch. */
export interface TimeLimit extends LocalText {
    readonly limit?: string;
    readonly of?: string;
    readonly every?: string;
    readonly watch?: 'around_the_clock' | 'working_hours';
}

/** Who is reported to: words, and where they are named bodies, terms of `actors`; `all`: each of them. */
export interface ReportsTo extends LocalText {
    readonly to?: readonly string[];
    readonly all?: boolean;
}

/** How a plan is held against a requirement: a kind of check and that kind's parameters. */
export interface CheckSpec {
    readonly kind: string;
    readonly [parameter: string]: unknown;
}

/** One requirement, restated from its clause. */
export interface Requirement {
    readonly id: string;
    readonly clause: string | LocalText;
    /** Entry of the register of norms, where it is not the catalogue's. */
    readonly norm?: string;
    readonly title: LocalText;
    readonly requirement: LocalText;
    readonly addressee: LocalText;
    /** Kinds of plan that are held against it; empty: none. */
    readonly applies_to: readonly PlanKind[];
    readonly unit_duty: UnitDuty;
    readonly modality: Modality;
    /** A term of `triggers`. */
    readonly trigger: string;
    readonly stages?: readonly ProtectionStage[];
    readonly time_limit?: TimeLimit;
    readonly reports_to?: ReportsTo;
    readonly checkability: Checkability;
    readonly status: Verification;
    /** What exactly is not confirmed; may stand on a requirement that is verified otherwise. */
    readonly unverified?: LocalText;
    readonly severity: Severity;
    readonly severity_by_kind?: Readonly<Partial<Record<PlanKind, Severity>>>;
    readonly check?: CheckSpec;
    readonly note?: LocalText;
    /** Of an overlay: the document that asks for it, beside the clause. */
    readonly asked_by?: LocalText;
    /** Of an overlay: at least this grave. */
    readonly at_least?: Severity;
    /** Of an overlay: minutes that a report by law may take at most. */
    readonly limit_minutes?: number;
}

/** A named, versioned set of requirements. */
export interface Catalogue {
    readonly id: string;
    readonly version: string;
    readonly kind: CatalogueKind;
    readonly name: LocalText;
    readonly source: LocalText;
    readonly norm?: string;
    /** First day in force, `YYYY-MM-DD`. */
    readonly in_force_from: string;
    readonly requirements: readonly Requirement[];
}
