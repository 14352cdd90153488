import type { Limit } from '../model/shape/index.js';
import type { Act, Base } from './acts.js';
import { promisedMinutes } from './durations.js';
import type { PartyUse } from './matrix-types.js';
import type { HopKind } from './route-types.js';
import type { Nodes } from './settle.js';
import { walkable } from './times.js';

/** One hop of a path, linked to those before it, so that paths share their beginnings. */
export interface Link {
    readonly kind: HopKind;
    readonly part: string;
    readonly title: string;
    readonly from: readonly PartyUse[];
    readonly minutes: number | undefined;
    readonly total: number;
    readonly before: Link | undefined;
}
/** The slowest way to the end of something. */
export interface Path {
    readonly last: Link | undefined;
    /** Minutes of what has a number. */
    readonly known: number;
    /** Some hop without a number is not covered by a later deadline. */
    readonly unknown: boolean;
}
export const START: Path = { last: undefined, known: 0, unknown: false };

/** Instants as one timeline sees them: the way to each clock. */
export interface Timeline {
    readonly origin: string;
    baseOf(clock: string): Path;
    partiesOf(act: Act): readonly PartyUse[];
}

/** A path with one more hop. Without minutes the hop has no number. */
export function extend(path: Path, hop: Omit<Link, 'before' | 'total'>): Path {
    const known = path.known + (hop.minutes ?? 0);
    const last: Link = { ...hop, total: known, before: path.last };
    return { last, known, unknown: path.unknown || hop.minutes === undefined };
}

/** Of parallel ways the slowest: one without a number before all, then the longest. */
export function slowest(paths: readonly Path[]): Path {
    return paths.reduce((worst, path) => {
        if (path.unknown !== worst.unknown) return path.unknown ? path : worst;
        return path.known > worst.known ? path : worst;
    }, paths[0] ?? START);
}

/** Ways to the end of each act; acts in a cycle, and what waits for them, have none. */
export function pathsOf(nodes: Nodes, timeline: Timeline): Map<string, Path> {
    const paths = new Map<string, Path>();
    for (const name of walkable(nodes)) {
        const node = nodes.get(name);
        if (!node) continue;
        const ready = readyPath(node.act, node.after, paths, timeline);
        const deadline = deadlineOf(node.act, ready, paths, timeline);
        paths.set(
            name,
            extendTo(ready, deadline, {
                kind: node.act.kind,
                part: node.act.part,
                title: node.act.title ?? name,
                from: timeline.partiesOf(node.act),
            }),
        );
    }
    return paths;
}

/** The way to where an act may start. */
export function readyPath(act: Act, after: readonly string[], paths: ReadonlyMap<string, Path>, timeline: Timeline): Path {
    const starts = after.flatMap((name) => paths.get(name) ?? []);
    if (after.length === 0 || act.base.floor) starts.push(basePath(act.base, paths, timeline));
    if (act.gated) starts.push(timeline.baseOf('start'));
    return slowest(starts);
}

function basePath({ clock, anchor, offset }: Base, paths: ReadonlyMap<string, Path>, timeline: Timeline): Path {
    const path = anchor ? paths.get(anchor) : timeline.baseOf(clock);
    if (!path) return { ...START, unknown: true };
    return offset === 0 ? path : { ...path, known: path.known + offset };
}

/** A deadline on the timeline; `absolute` where it holds whatever comes before. */
export interface AbsoluteLimit {
    readonly at: number;
    readonly absolute: boolean;
}

/** The tightest of an act's deadlines on the timeline; undefined where none has a number. */
function deadlineOf(act: Act, ready: Path, paths: ReadonlyMap<string, Path>, timeline: Timeline): AbsoluteLimit | undefined {
    const found = act.limits.flatMap((limit) => limitAt(limit, ready, paths, timeline) ?? []);
    if (found.length > 0) return tightestLimit(found, ready);
    if (act.limits.length > 0) return undefined;
    if (act.kind === 'gate') return { at: ready.known, absolute: false };
    const end = act.until && basePath(act.until, paths, timeline);
    return end && !end.unknown ? { at: end.known, absolute: true } : undefined;
}

/** Of several deadlines the tightest. After what has no number only those that count from an instant are known, where there are such. */
export function tightestLimit<T extends AbsoluteLimit>(limits: readonly T[], ready: Path): T | undefined {
    const absolute = ready.unknown ? limits.filter((one) => one.absolute) : [];
    const list = absolute.length > 0 ? absolute : limits;
    return list.reduce<T | undefined>((best, next) => (best && best.at <= next.at ? best : next), undefined);
}

export function limitAt(
    limit: Limit,
    ready: Path,
    paths: ReadonlyMap<string, Path>,
    timeline: Pick<Timeline, 'baseOf'>,
): AbsoluteLimit | undefined {
    const minutes = promisedMinutes(limit.amount);
    if (minutes === undefined) return undefined;
    if (!limit.clock && !limit.anchor) return { at: ready.known + minutes, absolute: false };
    const base = limit.clock ? timeline.baseOf(limit.clock) : paths.get(limit.anchor?.ref ?? '');
    return base && !base.unknown ? { at: base.known + minutes, absolute: true } : undefined;
}

/** Goes on to a deadline; what comes before may already be later than it. An absolute deadline covers hops without a number. */
export function extendTo(path: Path, limit: AbsoluteLimit | undefined, hop: Omit<Link, 'before' | 'total' | 'minutes'>): Path {
    const next = extend(path, { ...hop, minutes: limit ? Math.max(0, limit.at - path.known) : undefined });
    return limit?.absolute ? { ...next, unknown: false } : next;
}

/** The hops of a path in their order. */
export function linksOf(path: Path): Link[] {
    const links: Link[] = [];
    for (let link = path.last; link; link = link.before) links.push(link);
    return links.reverse();
}
