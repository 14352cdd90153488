import type { ResolvedPlan } from '../model/plans.js';
import type { Review } from './change.js';
import { type CompareOptions, compare, wholePlan } from './compare.js';

type Plans = readonly ResolvedPlan[];

/**
 * The old version of a plan: that of its name, else the only one left where one is left on either side and nothing says that
 * the two are different plans.
 */
export function oldPlanOf(plan: ResolvedPlan, before: Plans, after: Plans): ResolvedPlan | undefined {
    const same = before.find(({ id }) => id === plan.id);
    if (same) return same;
    const left = before.filter((old) => !after.some(({ id }) => id === old.id));
    const fresh = after.filter((now) => !before.some(({ id }) => id === now.id));
    const [one] = left;
    if (!one || left.length > 1 || fresh.length > 1) return undefined;
    return before.length === 1 || one.plan.title === plan.plan.title || one.file.path === plan.file.path ? one : undefined;
}

/** One review for each plan that either version has. */
export function reviewPlans(before: Plans, after: Plans, options: CompareOptions): Review[] {
    const pairs = after.map((plan) => [oldPlanOf(plan, before, after), plan] as const);
    const paired = new Set(pairs.map(([old]) => old));
    return [
        ...pairs.map(([old, plan]) => (old ? compare(old, plan, options) : wholePlan(plan, 'added'))),
        ...before.filter((old) => !paired.has(old)).map((old) => wholePlan(old, 'removed')),
    ];
}
