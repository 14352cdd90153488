import type { ResolvedPlan } from '../model/plans.js';
import type { Assessment, Monitor, Provider, Start } from '../model/shape/index.js';
import { promisedMinutes } from './durations.js';
import { kept } from './kept.js';
import { partyUses } from './party-use.js';
import { extend, type Path, pathsOf, START, slowest, type Timeline } from './route-paths.js';
import type { Nodes } from './settle.js';

/** What stands between an instant and the unit's knowing of it. */
export interface Surroundings {
    readonly plan: ResolvedPlan;
    readonly monitors: readonly Monitor[];
    /** Judging that every finding goes through, where it promises a number. */
    readonly assessed: readonly Assessment[];
    /** Start of the level. */
    readonly start: Start | undefined;
    readonly nodes: Nodes;
}

/** A timeline that counts from one instant. Steps begin when the unit knows: after the provider that found it. */
export function timelineOf(around: Surroundings, origin: string): Timeline {
    const { plan, nodes } = around;
    const known = origin === 'discovery' || origin === 'occurrence' ? assessed(around, provided(around, origin)) : START;
    const started = new Map<'start', Path>();
    const timeline: Timeline = {
        origin,
        baseOf(clock) {
            if (clock === origin) return known;
            if (clock !== 'start') return KNOWLEDGE.has(clock) ? known : { ...START, unknown: true };
            return kept(started, clock, () => levelStart(around, timeline, nodes));
        },
        partiesOf: (act) => partyUses(plan, act.by),
    };
    return timeline;
}

/** The instants at which the unit knows. Counted from one of them, the others are the same. */
const KNOWLEDGE: ReadonlySet<string> = new Set(['discovery', 'learning', 'receipt']);

/** The slowest provider that watches: what it finds reaches the unit within what it promises. */
function provided({ plan, monitors }: Surroundings, origin: string): Path {
    const begin =
        origin === 'occurrence'
            ? extend(START, { kind: 'detection', part: plan.id, title: 'detection', from: [], minutes: undefined })
            : START;
    const paths = providersOf(plan, monitors).map((provider) =>
        extend(begin, {
            kind: 'provider',
            part: provider.id,
            title: provider.title ?? provider.name ?? '',
            from: [
                { any: [{ ref: provider.name ?? '', title: provider.title ?? provider.name ?? '', part: provider.id, type: 'provider' }] },
            ],
            minutes: promisedMinutes(provider.reports?.amount),
        }),
    );
    return paths.length > 0 ? slowest(paths) : begin;
}

/** Providers that monitor, alone or beside the unit's own bodies. */
export function providersOf(plan: ResolvedPlan, monitors: readonly Monitor[]): Provider[] {
    const ids = new Set(
        monitors.flatMap((monitor) =>
            partyUses(plan, [...monitor.by, ...monitor.with]).flatMap(({ any }) => any.flatMap(({ part }) => part ?? [])),
        ),
    );
    return plan.declared('provider').filter(({ id }) => ids.has(id));
}

function assessed({ plan, assessed: assessments }: Surroundings, path: Path): Path {
    const paths = assessments.flatMap((one) => {
        const minutes = promisedMinutes(one.limits[0]?.amount);
        if (minutes === undefined) return [];
        return [extend(path, { kind: 'judging', part: one.id, title: 'assessed', from: partyUses(plan, one.by), minutes })];
    });
    return paths.length > 0 ? slowest(paths) : path;
}

/** A level starts once the grade is judged, and, where its start says more, within what that promises. */
function levelStart({ plan, start }: Surroundings, timeline: Timeline, nodes: Nodes): Path {
    const judging = [...nodes.values()].filter(({ act }) => act.layer === 'first_handling' && act.does.includes('assess'));
    const unstarted: Timeline = {
        ...timeline,
        baseOf: (clock) => (clock === 'start' ? { ...START, unknown: true } : timeline.baseOf(clock)),
    };
    const paths = judging.length > 0 ? pathsOf(nodes, unstarted) : undefined;
    const judged = judging.flatMap(({ act }) => paths?.get(act.name) ?? []);
    if (!start) return judged.length > 0 ? slowest(judged) : { ...START, unknown: true };
    return extend(judged.length > 0 ? slowest(judged) : { ...START, unknown: true }, {
        kind: 'level_start',
        part: start.id,
        title: 'start',
        from: partyUses(plan, start.decided),
        minutes: promisedMinutes(start.limits[0]?.amount),
    });
}
