import type { ResolvedPlan } from '../model/plans.js';
import type { Choice, Party, Ref, Tool } from '../model/shape/index.js';
import { kept } from './kept.js';
import type { PartyName, PartyUse } from './matrix-types.js';
import type { Occasion } from './occasion.js';

/** Parties as the matrix shows them: each choice is one use, its alternatives are in `any`, with what must hold besides. */
export function partyUses(plan: ResolvedPlan, choices: readonly Choice[], occasion?: Occasion): readonly PartyUse[] {
    if (choices.length === 0) return NONE;
    const uses = plainUses(plan, choices);
    const { condition, facts } = occasion ?? {};
    return condition ? uses.map((use) => ({ ...use, condition, ...(facts ? { conditionFacts: facts } : {}) })) : uses;
}

const NONE: readonly PartyUse[] = [];
/** The same list of choices stands in many cells. */
const known = new WeakMap<ResolvedPlan, WeakMap<readonly Choice[], readonly PartyUse[]>>();

function plainUses(plan: ResolvedPlan, choices: readonly Choice[]): readonly PartyUse[] {
    const uses = kept(known, plan, () => new WeakMap());
    return kept(uses, choices, () => choices.map((choice) => ({ any: choice.any.map((party) => partyName(plan, party)) })));
}

/** One party with its title, its part and what it is. */
export function partyName(plan: ResolvedPlan, party: Party): PartyName {
    const marks = { ...(party.each ? { each: true as const } : {}), ...(party.role ? { role: party.role } : {}) };
    const place = { ...(party.ofPlace ? { ofPlace: true as const } : {}), ...(party.ofSector ? { ofSector: true as const } : {}) };
    if (party.ref) return { ...named(plan, party.ref), ...marks, ...place };
    if (party.kind) return { ref: party.kind, title: party.kind, type: 'party_kind', ...marks };
    const text = party.text ?? '';
    return { ref: text, title: text, type: 'unknown' };
}

/** What a reference to a party, a holder or a thing names. */
export function named(plan: ResolvedPlan, reference: Ref): PartyName {
    const { ref } = reference;
    const resolution = plan.resolution(reference);
    if (resolution?.state === 'built_in') return { ref, title: ref, type: 'built_in' };
    if (resolution?.state !== 'found') return { ref, title: ref, type: 'unknown' };
    const part = resolution.part as { id: string; type: string; title?: string };
    return { ref, title: part.title ?? ref, part: part.id, type: part.type };
}

/** A thing that is used for a step: a declared one, or a class of things. */
export const toolName = (plan: ResolvedPlan, { ref, word }: Tool): PartyName =>
    ref ? named(plan, ref) : { ref: word ?? '', title: word ?? '', type: 'object_class' };

/** The same party in two uses: their parts where both are known, else their names. */
export const partyKey = (use: PartyUse): string =>
    use.any
        .map(
            (one) =>
                `${one.each ? 'each ' : ''}${one.role ?? ''}:${one.part ?? one.ref}${one.ofPlace ? '@place' : ''}${one.ofSector ? '@sector' : ''}`,
        )
        .sort()
        .join('|');
