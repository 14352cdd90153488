import type { ResolvedPlan } from '../model/plans.js';
import { chainOf } from '../model/resolve/acts.js';
import type { Warning } from '../model/shape/index.js';
import { cellReport, cellStep } from './cell-acts.js';
import { followUpsOf } from './changes.js';
import { baseIsLost, isDamaged, isDamagedIn } from './damage.js';
import { type Laid, lay, NOTHING } from './layers.js';
import { lastGiven, rostersOf, watchOf } from './levels.js';
import type { CellReport, CellStep, Colour, Gap, WarningColumn } from './matrix-types.js';
import { ordered } from './order.js';
import { partyUses } from './party-use.js';
import { settle } from './settle.js';
import { timesOf } from './times.js';
import { warningActs } from './warning-acts.js';

export const COLOURS: readonly Colour[] = ['red', 'orange', 'yellow', 'blue'];
export const LEVEL_OF = { red: 'I', orange: 'II', yellow: 'III', blue: 'IV' } as const;

export function colourColumn(plan: ResolvedPlan, colour: Colour): WarningColumn {
    const chain = warningChain(plan, colour);
    const title = chain.at(-1)?.title ?? colour;
    return { ...column(plan, chain, colour), key: colour, kind: 'colour', colour, level: LEVEL_OF[colour], title };
}

/** The blocks that make a warning, from the root of `extends` to its own. */
export function warningChain({ plan }: ResolvedPlan, colour: string): Warning[] {
    const warnings = new Map<string, Warning>();
    for (const one of plan.monitoring?.warnings ?? []) if (one.colour && !warnings.has(one.colour)) warnings.set(one.colour, one);
    const own = warnings.get(colour);
    return own ? chainOf(own, (one) => (one.base ? warnings.get(one.base) : undefined)).reverse() : [];
}

/** The acts of a warning: its chain laid upon one another, counted from receipt. */
export function warningLayers(chain: readonly Warning[], colour: Colour | undefined): Laid {
    const setting = { layer: 'warning', clock: 'receipt', gated: false, occasion: {} } as const;
    return chain.reduce((laid, block) => lay(laid, block, setting, colour ? { colour } : {}), NOTHING);
}

/** Steps and reports of acts laid, in their order. */
export function actsShown(plan: ResolvedPlan, laid: Laid, colour: Colour | undefined): { steps: CellStep[]; reports: CellReport[] } {
    const nodes = settle(laid);
    const times = timesOf(nodes);
    const context = { plan, nodes, times, situation: colour ? { colour } : {} };
    const found = ordered(nodes, times).flatMap((name) => nodes.get(name) ?? []);
    return {
        steps: found.filter(({ act }) => act.kind !== 'report').map((node) => cellStep(context, node)),
        reports: found.flatMap((node) => cellReport(context, node) ?? []),
    };
}

type Body = Omit<WarningColumn, 'key' | 'kind' | 'title' | 'colour' | 'level'>;

export function column(plan: ResolvedPlan, chain: readonly Warning[], colour: Colour | undefined): Body {
    const situation = colour ? { colour } : {};
    const { steps, reports } = actsShown(plan, warningLayers(chain, colour), colour);
    const received = partyUses(
        plan,
        lastGiven(chain, (block) => block.received),
    );
    const acts = lastGiven(chain, (block) => (colour ? block.issued : [...block.raised, ...block.issued]));
    const issued = partyUses(
        plan,
        acts.flatMap((act) => act.by),
    );
    const lapses = chain.findLast((block) => block.lapses)?.lapses;
    const monitoring = plan.plan.monitoring;
    const others = received.length > 0 ? received : issued;
    const gaps = warningGaps(chain.at(-1)?.id, monitoring?.id ?? plan.id, others.length > 0, steps.length > 0);
    const broken =
        plan.file.damaged ||
        plan.plan.damaged ||
        isDamagedIn(monitoring, chain.length === 0 ? ['warnings', 'alerts'] : []) ||
        chain.some(isDamaged) ||
        baseIsLost(chain);
    return {
        state: gaps.length > 0 ? 'gap' : 'handled',
        ...(broken ? { broken: true as const } : {}),
        parts: [...chain.map(({ id }) => id).reverse(), ...(monitoring ? [monitoring.id] : [])],
        received,
        issued,
        acts: warningActs(plan, chain, situation),
        fields: lastGiven(chain, (block) => block.fields),
        ...(lapses ? { lapses } : {}),
        led: [],
        onDuty: rostersOf(
            plan,
            chain.flatMap((block) => block.onDuty),
        ),
        watches: lastGiven(chain, (block) => block.watches).map((watch) => watchOf(plan, watch)),
        steps,
        reports,
        followUps: followUpsOf(
            plan,
            chain.map((block) => block.followUps),
            { reports, clock: 'receipt', others, situation },
        ),
        gaps,
    };
}

function warningGaps(part: string | undefined, monitoring: string, owned: boolean, acts: boolean): Gap[] {
    if (!part) return [{ kind: 'no_warning', part: monitoring }];
    return [...(owned ? [] : [{ kind: 'no_owner' as const, part }]), ...(acts ? [] : [{ kind: 'no_step' as const, part }])];
}
