import { compile } from '../../compile/compile.js';
import type { Compiled } from '../../compile/compiled.js';
import type { ResolvedPlan } from '../../model/plans.js';

const known = new WeakMap<ResolvedPlan, Compiled>();

/** The compiled plan, made once for the checks and the panel alike. A changed plan is another object. */
export function compiledOf(plan: ResolvedPlan): Compiled {
    const made = known.get(plan) ?? compile(plan);
    known.set(plan, made);
    return made;
}

/** The same for somebody who needs it once: it is not kept, unless somebody else has it kept. */
export const compiledBriefly = (plan: ResolvedPlan): Compiled => known.get(plan) ?? compile(plan);
