import { isDamaged } from '../../compile/damage.js';
import type { CellStep } from '../../compile/matrix-types.js';
import type { Route } from '../../compile/route-types.js';
import { actsOf } from '../cells.js';
import type { Related } from '../finding.js';
import { partsOf, placeOf } from '../parts.js';
import { type PlanContext, type Report, rule } from '../rule.js';
import { termWord } from '../words.js';
import { ALSO, chainWord, HOP, hopPlaces, hopsOf, slowestHop, spanWord } from './chain.js';

/** A deadline that lies before what comes before it is done. */
export const cannotBeKept = rule({
    id: 'routes/cannot-be-kept',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-4.1-2'],
    since: '2026.0',
    messages: {
        report: {
            en: 'This report promises {promised}, and what comes before it takes longer: {chain}. Give it more time, or the hops less.',
            'zh-CN': '该报告承诺{promised}，而之前的环节用时更长：{chain}。请放宽该时限，或缩短之前的环节。',
        },
        step: {
            en: 'Due {due} after {clock}, but what it waits for is done only after {ready}. Give it more time, or its predecessors less.',
            'zh-CN': '要求在{clock}后{due}内完成，而其前置步骤在{ready}后才完成。请放宽该时限，或缩短前置步骤。',
        },
        hop: HOP,
        also: ALSO,
        before: { en: 'Done after {ready}', 'zh-CN': '{ready}后完成' },
    },
    check(context, report) {
        const seen = new Set<string>();
        for (const { steps } of actsOf(context.compiled)) {
            const byName = new Map(steps.map((step) => [step.name, step]));
            for (const step of steps) oneStep(context, step, byName, seen, report);
        }
        for (const route of context.compiled.routes) oneRoute(context, route, seen, report);
    },
});

function oneStep({ plan }: PlanContext, step: CellStep, byName: ReadonlyMap<string, CellStep>, seen: Set<string>, report: Report): void {
    const done = new Map(step.times.map(({ clock, minutes }) => [clock, minutes]));
    const [missed] = step.ready.flatMap(({ clock, minutes }) => {
        const due = done.get(clock);
        return due !== undefined && minutes > due ? [{ clock, minutes, due }] : [];
    });
    // The override that changed it last made it so.
    const part = step.overrides.at(-1) ?? step.part;
    if (step.lost.length > 0 || !missed || seen.has(`${part} step`) || chainUnread(plan, step, byName)) return;
    seen.add(`${part} step`);
    const late = step.after.flatMap((name): Related[] => {
        const before = byName.get(name);
        const at = before?.times.find(({ clock }) => clock === missed.clock)?.minutes ?? 0;
        return before && at > missed.due ? [{ ...placeOf(plan, before.part), message: 'before', args: { ready: spanWord(at) } }] : [];
    });
    const args = { due: spanWord(missed.due), clock: termWord('clocks', missed.clock), ready: spanWord(missed.minutes) };
    report(placeOf(plan, part), { message: 'step', args, property: 'limits', requirements: ['NP-4.1-3'], related: late });
}

/** What cannot be read of a step or of one that it waits for may be what makes the times fit. */
function chainUnread(plan: PlanContext['plan'], step: CellStep, byName: ReadonlyMap<string, CellStep>): boolean {
    const chain = new Set([step]);
    for (const one of chain)
        for (const name of one.after) {
            const before = byName.get(name);
            if (before) chain.add(before);
        }
    return [...chain].some((one) => [one.part, ...one.overrides].some((id) => isUnread(plan, id)));
}

const isUnread = (plan: PlanContext['plan'], id: string): boolean => isDamaged(partsOf(plan).get(id));

/** An acknowledgement that does not come holds up whoever is told next, not the report itself. */
function oneRoute(context: PlanContext, route: Route, seen: Set<string>, report: Report): void {
    const { promise, part, late } = route;
    if (route.lost.length > 0) return;
    if (!late || promise?.minutes === undefined || route.escalation || seen.has(`${part} report`)) return;
    const own = route.hops
        // Nobody tells at once of what only the provider knows.
        .filter(({ kind }) => kind !== 'time_out' && kind !== 'send' && !(kind === 'provider' && promise.amount === 'immediately'))
        .reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
    if (own <= promise.minutes) return;
    const places = hopPlaces(context, route);
    if ([part, ...places.map((one) => one.part)].some((id) => isUnread(context.plan, id))) return;
    seen.add(`${part} report`);
    const related = places.filter((_, i) => hopsOf(route)[i]?.kind !== 'send');
    const args = { promised: spanWord(promise.minutes), chain: chainWord(route), hop: slowestHop(route) };
    report(placeOf(context.plan, part), { message: 'report', args, property: 'limits', related });
}
