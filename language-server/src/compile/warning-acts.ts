import type { ResolvedPlan } from '../model/plans.js';
import type { Warning } from '../model/shape/index.js';
import { channelNames, recipientsOf } from './cell-acts.js';
import { plainDeadline } from './changes.js';
import type { WarningAct } from './matrix-types.js';
import { describeWhen, type Situation } from './occasion.js';
import { partyUses } from './party-use.js';

const KINDS = ['raised', 'issued', 'adjusted', 'filed', 'published', 'cleared', 'lifted'] as const;

/** What is done with a warning itself, after its chain: the innermost block that says anything of an act replaces the others. */
export function warningActs(plan: ResolvedPlan, chain: readonly Warning[], situation: Situation): WarningAct[] {
    return KINDS.flatMap((kind) => {
        const block = chain.findLast((one) => one[kind].length > 0);
        return (block?.[kind] ?? []).map((act): WarningAct => {
            const limit = act.limits[0] && plainDeadline(act.limits[0], kind === 'lifted' || kind === 'cleared' ? 'lifting' : 'receipt');
            const condition = act.if && describeWhen(act.if);
            return {
                kind,
                part: block?.id ?? '',
                by: partyUses(plan, act.by),
                approved: partyUses(plan, act.approved),
                to: recipientsOf(plan, act.to, situation),
                via: channelNames(act.via),
                ...(limit ? { deadline: limit } : {}),
                ...(act.text ? { text: act.text } : {}),
                ...(condition ? { condition, conditionFacts: act.if?.any ?? [] } : {}),
            };
        });
    });
}
