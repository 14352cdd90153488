import type { ResolvedPlan } from '../model/plans.js';
import type { Protection, Ref, Roster } from '../model/shape/index.js';
import { periodOf } from './cell-acts.js';
import { followUpsOf } from './changes.js';
import { isDamaged } from './damage.js';
import { type Laid, lay, NOTHING } from './layers.js';
import { rostersOf, watchOf } from './levels.js';
import type { CellFollowUp, CellReport, CellStep, Colour, WarningColumn } from './matrix-types.js';
import { partyKey, partyUses } from './party-use.js';
import { actsShown, colourColumn, LEVEL_OF, warningChain, warningLayers } from './warning.js';

type During = NonNullable<Protection['during']>;

/** Protections that run the response of a colour, each a column: the colour's lines and its own, the stricter limit wins. */
export function protectionColumns(plan: ResolvedPlan): WarningColumn[] {
    return plan.protections.flatMap((protection) => {
        const { during } = protection;
        const colour = during?.response;
        return during && colour && colour in LEVEL_OF ? [protectionColumn(plan, protection, during, colour as Colour)] : [];
    });
}

function protectionColumn(plan: ResolvedPlan, protection: Protection, during: During, colour: Colour): WarningColumn {
    const warning = colourColumn(plan, colour);
    const own = ownLines(during, colour);
    const chain = warningChain(plan, colour);
    const theirs = warningLayers(chain, colour);
    const apart = { theirs: actsShown(plan, theirs, colour), ours: actsShown(plan, own, colour) };
    const { steps, reports } = actsShown(plan, stricter(theirs, own, apart), colour);
    const led = partyUses(plan, protection.led);
    const ours = followUpsOf(plan, [during.followUps], {
        reports,
        clock: 'start',
        others: led.length > 0 ? led : warning.received,
        situation: { colour },
    });
    const broken = warning.broken === true || isDamaged(protection);
    return {
        ...warning,
        key: protection.id,
        kind: 'protection',
        title: protection.title ?? protection.name ?? '',
        ...(broken ? { broken: true as const } : {}),
        parts: [during.id, protection.id, ...warning.parts],
        led,
        ...(during.mode ? { mode: during.mode } : {}),
        onDuty: onDuty(plan, during.onDuty, lastRosters(plan, colour)),
        watches: [...during.watches.map((watch) => watchOf(plan, watch)), ...warning.watches],
        steps,
        reports,
        followUps: bothFollowUps(warning.followUps, ours),
    };
}

function ownLines({ steps, reports }: During, colour: Colour): Laid {
    const block = { steps, reports };
    return lay(NOTHING, block, { layer: 'protection', clock: 'start', gated: false, occasion: {} }, { colour });
}

type Shown = { readonly steps: readonly CellStep[]; readonly reports: readonly CellReport[] };

/** Both lists of acts in one: an act that both name is the protection's, with the tighter limit of the two. */
function stricter(warning: Laid, own: Laid, { theirs, ours }: Readonly<Record<'theirs' | 'ours', Shown>>): Laid {
    const acts = new Map(warning.acts);
    for (const [name, act] of own.acts) {
        const outer = acts.get(name);
        if (!outer || outer.out) {
            acts.set(name, act);
            continue;
        }
        const keeps = timeOf(theirs, name) <= timeOf(ours, name);
        const does = [...new Set([...act.does, ...outer.does])];
        const tight = keeps ? { limits: outer.limits, base: outer.base, after: outer.after } : {};
        acts.set(name, { ...act, does, ...tight, overrides: [...outer.overrides, outer.part] });
    }
    return { acts, omitted: [...warning.omitted, ...own.omitted] };
}

/** For comparing limits: `promptly` after every number, nothing said last. */
function timeOf({ steps, reports }: Shown, name: string): number {
    const act = [...steps, ...reports].find((one) => one.name === name);
    if (act?.worst !== undefined) return act.worst;
    return act?.deadline ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}

/** To the same recipient, the shorter period binds and events add up. */
function bothFollowUps(theirs: readonly CellFollowUp[], ours: readonly CellFollowUp[]): CellFollowUp[] {
    const found = new Map(theirs.map((one) => [one.to.map(partyKey).join(), one]));
    for (const own of ours) {
        const key = own.to.map(partyKey).join();
        const other = found.get(key);
        if (!other) {
            found.set(key, own);
            continue;
        }
        const events = [...other.every, ...own.every].filter((word) => periodOf(word) === undefined);
        const periods = [...other.every, ...own.every].filter((word) => periodOf(word) !== undefined);
        const shortest = periods.toSorted((a, b) => (periodOf(a) ?? 0) - (periodOf(b) ?? 0)).slice(0, 1);
        found.set(key, { ...own, from: own.from.length > 0 ? own.from : other.from, every: [...shortest, ...new Set(events)] });
    }
    return [...found.values()];
}

function lastRosters(plan: ResolvedPlan, colour: Colour): string[] {
    return rostersOf(
        plan,
        warningChain(plan, colour).flatMap((block) => block.onDuty),
    );
}

/** A protection's roster stands for the parties that it lists; for others the warning's own goes on. */
function onDuty(plan: ResolvedPlan, refs: readonly Ref[], warning: readonly string[]): string[] {
    const own = rostersOf(plan, refs);
    const byId = new Map(plan.declared('roster').map((roster) => [roster.id, roster]));
    const listed = own.flatMap((id) => parties(plan, byId.get(id)));
    const all = own.some((id) => parties(plan, byId.get(id)).length === 0);
    const left = warning.filter((id) => {
        const theirs = parties(plan, byId.get(id));
        return !all && (theirs.length === 0 || theirs.some((party) => !listed.includes(party)));
    });
    return [...new Set([...own, ...left])];
}

const parties = (plan: ResolvedPlan, roster: Roster | undefined): string[] => partyUses(plan, roster?.parties ?? []).map(partyKey);
