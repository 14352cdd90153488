import type { ResolvedPlan } from '../model/plans.js';
import { minutesOf } from '../model/quantity.js';
import type { Cadence, Channel, FollowUp, Limit } from '../model/shape/index.js';
import type { Act } from './acts.js';
import { conditionOf } from './layers.js';
import type { CellReport, CellStep, ClockTime, Deadline, PartyUse } from './matrix-types.js';
import { occasionOf, type Situation } from './occasion.js';
import { partyUses, toolName } from './party-use.js';
import { reportTimes } from './report-times.js';
import type { Node, Nodes } from './settle.js';
import { single, type Timed, type Times } from './times.js';

interface Context {
    readonly plan: ResolvedPlan;
    readonly nodes: Nodes;
    readonly times: ReadonlyMap<string, Timed>;
    readonly situation: Situation;
}

/** A step, gate or decision as a cell shows it. */
export const cellStep = (context: Context, node: Node): CellStep => once(steps, context, node, () => makeStep(context, node));

/** A report as a cell shows it; undefined where all of its recipients are those of other levels. */
export const cellReport = (context: Context, node: Node): CellReport | undefined =>
    node.act.report && once(reports, context, node, () => makeReport(context, node));

/** What was made of an act, and what of its surroundings it was made from. */
interface Made<T> {
    readonly shown: T;
    readonly situation: Situation;
    readonly node: Node;
    readonly timed: Timed | undefined;
    readonly ofPart: string | undefined;
}
const steps = new WeakMap<Act, Made<CellStep>[]>();
const reports = new WeakMap<Act, Made<CellReport | undefined>[]>();

/**
 * The same act stands in the cells of many rows, mostly at the same times: then it is shown by the same object. Those of a warning are
 * made anew for each colour.
 */
function once<T>(known: WeakMap<Act, Made<T>[]>, context: Context, node: Node, make: () => T): T {
    const { situation, times, nodes } = context;
    const timed = times.get(node.act.name);
    const ofPart = anchorPart(nodes, node);
    const list = known.get(node.act) ?? [];
    known.set(node.act, list);
    const found = list.find(
        (one) =>
            one.ofPart === ofPart &&
            one.situation.level === situation.level &&
            sameNames(one.node.after, node.after) &&
            sameNames(one.node.lost, node.lost) &&
            sameNames(one.node.gone, node.gone) &&
            sameNames(one.node.requires, node.requires) &&
            one.timed?.cyclic === timed?.cyclic &&
            sameTimes(one.timed?.done, timed?.done) &&
            sameTimes(one.timed?.ready, timed?.ready),
    );
    if (found) return found.shown;
    const shown = make();
    list.push({ shown, situation, node, timed, ofPart });
    return shown;
}

const sameNames = (one: readonly string[], other: readonly string[]) =>
    one === other || (one.length === other.length && one.every((name, i) => name === other[i]));

/** Also in the same order, which is shown. */
function sameTimes(one: Times, other: Times): boolean {
    if (one === other) return true;
    if (!one || !other || one.size !== other.size) return false;
    const others = other.entries();
    for (const [clock, minutes] of one) {
        const next = others.next().value;
        if (!next || next[0] !== clock || next[1] !== minutes) return false;
    }
    return true;
}

function makeStep(context: Context, node: Node): CellStep {
    const { plan } = context;
    const { act } = node;
    return {
        part: act.part,
        name: act.name,
        title: act.title ?? act.name,
        kind: act.kind as CellStep['kind'],
        does: act.does,
        by: partyUses(plan, act.by),
        with: partyUses(plan, act.with),
        ...timing(context, node),
        ...(act.track ? { track: act.track } : {}),
        ...(act.trackTitle ? { trackTitle: act.trackTitle } : {}),
        ...(act.phase ? { phase: act.phase } : {}),
        ...(act.phaseTitle ? { phaseTitle: act.phaseTitle } : {}),
        ...(node.requires.length > 0 ? { requires: node.requires } : {}),
        ...(act.orElse.length > 0 ? { orElse: partyUses(plan, act.orElse) } : {}),
        ...(act.every.length > 0 ? { every: cadence(act.every) } : {}),
        ...means(plan, act),
    };
}

/** To whom, how, where, with what: only what is said. */
const means = (plan: ResolvedPlan, { to, via, using, place, repeatUntil, note }: Act) => ({
    ...(to.length > 0 ? { to: partyUses(plan, to) } : {}),
    ...(via.length > 0 ? { via: channelNames(via) } : {}),
    ...(using.length > 0 ? { using: using.map((one) => toolName(plan, one)) } : {}),
    ...(place ? { place } : {}),
    ...(repeatUntil ? { repeatUntil } : {}),
    ...(note ? { note } : {}),
});

function makeReport(context: Context, node: Node): CellReport | undefined {
    const { report } = node.act;
    if (!report) return undefined;
    const to = recipientsOf(context.plan, report.to, context.situation);
    if (to.length === 0 && report.to.length > 0) return undefined;
    return {
        part: node.act.part,
        name: node.act.name,
        title: node.act.title ?? node.act.name,
        how: report.how === 'notify' ? 'notify' : 'report',
        from: partyUses(context.plan, report.from),
        to,
        via: channelNames(report.via),
        fallback: channelNames(report.fallback),
        every: cadence(report.every),
        copies: recipientsOf(context.plan, report.copies, context.situation),
        ...reportTiming(context, node),
        ...(report.discretion.length > 0 ? { discretion: true as const } : {}),
    };
}

/** Every recipient of a situation, those under a condition that it leaves open with this. */
export function recipientsOf(plan: ResolvedPlan, to: FollowUp['to'], situation: Situation): PartyUse[] {
    return to.flatMap((one) => {
        const occasion = occasionOf(one.if, situation);
        return occasion ? partyUses(plan, one.parties, occasion) : [];
    });
}

export const channelNames = (channels: readonly Channel[]): string[] => channels.flatMap((one) => one.word ?? one.ref?.ref ?? []);
/** `4h`, `1d at 17:00`, `on_change until end`. */
export const cadence = (every: readonly Cadence[]): string[] =>
    every.flatMap(({ period, event, at, until }) => {
        const word = period ?? event;
        return word ? [`${word}${at ? ` at ${at}` : ''}${until ? ` until ${until}` : ''}`] : [];
    });

/** Minutes between two times of a cadence as shown; undefined for an event. */
export const periodOf = (shown: string): number | undefined => minutesOf(shown.split(' ', 1)[0]);

function timing(context: Context, { act, after, lost, gone }: Node) {
    const timed = context.times.get(act.name);
    const one = single(timed?.done);
    const { condition, facts } = conditionOf(act, context.situation);
    const deadline = deadlineOf(context, { act, after }, timed);
    return {
        after,
        lost,
        ...(gone.length > 0 ? { gone } : {}),
        ...(deadline ? { deadline } : {}),
        ...(one ? { worst: one.minutes, clock: one.clock } : {}),
        times: clockTimes(timed?.done),
        ready: clockTimes(timed?.ready),
        ...(timed?.cyclic ? { cyclic: true as const } : {}),
        layer: act.layer,
        ...(act.of ? { of: act.of } : {}),
        overrides: act.overrides,
        ...(condition ? { condition, ...(facts ? { conditionFacts: facts } : {}) } : {}),
        ...(act.discretion ? { discretion: true as const } : {}),
    };
}

/** The same, done and due as the report's routes say. */
function reportTiming(context: Context, node: Node) {
    const { times, plan, situation } = context;
    const timed = times.get(node.act.name);
    const { worst: _, clock: __, deadline, ...rest } = timing(context, node);
    const { done, promised } = reportTimes(plan, node, timed, situation, (name) => times.get(name)?.done);
    const [one, due] = [single(done), single(promised)];
    const { minutes: ___, ...said } = deadline ?? {};
    return {
        ...rest,
        ...(deadline ? { deadline: { ...said, ...(due ? { minutes: due.minutes } : {}) } as Deadline } : {}),
        ...(one ? { worst: one.minutes, clock: one.clock } : {}),
        times: clockTimes(done),
    };
}

function deadlineOf({ nodes }: Context, node: Pick<Node, 'act' | 'after'>, timed: Timed | undefined): Deadline | undefined {
    const [limit] = node.act.limits;
    if (!limit?.amount) return undefined;
    const part = anchorPart(nodes, node);
    const minutes = single(timed?.done)?.minutes;
    const of = anchorName(limit, node);
    return { amount: limit.amount, of, ...(part ? { ofPart: part } : {}), ...(minutes === undefined ? {} : { minutes }) };
}

/** What a deadline counts from, by name. */
function anchorName(limit: Limit, { act, after }: Pick<Node, 'act' | 'after'>): string {
    return limit.clock ?? limit.anchor?.ref ?? (after.length > 0 ? after.join(', ') : (act.base.anchor ?? act.base.clock));
}

/** The act among these that the deadline counts from. */
function anchorPart(nodes: Nodes, node: Pick<Node, 'act' | 'after'>): string | undefined {
    const [limit] = node.act.limits;
    return limit?.amount ? nodes.get(anchorName(limit, node))?.act.part : undefined;
}

/** Times as plain data. */
export const clockTimes = (times: Times): ClockTime[] => [...(times ?? [])].map(([clock, minutes]) => ({ clock, minutes }));
