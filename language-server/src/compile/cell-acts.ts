import type { ResolvedPlan } from '../model/plans.js';
import { minutesOf } from '../model/quantity.js';
import type { Cadence, Channel, FollowUp, Limit } from '../model/shape/index.js';
import { conditionOf } from './layers.js';
import type { CellReport, CellStep, ClockTime, Deadline, PartyUse } from './matrix-types.js';
import type { Situation } from './occasion.js';
import { partyUses } from './party-use.js';
import type { Node, Nodes } from './settle.js';
import { single, type Timed, type Times } from './times.js';

interface Context {
    readonly plan: ResolvedPlan;
    readonly nodes: Nodes;
    readonly times: ReadonlyMap<string, Timed>;
    readonly situation: Situation;
}

/** A step, gate or decision as a cell shows it. */
export function cellStep(context: Context, node: Node): CellStep {
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
        ...(act.phase ? { phase: act.phase } : {}),
        ...(act.requires.length > 0 ? { requires: act.requires } : {}),
        ...(act.orElse.length > 0 ? { orElse: partyUses(plan, act.orElse) } : {}),
        ...(act.every.length > 0 ? { every: cadence(act.every) } : {}),
    };
}

export function cellReport(context: Context, node: Node): CellReport | undefined {
    const { report } = node.act;
    if (!report) return undefined;
    return {
        part: node.act.part,
        name: node.act.name,
        title: node.act.title ?? node.act.name,
        how: report.how === 'notify' ? 'notify' : 'report',
        from: partyUses(context.plan, report.from),
        to: recipientsOf(context.plan, report.to),
        via: channelNames(report.via),
        fallback: channelNames(report.fallback),
        every: cadence(report.every),
        copies: recipientsOf(context.plan, report.copies),
        ...timing(context, node),
        ...(report.discretion.length > 0 ? { discretion: true as const } : {}),
    };
}

/** Every recipient, those under a condition with it. */
export function recipientsOf(plan: ResolvedPlan, to: FollowUp['to']): PartyUse[] {
    return to.flatMap((one) => partyUses(plan, one.parties, one.if));
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
    const deadline = deadlineOf(context, act.limits[0], after, act.base.anchor ?? act.base.clock, timed);
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

function deadlineOf(
    { nodes }: Context,
    limit: Limit | undefined,
    after: readonly string[],
    block: string,
    timed: Timed | undefined,
): Deadline | undefined {
    if (!limit?.amount) return undefined;
    const of = limit.clock ?? limit.anchor?.ref ?? (after.length > 0 ? after.join(', ') : block);
    const part = nodes.get(of)?.act.part;
    const minutes = single(timed?.done)?.minutes;
    return { amount: limit.amount, of, ...(part ? { ofPart: part } : {}), ...(minutes === undefined ? {} : { minutes }) };
}

/** Times as plain data. */
export const clockTimes = (times: Times): ClockTime[] => [...(times ?? [])].map(([clock, minutes]) => ({ clock, minutes }));
