import type { ResolvedPlan } from '../../model/plans.js';
import type { Demand } from '../../model/shape/index.js';
import { demandsOn as allDemandsOn } from '../superior/demands.js';

export { titleOf } from '../superior/demands.js';

/** What superiors, over every `under` line, ask of a plan under one word: `drills`, `reviews`. */
export const demandsOn = (plan: ResolvedPlan, what: string): { demand: Demand; by: ResolvedPlan }[] =>
    allDemandsOn(plan).flatMap(({ above, demand }) => (demand.what === what ? [{ demand, by: above }] : []));
