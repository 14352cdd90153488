import type { ResolvedPlan } from '../model/plans.js';
import type { Limit, Report, Stage } from '../model/shape/index.js';
import type { Act } from './acts.js';
import { cadence, channelNames, recipientsOf } from './cell-acts.js';
import { promisedMinutes } from './durations.js';
import { kept } from './kept.js';
import { conditionOf } from './layers.js';
import type { Situation } from './occasion.js';
import { partyUses } from './party-use.js';
import { type Addressee, addressees, approved, finish, type Head, timedOut, wayTo } from './route-ends.js';
import { type AbsoluteLimit, limitAt, type Path, pathsOf, readyPath, START, type Timeline, tightestLimit } from './route-paths.js';
import { type Surroundings, timelineOf } from './route-timeline.js';
import type { Route, RouteOccasion } from './route-types.js';
import type { Node } from './settle.js';

/** Routes of the reports among some acts, on one occasion. */
export function reportRoutes(around: Surroundings, occasion: RouteOccasion, situation: Situation): Route[] {
    const timelines = new Map<string, { timeline: Timeline; paths: Map<string, Path> }>();
    const onClock = (clock: string) =>
        kept(timelines, clock, () => {
            const timeline = timelineOf(around, clock);
            return { timeline, paths: pathsOf(around.nodes, timeline) };
        });
    const roots = rootClocks(around);
    return [...around.nodes.values()].flatMap((node) => {
        if (node.act.submission) return submissionRoutes(around.plan, node.act, occasion, situation);
        if (!node.act.report) return [];
        const clock = originOf(node, roots);
        const routes = oneReport(around.plan, node, clock, onClock(clock), occasion, situation);
        const before = clock === 'start' ? wayTo(onClock('discovery').timeline.baseOf('start')) : undefined;
        return [
            ...(before ? routes.map((route): Route => ({ ...route, before })) : routes),
            ...stageRoutes(around.plan, node, occasion, situation),
        ];
    });
}

/** Instants that come before everything a plan does about an incident. */
const FIRST: ReadonlySet<string> = new Set(['occurrence', 'discovery', 'learning', 'receipt']);
/** Instants after which nothing that came before matters. */
const LATE: ReadonlySet<string> = new Set(['end', 'lifting', 'previous']);

/** Whether an act, or what it waits for, counts from an instant before the level's start. */
function rootClocks({ nodes }: Surroundings): Map<string, string> {
    const clocks = new Map<string, string>();
    const find = (name: string): string => {
        const open = [name];
        const seen = new Set<string>();
        let found = '';
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (seen.has(next)) continue;
            seen.add(next);
            const node = nodes.get(next);
            if (!node) continue;
            if (node.after.length === 0 || node.act.base.floor) {
                const { clock } = node.act.base;
                if (FIRST.has(clock)) return clock;
                found ||= clock;
            }
            open.push(...node.after);
        }
        return found || 'discovery';
    };
    for (const [name, { act }] of nodes) if (act.report) clocks.set(name, find(name));
    return clocks;
}

/** The instant that a report's minutes count from: its own clock, else that of what it waits for. */
function originOf({ act }: Node, roots: ReadonlyMap<string, string>): string {
    const own = act.limits.map(({ clock }) => clock).find((clock) => clock !== undefined && (FIRST.has(clock) || LATE.has(clock)));
    return own ?? roots.get(act.name) ?? act.base.clock;
}

interface OnClock {
    readonly timeline: Timeline;
    readonly paths: ReadonlyMap<string, Path>;
}

function oneReport(
    plan: ResolvedPlan,
    node: Node,
    clock: string,
    { timeline, paths }: OnClock,
    occasion: RouteOccasion,
    situation: Situation,
): Route[] {
    const { act, after } = node;
    const { report } = act;
    if (!report) return [];
    const cyclic = !paths.has(act.name);
    const ready = LATE.has(clock) ? START : cyclic ? { ...START, unknown: true } : readyPath(act, after, paths, timeline);
    const way = approved(plan, report, ready);
    const limits = act.limits.flatMap((written) => {
        const at = fromOrigin(act, after, written, clock) ?? limitAt(written, ready, paths, timeline);
        return at ? [{ written, ...at }] : [];
    });
    const limit = tightestLimit(limits, ready);
    const written = limit?.written ?? act.limits[0];
    // With a period the first goes at once.
    const atOnce = act.limits.length === 0 && act.every.some(({ period }) => period !== undefined);
    const copies = recipientsOf(plan, report.copies, situation).map((use): Addressee => ({ use, copy: true, timeOuts: 0 }));
    return [...addressees(plan, report, recipientsOf(plan, report.to, situation)), ...copies].map((addressee) => {
        const path = timedOut(report, way, addressee, partyUses(plan, report.from));
        const due = limit ?? (atOnce ? { at: path.known, absolute: false } : undefined);
        const head = headOf(plan, node, report, addressee, occasion, situation, cyclic);
        return finish(head, clock, path, due, written, after.length > 0 ? after.join(', ') : (act.base.anchor ?? act.base.clock));
    });
}

/** A promise of the report itself counts from the instant itself: discovery is by the unit or its provider. */
function fromOrigin({ base }: Act, after: readonly string[], { amount, clock, anchor }: Limit, origin: string): AbsoluteLimit | undefined {
    const plain = !clock && !anchor && after.length === 0 && !base.floor && !base.anchor && base.clock === origin;
    const minutes = clock === origin || plain ? promisedMinutes(amount) : undefined;
    return minutes === undefined ? undefined : { at: minutes, absolute: true };
}

function headOf(
    plan: ResolvedPlan,
    { act, lost }: Node,
    report: Report,
    { use, escalation, copy }: Addressee,
    occasion: RouteOccasion,
    situation: Situation,
    cyclic: boolean,
): Head {
    const { condition, facts } = conditionOf(act, situation);
    const whole = [condition, use.condition].filter((text) => text).join(' and ');
    return {
        kind: report.how === 'notify' ? 'notify' : 'report',
        part: act.part,
        name: act.name,
        title: act.title ?? act.name,
        occasion,
        from: partyUses(plan, act.by),
        recipient: use,
        ...(escalation ? { escalation } : {}),
        ...(copy ? { copy } : {}),
        ...(cyclic ? { cyclic: true as const } : {}),
        lost,
        ...(whole ? { condition: whole } : {}),
        ...(facts ? { conditionFacts: facts } : {}),
        via: channelNames(report.via),
        fallback: channelNames(report.fallback),
        every: cadence(report.every),
        ...(act.discretion || report.discretion.length > 0 ? { discretion: true as const } : {}),
        ...(report.unless.length > 0 ? { exempt: true as const } : {}),
    };
}

/** Later stages of a report: a supplement counts from the report before, a final report from the end. */
function stageRoutes(plan: ResolvedPlan, node: Node, occasion: RouteOccasion, situation: Situation): Route[] {
    const { report } = node.act;
    if (!report) return [];
    return report.stages
        .filter((stage) => stage.limits.length > 0 || stage.every.length > 0)
        .flatMap((stage: Stage) => {
            const written = stage.limits[0];
            const clock = written?.clock ?? 'previous';
            const limit = written && limitAt(written, START, NO_PATHS, plainTimeline(clock));
            return recipientsOf(plan, stage.to.length > 0 ? stage.to : report.to, situation).map((use) => {
                const head = headOf(plan, node, report, { use, timeOuts: 0 }, occasion, situation, false);
                const every = cadence(stage.every);
                const channels = stage.via.length > 0 ? { via: channelNames(stage.via), fallback: channelNames(stage.fallback) } : {};
                const at = limit ?? (every.length > 0 ? { at: 0, absolute: false } : undefined);
                return finish(
                    { ...head, ...channels, kind: 'stage', part: stage.id, name: `${head.name}.${stage.kind ?? ''}`, every },
                    clock,
                    START,
                    at,
                    written,
                );
            });
        });
}

const NO_PATHS: ReadonlyMap<string, Path> = new Map();
/** A timeline with nothing on it but its own instant. */
const plainTimeline = (origin: string): Pick<Timeline, 'baseOf'> => ({
    baseOf: (clock) => (clock === origin ? START : { ...START, unknown: true }),
});

export function submissionRoutes(
    plan: ResolvedPlan,
    { part, name, title, submission, by, limits }: Act,
    occasion: RouteOccasion,
    situation: Situation,
): Route[] {
    const written = limits[0];
    const clock = written?.clock ?? 'end';
    const limit = written && limitAt(written, START, NO_PATHS, plainTimeline(clock));
    return recipientsOf(plan, submission?.to ?? [], situation).map((use) =>
        finish(
            {
                kind: 'submit',
                part,
                name,
                title: title ?? name,
                occasion,
                from: partyUses(plan, by),
                recipient: use,
                lost: [],
                ...(use.condition ? { condition: use.condition } : {}),
                via: channelNames(submission?.via ?? []),
                fallback: [],
                every: [],
            },
            clock,
            START,
            limit,
            written,
        ),
    );
}
