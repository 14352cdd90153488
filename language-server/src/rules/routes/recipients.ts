import type { PartyName, PartyUse } from '../../compile/matrix-types.js';
import { chainAbove, type ResolvedPlan } from '../../model/plans.js';
import type { Authority, Plan } from '../../model/shape/index.js';

/** Whether somebody is reached; `unknown` where a name or a superior cannot be read. */
export type Reached = 'yes' | 'no' | 'unknown';

/** Of alternatives, all must be such; whoever is told is one of them. */
export function everyOf(use: PartyUse, is: (party: PartyName) => Reached): Reached {
    const answers = use.any.map(is);
    if (answers.length === 0 || answers.includes('unknown')) return 'unknown';
    return answers.every((answer) => answer === 'yes') ? 'yes' : 'no';
}

/** Whether a party is an authority of a kind (a term of `authority_kinds`), or the body above that acts as one. */
export function isAuthority(plan: ResolvedPlan, party: PartyName, kind: string): Reached {
    if (party.type === 'unknown') return 'unknown';
    if (party.ref === 'superior') return plan.superiors.some((one) => actsAs(plan, one.line, one.plan?.plan, kind) !== 'no') ? 'yes' : 'no';
    // A department reports to its own body for this work.
    if (kind === 'department_cyberspace' && plan.plan.kind === 'department' && party.type === 'body' && isOf(plan, party)) return 'yes';
    const declared = plan.declared('authority').find(({ id }) => id === party.part) as Authority | undefined;
    if (declared) return declared.kind.includes(kind) ? 'yes' : declared.kind.length === 0 ? 'unknown' : 'no';
    const above = chainAbove(plan).find((one) => isOf(one, party));
    if (!above) return 'no';
    const line = plan.superiors.find((one) => one.plan?.plan === above.plan)?.line;
    return actsAs(plan, line, above.plan, kind);
}

/** Kinds of authority that a superior plan's bodies stand for: the emergency offices are kept by the cyberspace offices. */
function actsAs(plan: ResolvedPlan, line: string | undefined, above: Plan | undefined, kind: string): Reached {
    if (!above || above.kind === undefined) return 'unknown';
    if (kind === 'cyberspace') {
        if (above.kind === 'department' || line === 'sector') return 'no';
        return above.kind === 'region' && hasProvince(plan) ? 'no' : 'yes';
    }
    if (kind === 'protection_department' || kind === 'department_cyberspace' || kind === 'sector_regulator')
        return above.kind === 'department' || line === 'sector' ? 'yes' : 'no';
    return 'no';
}

/** The measures ask for the office of the province; that of a city or county is not it, where the province's can be named. */
const hasProvince = (plan: ResolvedPlan): boolean =>
    chainAbove(plan).some(({ plan: above }) => above.kind === 'province' && (above.organization?.bodies.length ?? 0) > 0);

/** Whether a party stands above the plan: a body of a superior, or an authority that incidents are reported to. */
export function isAbove(plan: ResolvedPlan, party: PartyName): Reached {
    if (party.type === 'unknown') return 'unknown';
    if (party.ref === 'superior') return 'yes';
    if (chainAbove(plan).some((one) => isOf(one, party))) return 'yes';
    const kinds = ['cyberspace', 'department_cyberspace', 'protection_department', 'sector_regulator'];
    const declared = plan.declared('authority').find(({ id }) => id === party.part) as Authority | undefined;
    if (!declared) return 'no';
    return declared.kind.length === 0 ? 'unknown' : declared.kind.some((kind) => kinds.includes(kind)) ? 'yes' : 'no';
}

/** Whether a superior of the plan cannot be read, so that who stands above is not known. */
export const isBlind = (plan: ResolvedPlan): boolean => plan.superiors.some((superior) => superior.plan === undefined);

/** Whether a party is written in a plan. */
const isOf = ({ id }: ResolvedPlan, { part }: PartyName): boolean => part?.startsWith(`${id}/`) === true;

/** Whether a party is a body of the national plan. */
export function isNational(plan: ResolvedPlan, party: PartyName): Reached {
    if (party.type === 'unknown') return 'unknown';
    return chainAbove(plan).some((one) => one.plan.kind === 'national' && isOf(one, party)) ? 'yes' : 'no';
}
