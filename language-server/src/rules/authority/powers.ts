import { chainAbove, type ResolvedPlan } from '../../model/plans.js';
import type { Choice, Level, Party, PartySet, Plan, Power } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';

export type PowerAct = 'issue' | 'adjust' | 'lift' | 'start' | 'end';
/** An act that a plan claims: on a warning of a colour, or on a response level. */
export interface Claim {
    readonly act: PowerAct;
    readonly colour?: string;
    readonly level?: Level;
}
/** Whether a plan holds a power; `unknown` where a superior or a grant cannot be read. */
export type Holds = 'yes' | 'no' | 'unknown';

const WARNING_ACTS: ReadonlySet<PowerAct> = new Set(['issue', 'adjust', 'lift']);

/**
 * Whether a plan may do an act. The national plan gives provinces and departments the orange, yellow and blue warnings
 * (3.3, 3.5) and response level II (4.2.2, 4.3.2); red and level I stay with the national bodies (3.3, 4.2.1, 4.3.1).
 * Levels III and IV are anybody's own (4.2.3). Everything else is what a superior grants by `power`; never oneself.
 */
export function holdsPower(plan: ResolvedPlan, claim: Claim): Holds {
    const { kind } = plan.plan;
    if (kind === 'national' || claim.level === 'III' || claim.level === 'IV') return 'yes';
    if (kind === undefined) return 'unknown';
    const national = claim.colour === 'red' || claim.level === 'I';
    if (!national && (kind === 'province' || kind === 'department')) return 'yes';
    const grants = chainAbove(plan).flatMap((superior) =>
        (superior.plan.organization?.powers ?? []).map((power) => ({ power, by: superior })),
    );
    const answers = grants.filter(({ power }) => covers(power, claim)).map(({ power }) => grantedTo(power.to, plan));
    if (answers.includes('yes')) return 'yes';
    const blind = plan.superiors.some((superior) => superior.plan === undefined || superior.plan.plan.organization?.damaged);
    // What only the national plan can give is known without the superiors between.
    return answers.includes('unknown') || (blind && !national) ? 'unknown' : 'no';
}

/** Who must approve an act on a warning that a superior grants only so: the grant and its plan. Undefined where some grant asks for nobody. */
export function approvalOf(plan: ResolvedPlan, claim: Claim): { readonly power: Power; readonly by: ResolvedPlan } | undefined {
    const { kind } = plan.plan;
    if (kind === undefined) return undefined;
    // What the national plan itself gives is nobody else's to approve.
    if ((kind === 'province' || kind === 'department') && claim.colour !== 'red') return undefined;
    const grants = chainAbove(plan)
        .flatMap((by) => (by.plan.organization?.powers ?? []).map((power) => ({ power, by })))
        .filter(({ power }) => covers(power, claim) && grantedTo(power.to, plan) !== 'no');
    return grants.some(({ power }) => isAbsent(power, 'approved') || power.approved.length === 0) ? undefined : grants[0];
}

function covers(power: Power, { act, colour, level }: Claim): boolean {
    if (power.act !== act) return false;
    return WARNING_ACTS.has(act) ? colour !== undefined && power.colours.includes(colour) : !!level && power.levels.includes(level);
}

/** Whether the parties that a superior names mean this plan. */
export function grantedTo(to: readonly Choice[], plan: ResolvedPlan): Holds {
    const answers = to.flatMap(({ any }) => any.map((party) => means(party, plan)));
    return answers.includes('yes') ? 'yes' : answers.includes('unknown') || to.length === 0 ? 'unknown' : 'no';
}

/** Whether a party in a superior’s grant or demand is this plan’s unit: by kind, by set, or by name. */
export function means(party: Party, plan: ResolvedPlan): Holds {
    if (party.kind) return party.kind === plan.plan.kind ? 'yes' : 'no';
    const found = party.ref ? plan.resolution(party.ref) : undefined;
    if (found?.state !== 'found') return 'unknown';
    return found.part.type === 'parties' ? isInSet(found.part as PartySet, plan) : 'no';
}

/** Whether a plan's unit is one of a set, by kind and sector. */
export function isInSet(set: PartySet, plan: ResolvedPlan): Holds {
    if (set.kind !== undefined && set.kind !== plan.plan.kind) return 'no';
    if (set.sector.length > 0 && !set.sector.some((sector) => plan.plan.sector.includes(sector))) return 'no';
    return set.kind === undefined && set.sector.length === 0 ? 'unknown' : 'yes';
}

/** Whether a party of a plan acts in the plan's own name: its bodies, posts and persons, and the unit itself. */
export function isOwn(plan: ResolvedPlan, party: Party): boolean {
    const found = party.ref ? plan.resolution(party.ref) : undefined;
    if (found?.state === 'built_in') return found.name === 'incident_unit' && plan.plan.kind === 'unit';
    if (found?.state !== 'found') return false;
    if (found.part.type === 'body') return found.plan === (plan.plan as Plan);
    return (found.part.type === 'post' || found.part.type === 'person') && plan.files.includes(found.file);
}
