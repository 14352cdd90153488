import { promisedMinutes } from '../../compile/durations.js';
import { both, occasionOf, type Situation } from '../../compile/occasion.js';
import { partyKey } from '../../compile/party-use.js';
import { providersOf } from '../../compile/route-timeline.js';
import type { Hop, Route } from '../../compile/route-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { AllOf, Fact } from '../../model/shape/index.js';
import { titleOf } from '../parts.js';

/** Routes that hold together: those of all rows, or those of the rows of some playbooks. */
export interface Context {
    readonly routes: readonly Route[];
    /** The rows, where they have routes of their own. */
    readonly rows?: readonly { readonly category: string; readonly sub?: string }[];
}

const known = new WeakMap<readonly Route[], Map<string, readonly [Context, ...Context[]]>>();

/** The routes of a level or colour, once for all rows and once for each group of rows that goes its own way; the first is that of all rows. */
export function contextsOf(routes: readonly Route[], situation: Situation): readonly [Context, ...Context[]] {
    const made = known.get(routes) ?? new Map<string, readonly [Context, ...Context[]]>();
    known.set(routes, made);
    const key = `${situation.level ?? ''} ${situation.colour ?? ''}`;
    const contexts = made.get(key) ?? makeContexts(routes, situation);
    made.set(key, contexts);
    return contexts;
}

function makeContexts(routes: readonly Route[], { level, colour }: Situation): [Context, ...Context[]] {
    const here = routes.filter(({ occasion }) =>
        level ? occasion.kind === 'incident' && occasion.level === level : occasion.kind === 'warning' && occasion.colour === colour,
    );
    const base = here.filter((route) => rowsOf(route) === undefined);
    const groups = new Map<string, Route[]>();
    for (const route of here) {
        const rows = rowsOf(route);
        if (!rows) continue;
        const key = JSON.stringify(rows);
        groups.set(key, [...(groups.get(key) ?? []), route]);
    }
    const own = [...groups.values()].map((list): Context => {
        const replaced = new Set(list.map(wayKey));
        const rows = rowsOf(list[0]);
        return { routes: [...list, ...base.filter((route) => !replaced.has(wayKey(route)))], ...(rows ? { rows } : {}) };
    });
    return [{ routes: base }, ...own];
}

const rowsOf = (route: Route | undefined) => (route?.occasion.kind === 'incident' ? route.occasion.rows : undefined);
const wayKey = (route: Route) =>
    `${route.kind} ${route.part} ${route.name} ${partyKey(route.recipient)} ${route.recipient.condition ?? ''}`;

/**
 * What must hold besides for a route to be taken, in a situation: empty where nothing. Undefined where it is never taken,
 * or only for some systems. What is said in words alone is taken as said.
 */
export function openFacts(route: Route, situation: Situation): readonly AllOf[] | undefined {
    const { recipient } = route;
    const ofReport = route.conditionFacts;
    const told = recipient.conditionFacts ? occasionOf({ any: recipient.conditionFacts }, situation) : {};
    if (!told) return undefined;
    if (!ofReport && route.condition && route.condition !== recipient.condition) return undefined;
    const whole = both(
        ofReport ? { condition: 'report', facts: ofReport } : {},
        told.facts ? { condition: 'recipient', facts: told.facts } : {},
    );
    const groups = (whole.facts ?? []).map(({ all }) => ({ all: all.filter((fact) => !isProse(fact)) }));
    return groups.some(({ all }) => all.length === 0) ? [] : groups;
}

/** Only words: the reader judges it. Something that has to last a while is no such thing. */
const isProse = (fact: Fact) => fact.text !== undefined && !fact.lasting;

/** Whether facts that a route needs hold whenever those of a duty do. */
export function implied(needed: readonly AllOf[], given: readonly AllOf[]): boolean {
    if (needed.length === 0) return true;
    if (given.some(({ all }) => all.some((fact) => fact.text !== undefined))) return true;
    if (given.length === 0) return false;
    return given.every((group) => {
        const held = new Set(group.all.map(keyOf));
        return needed.some(({ all }) => all.every((fact) => held.has(keyOf(fact))));
    });
}

const keyOf = (fact: Fact) =>
    JSON.stringify([fact.not, fact.condition, fact.named?.ref, fact.text, fact.lasting, fact.possible, fact.grades]);

/** Instants at which the unit gets to know of something. */
const KNOWING: ReadonlySet<string> = new Set(['discovery', 'learning', 'receipt', 'occurrence']);

/** Instants at which the unit itself knows: what its provider took before that is over. */
const KNOWN_TO_UNIT: ReadonlySet<string> = new Set(['learning', 'receipt']);

/**
 * A route as a limit on some clock sees it. From learning or receipt the provider's hop is not counted, unless the report's own
 * deadline runs from discovery: with a quick provider the whole of it is left.
 */
export function seenFrom(clock: string, route: Route): Route {
    const [first, ...rest] = route.hops;
    const begins = route.clock === 'discovery' && !route.before && first?.kind === 'provider' && first.minutes !== undefined;
    if (!KNOWN_TO_UNIT.has(clock) || !begins || route.promise?.of === 'discovery') return route;
    const { minutes = 0 } = first;
    return {
        ...route,
        clock,
        hops: rest.map((hop) => ({ ...hop, total: hop.total - minutes })),
        ...(route.total === undefined ? {} : { total: route.total - minutes }),
        known: route.known - minutes,
    };
}

/**
 * A route that counts from when the unit knows, as a limit from discovery sees it: what a provider that monitors finds
 * reaches the unit later, by what the slowest of them takes.
 */
export function fromDiscovery(plan: ResolvedPlan, clock: string, route: Route): Route {
    if (clock !== 'discovery' || !KNOWN_TO_UNIT.has(route.clock) || route.before) return route;
    const hops = providersOf(plan, plan.plan.monitoring?.monitors ?? []).map((provider): Hop => {
        const title = titleOf(provider);
        const minutes = promisedMinutes(provider.reports?.amount);
        return {
            kind: 'provider',
            part: provider.id,
            title,
            from: [{ any: [{ ref: provider.name ?? '', title, part: provider.id, type: 'provider' }] }],
            to: [],
            ...(minutes === undefined ? { unknown: true as const } : { minutes }),
            total: minutes ?? 0,
        };
    });
    const first = hops.find(({ unknown }) => unknown) ?? hops.sort((a, b) => b.total - a.total)[0];
    if (!first) return route;
    const { total, ...rest } = route;
    return {
        ...rest,
        clock,
        hops: [first, ...route.hops.map((hop) => ({ ...hop, total: hop.total + first.total }))],
        ...(total === undefined || first.unknown ? {} : { total: total + first.total }),
        known: route.known + first.total,
        ...(first.unknown ? { unknown: true as const } : {}),
    };
}

/** Minutes of a route from when the unit knows; `known` is the least that they are. Undefined where it counts from something later. */
export function minutesSince(route: Route): { readonly total?: number; readonly known: number } | undefined {
    if (KNOWING.has(route.clock)) return { ...(route.total === undefined ? {} : { total: route.total }), known: route.known };
    if (route.clock !== 'start' || !route.before) return undefined;
    const { before } = route;
    const total = before.total === undefined || route.total === undefined ? undefined : before.total + route.total;
    return { ...(total === undefined ? {} : { total }), known: before.known + route.known };
}
