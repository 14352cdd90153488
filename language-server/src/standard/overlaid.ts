import type { OverlayFile } from '../model/project.js';
import { minutesOf } from '../model/quantity.js';
import { catalogues } from './catalogue.js';
import type { Catalogue, CheckSpec, Requirement } from './catalogue-types.js';
import type { OverlayData, OwnRequirement, Stricter } from './overlay-types.js';

const known = new WeakMap<readonly OverlayFile[], readonly Catalogue[]>();

/** The catalogues that a project is held against: the shipped ones, made stricter, and those of its overlays. */
export function cataloguesOf(overlays: readonly OverlayFile[] | undefined): readonly Catalogue[] {
    if (!overlays || overlays.length === 0) return catalogues;
    const made = known.get(overlays) ?? overlaid(overlays.map(({ data }) => data as OverlayData));
    known.set(overlays, made);
    return made;
}

/** Whether a catalogue is one of a project's own: in force for all of its plans. */
export const isOwnCatalogue = ({ id }: Catalogue): boolean => !catalogues.some((one) => one.id === id);

function overlaid(all: readonly OverlayData[]): Catalogue[] {
    const shipped = catalogues.map((catalogue) => ({
        ...catalogue,
        requirements: catalogue.requirements.map((of) =>
            all.reduce(
                (so_far, { overlay, stricter = [] }) =>
                    stricter.filter((one) => one.of === of.id).reduce((one, more) => tightened(one, more, overlay.name), so_far),
                of,
            ),
        ),
    }));
    const own = all
        .filter(({ requirements = [] }) => requirements.length > 0)
        .map(
            ({ overlay, requirements = [] }): Catalogue => ({
                id: `overlay_${overlay.id}`,
                version: overlay.version,
                kind: 'overlay',
                name: overlay.name,
                source: overlay.source,
                in_force_from: overlay.in_force_from ?? '',
                requirements: requirements.map((one) => ownRequirement(one, overlay)),
            }),
        );
    return [...shipped, ...own];
}

function tightened(of: Requirement, more: Stricter, by: Requirement['title']): Requirement {
    const { severity, applies_to, unit_duty, modality, limit, does, levels, colours, needs } = more;
    const minutes = minutesOf(limit);
    const shipped = of.check as CheckSpec | undefined;
    const check = shipped && {
        ...shipped,
        ...(does ? { does } : {}),
        ...(levels ? { levels } : {}),
        ...(colours ? { colours } : {}),
        ...(needs ? { needs: [...((shipped['needs'] ?? []) as readonly object[]), ...needs] } : {}),
    };
    return {
        ...of,
        ...(applies_to ? { applies_to } : {}),
        ...(unit_duty ? { unit_duty } : {}),
        ...(modality ? { modality } : {}),
        ...(severity ? { at_least: severity } : {}),
        ...(minutes === undefined ? {} : { limit_minutes: Math.min(minutes, of.limit_minutes ?? Number.POSITIVE_INFINITY) }),
        ...(check ? { check } : {}),
        asked_by: by,
    };
}

function ownRequirement(one: OwnRequirement, { name, source }: OverlayData['overlay']): Requirement {
    const { severity, ...rest } = one;
    return {
        addressee: source,
        unit_duty: 'direct',
        modality: 'shall',
        trigger: 'always',
        checkability: 'full',
        status: 'verified',
        ...rest,
        severity: severity ?? 'warning',
        ...(severity ? { at_least: severity } : {}),
        ...(one.status === 'unverified' ? { unverified: name } : {}),
        asked_by: name,
    };
}
