import type { PartyUse } from '../compile/matrix-types.js';

/** A report's way to its recipient, as views show it. */
export interface ReportRoute {
    readonly part: string;
    readonly title: string;
    /** When the report is due, in the plan's words. */
    readonly condition?: string;
    readonly to: readonly PartyUse[];
    readonly hops: readonly RouteHop[];
    /** Minutes from the start of the clock to the recipient; undefined where some hop promises no number. */
    readonly worst?: number;
    readonly limit?: { readonly minutes: number; readonly source: string };
}
export interface RouteHop {
    readonly part?: string;
    readonly title: string;
    /** Minutes that this hop takes at worst, and those since the start of the clock. */
    readonly minutes?: number;
    readonly total?: number;
}
export type RouteVerdict = 'kept' | 'late' | 'open';

/** Whether a route keeps its limit; open where a hop promises no number or nothing limits it. */
export function verdictOf(route: ReportRoute): RouteVerdict {
    if (route.worst === undefined || route.limit === undefined) return 'open';
    return route.worst <= route.limit.minutes ? 'kept' : 'late';
}
