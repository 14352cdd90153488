import type { ResolvedPlan } from '../model/plans.js';
import type { Choice, End, FollowUp, Limit, Start, Telling } from '../model/shape/index.js';
import { cadence, channelNames, recipientsOf } from './cell-acts.js';
import { promisedMinutes } from './durations.js';
import type { CellChange, CellFollowUp, CellReport, Deadline, PartyUse } from './matrix-types.js';
import { describeWhen, type Situation } from './occasion.js';
import { partyKey, partyUses } from './party-use.js';

/** A start or end after its chain: each clause replaces the inherited one, those who are told add up. */
export function changeOf(
    plan: ResolvedPlan,
    chain: readonly (Start | End | undefined)[],
    clock: 'start' | 'end',
    situation: Situation,
): CellChange | undefined {
    let change: CellChange | undefined;
    for (const block of chain) {
        if (!block) continue;
        const given = (choices: readonly Choice[], inherited: readonly PartyUse[] | undefined) =>
            choices.length > 0 ? partyUses(plan, choices) : (inherited ?? []);
        const when = block.when ? describeWhen(block.when) : change?.when;
        const whenFacts = block.when ? block.when.any : change?.whenFacts;
        change = {
            part: block.id,
            proposed: given(block.proposed, change?.proposed),
            decided: given(block.decided, change?.decided),
            received: given(block.received, change?.received),
            approved: given(block.approved, change?.approved),
            advised: given(block.advised, change?.advised),
            leftTo: given(block.leftTo, change?.leftTo),
            ...(when ? { when } : {}),
            ...(whenFacts ? { whenFacts } : {}),
            tells: tellsOf(plan, change?.tells ?? [], block.tells, clock, situation),
        };
    }
    return change;
}

function tellsOf(
    plan: ResolvedPlan,
    inherited: CellChange['tells'],
    own: readonly Telling[],
    clock: string,
    situation: Situation,
): CellChange['tells'] {
    const tells = new Map(inherited.map((tell) => [keyOf(tell.to), tell]));
    for (const { how, to, limit } of own) {
        const deadline = limit && plainDeadline(limit, clock);
        for (const use of recipientsOf(plan, to, situation)) {
            tells.set(keyOf([use]), { to: [use], how, ...(deadline ? { deadline } : {}) });
        }
    }
    return [...tells.values()];
}

/** A deadline that stands in no order of acts: counted from the instant of its block. */
export function plainDeadline(limit: Limit, clock: string): Deadline | undefined {
    if (!limit.amount) return undefined;
    const minutes = limit.anchor ? undefined : promisedMinutes(limit.amount);
    return { amount: limit.amount, of: limit.clock ?? limit.anchor?.ref ?? clock, ...(minutes === undefined ? {} : { minutes }) };
}

/** Who sends a follow-up that names no sender, and what its deadline counts from. */
export interface Senders {
    readonly reports: readonly CellReport[];
    readonly clock: string;
    /** The receiver of a warning, else the leader. */
    readonly others: readonly PartyUse[];
    readonly situation: Situation;
}

/** Follow-ups after their chain: one for each recipient; an inner one replaces that of an outer block. */
export function followUpsOf(plan: ResolvedPlan, chain: readonly (readonly FollowUp[])[], senders: Senders): CellFollowUp[] {
    const found = new Map<string, CellFollowUp>();
    for (const block of chain) {
        for (const followUp of block) {
            for (const use of recipientsOf(plan, followUp.to, senders.situation)) {
                const key = partyKey(use);
                const limit = followUp.limits[0] && plainDeadline(followUp.limits[0], senders.clock);
                found.set(key, {
                    part: followUp.id,
                    from: followUp.from.length > 0 ? partyUses(plan, followUp.from) : senderOf(key, senders),
                    to: [use],
                    every: cadence(followUp.every),
                    ...(limit ? { deadline: limit } : {}),
                    via: channelNames(followUp.via),
                    fallback: channelNames(followUp.fallback),
                    ...(followUp.title ? { title: followUp.title } : {}),
                });
            }
        }
    }
    return [...found.values()];
}

function senderOf(recipient: string, { reports, others }: Senders): readonly PartyUse[] {
    const report = reports.find((one) => one.to.some((use) => partyKey(use) === recipient));
    return report && report.from.length > 0 ? report.from : others;
}

const keyOf = (uses: readonly PartyUse[]) => uses.map(partyKey).join();
