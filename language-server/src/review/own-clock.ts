import type { ResolvedPlan } from '../model/plans.js';
import type { Override, Part, Phase, Ref } from '../model/shape/index.js';
import { forEachPart } from '../model/walk.js';
import type { Side } from './side.js';

/** The instant from which a block counts what stands in it and waits for nothing. */
const CLOCKS: Readonly<Record<string, string>> = {
    provider: 'discovery',
    monitoring: 'discovery',
    response: 'discovery',
    playbook: 'discovery',
    level: 'start',
    start: 'start',
    end: 'end',
    submit: 'end',
    warning: 'receipt',
    stage: 'previous',
};

/** The instant of a limit that names none, as the compiler counts it; empty where it counts from acts, or where that cannot be said. */
export function ownClock({ plan }: Side, part: Part): string {
    const act = overridden(plan, part);
    if (waits(part) || waits(act)) return '';
    for (let at: Part | undefined = act; at; at = parentOf(plan, at)) {
        const clock = at.type === 'phase' ? phaseClock(at as Phase) : CLOCKS[at.type];
        if (clock !== undefined) return clock;
        // A track runs beside the rest of its block, an act stands in its own.
        if (!INSIDE.has(at.type)) return '';
    }
    return '';
}
const INSIDE: ReadonlySet<string> = new Set(['step', 'gate', 'decision', 'report', 'override', 'track', 'phase']);

/** What is in a phase counts from its beginning; from the block around it where it begins with that. */
function phaseClock({ from, clock, anchor, after }: Phase): string | undefined {
    if (anchor || after.length > 0 || !(from === undefined || /^0/.test(from))) return '';
    return clock;
}

const waits = (part: Part): boolean => {
    const { after = [], requires = [] } = part as { after?: readonly Ref[]; requires?: readonly { readonly ref?: Ref }[] };
    return after.length > 0 || requires.some(({ ref }) => ref !== undefined);
};

/** An override leaves a step where it is. */
function overridden(plan: ResolvedPlan, part: Part): Part {
    const step = part.type === 'override' ? (part as Override).step : undefined;
    const found = step && plan.resolution(step);
    return found?.state === 'found' ? (found.part as Part) : part;
}

const known = new WeakMap<ResolvedPlan, ReadonlyMap<string, Part>>();

/** What a part stands in, also one of several that a statement was split into. */
function parentOf(plan: ResolvedPlan, { id }: Part): Part | undefined {
    let parents = known.get(plan);
    if (!parents) {
        const made = new Map<string, Part>();
        for (const { declarations } of plan.files)
            for (const one of declarations) forEachPart(one as Part, (part, parent) => void (parent && made.set(part.id, parent)));
        known.set(plan, made);
        parents = made;
    }
    return parents.get(id);
}
