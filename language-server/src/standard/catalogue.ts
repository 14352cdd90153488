import type { Catalogue, PlanKind, Requirement } from './catalogue-types.js';
import data from './generated/catalogues.json' with { type: 'json' };
import { inLanguage } from './taxonomy.js';
import type { Lang } from './taxonomy-types.js';

/** The catalogues that come with the tool: the national plan first, then guidance, then overlays. */
export const catalogues = data.catalogues as unknown as readonly Catalogue[];

const cataloguesById: ReadonlyMap<string, Catalogue> = new Map(catalogues.map((one) => [one.id, one]));

const places: ReadonlyMap<string, { requirement: Requirement; catalogue: Catalogue }> = new Map(
    catalogues.flatMap((catalogue) => catalogue.requirements.map((requirement) => [requirement.id, { requirement, catalogue }] as const)),
);

export function catalogue(id: string): Catalogue | undefined {
    return cataloguesById.get(id);
}

/** A requirement by its id (`NP-4.1-2`), in whichever shipped catalogue it stands. */
export function requirement(id: string): Requirement | undefined {
    return places.get(id)?.requirement;
}

/** The catalogue that a requirement stands in. */
export function catalogueOf(requirementId: string): Catalogue | undefined {
    return places.get(requirementId)?.catalogue;
}

/** The clause as it is written in a language: `4.1`, `Annex 1(1)`, `附件1（1）`. */
export function clauseName(of: Requirement, lang: Lang): string {
    return typeof of.clause === 'string' ? of.clause : inLanguage(of.clause, lang);
}

export function appliesTo(of: Requirement, kind: PlanKind): boolean {
    return of.applies_to.includes(kind);
}
