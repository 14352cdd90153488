import type { ResolvedPlan } from '../model/plans.js';
import type { Limit, Report } from '../model/shape/index.js';
import { promisedMinutes } from './durations.js';
import type { Deadline, PartyUse } from './matrix-types.js';
import { partyUses } from './party-use.js';
import { type AbsoluteLimit, extend, extendTo, linksOf, type Path } from './route-paths.js';
import type { Hop, Route, Way } from './route-types.js';

/** A report's own approvals, one after the other. */
export function approved(plan: ResolvedPlan, report: Report, path: Path): Path {
    return report.approvals.reduce((way, approval) => {
        const minutes = promisedMinutes(approval.limits[0]?.amount);
        return extend(way, { kind: 'approval', part: report.id, title: 'approved', from: partyUses(plan, approval.by), minutes });
    }, path);
}

/** A recipient, and how many acknowledgements must fail before it is reached; the report's own come first. */
export interface Addressee {
    readonly use: PartyUse;
    readonly escalation?: true;
    readonly copy?: true;
    readonly timeOuts: number;
}

/** The recipients of a report, then those to whom it passes when nobody acknowledges it. */
export function addressees(plan: ResolvedPlan, report: Report, uses: readonly PartyUse[]): Addressee[] {
    const all = report.acknowledge.length;
    return [
        ...uses.map((use) => ({ use, timeOuts: all })),
        ...report.acknowledge.flatMap(({ to }, i) =>
            partyUses(plan, to).map((use) => ({ use, escalation: true as const, timeOuts: i + 1 })),
        ),
    ];
}

/** The time-outs before a recipient, one after the other. */
export function timedOut(report: Report, path: Path, { timeOuts }: Addressee, from: readonly PartyUse[]): Path {
    return report.acknowledge.slice(0, timeOuts).reduce((way, { limit }) => {
        return extend(way, { kind: 'time_out', part: report.id, title: 'acknowledge', from, minutes: promisedMinutes(limit?.amount) });
    }, path);
}

/** What a route says of itself before its way is known. */
export type Head = Omit<Route, 'hops' | 'total' | 'known' | 'unknown' | 'promise' | 'late' | 'clock'>;

/** The last hop and the sums: sent at the report's deadline, or as soon as what comes before is done. */
export function finish(
    head: Head,
    clock: string,
    path: Path,
    limit: AbsoluteLimit | undefined,
    written: Limit | undefined,
    /** What its deadline counts from where it does not say. */
    start = clock,
): Route {
    const sent = extendTo(path, limit, { kind: 'send', part: head.part, title: head.title, from: head.from });
    const hops = hopsOf(sent, [head.recipient]);
    const promise = written?.amount ? promiseOf(written, start, limit) : undefined;
    return {
        ...head,
        clock,
        hops,
        ...(sent.unknown ? {} : { total: sent.known }),
        known: sent.known,
        ...(sent.unknown || hops.some((hop) => hop.unknown) ? { unknown: true as const } : {}),
        ...(promise ? { promise } : {}),
        ...(limit && path.known > limit.at ? { late: true as const } : {}),
    };
}

/** The hops of a path; the last hands over to `last`. */
function hopsOf(path: Path, last: readonly PartyUse[]): Hop[] {
    const links = linksOf(path);
    return links.map((link, i): Hop => {
        const { kind, part, title, from, minutes, total } = link;
        const to = links[i + 1]?.from ?? last;
        return { kind, part, title, from, to, ...(minutes === undefined ? { unknown: true as const } : { minutes }), total };
    });
}

/** A path as plain data. */
export function wayTo(path: Path): Way {
    return { hops: hopsOf(path, []), ...(path.unknown ? {} : { total: path.known }), known: path.known };
}

function promiseOf(written: Limit, start: string, limit: AbsoluteLimit | undefined): Deadline {
    const of = written.clock ?? written.anchor?.ref ?? start;
    return { amount: written.amount ?? '', of, ...(limit ? { minutes: limit.at } : {}) };
}
