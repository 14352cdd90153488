import { chainAbove, type ResolvedPlan } from '../../../model/plans.js';
import { appliesTo } from '../../../standard/catalogue.js';
import type { Catalogue, PlanKind, Requirement } from '../../../standard/catalogue-types.js';
import { cataloguesOf, isOwnCatalogue } from '../../../standard/overlaid.js';
import { grantedTo, holdsPower } from '../../authority/powers.js';
import type { Message } from '../../messages.js';
import { isInList } from '../../sectors.js';

/** Whether a plan has to meet a requirement: by the text itself, because a superior demands it, or not, and why not. */
export type Bound = { readonly state: 'bound' | 'demanded' | 'unknown' } | { readonly state: 'free'; readonly why: Message };

const free = (en: string, zh: string): Bound => ({ state: 'free', why: { en, 'zh-CN': zh } });

/**
 * The catalogues that a plan is held against: the national plan always, guidance and overlays where they are in force for
 * it, and the project's own.
 */
export function cataloguesInForce(plan: ResolvedPlan): Catalogue[] {
    const { conforms } = plan.plan;
    return cataloguesOf(plan.project.overlays).filter((one) => isOwnCatalogue(one) || isInForce(one));
    function isInForce({ kind, id }: Catalogue): boolean {
        return kind === 'base' || conforms.includes(id) || (kind === 'guidance' && plan.protections.length > 0);
    }
}

export function boundBy(plan: ResolvedPlan, of: Requirement): Bound {
    const kind = plan.plan.kind as PlanKind | undefined;
    if (of.applies_to.length === 0) return free('a duty of national bodies, on no plan below them', '属国家层面职责，不约束下级预案');
    if (kind === undefined) return { state: 'unknown' };
    if (of.unit_duty === 'guidance' && plan.protections.length === 0)
        return free('the plan declares no protection period', '本预案未规定重保期');
    if (isDemanded(plan, of)) return { state: 'demanded' };
    const other = ofOthers(plan, of);
    if (other) return other;
    if (!appliesTo(of, kind)) return free('binds other kinds of plan', '不约束此类预案');
    if (isOptional(of, kind)) return free('allowed, not asked for', '属可选事项，不作要求');
    const local = kind === 'unit' || kind === 'region';
    if (local && of.unit_duty === 'if_delegated' && !(of.check?.['of_issuers'] === true && coloursIssued(plan).length > 0))
        return free('binds this plan only where a superior hands it down, and none does', '仅在上级要求时适用，现无上级要求');
    return { state: 'bound' };
}

/** Colours of the warnings that a plan issues and may issue. Whoever has no power for it is told that alone. */
export const coloursIssued = (plan: ResolvedPlan): string[] =>
    (plan.plan.monitoring?.warnings ?? []).flatMap(({ issued, colour }) =>
        issued.length > 0 && colour !== undefined && holdsPower(plan, { act: 'issue', colour }) !== 'no' ? [colour] : [],
    );

/** A duty of another kind of operator, or of the departments of other sectors. Who does not say what it is counts as ordinary. */
function ofOthers({ plan }: ResolvedPlan, { check }: Requirement): Bound | undefined {
    const operators = check?.['operators'] as readonly string[] | undefined;
    if (operators && !operators.includes(plan.operator ?? 'ordinary')) return free('binds other kinds of operator', '不约束此类运营者');
    const list = check?.['sector_list'] as string | undefined;
    if (list !== undefined && !plan.sector.some((one) => isInList(one, list)))
        return free('binds the departments of other sectors', '不约束该行业的主管部门');
    return undefined;
}

/** What the text only allows is asked of nobody, unless the catalogue says of whom; a power that one may have binds all others. */
function isOptional({ modality, check }: Requirement, kind: PlanKind): boolean {
    const askedOf = check?.['asked_of'] as readonly PlanKind[] | undefined;
    if (askedOf) return !askedOf.includes(kind);
    return modality === 'may' && check?.kind !== 'rule';
}

/** Regular work that a superior asks for by its own word, and the clause that this hands down. */
const DELEGATED: Readonly<Record<string, string>> = { drills: 'NP-6.2-2', reviews: 'NP-8.1-1' };

/** A superior's `require of … { duty "…" }` names the requirement, and means this plan. */
function isDemanded(plan: ResolvedPlan, of: Requirement): boolean {
    return chainAbove(plan).some((superior) =>
        superior.plan.demands.some(
            ({ of: whom, demands }) =>
                whom !== undefined &&
                demands.some(({ what, clauses }) => clauses.includes(of.id) || DELEGATED[what] === of.id) &&
                grantedTo([{ any: [whom] }], plan) === 'yes',
        ),
    );
}
