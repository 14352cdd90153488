import type { ResolvedPlan } from '../model/plans.js';
import type { Limit } from '../model/shape/index.js';
import { promisedMinutes } from './durations.js';
import { kept } from './kept.js';
import type { Situation } from './occasion.js';
import { providersOf } from './route-timeline.js';
import type { Node } from './settle.js';
import { latest, limitTimes, shifted, type Timed, type Times, tightest } from './times.js';

/** When a report has arrived at the latest, as its route says, and the deadline that it promises itself. */
export interface ReportTimes {
    readonly done: Times;
    readonly promised: Times;
}

/**
 * A report's clock starts at discovery by the unit or its provider, a step's when the unit knows: what the report waits for is
 * later by what the provider takes. Its approvals and the acknowledgements that do not come lie within its deadline.
 */
export function reportTimes(
    plan: ResolvedPlan,
    { act, after }: Node,
    timed: Timed | undefined,
    situation: Situation,
    doneOf: (name: string) => Times,
): ReportTimes {
    const { base, report, limits, every } = act;
    const origin = limits.map(({ clock }) => clock).find((clock) => clock !== undefined);
    const told = origin === 'learning' || origin === 'receipt';
    const watch = situation.level ? watchMinutes(plan) : 0;
    const seen = (times: Times): Times => afterWatch(told ? from(origin, times) : times, watch);
    const ready = seen(timed?.ready);
    const inner = [...(report?.approvals ?? []).map((one) => one.limits[0]), ...(report?.acknowledge ?? []).map(({ limit }) => limit)];
    const before = inner.reduce<Times>((times, limit) => {
        const minutes = promisedMinutes(limit?.amount);
        return minutes === undefined ? undefined : shifted(times, minutes);
    }, ready);
    const own = (limit: Limit): Times => {
        const minutes = promisedMinutes(limit.amount);
        if (minutes === undefined) return undefined;
        if (limit.anchor) return seen(limitTimes(limit, ready, doneOf));
        const plain = after.length === 0 && !limit.clock && !base.floor && !base.anchor;
        if (plain && DISCOVERED.has(base.clock)) return new Map([[base.clock, minutes]]);
        return limitTimes(limit, ready, doneOf);
    };
    const atOnce = limits.length === 0 && every.some(({ period }) => period !== undefined);
    const promised = atOnce ? before : tightest(limits.map(own));
    return { promised, done: promised && new Map([...promised].map(([clock, at]) => [clock, Math.max(at, before?.get(clock) ?? 0)])) };
}

/** Instants at which a provider may be the one who knows. */
const DISCOVERED: ReadonlySet<string> = new Set(['discovery', 'occurrence']);

/** Whoever counts from being told knows then: what is done about it counts from the same instant. */
const from = (origin: string, times: Times): Times =>
    times && latest([...times].map(([clock, minutes]) => new Map([[DISCOVERED.has(clock) ? origin : clock, minutes]])));

function afterWatch(times: Times, watch: number | undefined): Times {
    if (!times || ![...times.keys()].some((clock) => DISCOVERED.has(clock))) return times;
    return watch === undefined
        ? undefined
        : new Map([...times].map(([clock, minutes]) => [clock, DISCOVERED.has(clock) ? minutes + watch : minutes]));
}

const known = new WeakMap<ResolvedPlan, number | undefined>();

/** What the slowest provider that monitors takes to tell the unit; undefined where one of them promises no number. */
function watchMinutes(plan: ResolvedPlan): number | undefined {
    return kept(known, plan, () => slowestOf(plan));
}

function slowestOf(plan: ResolvedPlan): number | undefined {
    const promises = providersOf(plan, plan.plan.monitoring?.monitors ?? []).map(({ reports }) => promisedMinutes(reports?.amount));
    return promises.reduce<number | undefined>(
        (most, one) => (most === undefined || one === undefined ? undefined : Math.max(most, one)),
        0,
    );
}
