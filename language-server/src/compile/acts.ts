import type {
    Cadence,
    Channel,
    Choice,
    Decision,
    Gate,
    Level,
    Limit,
    Override,
    Phase,
    Report,
    Step,
    Submission,
    Tool,
    Track,
    When,
} from '../model/shape/index.js';
import type { Layer } from './matrix-types.js';
import type { Occasion } from './occasion.js';

/** Where a clock starts when nothing is said: an instant, or the end of an act, with minutes after it. */
export interface Base {
    readonly clock: string;
    /** Name of an act whose end starts the clock instead. */
    readonly anchor?: string;
    readonly offset: number;
    /** Phases begin no earlier than this, whatever their steps stand after. */
    readonly floor?: true;
}

/** Something that happens in a response: what steps, gates, decisions and reports have in common. */
export interface Act {
    readonly kind: 'step' | 'gate' | 'decision' | 'report' | 'submission';
    readonly part: string;
    readonly name: string;
    readonly title: string | undefined;
    readonly does: readonly string[];
    readonly by: readonly Choice[];
    readonly with: readonly Choice[];
    readonly to: readonly Choice[];
    readonly via: readonly Channel[];
    readonly after: readonly string[];
    readonly requires: readonly string[];
    readonly using: readonly Tool[];
    /** Where it is done, until when it is repeated, what else is to be known: as written. */
    readonly place?: string;
    readonly repeatUntil?: string;
    readonly note?: string;
    readonly limits: readonly Limit[];
    readonly every: readonly Cadence[];
    readonly if: When | undefined;
    /** Levels at which it happens; all where empty. */
    readonly at: readonly Level[];
    readonly orElse: readonly Choice[];
    readonly base: Base;
    /** End of the phase that it stands in: its deadline where it has none of its own. */
    readonly until?: Base;
    /** Waits for the start of the level. */
    readonly gated?: true;
    readonly layer: Layer;
    readonly overrides: readonly string[];
    readonly track?: string;
    readonly phase?: string;
    /** From the block around it, such as a playbook's `when`. */
    readonly occasion: Occasion;
    /** Names of the things of its playbook, where that is for some systems only. */
    readonly of?: readonly string[];
    readonly report?: Report;
    readonly submission?: Submission;
    readonly discretion?: true;
    /** Omitted, or does not happen here: what stands after it waits for its predecessors instead. */
    readonly out?: 'omitted' | 'elsewhere';
}

/** What a block of acts is laid into. */
export interface Setting {
    readonly layer: Layer;
    readonly clock: string;
    readonly gated: boolean;
    readonly occasion: Occasion;
    readonly of?: readonly string[];
}

/** Where an act stands. */
export type Place = Pick<Act, 'base' | 'until' | 'gated' | 'layer' | 'track' | 'phase' | 'occasion' | 'of'>;

const NONE: readonly never[] = [];

type Own = Pick<Act, 'kind' | 'part' | 'name' | 'title'> & Partial<Omit<Act, keyof Place>> & Pick<Partial<Act>, 'base'>;

/** An act with all its fields in one order, so that the engine sees one kind of object, however many there are. */
const actOf = (own: Own, place: Place): Act => ({
    kind: own.kind,
    part: own.part,
    name: own.name,
    title: own.title,
    does: own.does ?? NONE,
    by: own.by ?? NONE,
    with: own.with ?? NONE,
    to: own.to ?? NONE,
    via: own.via ?? NONE,
    after: own.after ?? NONE,
    requires: own.requires ?? NONE,
    using: own.using ?? NONE,
    place: own.place,
    repeatUntil: own.repeatUntil,
    note: own.note,
    limits: own.limits ?? NONE,
    every: own.every ?? NONE,
    if: own.if,
    at: own.at ?? NONE,
    orElse: own.orElse ?? NONE,
    base: own.base ?? place.base,
    until: place.until,
    gated: place.gated,
    layer: place.layer,
    overrides: own.overrides ?? NONE,
    track: place.track,
    phase: place.phase,
    occasion: place.occasion,
    of: place.of,
    report: own.report,
    submission: own.submission,
    discretion: own.discretion,
    out: own.out,
});

export function placeOf(setting: Setting): Place {
    return {
        base: { clock: setting.clock, offset: 0 },
        ...(setting.gated ? { gated: true as const } : {}),
        layer: setting.layer,
        occasion: setting.occasion,
        ...(setting.of ? { of: setting.of } : {}),
    };
}

export const inTrack = (place: Place, track: Track): Place => ({ ...place, ...(track.name ? { track: track.name } : {}) });

/** Steps of a phase start no earlier than the phase and are done at its end. */
export function inPhase(place: Place, phase: Phase, minutes: (duration: string | undefined) => number | undefined): Place {
    const from = { clock: phase.clock ?? place.base.clock, ...(phase.anchor ? { anchor: phase.anchor.ref } : {}) };
    const end = minutes(phase.to);
    return {
        ...place,
        // A phase that stands after something begins when that is done.
        ...(phase.after.length > 0 ? {} : { base: { ...from, offset: minutes(phase.from) ?? 0, floor: true as const } }),
        ...(end === undefined ? {} : { until: { ...from, offset: end } }),
        ...(phase.name ? { phase: phase.name } : {}),
    };
}

export function stepAct(step: Step, place: Place): Act {
    const own: Own = {
        kind: 'step',
        part: step.id,
        name: step.name ?? '',
        title: step.title,
        does: step.does,
        by: step.by,
        with: step.with,
        to: step.to,
        via: step.via,
        after: step.after.map(({ ref }) => ref),
        limits: step.limits,
        every: step.every,
        if: step.if,
        using: step.using,
        place: step.at,
        repeatUntil: step.repeatUntil,
        note: step.note,
        discretion: step.discretion.length > 0 ? true : undefined,
    };
    return actOf(own, place);
}

export function gateAct(gate: Gate, place: Place): Act {
    const waits = [...gate.after, ...gate.requires.flatMap(({ ref }) => ref ?? [])].map(({ ref }) => ref);
    const own: Own = {
        kind: 'gate',
        part: gate.id,
        name: gate.name ?? '',
        title: gate.title,
        by: gate.by,
        after: [...new Set(waits)],
        requires: gate.requires.map((one) => one.ref?.ref ?? one.text ?? '').filter((text) => text),
        limits: gate.limits,
    };
    return actOf(own, place);
}

export function decisionAct(decision: Decision, place: Place): Act {
    const own: Own = {
        kind: 'decision',
        part: decision.id,
        name: decision.name ?? '',
        title: decision.title,
        by: decision.by,
        with: decision.advised,
        after: decision.after.map(({ ref }) => ref),
        limits: decision.limits,
        if: decision.when,
        at: decision.at,
        orElse: decision.orElse,
    };
    return actOf(own, place);
}

export function reportAct(report: Report, place: Place): Act {
    const own: Own = {
        kind: 'report',
        part: report.id,
        name: report.name ?? '',
        title: report.title,
        by: report.from,
        with: report.with,
        after: report.after.map(({ ref }) => ref),
        limits: report.limits,
        every: report.every,
        if: report.when,
        report,
    };
    return actOf(own, place);
}

export function submissionAct(submission: Submission, place: Place): Act {
    const own: Own = {
        base: { clock: 'end', offset: 0 },
        kind: 'submission',
        part: submission.id,
        name: submission.name ?? '',
        title: submission.title,
        by: submission.by,
        limits: submission.limits,
        at: submission.at,
        submission,
    };
    return actOf(own, place);
}

/** Only what the override says changes; helpers and recipients add up, the order is replaced. */
export function overridden(act: Act, override: Override): Act {
    const given = <T>(theirs: readonly T[], ours: readonly T[]) => (theirs.length > 0 ? theirs : ours);
    return {
        ...act,
        title: override.title ?? act.title,
        does: given(override.does, act.does),
        by: given(override.by, act.by),
        with: [...act.with, ...override.with],
        to: [...act.to, ...override.to],
        via: given(override.via, act.via),
        after: override.after.length > 0 ? override.after.map(({ ref }) => ref) : act.after,
        limits: given(override.limits, act.limits),
        every: given(override.every, act.every),
        if: override.if ?? act.if,
        using: given(override.using, act.using),
        place: override.at ?? act.place,
        repeatUntil: override.repeatUntil ?? act.repeatUntil,
        note: override.note ?? act.note,
        ...(override.discretion.length > 0 ? { discretion: true as const } : {}),
        overrides: [...act.overrides, override.id],
    };
}

/** A report named again in an inner layer: scalars are replaced, recipients add up. */
export function extendedReport(outer: Act, inner: Act): Act {
    const base = outer.report;
    const own = inner.report;
    if (!base || !own) return inner;
    const report: Record<string, unknown> = { ...base };
    for (const [key, value] of Object.entries(own)) {
        if (key === 'id' || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
        report[key] = key === 'to' ? [...base.to, ...own.to] : value;
    }
    const merged = reportAct(report as unknown as Report, inner);
    return { ...merged, part: outer.part, overrides: [...outer.overrides, own.id], ...(own.limits.length > 0 ? {} : { base: outer.base }) };
}
