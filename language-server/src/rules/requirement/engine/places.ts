import { baseIsLost } from '../../../compile/damage.js';
import { levelChain } from '../../../compile/levels.js';
import { warningChain } from '../../../compile/warning.js';
import type { ResolvedPlan } from '../../../model/plans.js';
import type { Level, Part } from '../../../model/shape/index.js';
import { stateOf } from '../../../model/state.js';
import { ownLevels } from '../../bounds.js';
import { placeOf } from '../../parts.js';
import type { Block } from './needs.js';
import { DAMAGED, type Fault, type Verdict } from './verdict.js';

/** A block of a plan, or why there is none. */
export type Found = { readonly block: Block } | { readonly verdict: Verdict };

export type Chapter =
    | 'general'
    | 'organization'
    | 'monitoring'
    | 'response'
    | 'investigation'
    | 'prevention'
    | 'safeguards'
    | 'supplementary';

const saidAlready = (part: Part, saidBy: string): Found => ({
    verdict: { state: 'unmet', faults: [{ part, message: 'missing', saidBy } satisfies Fault] },
});

export const blockOf = (plan: ResolvedPlan, parts: readonly [Part, ...Part[]]): Block => ({
    parts,
    file: placeOf(plan, parts[0].id).file,
});

/** A chapter of the plan; that one is missing is said by a rule of its own. */
export function chapterOf(plan: ResolvedPlan, chapter: Chapter | 'plan'): Found {
    if (chapter === 'plan') return { block: blockOf(plan, [plan.plan]) };
    const part = plan.plan[chapter];
    if (part) return { block: blockOf(plan, [part]) };
    if (stateOf(plan.plan, chapter) !== 'absent') return { verdict: { state: 'unknown', why: DAMAGED } };
    return saidAlready(plan.plan, 'structure/chapters-missing');
}

/** The block of a level with those that it extends; a level that is handed over is met by saying so. */
export function levelOf(plan: ResolvedPlan, level: Level): Found {
    if (!ownLevels(plan.plan).includes(level)) {
        const bounds = [...(plan.plan.general?.bounds ?? []), ...(plan.plan.response?.bounds ?? [])];
        return { verdict: { state: 'met', where: bounds.map(({ id }) => id) } };
    }
    const [own, ...above] = levelChain(plan, level).reverse();
    if (own && baseIsLost([own, ...above])) return { verdict: { state: 'unknown', why: DAMAGED } };
    if (own) return { block: blockOf(plan, [own, ...above]) };
    const response = chapterOf(plan, 'response');
    if ('verdict' in response) return response;
    const [part] = response.block.parts;
    if (part.damaged) return { verdict: { state: 'unknown', why: DAMAGED } };
    return saidAlready(part, 'response/levels-incomplete');
}

/** The block of a colour with those that it extends. */
export function warningOf(plan: ResolvedPlan, colour: string): Found {
    const [own, ...above] = warningChain(plan, colour).reverse();
    if (own && baseIsLost([own, ...above])) return { verdict: { state: 'unknown', why: DAMAGED } };
    if (own) return { block: blockOf(plan, [own, ...above]) };
    const monitoring = chapterOf(plan, 'monitoring');
    if ('verdict' in monitoring) return monitoring;
    const [part] = monitoring.block.parts;
    const unread = (plan.plan.monitoring?.warnings ?? []).some((one) => one.colour === undefined);
    if (part.damaged || unread) return { verdict: { state: 'unknown', why: DAMAGED } };
    return saidAlready(part, 'warnings/colours-incomplete');
}

export function majorActivitiesOf(plan: ResolvedPlan): Found {
    const prevention = chapterOf(plan, 'prevention');
    if ('verdict' in prevention) return prevention;
    const [part] = prevention.block.parts;
    const own = plan.plan.prevention?.majorActivities;
    if (own) return { block: blockOf(plan, [own]) };
    if (stateOf(part, 'majorActivities') !== 'absent') return { verdict: { state: 'unknown', why: DAMAGED } };
    return saidAlready(part, 'NP-6.5-1');
}
