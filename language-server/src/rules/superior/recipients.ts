import { fewestMinutes, promisedMinutes } from '../../compile/durations.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { partsOfDuration } from '../../model/quantity.js';
import type { Choice } from '../../model/shape/index.js';
import { type Bound, partsIn } from './demands.js';

/** The statements that reach a demanded recipient; undefined where a name cannot be read. */
export function reaching<T>(
    all: readonly T[],
    told: (one: T) => readonly Choice[],
    plan: ResolvedPlan,
    { above }: Bound,
    choice: Choice,
): T[] | undefined {
    const wanted = partsIn(above, choice);
    const ids = all.map((one) => told(one).map((each) => partsIn(plan, each)));
    if (!wanted || ids.flat().includes(undefined)) return undefined;
    const isWanted = (id: string) => id === 'built-in superior' || wanted.includes(id);
    return all.filter((_, i) => ids[i]?.some((some) => some?.every(isWanted)));
}

/** The recipient in words, and as this plan writes it. */
export function recipientWords({ above }: Bound, { any }: Choice): { to: string; written: string } {
    const titles = any.map((party) => {
        const found = party.ref ? above.resolution(party.ref) : undefined;
        const part = found?.state === 'found' ? (found.part as { title?: string }) : undefined;
        return `“${part?.title ?? party.ref?.ref ?? ''}”`;
    });
    const names = any.map((party) => {
        const name = party.ref?.ref ?? '';
        return name.includes('.') ? name : `${above.plan.name ?? ''}.${name}`;
    });
    return { to: titles.join(' / '), written: names.join(' or ') };
}

/**
 * Whether a promised duration keeps a demanded one. Working days are held against working days; against other days both
 * are taken at their worst: the promise at its longest, the demand at its shortest.
 */
export function isWithin(promised: string | undefined, demanded: string | undefined): boolean {
    const [mine, theirs] = [promised, demanded].map((one) => (one === undefined ? undefined : partsOfDuration(one)));
    if (mine?.unit === 'wd' && theirs?.unit === 'wd') return mine.amount <= theirs.amount;
    return (promisedMinutes(promised) ?? Infinity) <= (fewestMinutes(demanded) ?? Infinity);
}
