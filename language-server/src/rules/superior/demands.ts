import { fewestMinutes } from '../../compile/durations.js';
import { chainAbove, type ResolvedPlan } from '../../model/plans.js';
import { minutesOf, partsOfDuration } from '../../model/quantity.js';
import type { Choice, Demand, Limit } from '../../model/shape/index.js';
import { means } from '../authority/powers.js';
import type { Related } from '../finding.js';
import type { Message } from '../messages.js';
import { titleOf as titleOfPart } from '../parts.js';

/** A demand that binds a plan, with the plan above that makes it. */
export interface Bound {
    readonly above: ResolvedPlan;
    readonly demand: Demand;
}

/** Everything that the plans above ask of this one, nearest first. A superior that cannot be found asks nothing. */
export function demandsOn(plan: ResolvedPlan): Bound[] {
    return chainAbove(plan).flatMap((above) =>
        above.plan.demands
            .filter((block) => block.of !== undefined && !block.damaged && means(block.of, plan) === 'yes')
            .flatMap((block) => block.demands.filter((demand) => !demand.damaged).map((demand) => ({ above, demand }))),
    );
}

/** Message of the related place of a demand; a rule that uses it has a message `demand` with `by`. */
export const DEMAND: Message = { en: 'Demanded by “{by}”', 'zh-CN': '“{by}”的要求' };

export const demandPlace = ({ above, demand }: Bound, property?: string): Related => ({
    file: above.file.path,
    part: demand.id,
    ...(property === undefined ? {} : { property }),
    message: 'demand',
    args: { by: titleOf(above) },
});

export const titleOf = ({ plan }: ResolvedPlan): string => titleOfPart(plan);

/** The tightest of the limits that a demand gives; undefined where it gives none. */
export const tightest = (limits: readonly Limit[]): string | undefined =>
    limits.reduce<string | undefined>(
        (best, { amount }) => ((fewestMinutes(best) ?? Infinity) <= (fewestMinutes(amount) ?? Infinity) ? (best ?? amount) : amount),
        undefined,
    );

/** Days of a period at its longest, so that twelve months are a year; undefined where it has no number. */
export function daysOf(period: string | undefined): number | undefined {
    const parts = period === undefined ? undefined : partsOfDuration(period);
    if (parts?.unit !== 'mo') {
        const minutes = minutesOf(period);
        return minutes === undefined || parts?.unit === 'wd' ? undefined : minutes / 1440;
    }
    return Math.floor(parts.amount / 12) * 366 + (parts.amount % 12) * 31;
}

/** Ids of the parts that a choice in some plan's text names; undefined where one is not declared there. */
export function partsIn(plan: ResolvedPlan, { any }: Choice): string[] | undefined {
    const ids = any.map((party) => {
        const found = party.ref ? plan.resolution(party.ref) : undefined;
        if (found?.state === 'built_in') return `built-in ${found.name}`;
        return found?.state === 'found' ? `${found.file.path} ${found.part.id}` : undefined;
    });
    return ids.every((id) => id !== undefined) && ids.length > 0 ? (ids as string[]) : undefined;
}
