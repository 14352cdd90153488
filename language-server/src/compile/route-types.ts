import type { AllOf, Level } from '../model/shape/index.js';
import type { Colour, Deadline, PartyUse } from './matrix-types.js';

/** The way of one report to one recipient on one occasion, with every hop and its minutes. Plain data. */
export interface Route {
    readonly kind: RouteKind;
    /** Part of the report, follow-up, submission, or of the block that tells. */
    readonly part: string;
    readonly name: string;
    readonly title: string;
    readonly occasion: RouteOccasion;
    readonly from: readonly PartyUse[];
    readonly recipient: PartyUse;
    /** Reached only when an acknowledgement does not come in time. */
    readonly escalation?: true;
    /** Told in passing; owes no answer. */
    readonly copy?: true;
    /** Instant that all minutes are counted from: `discovery`, `learning`, `receipt`, `start`, `end` … */
    readonly clock: string;
    /** Where the clock is the start of a level: the way from discovery to that start. */
    readonly before?: Way;
    readonly hops: readonly Hop[];
    /** Worst case in minutes; undefined where neither the hops nor the report's own deadline give a number. */
    readonly total?: number;
    /** Minutes of the hops that have a number: the least that the worst case can be. */
    readonly known: number;
    /** Some hop promises no number, so the total, if any, rests on the report's own deadline. */
    readonly unknown?: true;
    /** It stands after something that waits for itself. */
    readonly cyclic?: true;
    /** Names it stands after that nothing here has. */
    readonly lost: readonly string[];
    /** The report's own deadline; `minutes` from `clock`, undefined where it counts from elsewhere or has no number. */
    readonly promise?: Deadline;
    /** What comes before it takes longer than its own deadline allows. */
    readonly late?: true;
    readonly condition?: string;
    readonly conditionFacts?: readonly AllOf[];
    readonly via: readonly string[];
    readonly fallback: readonly string[];
    readonly every: readonly string[];
    readonly discretion?: true;
    /** It may be left out for a reason that somebody records (`unless`). */
    readonly exempt?: true;
}
/** Hops with their worst case; `total` is undefined where one of them has no number. */
export interface Way {
    readonly hops: readonly Hop[];
    readonly total?: number;
    readonly known: number;
}
export type RouteKind = 'report' | 'notify' | 'stage' | 'follow_up' | 'submit' | 'tell' | 'filing';
export type RouteOccasion =
    /** With `rows`: only there, because a playbook changes it; without: in all rows that are not named so. */
    | { readonly kind: 'incident'; readonly level: Level; readonly rows?: readonly { readonly category: string; readonly sub?: string }[] }
    | { readonly kind: 'possible'; readonly level: Level }
    | { readonly kind: 'monitoring' }
    | { readonly kind: 'warning'; readonly key: string; readonly colour?: Colour }
    | { readonly kind: 'protection'; readonly part: string }
    | { readonly kind: 'major_activities'; readonly part: string }
    | { readonly kind: 'investigation'; readonly level?: Level };

export interface Hop {
    readonly kind: HopKind;
    readonly part: string;
    readonly title: string;
    readonly from: readonly PartyUse[];
    /** Who has it next. */
    readonly to: readonly PartyUse[];
    /** Own worst case in minutes: what it adds to the hops before. */
    readonly minutes?: number;
    /** Worst case in minutes from the clock to the end of this hop; hops without a number count as nothing. */
    readonly total: number;
    /** `promptly`, or nothing promised. */
    readonly unknown?: true;
}
export type HopKind =
    | 'detection'
    | 'provider'
    | 'judging'
    | 'step'
    | 'gate'
    | 'decision'
    | 'report'
    | 'submission'
    | 'level_start'
    | 'approval'
    | 'time_out'
    | 'send';
