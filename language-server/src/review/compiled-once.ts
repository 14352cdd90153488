import { compile } from '../compile/compile.js';
import type { Compiled } from '../compile/compiled.js';
import type { ResolvedPlan } from '../model/plans.js';

/** What was compiled of a plan, for as long as somebody holds the plan: an old version is compared with every edit of the new one. */
const made = new WeakMap<ResolvedPlan, Compiled>();

export function compiledOnce(plan: ResolvedPlan): Compiled {
    const known = made.get(plan) ?? compile(plan);
    made.set(plan, known);
    return known;
}
