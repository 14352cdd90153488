import type { Route } from '../../compile/route-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Report } from '../../model/shape/index.js';
import { partsOf } from '../parts.js';

/** The entry of a report's `to` that a route leads to, as a finding's place; the whole list where none is the one. */
export function recipientPlace(plan: ResolvedPlan, { part, recipient }: Route): { readonly property: 'to'; readonly index: number } {
    const written = partsOf(plan).get(part) as Partial<Report> | undefined;
    const names = new Set(recipient.any.map(({ ref }) => ref));
    const conditional = recipient.conditionFacts !== undefined;
    const index = (written?.to ?? []).findIndex(
        (one) => (one.if !== undefined) === conditional && one.parties.some(({ any }) => any.some(({ ref }) => ref && names.has(ref.ref))),
    );
    return { property: 'to', index: Math.max(0, index) };
}
